/// One input file and what came of it: one outcome, or one for each member of an archive.
package struct ReadInput: Sendable {
  /// The file as the user would say it; `-` is standard input.
  package let name: String
  /// Whether the user named it, rather than a folder that holds it.
  package let isNamed: Bool
  package let byteCount: Int
  /// Of the file's bytes as they are on disk (`ContentHash.xxh64`).
  package let hash: UInt64
  /// The format that it was read as whatever it looked like.
  package let forcedFormat: InputFormat?
  package let outcomes: [ReadOutcome]

  package init(
    name: String, isNamed: Bool, byteCount: Int, hash: UInt64, forcedFormat: InputFormat?, outcomes: [ReadOutcome]
  ) {
    self.name = name
    self.isNamed = isNamed
    self.byteCount = byteCount
    self.hash = hash
    self.forcedFormat = forcedFormat
    self.outcomes = outcomes
  }
}

extension ReadInput {
  /// The outcomes as bytes that `outcomes(encoded:)` reads again, roles left out. Cost: linear.
  package var encodedOutcomes: [UInt8] {
    var (outcomes, coder) = (outcomes, FieldEncoder())
    coder.code(&outcomes, blank: ReadOutcome.blank) { $1.code(&$0) }
    return coder.bytes
  }

  /// Reads what `encodedOutcomes` wrote; nil where the bytes are damaged, or name a format that is no longer read.
  package static func outcomes(encoded bytes: [UInt8]) -> [ReadOutcome]? {
    var (outcomes, coder): ([ReadOutcome], FieldDecoder) = ([], FieldDecoder(bytes))
    coder.code(&outcomes, blank: ReadOutcome.blank) { $1.code(&$0) }
    return coder.isComplete ? outcomes : nil
  }
}

extension ReadOutcome {
  fileprivate static let blank = ReadOutcome.refused(FileRefusal(name: "", sentence: "", isNote: false))

  fileprivate mutating func code(_ coder: inout some FieldCoder) {
    var file: ReadFile?
    var (name, sentence, isNote) = ("", "", false)
    switch self {
    case .read(let read): file = read
    case .refused(let refusal): (name, sentence, isNote) = (refusal.name, refusal.sentence, refusal.isNote)
    }
    coder.code(&file, blank: .blank) { $1.code(&$0) }
    if let file { return self = .read(file) }
    coder.code(&name)
    coder.code(&sentence)
    coder.code(&isNote)
    self = .refused(FileRefusal(name: name, sentence: sentence, isNote: isNote))
  }
}
