import Documents
import Testing

/// Mutated samples: no crash, no trap, and places that stay within the file. The seed is fixed; a failure names the
/// round.
@Suite struct FuzzTests {
  @Test(arguments: [UInt64(1), 2, 3])
  func survivesMutations(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    var seeds: [(bytes: [UInt8], name: String)] = []
    for (name, bytes) in try Place.sampleParts() {
      let start = bytes.count > 6000 ? Int.random(in: 0..<bytes.count / 2, using: &random) : 0
      seeds += [(Array(bytes.prefix(3000)), name), (Array(bytes[start...].prefix(3000)), name)]
    }
    let options =
      InputFormat.allCases.map { ReadingOptions(forcedFormat: $0, explain: true) } + [ReadingOptions(explain: true)]
    for round in 0..<4000 {
      guard let (original, name) = seeds.randomElement(using: &random),
        let option = options.randomElement(using: &random)
      else { return }
      var bytes = original
      for _ in 0..<Int.random(in: 1...8, using: &random) { mutate(&bytes, &random) }
      guard case .read(let file) = DocumentReader(options: option).read(bytes, name: name) else { continue }
      for record in file.records {
        let texts = [record.title, record.abstract].compactMap { $0 } + record.addresses
        let isWithin = texts.allSatisfy { 0 <= $0.bytes.lowerBound && $0.bytes.upperBound <= bytes.count }
        #expect(
          isWithin && record.bytes.upperBound <= bytes.count && (record.title != nil || record.abstract != nil),
          "seed \(seed), round \(round)")
      }
    }
  }

  private static let tokens = [
    "\"", "\\", "\\u", "{", "}", "[", "]", ":", ",", "\n", "\r\n", "\n\n", "|", "|-|", "](", "<a href=", "<p>", "</",
    "<!--", "```", "#", "**", "http://",
    "arXiv:", "\u{FEFF}", "\0", "…", "Title:", "Abstract:", "&#x0;", "&amp;", "\u{1B}[1m", "1. ", "- ", ". ",
  ].map { Array($0.utf8) }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard !bytes.isEmpty else { return }
    let at = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.insert(contentsOf: Self.tokens.randomElement(using: &random) ?? [], at: at)
    case 2: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...64, using: &random)))
    case 3: bytes.removeLast(bytes.count - at)
    case 4:
      bytes.insert(
        contentsOf: bytes[at..<min(bytes.count, at + 200)], at: Int.random(in: 0...bytes.count, using: &random))
    default:
      bytes.insert(contentsOf: Array(repeating: bytes[at], count: Int.random(in: 1...300, using: &random)), at: at)
    }
  }
}
