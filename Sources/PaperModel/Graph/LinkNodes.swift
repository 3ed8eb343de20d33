import Extraction

extension LinkKind {
  /// The kind of node that a link of this kind leads to; nil for links that name a paper.
  var nodeKind: NodeKind? {
    switch self {
    case .gitHubRepository: .repository
    case .gitHubGist: .gist
    case .gitHubOwner, .hubOwner: .owner
    case .hubModel: .model
    case .hubDataset: .dataset
    case .hubSpace: .space
    case .hubCollection: .collection
    case .projectPage: .page
    case .web: .web
    case .arXiv, .doi, .hubPaper: nil
    }
  }
}
