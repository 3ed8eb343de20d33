import Extraction
import Store

/// The concepts of two collections, made comparable.
///
/// What counts as a concept depends on the collection: one may know a concept whose words are as frequent in the other,
/// and are passed over there. Concepts that both know count where extraction found them. Those that one alone knows
/// count, on both sides, wherever their words stand in title or abstract.
struct SharedVocabulary {
  typealias Concept = (key: String, label: String)

  /// Concepts of each paper, by index.
  let old: [[Concept]]
  let new: [[Concept]]

  /// Cost: linear in the text of both collections.
  init(_ old: GraphSnapshot, _ new: GraphSnapshot) {
    let vocabularies = [old, new].map { graph in Set(graph.concepts.joined().map(\.key)) }
    let both = vocabularies[0].intersection(vocabularies[1])
    var labels: [String: String] = [:]
    for concept in [old, new].map({ $0.concepts.joined() }).joined() where labels[concept.key] == nil {
      if !both.contains(concept.key) { labels[concept.key] = concept.label }
    }
    let phrases = Phrases(labels)
    func concepts(_ graph: GraphSnapshot) -> [[Concept]] {
      graph.papers.indices.map { paper in
        graph.concepts[paper].filter { both.contains($0.key) } + phrases.found(in: graph.papers[paper])
      }
    }
    self.old = concepts(old)
    self.new = concepts(new)
  }

  /// Concepts by their terms, to be looked up in texts.
  private struct Phrases {
    private var concepts: [[String]: Concept] = [:]
    private var longest: [String: Int] = [:]

    init(_ labels: [String: String]) {
      // Two keys of the same terms: the first in order stands for both.
      for (key, label) in labels.sorted(by: { $0.key < $1.key }) {
        let terms = SearchTerms.terms(of: Array(key.utf8))
        guard let first = terms.first, concepts[terms] == nil else { continue }
        concepts[terms] = (key, label)
        longest[first] = max(longest[first] ?? 0, terms.count)
      }
    }

    /// Each once, in order of appearance.
    func found(in paper: PaperFacts) -> [Concept] {
      var seen: Set<String> = []
      var found: [Concept] = []
      for text in [paper.title, paper.abstract ?? ""] {
        let terms = SearchTerms.terms(of: Array(text.utf8))
        for start in terms.indices {
          for length in 1..<(longest[terms[start]] ?? 0) + 1 where start + length <= terms.count {
            guard let concept = concepts[Array(terms[start..<start + length])] else { continue }
            if seen.insert(concept.key).inserted { found.append(concept) }
          }
        }
      }
      return found
    }
  }
}
