import PaperModel
import Store

/// Something that a paper is known by.
package struct PaperTrait: Sendable, Equatable {
  package let kind: Reason.Kind
  package let label: String
  /// How many papers share it, itself among them.
  package let papers: Int
}

/// How two papers are related, whatever the rank.
package struct RelatedPair: Sendable {
  /// The second paper with its score for the first; 0 and no reasons where they are not related.
  package let result: RelatedPaper
  /// Its rank among the papers related to the first, from 1; nil where it is not related.
  package let rank: Int?
  /// How many papers are related to the first.
  package let rankedCount: Int
  /// What the first has and the second has not, the strongest first; and the other way round.
  package let onlyHere: [PaperTrait]
  package let onlyThere: [PaperTrait]
}

/// What one paper has and another has not.
struct FeatureDifference {
  private let reader: GraphReader
  private static let shown = 5

  init(_ reader: GraphReader) { self.reader = reader }

  /// The features by which `paper` is most like others and that `other` has not: concepts, names and links; words where
  /// it has none of them.
  func strongest(of paper: Int, without other: Int) throws -> [PaperTrait] {
    let vector = try reader.vector(of: paper)
    let there = Set(try reader.vector(of: other).columns)
    let own = zip(vector.columns, vector.values).filter { !there.contains($0.0) }.sorted {
      $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0
    }
    var nodes: [PaperTrait] = []
    var words: [PaperTrait] = []
    for (id, _) in own where nodes.count < Self.shown {
      let feature = try reader.feature(id)
      let papers = try reader.postings(of: id).columns.count
      if let word = feature.word {
        if words.count < Self.shown { words.append(PaperTrait(kind: .words, label: word, papers: papers)) }
      } else if let node = try feature.node.flatMap({ try reader.node($0) }) {
        nodes.append(PaperTrait(kind: Reasons.reasonKind(of: node.kind), label: node.label, papers: papers))
      }
    }
    return nodes.isEmpty ? words : nodes
  }
}
