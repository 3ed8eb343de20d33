import Testing

@testable import Documents

/// Looking sixteen bytes at a time finds what looking at one after the other finds, wherever blocks begin and end.
@Suite struct ByteScanTests {
  @Test(arguments: [UInt64(21), 22, 23])
  func findsWhatALoopFinds(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for round in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...90, using: &random)).map { _ -> UInt8 in
        Int.random(in: 0..<12, using: &random) == 0
          ? [0x0A, 0x22, 0x5C, 0x80, 0xFF, 0x23].randomElement(using: &random)! : 0x61
      }
      let low = Int.random(in: 0...bytes.count, using: &random)
      let range = low..<Int.random(in: low...bytes.count, using: &random)
      let slice = bytes[range]
      let note: Comment = "seed \(seed), round \(round)"
      #expect(ByteScan.firstOffset(of: 0x0A, in: bytes.span, range) == slice.firstIndex(of: 0x0A), note)
      #expect(ByteScan.count(of: 0x0A, in: bytes.span, range) == slice.count { $0 == 0x0A }, note)
      #expect(ByteScan.endOfASCII(in: bytes.span, range) == slice.firstIndex { $0 >= 0x80 } ?? range.upperBound, note)
      let plain = ByteScan.endOfPlainString(in: bytes.span, range)
      let end = slice.firstIndex { $0 == 0x22 || $0 == 0x5C } ?? range.upperBound
      #expect(plain.end == end, note)
      if end < range.upperBound {
        #expect(plain.isASCII == bytes[range.lowerBound..<end].allSatisfy { $0 < 0x80 }, note)
      }
    }
  }

  /// Where blanks are told to be single, folding white space changes nothing but at the ends.
  @Test(arguments: [UInt64(24), 25]) func tellsSingleBlanks(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for round in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...90, using: &random)).map { _ -> UInt8 in
        Int.random(in: 0..<60, using: &random) == 0 ? 0x0A : Int.random(in: 0..<9, using: &random) == 0 ? 0x20 : 0x61
      }
      let range = bytes.trimmed(0..<bytes.count)
      let folded = Array(bytes[range].split { $0 == 0x20 || $0 == 0x0A }.joined(separator: [0x20]))
      #expect(
        ByteScan.hasSingleBlanks(in: bytes.span, range) == (folded == Array(bytes[range])),
        "seed \(seed), round \(round)")
    }
  }

  @Test func countsMoreThanALaneHolds() {
    let bytes = [UInt8](repeating: 0x0A, count: 100_003)
    #expect(ByteScan.count(of: 0x0A, in: bytes.span, 1..<100_002) == 100_001)
  }

  @Test(arguments: [UInt64(31), 32])
  func linesAreThoseOfACount(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let bytes = (0..<5000).map { _ in UInt8.random(in: 0..<60, using: &random) < 2 ? ASCII.lineFeed : 0x61 }
    var counter = LineCounter(bytes)
    for _ in 0..<2000 {
      let place = Int.random(in: 0...bytes.count, using: &random)
      #expect(counter.line(at: place) == 1 + bytes[..<place].count { $0 == ASCII.lineFeed }, "seed \(seed), \(place)")
    }
  }

  /// Well-formed UTF-8 is told as the standard library tells it, across stretches and blocks.
  @Test(arguments: [UInt64(41), 42])
  func wellFormednessIsTheStandardLibrarys(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for round in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        bytes += Array(["a", "bcdefgh ijklmnop qrstuvwx", "é", "中文", "🙂", "\n"].randomElement(using: &random)!.utf8)
      }
      if Bool.random(using: &random), !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect(
        TextEncoding.detect(in: bytes).isWellFormed == isValid || bytes.starts(with: [0xFE, 0xFF]),
        "seed \(seed), round \(round)")
    }
  }
}
