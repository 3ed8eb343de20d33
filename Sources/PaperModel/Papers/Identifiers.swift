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

  /// Whether a DOI was given out by an archive of data and software: what it names belongs to a paper, and may belong to
  /// several; it is none itself, or cannot be told from one.
  package static func isDeposit(doi: String) -> Bool {
    depositors.contains { doi.hasPrefix($0) }
  }

  /// Zenodo, figshare, Dryad, OSF, Dataverse, Mendeley Data, Code Ocean, PANGAEA.
  private static let depositors = [
    "10.5281/", "10.6084/", "10.5061/", "10.17605/", "10.7910/", "10.17632/", "10.24433/", "10.1594/",
  ]

  private static func suffix(of id: String, after prefix: String) -> String? {
    id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : nil
  }
}
