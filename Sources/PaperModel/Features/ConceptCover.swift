package import GraphCore

/// Which papers have which concept, made for asking what explains a group of papers.
///
/// The rule, for a group of n papers:
/// * a concept *explains* the group where at least a third of its papers, and at least two, have it, and it is at least
///   twice as common in the group as outside (`lift`; any lift will do where nothing is outside);
/// * a *cover* is the smallest set of explaining concepts that most papers of the group have one of: greedily the one
///   whose newly covered papers, times ln(lift), are most (the greedy set cover of Chvátal 1979, doi
///   10.1287/moor.4.3.233), until two thirds are covered, three are taken, or the next would add less than a twelfth.
///   Concepts whose words are all said already, and those that hold all words of one that was taken, are passed over.
package struct ConceptCover: Sendable {
  /// A concept as it stands in a group.
  package struct Candidate: Sendable, Equatable {
    package let concept: NodeID
    /// How many papers of the group have it.
    package let members: Int
    /// Its share in the group over its share outside, of which half a paper is thought to have it, so that it is
    /// finite.
    package let lift: Double
  }

  /// What a cover holds at most.
  package static let largest = 3

  private let graph: TypedGraph
  /// The concepts of each paper, ascending.
  private let concepts: [[NodeID]]
  /// How many papers have each concept, by node.
  private let totals: [Int]

  /// Cost: linear in the edges.
  package init(_ graph: TypedGraph) {
    self.graph = graph
    var totals = [Int](repeating: 0, count: graph.nodes.count)
    concepts = (0..<graph.paperCount).map { paper in
      graph.edges(from: NodeID(paper)).filter { $0.kind == .hasConcept }.map(\.target)
    }
    for own in concepts { for concept in own { totals[concept.index] += 1 } }
    self.totals = totals
  }

  /// Every concept that at least two of `papers` have, ascending by node.
  func candidates(_ papers: [Int]) -> [Candidate] {
    var here: [NodeID: Int] = [:]
    for paper in papers { for concept in concepts[paper] { here[concept, default: 0] += 1 } }
    let outside = graph.paperCount - papers.count
    return here.filter { $0.value > 1 }.sorted { $0.key < $1.key }.map { concept, count in
      let share = Double(count) / Double(papers.count)
      let shareOutside = (Double(totals[concept.index] - count) + 0.5) / Double(outside + 1)
      return Candidate(concept: concept, members: count, lift: share / shareOutside)
    }
  }

  func explains(_ candidate: Candidate, _ papers: [Int]) -> Bool {
    candidate.members * 3 >= papers.count && (candidate.lift >= 2 || papers.count == graph.paperCount)
  }

  /// Whether any concept explains the group.
  package func explains(_ papers: [Int]) -> Bool { candidates(papers).contains { explains($0, papers) } }

  /// The cover of a group, the first the one that says most; empty where nothing explains it. Cost: linear in the
  /// group's edges for each concept taken.
  func cover(_ papers: [Int], of candidates: [Candidate]) -> [Candidate] {
    var open = Set(papers)
    var left = candidates.filter { explains($0, papers) }
    var taken: [Candidate] = []
    while taken.count < Self.largest, !left.isEmpty, 3 * open.count > papers.count {
      var fresh: [NodeID: Int] = [:]
      for paper in papers where open.contains(paper) {
        for concept in concepts[paper] { fresh[concept, default: 0] += 1 }
      }
      left = left.filter { isNew($0, beside: taken) && 12 * fresh[$0.concept, default: 0] >= papers.count }
      // Where nothing is outside, everything is as common here as anywhere, and only the papers count.
      let best = left.max { a, b in
        let (x, y) = (weight(a, fresh, papers), weight(b, fresh, papers))
        return x != y ? x < y : a.concept > b.concept
      }
      guard let best else { break }
      taken.append(best)
      open = open.filter { !has($0, best.concept) }
    }
    return taken
  }

  private func weight(_ candidate: Candidate, _ fresh: [NodeID: Int], _ papers: [Int]) -> Double {
    let gain = Double(fresh[candidate.concept, default: 0])
    return papers.count == graph.paperCount ? gain : gain * Logarithm.natural(candidate.lift)
  }

  /// Whether a name that holds `taken` says more with the candidate in it.
  func isNew(_ candidate: Candidate, beside taken: [Candidate]) -> Bool {
    let words = words(candidate)
    let said = taken.reduce(into: Set<Substring>()) { $0.formUnion(self.words($1)) }
    return !words.isSubset(of: said) && !taken.contains { self.words($0).isSubset(of: words) }
  }

  private func words(_ candidate: Candidate) -> Set<Substring> {
    Set(graph.nodes[candidate.concept.index].key.split(separator: " "))
  }

  private func has(_ paper: Int, _ concept: NodeID) -> Bool {
    let own = concepts[paper]
    var (low, high) = (0, own.count)
    while low < high {
      let middle = (low + high) / 2
      if own[middle] < concept { low = middle + 1 } else { high = middle }
    }
    return low < own.count && own[low] == concept
  }
}
