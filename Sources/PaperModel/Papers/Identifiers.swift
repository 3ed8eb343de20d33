package import Extraction

/// Ids by which the world knows a paper, parsed and normalised once.
package enum Identifiers {
  /// The arXiv id, without version and subject class, that a bare string states (`2305.11738v2`, `math.GT/0309136`,
  /// `arXiv:2305.11738`, `10.48550/arXiv.2305.11738`), or nil.
  ///
  /// Only for fields that are known to hold an id: in running text a bare number is no paper.
  package static func arXiv(_ field: String) -> String? {
    guard !field.contains(where: \.isWhitespace) else { return nil }
    let bare = field.lowercased().hasPrefix("arxiv:") ? String(field.dropFirst(6)) : field
    // arXiv gives out DOIs too: 10.48550/arXiv.2305.11738.
    let targets = [LinkScanner.target(ofAddress: "arXiv:" + bare), LinkScanner.target(ofAddress: field)]
    guard let target = targets.compactMap(\.self).first(where: { $0.kind == .arXiv }) else { return nil }
    return suffix(of: target.id, after: "arxiv.org/abs/")
  }

  /// The DOI, in lower case, that a bare string or an address states, or nil.
  package static func doi(_ field: String) -> String? {
    guard let target = LinkScanner.target(ofAddress: field), target.kind == .doi else { return nil }
    return suffix(of: target.id, after: "doi.org/")
  }

  /// The arXiv id or DOI that a link names, where it names a paper.
  package static func paper(_ target: LinkTarget) -> (arXiv: String?, doi: String?) {
    switch target.kind {
    case .arXiv: (suffix(of: target.id, after: "arxiv.org/abs/"), nil)
    case .hubPaper: (suffix(of: target.id, after: "huggingface.co/papers/"), nil)
    case .doi: (nil, suffix(of: target.id, after: "doi.org/"))
    default: (nil, nil)
    }
  }

  private static func suffix(of id: String, after prefix: String) -> String? {
    id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : nil
  }
}
