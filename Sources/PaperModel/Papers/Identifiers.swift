package import Documents
package import Extraction

/// Reads ids of works from fields, addresses and bare strings. What is no id of its scheme (`n/a`, an ISBN) gives none.
package enum Identifiers {
  /// The id that a field of `scheme` states, in the spelling that it is compared by.
  ///
  /// A DOI of arXiv's is an arXiv id. Cost: linear in the value.
  package static func normalised(_ stated: WorkIdentifier) -> Identifier? {
    normalised(stated.scheme, trimmed(stated.value))
  }

  private static func normalised(_ scheme: IdentifierScheme, _ value: String) -> Identifier? {
    switch scheme {
    case .doi:
      if let id = arXiv(ofDOI: value) { return Identifier(.arXiv, id) }
      return (DOISyntax.doi(value) ?? doi(value)).map { Identifier(.doi, $0) }
    case .arXiv:
      let word = value.split(separator: " ").first { arXiv(String($0)) != nil }
      return word.flatMap { arXiv(String($0)) }.map { Identifier(.arXiv, $0) }
    case .pubMed: return number(value, after: ["pmid", "pubmed"], digits: 1...9).map { Identifier(.pubMed, $0) }
    case .pubMedCentral:
      return number(value, after: ["pmcid", "pmc"], digits: 1...9).map { Identifier(.pubMedCentral, "PMC" + $0) }
    case .acl: return AnthologyID.id(lastSegment(value)).map { Identifier(.acl, $0) }
    case .openAlex:
      return number(lastSegment(value), after: ["w"], digits: 3...12).map { Identifier(.openAlex, "W" + $0) }
    case .semanticScholar:
      let id = lastSegment(value).lowercased()
      return id.utf8.count == 40 && id.utf8.allSatisfy(isHexDigit) ? Identifier(.semanticScholar, id) : nil
    case .corpusID:
      return number(lastSegment(value), after: ["corpusid"], digits: 1...12).map { Identifier(.corpusID, $0) }
    case .dblp: return dblp(value).map { Identifier(.dblp, $0) }
    case .mag: return number(value, after: ["mag"], digits: 3...12).map { Identifier(.mag, $0) }
    case .openReview:
      let id =
        value.firstRange(of: "id=").map { String(value[$0.upperBound...].prefix { $0 != "&" && $0 != "#" }) } ?? value
      return (6...24).contains(id.utf8.count)
        && id.utf8.allSatisfy { Byte.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F }
        ? Identifier(.openReview, id) : nil
    }
  }

  /// `id` and what it says by itself: the Anthology's id within its DOI, the arXiv id within a key of DBLP.
  package static func withImplied(_ id: Identifier) -> [Identifier] {
    switch id.scheme {
    case .doi:
      for prefix in ["10.18653/v1/", "10.3115/v1/"] {
        if let acl = suffix(of: id.value, after: prefix).flatMap(AnthologyID.id) { return [id, Identifier(.acl, acl)] }
      }
    case .dblp:
      if let number = suffix(of: id.value, after: "journals/corr/abs-"),
        let arXiv = arXiv(number.replacing("-", with: "."))
      {
        return [id, Identifier(.arXiv, arXiv)]
      }
    default: break
    }
    return [id]
  }

  /// The ids that a bare string states by its own form: a record's key, an entry of a list of references, an address.
  ///
  /// `2305.11738`, `10.1/x`, `PMC123`, `pmid:123`, `2024.acl-long.1`, `P19-1001`, `DBLP:conf/acl/X20`, `CorpusID:12`.
  package static func stated(by text: String) -> Identifier? {
    let text = trimmed(text)
    guard !text.isEmpty, text.utf8.count < 2_000, !text.utf8.contains(0x20) else { return nil }
    if let id = AnthologyID.id(text) { return Identifier(.acl, id) }
    if text.hasPrefix("PMC") {
      return number(text, after: ["pmc"], digits: 3...9).map { Identifier(.pubMedCentral, "PMC" + $0) }
    }
    // Every other form has one of these marks; the keys of most bibliographies have none.
    guard text.utf8.contains(where: { $0 == 0x2E || $0 == 0x2F || $0 == 0x3A }) else { return nil }
    if let id = arXiv(text) { return Identifier(.arXiv, id) }
    if let id = DOISyntax.doi(text) ?? doi(text) { return Identifier(.doi, id) }
    if text.contains("://") || text.hasPrefix("www.") { return IdentifierAddress.identifier(text) }
    if let colon = text.firstIndex(of: ":"), let scheme = schemes[text[..<colon].lowercased()] {
      return normalised(scheme, String(text[text.index(after: colon)...]))
    }
    return nil
  }

  private static let schemes: [String: IdentifierScheme] = [
    "doi": .doi, "arxiv": .arXiv, "pmid": .pubMed, "pubmed": .pubMed, "pmcid": .pubMedCentral, "pmc": .pubMedCentral,
    "acl": .acl, "openalex": .openAlex, "s2": .semanticScholar, "corpusid": .corpusID, "dblp": .dblp, "mag": .mag,
    "openreview": .openReview,
  ]

  // MARK: arXiv and DOI

  /// The arXiv id, without version and subject class, that a bare string states (`2305.11738v2`, `math.GT/0309136`,
  /// `arXiv:2305.11738`, `10.48550/arXiv.2305.11738`), or nil.
  ///
  /// Only for fields that are known to hold an id: in running text a bare number is no paper.
  package static func arXiv(_ field: String) -> String? {
    guard !field.contains(where: \.isWhitespace) else { return nil }
    var bare = field
    for prefix in ["oai:arxiv.org:", "arxiv:", "abs/"] where bare.lowercased().hasPrefix(prefix) {
      bare = String(bare.dropFirst(prefix.count))
    }
    // arXiv gives out DOIs too: 10.48550/arXiv.2305.11738.
    let targets = [LinkScanner.target(ofAddress: "arXiv:" + bare), LinkScanner.target(ofAddress: field)]
    guard let target = targets.compactMap(\.self).first(where: { $0.kind == .arXiv }) else { return nil }
    return suffix(of: target.id, after: "arxiv.org/abs/")
  }

  private static func arXiv(ofDOI field: String) -> String? {
    field.utf8.contains(0x2F) && field.lowercased().contains("10.48550/") ? arXiv(DOISyntax.doi(field) ?? field) : nil
  }

  /// The DOI, in lower case, that a bare string or an address states, or nil.
  package static func doi(_ field: String) -> String? {
    guard let target = LinkScanner.target(ofAddress: field), target.kind == .doi else { return nil }
    return suffix(of: target.id, after: "doi.org/")
  }

  /// The arXiv id or DOI that a link names, where it names a paper.
  package static func paper(_ target: LinkTarget) -> Identifier? {
    switch target.kind {
    case .arXiv: suffix(of: target.id, after: "arxiv.org/abs/").map { Identifier(.arXiv, $0) }
    case .hubPaper: suffix(of: target.id, after: "huggingface.co/papers/").map { Identifier(.arXiv, $0) }
    case .doi: suffix(of: target.id, after: "doi.org/").map { Identifier(.doi, $0) }
    case .web: IdentifierAddress.identifier(target.id)
    default: nil
    }
  }

  // MARK: Pieces

  private static func dblp(_ value: String) -> String? {
    var key = String(value.prefix { $0 != "?" && $0 != "#" })
    if let rec = key.firstRange(of: "/rec/") { key = String(key[rec.upperBound...]) }
    if key.lowercased().hasPrefix("dblp:") { key = String(key.dropFirst(5)) }
    for ending in [".html", ".bib", ".xml"] where key.hasSuffix(ending) { key.removeLast(ending.count) }
    let parts = key.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts.allSatisfy({ !$0.isEmpty }), !key.contains(":"), !key.utf8.contains(0x20) else {
      return nil
    }
    return key
  }

  /// The digits of `value` behind one of the words, without leading zeros; nil where anything else stands there.
  private static func number(_ value: String, after words: [String], digits: ClosedRange<Int>) -> String? {
    var rest = Substring(lastSegment(value))
    if let word = words.first(where: { rest.lowercased().hasPrefix($0) }) {
      rest = rest.dropFirst(word.count).drop { $0 == ":" || $0 == " " }
      // `pmc:PMC123`
      if let word = words.first(where: { rest.lowercased().hasPrefix($0) }) { rest = rest.dropFirst(word.count) }
    }
    // `PMC123.1` is a version; `123 [pmid]` names its scheme.
    if let end = rest.firstIndex(where: { $0 == "." || $0 == " " }) { rest = rest[..<end] }
    guard !rest.isEmpty, rest.utf8.allSatisfy(Byte.isDigit) else { return nil }
    let number = rest.drop { $0 == "0" }
    return digits.contains(number.utf8.count) ? String(number) : nil
  }

  /// What stands behind the last slash of an address, its query left out; a text without slashes as it is.
  private static func lastSegment(_ value: String) -> String {
    guard value.utf8.contains(0x2F) else { return value }
    let path = value.utf8.prefix { $0 != 0x3F && $0 != 0x23 }
    return path.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) } ?? value
  }

  private static func isHexDigit(_ b: UInt8) -> Bool { Byte.isDigit(b) || (0x61...0x66).contains(b) }

  private static func trimmed(_ text: String) -> String {
    let utf8 = text.utf8
    guard let first = utf8.firstIndex(where: { !Byte.isSpace($0) }),
      let last = utf8.lastIndex(where: { !Byte.isSpace($0) })
    else { return "" }
    return String(text[first...last])
  }

  private static func suffix(of id: String, after prefix: String) -> String? {
    id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : nil
  }
}
