/// An address taken apart, in clean bytes: no gaps, no escapes of LaTeX or HTML, no marks without width.
struct Address {
  /// In lower case, without `www.` and the root dot.
  let host: String
  let kind: Host
  /// `:5000`, or empty.
  let port: String
  /// From the first slash to the query, as it stands.
  let path: String
  /// The non-empty parts of the path.
  let segments: [String]
  /// Without the question mark; `nil` where there is none.
  let query: String?
  /// Without the number sign; `nil` where there is none.
  let fragment: String?
  /// Given to git (`git@…:`, `git+https://`, `ssh://`): it names a repository, whatever its length.
  let isGit: Bool

  init(host: String, kind: Host, port: String, rest: [UInt8], isGit: Bool) {
    self.host = host
    self.kind = kind
    self.port = port
    self.isGit = isGit
    var end = rest.count
    if let hash = rest.firstIndex(of: 0x23) {
      fragment = String(decoding: rest[(hash + 1)...], as: UTF8.self)
      end = hash
    } else {
      fragment = nil
    }
    if let mark = rest[..<end].firstIndex(of: 0x3F) {
      query = String(decoding: rest[(mark + 1)..<end], as: UTF8.self)
      end = mark
    } else {
      query = nil
    }
    path = String(decoding: rest[..<end], as: UTF8.self)
    let isEscaped = kind.isKnown && kind != .pages && rest.contains(0x25)
    segments = rest[..<end].split(separator: 0x2F).map {
      isEscaped
        ? String(decoding: PercentDecoding.decode(Array($0)), as: UTF8.self) : String(decoding: $0, as: UTF8.self)
    }
  }

  /// Nothing follows the host.
  var isHostOnly: Bool { segments.isEmpty && query == nil && fragment == nil }

  /// What the address names.
  var target: LinkTarget {
    let named: LinkTarget? =
      switch kind {
      case .gitHub, .gitHubContent, .gitHubMedia, .gitHubAPI, .gist: GitHubAddress.target(of: self)
      case .hub: HubAddress.target(of: self)
      case .arXiv: ArXivIdentifier.target(of: self)
      case .doi: DOI.target(of: self)
      case .pages: pagesTarget
      case .other: DOI.publisherTarget(of: self)
      }
    return named ?? webTarget
  }

  /// A project page: its host and path, without the file that a server adds by itself.
  private var pagesTarget: LinkTarget {
    var kept = segments
    if kept.last == "index.html" || kept.last == "index.htm" { kept.removeLast() }
    return LinkTarget(kind: .projectPage, id: ([host] + kept).joined(separator: "/"))
  }

  private var webTarget: LinkTarget {
    var id = (kind == .hub ? "huggingface.co" : host) + port + path
    if let query, !query.isEmpty { id += "?" + query }
    // A route inside a page's own program is part of the address; a place on a page is not.
    if let fragment, fragment.utf8.first == 0x2F || fragment.utf8.first == 0x21 { id += "#" + fragment }
    while id.utf8.last == 0x2F { id.removeLast() }
    return LinkTarget(kind: .web, id: id)
  }
}
