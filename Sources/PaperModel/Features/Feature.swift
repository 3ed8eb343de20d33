package import GraphCore

/// One dimension in which papers are compared: a word, or a node that papers are tied to.
package enum Feature: Sendable, Hashable {
  /// A word in its folded form.
  case word(String)
  /// A concept, repository, model, page, owner, name or work of the graph.
  case node(NodeID)
}

/// How much each kind of feature counts in the similarity of two papers, as the share of two papers that have exactly
/// one such rare feature in common and nothing else.
///
/// Words are the base: the cosine of two papers' word vectors, 0…1. Concepts add a cosine of their own; the other kinds add
/// their weight for each feature shared, less the more papers share it.
package struct FeatureWeights: Sendable, Equatable {
  package var words = 1.0
  package var concepts = 0.5
  /// Repositories, gists, Hub models, data sets, Spaces, collections, project pages, other web pages.
  package var resources = 0.5
  package var owners = 0.15
  package var names = 0.3
  /// Citing a paper, or citing the same work.
  package var works = 0.3

  package init() {}

  /// The weight of a node's kind; 0 where papers are not compared by it.
  package func weight(of kind: NodeKind) -> Double {
    switch kind {
    case .concept: concepts
    case .repository, .gist, .model, .dataset, .space, .collection, .page, .web: resources
    case .owner: owners
    case .name: names
    case .paper, .work: works
    case .author: 0
    }
  }
}
