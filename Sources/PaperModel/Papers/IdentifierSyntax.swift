import Documents
import Extraction

/// The DOI in a field of its own, which may hold the word, an address or what an export wrote behind it.
enum DOISyntax {
  /// `10.`, four to nine digits (and further groups of them), a slash, a suffix; in lower case.
  ///
  /// Read from a bare DOI, `doi:10.…`, `DOI 10.…`, `10.… [doi]`. An address is not read here.
  static func doi(_ field: String) -> String? {
    var rest = Substring(field)
    for prefix in [
      "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi.org/", "doi",
    ]
    where rest.lowercased().hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count).drop { $0 == ":" || $0 == " " || $0 == "/" }
    }
    var bytes = Array(rest.utf8.prefix { !Byte.isSpace($0) })
    guard let slash = bytes.firstIndex(of: 0x2F), slash >= 7, bytes[..<3].elementsEqual("10.".utf8) else { return nil }
    let registrant = bytes[3..<slash]
    guard registrant.allSatisfy({ Byte.isDigit($0) || $0 == 0x2E }), registrant.prefix(4).allSatisfy(Byte.isDigit),
      registrant.count <= 15
    else { return nil }
    while let last = bytes.last, isTrailing(last, of: bytes) { bytes.removeLast() }
    // An address with its own escapes is read by the link scanner.
    guard bytes.count > slash + 1, !bytes.contains(0x25), !bytes.contains(0x3F) else { return nil }
    return String(decoding: Folding.lowered(bytes.span, 0..<bytes.count), as: UTF8.self)
  }

  /// Marks of the sentence or the list in which the DOI stood, and a bracket that closes nothing.
  private static func isTrailing(_ b: UInt8, of bytes: [UInt8]) -> Bool {
    switch b {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x22, 0x27, 0x2F: true
    case 0x29: bytes.count { $0 == 0x28 } < bytes.count { $0 == 0x29 }
    case 0x5D: bytes.count { $0 == 0x5B } < bytes.count { $0 == 0x5D }
    case 0x7D: bytes.count { $0 == 0x7B } < bytes.count { $0 == 0x7D }
    default: false
    }
  }
}

/// Ids of the ACL Anthology: `2024.acl-long.1` since 2020, `P19-1001` before.
///
/// Source: https://aclanthology.org/info/ids/
enum AnthologyID {
  /// The id in the Anthology's own spelling; `.pdf` and the like behind it are not looked at.
  static func id(_ text: String) -> String? {
    var text = text
    for ending in [".pdf", ".bib", ".xml"] where text.hasSuffix(ending) { text.removeLast(ending.count) }
    let bytes = Array(text.utf8)
    if bytes.count == 8 || bytes.count == 9, bytes[3] == 0x2D, venues.contains(Byte.lowered(bytes[0])),
      bytes[1...2].allSatisfy(Byte.isDigit),
      bytes[4...].allSatisfy(Byte.isDigit)
    {
      return text.uppercased()
    }
    // year . venue-volume . number
    let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[0].allSatisfy(Byte.isDigit), (1...4).contains(parts[2].count),
      parts[2].allSatisfy(Byte.isDigit)
    else { return nil }
    let volume = parts[1].split(separator: 0x2D, omittingEmptySubsequences: false)
    guard volume.count == 2,
      volume.allSatisfy({ !$0.isEmpty && $0.allSatisfy { Byte.isAlphanumeric($0) || $0 == 0x5F } })
    else { return nil }
    return text.lowercased()
  }

  private static let venues = Set("acdefhijklmnopqrstuwxy".utf8)
}

/// Pages that the keepers of ids have for a work.
enum IdentifierAddress {
  /// The id that an address names by its site and path; arXiv's and DOIs are the link scanner's.
  static func identifier(_ address: String) -> Identifier? {
    var rest = Substring(address)
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.utf8.count) }
    let slash = rest.utf8.firstIndex(of: 0x2F) ?? rest.endIndex
    var host = rest[..<slash].lowercased()
    let path = String(rest[slash...])
    if host.hasPrefix("www.") { host.removeFirst(4) }
    guard path.utf8.count > 1 else { return nil }
    func id(_ scheme: IdentifierScheme, _ value: String) -> Identifier? {
      Identifiers.normalised(WorkIdentifier(scheme, value))
    }
    func after(_ prefix: String) -> String? { path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil }
    switch host {
    case "pubmed.ncbi.nlm.nih.gov": return id(.pubMed, path)
    case "ncbi.nlm.nih.gov":
      return after("/pubmed/").flatMap { id(.pubMed, $0) }
        ?? after("/pmc/articles/").flatMap { id(.pubMedCentral, first($0)) }
    case "pmc.ncbi.nlm.nih.gov": return after("/articles/").flatMap { id(.pubMedCentral, first($0)) }
    case "europepmc.org":
      return after("/article/MED/").flatMap { id(.pubMed, first($0)) }
        ?? (after("/article/PMC/") ?? after("/articles/")).flatMap { id(.pubMedCentral, first($0)) }
    case "aclanthology.org", "aclweb.org", "aclanthology.info", "aclanthology.coli.uni-saarland.de":
      return id(.acl, path)
    case "openreview.net": return path.contains("id=") ? id(.openReview, path) : nil
    case "semanticscholar.org", "api.semanticscholar.org": return id(.semanticScholar, path) ?? id(.corpusID, path)
    case "openalex.org", "api.openalex.org": return id(.openAlex, path)
    case "dblp.org", "dblp.uni-trier.de": return path.contains("/rec/") ? id(.dblp, path) : nil
    default: return nil
    }
  }

  private static func first(_ path: String) -> String { String(path.prefix { $0 != "/" && $0 != "?" && $0 != "#" }) }
}
