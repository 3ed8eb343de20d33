/// Finds ids of works in fields that were not made for them.
enum StatedIdentifier {
  /// The DOI that a text begins with or, as an address, leads to: `10.1/x`, `doi: 10.1/x`, `https://doi.org/10.1/x`,
  /// `…?doi=10.1%2fx`.
  static func doi(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    if bytes.first == UInt8(ascii: "1") { return doi(bytes, at: 0) }
    guard bytes.offset(of: "10.", from: 0) != nil || bytes.offset(of: "doi=", from: 0) != nil else { return nil }
    var start = 0
    for lead in ["https://", "http://", "//", "www.", "dx.", "doi.org/", "doi.org", "doi", ":", " "] {
      while bytes.holds(lead, at: start) { start += lead.utf8.count }
    }
    if let doi = doi(bytes, at: start) { return doi }
    guard bytes.holds("http", at: 0), let place = bytes.offset(of: "doi=", from: 0) else { return nil }
    return doi(decodingPercents(bytes[(place + 4)...].prefix { $0 != UInt8(ascii: "&") }), at: 0)
  }

  /// The DOI that stands at `start`: `10.`, a registrant of four digits or more, a slash, and a suffix up to white space.
  private static func doi(_ bytes: [UInt8], at start: Int) -> String? {
    guard bytes.holds("10.", at: start) else { return nil }
    var i = start + 3
    while i < bytes.count, ASCII.isDigit(bytes[i]) || bytes[i] == UInt8(ascii: ".") { i += 1 }
    guard i - start >= 7, i < bytes.count, bytes[i] == UInt8(ascii: "/") else { return nil }
    var end = i + 1
    while end < bytes.count, bytes[end] > 0x20 { end += 1 }
    while end > i + 1, ".,;\"'".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end > i + 1 ? bytes.string(start..<end) : nil
  }

  private static func decodingPercents(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let code = bytes[i...].dropFirst().prefix(2)
      if bytes[i] == UInt8(ascii: "%"), code.count == 2,
        let value = UInt8(String(decoding: code, as: UTF8.self), radix: 16),
        value > 0x20, value < 0x7F
      {
        out.append(value)
        i += 3
      } else {
        out.append(bytes[i])
        i += 1
      }
    }
    return out
  }

  /// The id in the address of a paper: at doi.org, PubMed, PubMed Central, Europe PMC or arXiv.
  static func address(_ text: String) -> WorkIdentifier? {
    if let doi = doi(text) { return WorkIdentifier(.doi, doi) }
    let bytes = Array(text.utf8)
    guard bytes.holds("http", at: 0) else { return nil }
    if bytes.offset(of: "//arxiv.org/abs/", from: 0) != nil || bytes.offset(of: "//arxiv.org/pdf/", from: 0) != nil {
      return WorkIdentifier(.arXiv, text)
    }
    guard bytes.offset(of: "ncbi.nlm.nih.gov/", from: 0) != nil || bytes.offset(of: "europepmc.org/", from: 0) != nil
    else {
      return nil
    }
    for place in ["//pubmed.ncbi.nlm.nih.gov/", "/pubmed/", "/article/med/"] {
      if let id = digits(bytes, behind: place) { return WorkIdentifier(.pubMed, id) }
    }
    let id = digits(bytes, behind: "/articles/pmc") ?? digits(bytes, behind: "/article/pmc/pmc")
    return id.map { WorkIdentifier(.pubMedCentral, "PMC" + $0) }
  }

  private static func digits(_ bytes: [UInt8], behind place: String) -> String? {
    guard let found = bytes.offset(of: place, from: 0) else { return nil }
    let digits = bytes[(found + place.utf8.count)...].prefix(while: ASCII.isDigit)
    return digits.isEmpty ? nil : bytes.string(digits.startIndex..<digits.endIndex)
  }

  /// The id of `arXiv:1706.03762 [cs]`.
  static func arXiv(_ text: String) -> String? {
    let bytes = Array(text.utf8.prefix(64))
    guard bytes.holds("arxiv:", at: 0), let place = CitationText.arXivID(in: bytes.span, 0..<bytes.count) else {
      return nil
    }
    return bytes.string(place)
  }

  /// A PubMed id: up to eight digits and nothing else.
  static func pubMed(_ text: String) -> WorkIdentifier? {
    (1...8).contains(text.utf8.count) && text.utf8.allSatisfy(ASCII.isDigit) ? WorkIdentifier(.pubMed, text) : nil
  }

  /// `PMC123`, of `PMC123` with whatever follows.
  static func pubMedCentral(_ text: String) -> WorkIdentifier? {
    guard text.uppercased().hasPrefix("PMC") else { return nil }
    let digits = text.dropFirst(3).prefix { $0.isASCII && $0.isNumber }
    return digits.isEmpty ? nil : WorkIdentifier(.pubMedCentral, "PMC" + digits)
  }
}

extension PaperRecord {
  /// Adds an id that is not there yet. A second id of the same scheme is left out: the first that a source states is its
  /// best.
  mutating func identify(_ identifier: WorkIdentifier?) {
    guard let identifier, !identifiers.contains(where: { $0.scheme == identifier.scheme }) else { return }
    identifiers.append(identifier)
  }

  mutating func detail(_ detail: BibliographicDetail, _ value: String?) {
    guard let value, !FieldText.isMissing(value) else { return }
    details[detail] = value
  }

  /// Takes these as keywords, each once.
  mutating func setKeywords(_ words: some Sequence<some StringProtocol>) {
    var seen: Set<String> = []
    keywords = words.compactMap { Names.cleaned($0) }.filter { seen.insert($0).inserted }
  }

  /// Sorts serial numbers into ISSN (eight characters) and ISBN (ten or thirteen).
  mutating func addSerialNumbers(_ fields: [String]) {
    for field in fields {
      for number in field.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" || $0 == "(" }) {
        let length = number.utf8.count { ASCII.isDigit($0) || $0 == UInt8(ascii: "X") || $0 == UInt8(ascii: "x") }
        let kind: BibliographicDetail? = length == 8 ? .issn : length == 10 || length == 13 ? .isbn : nil
        if let kind, details[kind] == nil { details[kind] = String(number) }
      }
    }
  }
}
