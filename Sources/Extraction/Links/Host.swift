/// What a host name stands for, and so how the path after it is read.
enum Host {
  /// `github.com` itself, `ssh.github.com` too.
  case gitHub
  /// Hosts whose paths begin with OWNER/NAME: raw files and archives.
  case gitHubContent
  /// Large files: `/media/OWNER/NAME/…`.
  case gitHubMedia
  /// `/repos/OWNER/NAME`, `/users/OWNER`, `/orgs/OWNER`.
  case gitHubAPI
  case gist
  case hub
  case arXiv
  case doi
  /// `NAME.github.io`.
  case pages
  case other

  /// The class of a host name given in lower case without `www.`.
  init(_ name: String) {
    switch name {
    case "github.com", "ssh.github.com": self = .gitHub
    case "raw.githubusercontent.com", "raw.github.com", "codeload.github.com": self = .gitHubContent
    case "media.githubusercontent.com": self = .gitHubMedia
    case "api.github.com": self = .gitHubAPI
    case "gist.github.com", "gist.githubusercontent.com", "raw.gist.github.com": self = .gist
    case "huggingface.co", "hf.co": self = .hub
    case "arxiv.org", "export.arxiv.org", "browse.arxiv.org", "ar5iv.org", "ar5iv.labs.arxiv.org": self = .arXiv
    case "doi.org", "dx.doi.org": self = .doi
    default: self = Host.isPages(name) ? .pages : .other
    }
  }

  /// One label, which is an account's name, before `github.io`.
  private static func isPages(_ name: String) -> Bool {
    let suffix = ".github.io"
    guard name.hasSuffix(suffix) else { return false }
    return GitHubNames.isOwner(name.utf8.dropLast(suffix.utf8.count))
  }

  /// How many path segments after the host are names or identifiers, which are ASCII and end where their alphabet does.
  /// `first` is the first segment, in lower case, once it is known.
  func nameCount(first: String = "") -> Int {
    switch self {
    case .gitHub, .gitHubContent, .gist: 2
    case .gitHubMedia, .gitHubAPI, .arXiv: 3
    case .hub:
      switch first {
      case "datasets", "spaces", "collections", "models": 3
      case "api": 4
      default: 2
      }
    case .pages: 1
    case .doi, .other: 0
    }
  }

  var isKnown: Bool { self != .other }
  var isGitHub: Bool { self == .gitHub || self == .gitHubContent || self == .gitHubMedia || self == .gitHubAPI }
  /// Whether git is told to clone from this host.
  var isForge: Bool { self == .gitHub || self == .gist || self == .hub }
}
