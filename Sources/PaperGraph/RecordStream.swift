package import Documents
import Extraction

/// Records one batch after another, in memory that does not grow with the input where the input is JSON lines.
package struct RecordStream: Sendable {
  private let paths: [String]
  private let format: InputFormat?
  private let pieceBytes: Int

  /// `pieceBytes`: about how many bytes of JSON lines make a batch, 1 or more.
  package init(_ paths: [String], format: InputFormat?, pieceBytes: Int = 1 << 18) {
    self.paths = paths
    self.format = format
    self.pieceBytes = pieceBytes
  }

  /// Reads on all cores and hands on in order: `transform` gets each batch and the name of its file, on any thread;
  /// `take` what came of it, on this one; `refused` a sentence for each input or record that cannot be read.
  ///
  /// A batch is about `pieceBytes` of JSON lines, or what a file of another format or a member of an archive holds, some
  /// hundred records at a time: these are read whole, a few at a time.
  /// - Returns: whether something was refused.
  package func forEach<Part: Sendable>(
    _ transform: @escaping @Sendable (_ records: ArraySlice<PaperRecord>, _ file: String) -> Part,
    take: (Part) throws -> Void, refused: (String) -> Void
  ) throws -> Bool {
    let format = format
    var isPartial = false
    try OrderedWork.run(on: InputPieces(paths, format: format, pieceBytes: pieceBytes)) {
      $0.next()
    } work: { piece in
      piece.batches(format: format).flatMap { batch -> [Batch<Part>] in
        switch batch {
        case .success(let file): Self.transformed(file, transform)
        case .failure(let refusal): [.refused(refusal.sentence)]
        }
      }
    } take: { batches in
      for batch in batches {
        switch batch {
        case .refused(let sentence):
          isPartial = true
          refused(sentence)
        case .read(let part, let sentences):
          isPartial = isPartial || !sentences.isEmpty
          for sentence in sentences { refused(sentence) }
          try take(part)
        }
      }
    }
    return isPartial
  }

  /// Records of a file that one core transforms at a time.
  private static let grain = 512

  private static func transformed<Part: Sendable>(
    _ file: ReadFile, _ transform: @Sendable (ArraySlice<PaperRecord>, String) -> Part
  ) -> [Batch<Part>] {
    let (records, sentences) = (file.records, file.refusals.map(file.sentence))
    return Parallel.map(max(1, (records.count + grain - 1) / grain), grain: 1) { index in
      let part = records[index * grain..<min(records.count, (index + 1) * grain)]
      return .read(transform(part, file.name), index == 0 ? sentences : [])
    }
  }

  private enum Batch<Part: Sendable>: Sendable {
    case read(Part, [String])
    case refused(String)
  }
}

extension ReadFile {
  fileprivate func sentence(_ refusal: Refusal) -> String { "\(name), line \(refusal.line): \(refusal.reason)" }
}
