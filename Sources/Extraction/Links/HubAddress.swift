/// Which account, model, data set, Space, collection or paper an address on the Hugging Face Hub names.
enum HubAddress {
  /// `nil` for the Hub's own pages.
  static func target(of address: Address) -> LinkTarget? {
    var path = address.segments[...]
    if path.first?.lowercased() == "api" { path = path.dropFirst() }
    guard let first = path.first?.lowercased() else { return nil }
    let rest = path.dropFirst()
    switch first {
    case "datasets": return repository(rest, kind: .hubDataset, prefix: "datasets/")
    case "spaces": return rest.count > 1 ? repository(rest, kind: .hubSpace, prefix: "spaces/") : nil
    case "models": return repository(rest, kind: .hubModel, prefix: "")
    case "collections": return collection(rest)
    case "papers": return paper(rest)
    default: return ReservedNames.isReservedOnHub(first) ? nil : accountOrModel(path, isGit: address.isGit)
    }
  }

  /// Pages of an account that stand where a repository's name would.
  private static let accountPages: Set<String> = [
    "models", "datasets", "spaces", "collections", "activity", "papers", "posts", "followers", "following", "likes",
    "buckets",
    "kernels",
  ]

  /// Parts of a repository: before them stands its whole name, though it be one segment.
  private static let repositoryPages: Set<String> = [
    "blob", "tree", "resolve", "raw", "blame", "commit", "commits", "discussions", "viewer", "settings", "edit",
    "embed", "info",
    "refs",
  ]

  private static func accountOrModel(_ path: ArraySlice<String>, isGit: Bool) -> LinkTarget? {
    guard let first = path.first else { return nil }
    let account = name(first)
    guard isName(account) else { return nil }
    let second = path.dropFirst().first?.lowercased()
    if second == nil || second.map(accountPages.contains) == true {
      // Git clones repositories, never accounts.
      let isModel = second == nil && (isGit || ReservedNames.isUnnamespacedModel(account))
      return LinkTarget(kind: isModel ? .hubModel : .hubOwner, id: "huggingface.co/\(account)")
    }
    return repository(path, kind: .hubModel, prefix: "")
  }

  /// `NS/NAME`, or the one name of the repositories that are older than namespaces.
  private static func repository(_ path: ArraySlice<String>, kind: LinkKind, prefix: String) -> LinkTarget? {
    guard let first = path.first, isName(name(first)),
      kind != .hubModel || !ReservedNames.isReservedOnHub(first.lowercased())
    else { return nil }
    if let second = path.dropFirst().first, !repositoryPages.contains(second.lowercased()), isName(name(second)) {
      return LinkTarget(kind: kind, id: "huggingface.co/\(prefix)\(first)/\(name(second))")
    }
    return LinkTarget(kind: kind, id: "huggingface.co/\(prefix)\(name(first))")
  }

  private static func collection(_ path: ArraySlice<String>) -> LinkTarget? {
    guard path.count > 1, let owner = path.first, let slug = path.dropFirst().first, isName(owner), isName(slug) else {
      return nil
    }
    return LinkTarget(kind: .hubCollection, id: "huggingface.co/collections/\(owner)/\(slug)")
  }

  private static func paper(_ path: ArraySlice<String>) -> LinkTarget? {
    guard let id = path.first.flatMap(ArXivIdentifier.canonical) else { return nil }
    return LinkTarget(kind: .hubPaper, id: "huggingface.co/papers/\(id)")
  }

  /// The name without `.git`, without a revision after `@` and without a tag after `:`.
  private static func name(_ segment: String) -> String {
    let name = segment.utf8.prefix { $0 != 0x40 && $0 != 0x3A }
    let bare = String(decoding: name, as: UTF8.self)
    return bare.lowercased().hasSuffix(".git") && name.count > 4 ? String(bare.dropLast(4)) : bare
  }

  /// Letters, digits, `.`, `-`, `_`, at most 96 and neither all dots nor all dashes.
  private static func isName(_ name: String) -> Bool {
    name.utf8.count <= 96 && name.utf8.allSatisfy(LinkByte.isName) && name.utf8.contains(where: Byte.isAlphanumeric)
  }
}
