/// A word before a colon that says what follows.
enum TextLabel: String, CaseIterable {
  case title, authors, abstract, date, link, keywords, venue, other

  /// The label at the beginning of a text, and what follows it; nil where there is none. The label has to be followed
  /// by a colon and by text.
  static func at(_ range: Range<Int>, in bytes: [UInt8]) -> (TextLabel, Range<Int>)? {
    let head = range.prefix(24)
    guard let colon = bytes.firstOffset(of: UInt8(ascii: ":"), in: head.lowerBound..<head.upperBound) else {
      return nil
    }
    var word = range.lowerBound..<colon
    while let first = word.first, "*_#".utf8.contains(bytes[first]) { word = word.lowerBound + 1..<word.upperBound }
    while let last = word.last, "*_".utf8.contains(bytes[last]) { word = word.lowerBound..<last }
    guard let label = names[bytes.string(bytes.trimmed(word)).lowercased()] else { return nil }
    var rest = colon + 1
    while rest < range.upperBound, "*_".utf8.contains(bytes[rest]) { rest += 1 }
    let content = bytes.trimmed(rest..<range.upperBound)
    return content.isEmpty ? nil : (label, content)
  }

  private static let names: [String: TextLabel] = [
    "title": .title, "paper": .title, "author": .authors, "authors": .authors, "by": .authors, "abstract": .abstract,
    "summary": .abstract, "tl;dr": .abstract, "tldr": .abstract, "date": .date, "published": .date, "year": .date,
    "submitted": .date, "link": .link, "links": .link, "url": .link, "pdf": .link, "code": .link, "github": .link,
    "project page": .link, "arxiv": .link, "doi": .link, "keywords": .keywords, "venue": .venue,
    "journal": .venue, "conference": .venue, "journal-ref": .venue, "comments": .other, "subjects": .other,
    "msc-class": .other, "acm-class": .other, "report-no": .other, "cite as": .other,
  ]
}
