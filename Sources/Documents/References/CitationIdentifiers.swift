/// Ids of works within the text of a citation and within addresses: `doi:10.1000/x`, `arXiv:2401.00001`, `PMID: 123`.
enum CitationIdentifiers {
  /// The ids that a citation's text states, at most one of each kind. Cost: linear.
  static func all(in text: String) -> [WorkIdentifier] {
    let bytes = Array(text.utf8)
    var found: [WorkIdentifier] = []
    if let doi = doi(in: bytes) { found.append(WorkIdentifier(.doi, doi)) }
    if let id = arXiv(in: bytes) { found.append(WorkIdentifier(.arXiv, id)) }
    if let id = pubMed(in: bytes) { found.append(WorkIdentifier(.pubMed, id)) }
    return found
  }

  /// The id of the work that an address names: of a DOI resolver, arXiv, PubMed or PubMed Central.
  static func identifier(ofAddress address: String) -> WorkIdentifier? {
    let bytes = Array(address.utf8)
    func digits(after marker: String) -> String? {
      guard let place = bytes.offset(of: marker, from: 0) else { return nil }
      return bytes.digits(at: place + marker.utf8.count)
    }
    if bytes.holds("info:pmid/", at: 0) { return digits(after: "info:pmid/").map { WorkIdentifier(.pubMed, $0) } }
    if bytes.offset(of: "arxiv.org/", from: 0) != nil { return arXiv(in: bytes).map { WorkIdentifier(.arXiv, $0) } }
    for marker in ["ncbi.nlm.nih.gov/pubmed/", "pubmed.ncbi.nlm.nih.gov/"] {
      if let id = digits(after: marker) { return WorkIdentifier(.pubMed, id) }
    }
    for marker in ["/pmc/articles/pmc", "pmc.ncbi.nlm.nih.gov/articles/pmc"] {
      if let id = digits(after: marker) { return WorkIdentifier(.pubMedCentral, "PMC" + id) }
    }
    let isResolver = bytes.offset(of: "doi.org/", from: 0) != nil || bytes.offset(of: "doi/", from: 0) != nil
    guard isResolver || bytes.holds("10.", at: 0) || bytes.holds("doi:", at: 0) else { return nil }
    return doi(in: bytes).map { WorkIdentifier(.doi, $0) }
  }

  /// The first DOI: `10.`, a registrant of four digits or more, `/`, and what follows up to white space, less the
  /// punctuation of the sentence round it (DOI Handbook, 2.2).
  static func doi(in bytes: [UInt8]) -> String? {
    var from = 0
    while let start = bytes.offset(of: "10.", from: from) {
      from = start + 3
      if start > 0, ASCII.isDigit(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") { continue }
      var slash = from
      while slash < bytes.count, ASCII.isDigit(bytes[slash]) || bytes[slash] == UInt8(ascii: ".") { slash += 1 }
      guard slash - from >= 4, slash < bytes.count, bytes[slash] == UInt8(ascii: "/") else { continue }
      var end = slash + 1
      while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x7F, !"\"<>".utf8.contains(bytes[end]) { end += 1 }
      end = bytes.withoutClosingPunctuation(start..<end)
      if end > slash + 1 { return bytes.string(start..<end) }
    }
    return nil
  }

  /// The first arXiv id, new or old, behind `arXiv` or `abs/`.
  static func arXiv(in bytes: [UInt8]) -> String? {
    for marker in ["arxiv", "abs/"] {
      var from = 0
      while let start = bytes.offset(of: marker, from: from) {
        from = start + marker.utf8.count
        var at = from
        // arXiv.org/abs/…, arXiv:…, arXiv preprint …
        for between in [".org", "/", "abs/", "pdf/", "html/", " ", "e-prints", "preprint", ":", " "] {
          if bytes.holds(between, at: at) { at += between.utf8.count }
        }
        if let id = bytes.arXivID(at: at) { return id }
      }
    }
    return nil
  }

  /// The number behind `PMID` or `PubMed`.
  static func pubMed(in bytes: [UInt8]) -> String? {
    for marker in ["pmid", "pubmed"] {
      var from = 0
      while let start = bytes.offset(of: marker, from: from) {
        from = start + marker.utf8.count
        var at = from
        while at < bytes.count, ASCII.isSpace(bytes[at]) || bytes[at] == UInt8(ascii: ":") { at += 1 }
        if let id = bytes.digits(at: at), id.utf8.count >= 4, id.utf8.count <= 9 { return id }
      }
    }
    return nil
  }
}

extension [UInt8] {
  /// The first place from `from` on where `text` stands, ASCII letter case ignored; `text` is given in lower case.
  func offset(of text: String, from: Int) -> Int? {
    guard let first = text.utf8.first else { return nil }
    let span = self.span
    var i = from
    while i + text.utf8.count <= span.count {
      if ASCII.lowered(span[i]) == first, holds(text, at: i) { return i }
      i += 1
    }
    return nil
  }

  fileprivate func digits(at start: Int) -> String? {
    var end = start
    while end < count, ASCII.isDigit(self[end]) { end += 1 }
    return end > start ? string(start..<end) : nil
  }

  /// The end of `range` moved back over full stops, commas, quotes, and brackets that were not opened within.
  func withoutClosingPunctuation(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let last = self[end - 1]
      if ".,;:'*".utf8.contains(last) {
        end -= 1
      } else if let open = [UInt8(ascii: ")"): UInt8(ascii: "("), UInt8(ascii: "]"): UInt8(ascii: "[")][last],
        self[range.lowerBound..<end].count(where: { $0 == last })
          > self[range.lowerBound..<end].count(where: { $0 == open })
      {
        end -= 1
      } else {
        break
      }
    }
    return end
  }

  /// `2401.00001v2` or `math.GT/0309136` at that place.
  fileprivate func arXivID(at start: Int) -> String? {
    func run(_ from: Int, _ fits: (UInt8) -> Bool) -> Int { self[from...].prefix(while: fits).endIndex }
    guard start < count else { return nil }
    var end = run(start, ASCII.isDigit)
    if end == start + 4, end < count, self[end] == UInt8(ascii: ".") {
      let number = end + 1
      end = run(number, ASCII.isDigit)
      guard (4...5).contains(end - number) else { return nil }
    } else {
      end = run(start) { ASCII.isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
      guard end > start, end < count, self[end] == UInt8(ascii: "/") else { return nil }
      let number = end + 1
      end = run(number, ASCII.isDigit)
      guard end - number == 7 else { return nil }
    }
    if end + 1 < count, self[end] == UInt8(ascii: "v"), ASCII.isDigit(self[end + 1]) {
      end = run(end + 1, ASCII.isDigit)
    }
    return string(start..<end)
  }
}
