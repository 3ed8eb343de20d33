/// A paragraph cut into sentences.
struct Sentences {
  private let bytes: [UInt8]
  /// Where each sentence ends; the last one at the end of the text.
  private let ends: [Int]
  /// Whether every character takes one byte.
  private let isASCII: Bool

  /// Cost: linear.
  init(_ text: String) {
    bytes = Array(text.utf8)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
    var ends: [Int] = []
    for i in bytes.indices where Self.isEnd(i, in: bytes) { ends.append(i + 1) }
    self.ends = ends + [bytes.count]
  }

  /// The sentence in which the scalar of that number stands, white space at its ends left out; nil behind the end.
  func sentence(atScalar number: Int) -> String? {
    guard number >= 0, let offset = offset(ofScalar: number) else { return nil }
    var (low, high) = (0, ends.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] > offset { high = middle } else { low = middle + 1 }
    }
    let range = bytes.trimmed((low == 0 ? 0 : ends[low - 1])..<ends[low])
    return range.isEmpty ? nil : bytes.string(range)
  }

  private func offset(ofScalar number: Int) -> Int? {
    if isASCII { return number < bytes.count ? number : nil }
    var count = 0
    for i in bytes.indices where ASCII.isScalarStart(bytes[i]) {
      if count == number { return i }
      count += 1
    }
    return nil
  }

  /// Whether the byte at `i` ends a sentence: a mark behind which white space and a capital, a digit or a bracket
  /// follow, but no full stop of an abbreviation or of an initial.
  private static func isEnd(_ i: Int, in bytes: [UInt8]) -> Bool {
    guard ".!?".utf8.contains(bytes[i]), i + 2 < bytes.count else { return false }
    // Behind a reference mark the blank often stands before the full stop: `as in [1] .The next`.
    if i > 0, ASCII.isSpace(bytes[i - 1]), ASCII.isUpper(bytes[i + 1]) { return true }
    guard ASCII.isSpace(bytes[i + 1]) else { return false }
    var next = i + 2
    while next < bytes.count, ASCII.isSpace(bytes[next]) { next += 1 }
    guard next < bytes.count, !ASCII.isLower(bytes[next]), !",;:)]".utf8.contains(bytes[next]) else { return false }
    guard bytes[i] == UInt8(ascii: ".") else { return true }
    var start = i
    while start > 0, ASCII.isLetter(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") { start -= 1 }
    let word = String(decoding: bytes[start..<i].map(ASCII.lowered), as: UTF8.self)
    // One letter is an initial, unless it ends a name such as “vitamin C”, which cannot be told.
    return word.utf8.count != 1 && !abbreviations.contains(word)
  }

  private static let abbreviations: Set<String> = [
    "al", "approx", "ca", "cf", "dr", "e.g", "eq", "eqs", "et", "etc", "fig", "figs", "i.e", "no", "nos", "p", "pp",
    "prof", "ref", "refs", "resp", "sec", "sp", "spp", "st", "tab", "vol", "vs",
  ]
}
