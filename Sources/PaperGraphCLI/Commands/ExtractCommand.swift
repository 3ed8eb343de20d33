import ArgumentParser
import Documents
import Export
import Extraction
import PaperGraph
import PaperModel

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "A filter: documents in, one JSON line of links, concepts, acronyms and names per document out.",
    discussion: """
      Concepts depend on the collection, so the whole input is read before the first line is written; --stream writes each
      line as it is read, without concepts.

      Example:
        paperGraph extract --json Samples/trending
      """)

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input (the default).", valueName: "input"))
  var inputs: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Read every input as this format: \(InputFormat.names).", valueName: "format"))
  var from: InputFormat?

  @Flag(name: .long, help: "Write each line as it is read: links, acronyms and names only, in constant memory.")
  var stream = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let paths = inputs.isEmpty ? ["-"] : inputs
    let isPartial = stream ? try streamed(paths) : try collected(paths)
    if isPartial { throw ExitStatus.partly }
  }

  private func collected(_ paths: [String]) throws -> Bool {
    let reading = Reading(paths, format: from)
    try reading.requirePapers(or: "nothing was extracted")
    let documents = reading.files.flatMap { $0.records.map(Self.document) }
    let findings = CollectionFindings(documents)
    var index = 0
    for file in reading.files {
      var writer = JSONWriter()
      for record in file.records {
        ExtractionJSON.write(
          record, documents[index], findings.documents[index], collection: (findings, index), to: &writer)
        index += 1
      }
      try Output.write(writer.bytes)
    }
    tell(reading)
    return reading.isPartial
  }

  private func streamed(_ paths: [String]) throws -> Bool {
    let stream = RecordStream(paths, format: from)
    var count = 0
    let isPartial = try stream.forEach { records, _ -> (count: Int, lines: [UInt8]) in
      var writer = JSONWriter()
      for record in records {
        let document = Self.document(record)
        ExtractionJSON.write(record, document, DocumentFindings(document), collection: nil, to: &writer)
      }
      return (records.count, writer.bytes)
    } take: {
      count += $0.count
      try Output.write($0.lines)
    } refused: {
      Talk.say(Clean.line($0))
    }
    // As where the whole is read first: nothing but refusals is a failure.
    if isPartial, count == 0 { throw ExitStatus.failed }
    return isPartial
  }

  private func tell(_ reading: Reading) {
    for refused in reading.refused where !refused.isNote {
      Talk.say(Clean.line("\(refused.name): \(refused.sentence)"))
    }
    for file in reading.files {
      for refusal in file.refusals { Talk.say(Clean.line("\(file.name), line \(refusal.line): \(refusal.reason)")) }
    }
  }

  private static func document(_ record: PaperRecord) -> Document {
    Document(title: record.title?.text ?? "", abstract: record.abstract?.text ?? "")
  }
}
