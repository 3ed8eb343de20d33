import ArgumentParser
import Documents
import Export
import Extraction
import PaperGraph

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "A filter: papers in any format in, one JSON line a record out, as read and not yet joined.",
    discussion: """
      Shows what a file holds before anything is made of it, and turns any format that is read into JSON lines.

      Example:
        paperGraph read Samples/awesome-list
      """)

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input (the default).", valueName: "input"))
  var inputs: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Read every input as this format: \(InputFormat.names).", valueName: "format"))
  var from: InputFormat?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let stream = RecordStream(inputs.isEmpty ? ["-"] : inputs, format: from)
    var count = 0
    let isPartial = try stream.forEach { records, file -> (count: Int, lines: [UInt8]) in
      var writer = JSONWriter()
      for record in records { RecordJSON.write(record, file: file, to: &writer) }
      return (records.count, writer.bytes)
    } take: {
      count += $0.count
      try Output.write($0.lines)
    } refused: {
      Talk.say(Clean.line($0))
    }
    if isPartial { throw count == 0 ? ExitStatus.failed : ExitStatus.partly }
  }
}
