extension LinkTarget {
  /// The account that a repository, a gist's site or a Hub resource belongs to; `nil` where the id names none.
  package var owner: LinkTarget? {
    let parts = id.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
    switch kind {
    case .gitHubRepository: return LinkTarget(kind: .gitHubOwner, id: parts.prefix(2).joined(separator: "/"))
    case .hubModel: return parts.count == 3 ? LinkTarget(kind: .hubOwner, id: "huggingface.co/\(parts[1])") : nil
    case .hubDataset, .hubSpace, .hubCollection:
      return parts.count == 4 ? LinkTarget(kind: .hubOwner, id: "huggingface.co/\(parts[2])") : nil
    default: return nil
    }
  }

  /// An address to open.
  package var address: String { "https://\(id)" }

  /// The identity of the resource, whatever the spelling: two targets are one resource exactly when their keys are
  /// equal.
  ///
  /// Letter case counts only in the paths of project pages and of other sites.
  package var key: String {
    switch kind {
    case .projectPage, .web: id
    default: id.lowercased()
    }
  }
}
