/// Digital object identifiers: `10.`, four to nine digits, a slash and a suffix; letter case does not count.
///
/// Source: ISO 26324, and the pattern that Crossref recommends in "DOIs and matching regular expressions"
/// (https://www.crossref.org/blog/dois-and-matching-regular-expressions/).
enum DOI {
  /// Whether a DOI's prefix and slash stand at `index`; the slash may be written `%2F`.
  static func begins(in text: borrowing Span<UInt8>, at index: Int) -> Bool {
    guard text.has("10.", at: index) else { return false }
    var digits = 0
    while digits < 10, Byte.isDigit(text.byte(index + 3 + digits)) { digits += 1 }
    let slash = index + 3 + digits
    return digits >= 4 && digits <= 9 && (text.byte(slash) == 0x2F || text.has("%2f", at: slash))
  }

  /// Where the bracket pair ends that begins at `open`, if it is the item part of a SICI (`<0946:ASTFHH>2.0.CO;2`),
  /// the one place in which a DOI holds angle brackets.
  static func endOfItem(in text: borrowing Span<UInt8>, at open: Int) -> Int? {
    var i = open + 1
    while i < open + 64,
      Byte.isAlphanumeric(text.byte(i)) || text.byte(i) == 0x3A || text.byte(i) == 0x2E || text.byte(i) == 0x2D
    {
      i += 1
    }
    guard i > open + 1, text.byte(i) == 0x3E, Byte.isDigit(text.byte(i + 1)), text.byte(i + 2) == 0x2E,
      Byte.isDigit(text.byte(i + 3))
    else { return nil }
    return i + 1
  }

  /// The target of an address at doi.org, or of a bare DOI, whose path is the DOI.
  static func target(of address: Address) -> LinkTarget? {
    let path = PercentDecoding.decode(Array(address.path.utf8.drop { $0 == 0x2F }))
    return target(suffix: path.span.has("doi:", at: 0) ? Array(path.dropFirst(4)) : path)
  }

  /// The target of a publisher's address, if its path or query holds a DOI.
  static func publisherTarget(of address: Address) -> LinkTarget? {
    // An archive's or a proxy's address holds another address, and names neither.
    guard !address.path.contains("://") else { return nil }
    if let found = inside(Array(address.path.utf8)) { return found }
    guard let query = address.query else { return nil }
    for part in query.utf8.split(separator: 0x26) {
      if let found = inside(Array(part)) { return found }
    }
    return nil
  }

  private static func inside(_ bytes: [UInt8]) -> LinkTarget? {
    let decoded = PercentDecoding.decode(bytes)
    let span = decoded.span
    var i = 0
    while i + 8 < decoded.count {
      if decoded[i] == 0x31, i > 0, decoded[i - 1] == 0x2F || decoded[i - 1] == 0x3D || decoded[i - 1] == 0x3A,
        begins(in: span, at: i)
      {
        return target(suffix: withoutPageNames(Array(decoded[i...])))
      }
      i += 1
    }
    return nil
  }

  /// The DOI without what publishers append to it to name a page or a file of the paper.
  private static func withoutPageNames(_ doi: [UInt8]) -> [UInt8] {
    var text = String(decoding: doi, as: UTF8.self).lowercased()
    var isShorter = true
    while isShorter {
      isShorter = false
      for ending in pageNames where text.hasSuffix(ending) {
        text.removeLast(ending.count)
        isShorter = true
      }
    }
    // Preprints of this publisher carry their version behind the DOI.
    if text.hasPrefix("10.1101/"), let v = text.lastIndex(of: "v"),
      text[text.index(after: v)...].utf8.allSatisfy(Byte.isDigit)
    {
      text = String(text[..<v])
    }
    return Array(text.utf8)
  }

  private static let pageNames = [
    "/", ".pdf", ".html", ".epub", ".xml", ".svg", ".full", ".full-text", ".abstract", ".supplementary-material",
    "/full", "/pdf",
    "/html", "/epub", "/abstract", "/meta", "/summary", "/fulltext", "/figures", "/references", "/pdf/first-page",
  ]

  private static func target(suffix bytes: [UInt8]) -> LinkTarget? {
    guard begins(in: bytes.span, at: 0) else { return nil }
    var doi = String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self).lowercased()
    while doi.utf8.last == 0x2F { doi.removeLast() }
    let arXiv = "10.48550/arxiv."
    if doi.hasPrefix(arXiv), let id = ArXivIdentifier.canonical(String(doi.dropFirst(arXiv.count))) {
      return ArXivIdentifier.target(id: id)
    }
    return doi.utf8.contains(0x2F) ? LinkTarget(kind: .doi, id: "doi.org/\(doi)") : nil
  }
}
