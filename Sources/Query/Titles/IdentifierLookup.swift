import Documents
import Extraction
import PaperModel
import Store

/// Finds papers by any id that a person may type: `2305.11738`, `arXiv: 2305.11738v2`, `https://doi.org/10.1/X`,
/// `PMC123`, `pmid 31452104`, `P19-1001`, `W2741809807`, `CorpusID:12`, an address of any keeper's page.
struct IdentifierLookup {
  let reader: GraphReader
  /// Longer texts are no ids.
  private static let longest = 300

  /// Papers that have an id which `text` states, ascending. Cost: a look into the index for each scheme.
  func papers(_ text: String) throws -> [Int] {
    var found: Set<Int> = []
    for id in Self.identifiers(text) {
      for (scheme, value) in Self.spellings(id) {
        found.formUnion(try reader.papers(identifier: value, scheme: scheme.rawValue))
      }
    }
    return found.sorted()
  }

  /// Every id that `text` may state. One that names its scheme, or has a form of its own, states no other; a bare
  /// number may be one of several schemes.
  static func identifiers(_ text: String) -> [Identifier] {
    guard text.utf8.count <= longest, let bare = joined(text) else { return [] }
    let address = LinkScanner.target(ofAddress: bare)
    if let id = Identifiers.stated(by: bare) ?? address.flatMap(Identifiers.paper) {
      return Identifiers.withImplied(id)
    }
    return IdentifierScheme.allCases.compactMap { Identifiers.normalised(WorkIdentifier($0, bare)) }
  }

  /// `text` without blanks round the colon behind its scheme, or with a colon where a blank parts the two; nil where it
  /// is more than one word.
  private static func joined(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    switch words.count {
    case 1: return String(words[0])
    case 2:
      let scheme = words[0].hasSuffix(":") ? words[0].dropLast() : words[0]
      return "\(scheme):\(words[1].drop { $0 == ":" })"
    default: return nil
    }
  }

  /// The id, and ids of other keepers that imply it: a paper known by its DOI at the Anthology has the Anthology's id.
  private static func spellings(_ id: Identifier) -> [(IdentifierScheme, String)] {
    var spellings = [(id.scheme, id.value)]
    switch id.scheme {
    case .acl: spellings += ["10.18653/v1/", "10.3115/v1/"].map { (.doi, $0 + id.value.lowercased()) }
    case .arXiv:
      spellings.append((.dblp, "journals/corr/abs-" + String(id.value.map { $0 == "." ? "-" : $0 })))
    default: break
    }
    return spellings
  }
}
