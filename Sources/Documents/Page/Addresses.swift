/// Addresses and ids that stand as words.
enum Addresses {
  /// The words of `range` that are addresses, arXiv ids or DOIs with their prefix, without the brackets round them.
  static func words(_ range: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    bytes[range].split(whereSeparator: { ASCII.isSpace($0) || ",;()[]<>".utf8.contains($0) })
      .map { $0.startIndex..<$0.endIndex }
      .filter { word in starts.contains { bytes.holds($0, at: word.lowerBound) } || looksLikeHost(word, bytes) }
  }

  private static let starts = ["http://", "https://", "www.", "arxiv:", "doi:", "10."]

  /// `github.com/owner/name`: a dot before a slash.
  private static func looksLikeHost(_ word: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard let slash = bytes.firstOffset(of: UInt8(ascii: "/"), in: word) else { return false }
    return bytes.firstOffset(of: UInt8(ascii: "."), in: word.lowerBound..<slash) != nil
  }
}
