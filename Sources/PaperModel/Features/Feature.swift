package import GraphCore

/// One dimension in which papers are compared: a word, or a node that papers are tied to.
package enum Feature: Sendable, Hashable {
  /// A word in its folded form.
  case word(String)
  /// A concept, repository, model, page, owner, name or work of the graph.
  case node(NodeID)
}

/// How much each kind of feature counts in the similarity of two papers, against words, whose cosine is 0…1.
///
/// Each is what two papers gain by sharing the rarest possible feature of the kind; a commoner one gives less, by the square
/// of ln((papers + 1) / papers that share it) / ln(papers + 1).
package struct FeatureWeights: Sendable, Equatable {
  /// Set by the size of the collection, see `init(paperCount:)`.
  package var concepts: Double
  /// Repositories, gists, Hub models, data sets, Spaces, collections, project pages, other web pages.
  package var resources = 0.3
  package var owners = 0.1
  package var names = 0.2
  /// Citing a paper, or citing the same work.
  package var works = 0.3

  /// The weights for a collection of that many papers.
  ///
  /// Among few papers, words tell talk from topic badly, since how rare a word is says little there, and concepts have to
  /// carry more: 0.6 at 100 papers, 0.15 at 1,000, 0.1 from 2,000 on.
  package init(paperCount: Int) {
    concepts = min(0.8, max(0.1, 0.15 * Logarithm.power(1_000 / Double(max(1, paperCount)), 0.6)))
  }

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
