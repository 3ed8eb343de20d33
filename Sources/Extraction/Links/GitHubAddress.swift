/// GitHub's rules for names.
enum GitHubNames {
  /// Letters, digits and single inner hyphens, at most 39; one underscore for the accounts that a company manages.
  static func isOwner(_ name: some Collection<UInt8>) -> Bool {
    guard !name.isEmpty, name.count <= 39 else { return false }
    var before: UInt8 = 0x2D
    var underscores = 0
    for b in name {
      switch b {
      case 0x2D: if before == 0x2D { return false }
      case 0x5F: underscores += 1
      default: if !Byte.isAlphanumeric(b) { return false }
      }
      before = b
    }
    return before != 0x2D && underscores <= 1
  }

  /// Letters, digits, `.`, `-`, `_`, at most 100; not a step in a path.
  static func isRepository(_ name: some Collection<UInt8>) -> Bool {
    !name.isEmpty && name.count <= 100 && name.contains { $0 != 0x2E } && name.allSatisfy(LinkByte.isName)
  }
}

/// Which account, repository or gist a GitHub address names.
enum GitHubAddress {
  /// `nil` for GitHub's own pages.
  static func target(of address: Address) -> LinkTarget? {
    let path = address.segments[...]
    switch address.kind {
    case .gitHub: return target(path, isGit: address.isGit)
    case .gitHubContent: return path.count > 1 ? repository(path) : nil
    case .gitHubMedia: return path.first == "media" && path.count > 2 ? repository(path.dropFirst()) : nil
    case .gitHubAPI:
      switch path.first {
      case "repos": return path.count > 2 ? repository(path.dropFirst()) : nil
      case "users", "orgs": return owner(path.dropFirst().first)
      default: return nil
      }
    default: return gist(address)
    }
  }

  private static func target(_ path: ArraySlice<String>, isGit: Bool) -> LinkTarget? {
    guard let first = path.first else { return nil }
    switch first.lowercased() {
    case "orgs", "users": return owner(path.dropFirst().first)
    default: return repository(path) ?? owner(first)
    }
  }

  private static func owner(_ name: String?) -> LinkTarget? {
    guard let name, GitHubNames.isOwner(name.utf8), !ReservedNames.isReservedOnGitHub(name) else { return nil }
    return LinkTarget(kind: .gitHubOwner, id: "github.com/\(name)")
  }

  private static func repository(_ path: ArraySlice<String>) -> LinkTarget? {
    // Some accounts are older than the rule that no name ends in a hyphen; before a repository there is no doubt.
    guard path.count > 1, let first = path.first, owner(first.hasSuffix("-") ? String(first.dropLast()) : first) != nil
    else { return nil }
    let name = repositoryName(path[path.startIndex + 1])
    guard GitHubNames.isRepository(name.utf8) else { return nil }
    return LinkTarget(kind: .gitHubRepository, id: "github.com/\(first)/\(name)")
  }

  /// The name without a reference after `@` and without the endings that git and the wiki add.
  private static func repositoryName(_ segment: String) -> String {
    var name = segment.utf8.prefix { $0 != 0x40 && $0 != 0x3A }
    for ending in [".git", ".wiki"] {
      let tail = String(decoding: name.suffix(ending.utf8.count), as: UTF8.self)
      if tail.lowercased() == ending, name.count > tail.utf8.count { name = name.dropLast(tail.utf8.count) }
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// `[OWNER/]ID`, perhaps with `.git` or `.js` behind; ids are hexadecimal, the oldest decimal. One segment that is no
  /// id is an account's list.
  private static func gist(_ address: Address) -> LinkTarget? {
    let path = address.segments
    guard let first = path.first else { return nil }
    let hasOwner = path.count > 1 && GitHubNames.isOwner(first.utf8) && !isGistID(first)
    let id = String(decoding: (hasOwner ? path[1] : first).utf8.prefix { $0 != 0x2E }, as: UTF8.self)
    let isNamed = hasOwner || address.isGit ? !id.isEmpty && id.utf8.allSatisfy(LinkByte.isHex) : isGistID(id)
    return isNamed ? LinkTarget(kind: .gitHubGist, id: "gist.github.com/\(id)") : nil
  }

  private static func isGistID(_ name: String) -> Bool {
    !name.isEmpty
      && (name.utf8.allSatisfy(Byte.isDigit) || (name.utf8.count >= 8 && name.utf8.allSatisfy(LinkByte.isHex)))
  }
}
