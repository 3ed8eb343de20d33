package import Extraction
import GraphCore

/// Every paper as a sparse vector over words and graph nodes, weighted so that the similarity of two papers is the plain
/// dot product of their vectors, and each product in it the share that one common feature contributes.
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
  /// Words: (1 + ln tf) · idf, each paper's words scaled to length 1 (Salton & Buckley 1988, doi 10.1016/0306-4573(88)90021-0,
  /// with a title word counted twice). Concepts: salience · idf, scaled likewise. Other nodes: idf as a share of the
  /// rarest feature's. Cost: linear in the text and the edges.
  package init(documents: [Document], graph: TypedGraph, weights: FeatureWeights = FeatureWeights()) {
    let count = documents.count
    let words = WordIndex(documents)
    func idf(_ df: Int) -> Double { Logarithm.natural(Double(count + 1) / Double(df + 1)) + 1 }

    let ties = (0..<count).map { PaperTies.ties(of: $0, in: graph) }
    var frequency: [NodeID: Int] = [:]
    for row in ties { for tie in row { frequency[tie.node, default: 0] += 1 } }
    // A node that one paper alone has compares nothing.
    let shared = frequency.filter { $0.value > 1 && weights.weight(of: graph.nodes[$0.key.index].kind) > 0 }.keys.sorted()
    let featureOf = Dictionary(uniqueKeysWithValues: shared.enumerated().map { ($1, UInt32(words.words.count + $0)) })

    let rows = (0..<count).map { paper -> [(column: UInt32, value: Float)] in
      let wordWeights = words.counts[paper].map { entry in
        (entry.word, (1 + Logarithm.natural(Double(entry.count))) * idf(words.documentFrequency[Int(entry.word)]))
      }
      var row = Self.scaled(wordWeights, to: weights.words.squareRoot())
      var concepts: [(UInt32, Double)] = []
      var others: [(UInt32, Double)] = []
      for tie in ties[paper] {
        guard let feature = featureOf[tie.node], let df = frequency[tie.node] else { continue }
        let kind = graph.nodes[tie.node.index].kind
        if kind == .concept {
          concepts.append((feature, tie.weight * idf(df)))
        } else {
          others.append((feature, tie.weight * weights.weight(of: kind).squareRoot() * (idf(df) / idf(1))))
        }
      }
      row += Self.scaled(concepts, to: weights.concepts.squareRoot())
      row += others.map { ($0.0, Float($0.1)) }
      return row.sorted { $0.column < $1.column }
    }
    self.init(
      features: words.words.map(Feature.word) + shared.map(Feature.node), wordCount: words.words.count,
      vectors: SparseMatrix(rows: rows))
  }

  /// `entries` scaled to the given Euclidean length.
  private static func scaled(_ entries: [(UInt32, Double)], to length: Double) -> [(column: UInt32, value: Float)] {
    let norm = entries.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
    guard norm > 0 else { return [] }
    return entries.map { ($0.0, Float($0.1 * length / norm)) }
  }
}
