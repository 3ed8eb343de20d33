package import Extraction
import GraphCore

/// Every paper as a sparse vector over words and graph nodes, weighted so that the similarity of two papers is the
/// plain dot product of their vectors, and each product in it the share that one common feature contributes.
package struct FeatureIndex: Sendable, Equatable {
  /// Words first, then nodes, each group in ascending order of its own ids.
  package let features: [Feature]
  package let wordCount: Int
  /// One row a paper: feature, weight.
  package let vectors: SparseMatrix
  /// One row a feature: paper, weight.
  package let postings: SparseMatrix

  package init(features: [Feature], wordCount: Int, vectors: SparseMatrix) {
    self.features = features
    self.wordCount = wordCount
    self.vectors = vectors
    postings = vectors.transposed(columnCount: features.count)
  }

  /// Weighs the words of `documents` and the ties of `graph`. `documents[i]` is paper `i`.
  ///
  /// Words: (1 + ln tf) · (1 + ln((n + 1) / (df + 1))), each paper's words scaled to length 1, a title word counted
  /// twice (Salton & Buckley 1988, doi 10.1016/0306-4573(88)90021-0). Nodes: the tie's strength times the node's
  /// rarity, see `FeatureWeights`. Cost: linear in the text and the edges.
  package init(documents: [Document], graph: TypedGraph) {
    let count = documents.count
    let weights = FeatureWeights(paperCount: count)
    let words = WordIndex(documents)
    let ties = (0..<count).map { PaperTies.ties(of: $0, in: graph) }
    var frequency: [NodeID: Int] = [:]
    for row in ties { for tie in row { frequency[tie.node, default: 0] += 1 } }
    // A node that one paper alone has compares nothing.
    let shared = frequency.filter { $0.value > 1 && weights.weight(of: graph.nodes[$0.key.index].kind) > 0 }
    // ln((n + 1) / df) rather than ln(n / df): in a collection of two, what both have is not worth nothing.
    let smoothing = Logarithm.natural(Double(count + 1) / Double(max(1, count)))
    let worth = shared.map { node, df -> (node: NodeID, weight: Double) in
      let rarity = graph.nodes[node.index].worth ?? Logarithm.natural(Double(count) / Double(df))
      let scale = weights.weight(of: graph.nodes[node.index].kind).squareRoot() / Logarithm.natural(Double(count + 1))
      return (node, scale * (rarity + smoothing))
    }.filter { $0.weight > 0 }.sorted { $0.node < $1.node }
    let featureOf = Dictionary(uniqueKeysWithValues: worth.enumerated().map { ($1.node, $0) })

    let rows = (0..<count).map { paper -> [(column: UInt32, value: Float)] in
      let wordWeights = Self.weights(
        of: words.counts[paper].map { ($0.count, words.documentFrequency[Int($0.word)]) }, paperCount: count)
      let nodes = ties[paper].compactMap { tie -> (column: UInt32, value: Float)? in
        guard let number = featureOf[tie.node] else { return nil }
        // Whether a paper has a concept says more than how much of it is about it.
        let strength = graph.nodes[tie.node.index].kind == .concept ? tie.weight.squareRoot().squareRoot() : tie.weight
        return (UInt32(words.words.count + number), Float(strength * worth[number].weight))
      }
      return zip(words.counts[paper], wordWeights).map { ($0.word, $1) } + nodes
    }
    self.init(
      features: words.words.map(Feature.word) + worth.map { .node($0.node) }, wordCount: words.words.count,
      vectors: SparseMatrix(rows: rows))
  }

  /// What each word of a text weighs, by how often it stands there and in how many of the papers, in the order given:
  /// the formula of `init`, scaled to Euclidean length 1.
  package static func weights(of words: [(count: Int, papers: Int)], paperCount: Int) -> [Float] {
    let weights = words.map { word in
      let rarity = 1 + Logarithm.natural(Double(paperCount + 1) / Double(word.papers + 1))
      return (1 + Logarithm.natural(Double(word.count))) * rarity
    }
    let norm = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return weights.map { norm > 0 ? Float($0 / norm) : 0 }
  }
}
