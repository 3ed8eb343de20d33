import Documents
import Testing

/// Where the project's and the shared files stand, found from this file.
enum Place {
  /// The package's root: three levels above this file.
  static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  static let samples = root + "/Samples"
  /// Real collections beside the project; tests that need them are skipped where they are not.
  static let corpora = root + "/../shared/corpora"

  static var hasCorpora: Bool { InputFinder.files(at: [corpora + "/awesome-llm"]).unreadable.isEmpty }

  static func bytes(_ path: String) throws -> [UInt8] {
    let file = try #require(InputFinder.files(at: [path]).files.first)
    return try file.read()
  }

  /// What papers are read from in Samples: its files, unpacked.
  static func sampleParts() throws -> [(name: String, bytes: [UInt8])] {
    var parts: [(name: String, bytes: [UInt8])] = []
    for file in InputFinder.files(at: [samples]).files {
      let report = file.forEachPart(of: try file.read()) { parts.append(($0, $1)) }
      #expect(report.unreadable.isEmpty, "\(file.name)")
    }
    return parts
  }
}

/// A file as it was read; fails the test where it was refused.
func read(_ bytes: [UInt8], as format: InputFormat? = nil, name: String = "input", explain: Bool = false) throws
  -> ReadFile
{
  let options = ReadingOptions(forcedFormat: format, explain: explain)
  switch DocumentReader(options: options).read(bytes, name: name) {
  case .read(let file): return file
  case .refused(let refusal):
    Issue.record("refused: \(refusal.sentence)")
    throw Refused()
  }
}

func read(_ text: String, as format: InputFormat? = nil, name: String = "input", explain: Bool = false) throws
  -> ReadFile
{
  try read(Array(text.utf8), as: format, name: name, explain: explain)
}

/// The sentence with which a file was refused.
func refusal(_ bytes: [UInt8], name: String = "input") throws -> FileRefusal {
  guard case .refused(let refusal) = DocumentReader().read(bytes, name: name) else {
    Issue.record("\(name) was read")
    throw Refused()
  }
  return refusal
}

struct Refused: Error {}

/// SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195): small and the same everywhere.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

/// Wraps a paragraph at a column as editors do, never within a word.
func wrapped(_ text: String, at width: Int) -> String {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, last.count + 1 + word.count <= width {
      lines[lines.count - 1] += " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines.joined(separator: "\n")
}
