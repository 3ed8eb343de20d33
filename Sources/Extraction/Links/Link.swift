/// What a link names. The raw value is the kind's name in every output.
package enum LinkKind: String, Sendable, CaseIterable, Codable {
  case gitHubRepository = "github-repo"
  case gitHubOwner = "github-owner"
  case gitHubGist = "github-gist"
  case hubModel = "hf-model"
  case hubDataset = "hf-dataset"
  case hubSpace = "hf-space"
  case hubCollection = "hf-collection"
  case hubOwner = "hf-owner"
  case hubPaper = "hf-paper"
  case arXiv = "arxiv"
  case doi
  case projectPage = "project-page"
  case web
}

/// What a link names: its kind and canonical id (`github.com/OWNER/REPO`, `arxiv.org/abs/ID`, …), in the spelling
/// found. Whether two spellings are one resource is told by `key`.
package struct LinkTarget: Hashable, Sendable {
  package let kind: LinkKind
  package let id: String

  package init(kind: LinkKind, id: String) {
    self.kind = kind
    self.id = id
  }
}

/// A link as found in a text.
package struct LinkMention: Hashable, Sendable {
  package let target: LinkTarget
  /// Bytes of the link in the text that was scanned.
  package let range: Range<Int>
  /// Whether the text had to be mended to read it (`https: //…`, a broken line, lost glue).
  package let repaired: Bool

  package init(target: LinkTarget, range: Range<Int>, repaired: Bool = false) {
    self.target = target
    self.range = range
    self.repaired = repaired
  }
}
