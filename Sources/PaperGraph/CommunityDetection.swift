import Analysis
import GraphCore
import PaperModel

/// Finds the communities of a collection: groups that hold together and that concepts explain.
enum CommunityDetection {
  /// Rises with the collection: 1 up to 80 papers, 2 at 320, 2.5 from 500 on.
  ///
  /// At a fixed resolution the communities grow with the collection (Fortunato and Barthélemy 2007, doi
  /// 10.1073/pnas.0605965104), until a few words no longer tell what one is about.
  static func resolution(paperCount: Int) -> Double { min(2.5, max(1, (Double(paperCount) / 80).squareRoot())) }

  /// A community of fewer papers is left whole.
  static let smallestSplit = 8

  /// The communities of tied papers, largest first, ties by their lowest paper; each ascending. Papers tied to nothing
  /// are in none.
  ///
  /// What Leiden finds is split, again by Leiden and inside itself alone, where no concept explains it
  /// (`ConceptCover`), as long as it falls apart: every community stays connected. Cost: that of Leiden, again for what
  /// is split.
  static func communities(of csr: CSRGraph, in graph: TypedGraph, seed: UInt64) throws -> [[Int]] {
    let options = try Leiden.Options(resolution: resolution(paperCount: csr.nodeCount), seed: seed)
    let leiden = try Leiden(of: csr, options: options)
    let concepts = ConceptCover(graph)
    var place = [Int](repeating: -1, count: csr.nodeCount)
    var open = leiden.partition.members.map { $0.map(\.index) }
    var found: [[Int]] = []
    while let papers = open.popLast() {
      guard csr.degree(of: NodeID(papers[0])) > 0 else { continue }
      guard papers.count >= smallestSplit, !concepts.explains(papers) else {
        found.append(papers)
        continue
      }
      let parts = try parts(of: papers, csr, seed, &place)
      if parts.count > 1 { open += parts } else { found.append(papers) }
    }
    return found.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
  }

  /// The communities inside a community, by the ties inside it. `place` is scratch, −1 everywhere.
  private static func parts(of papers: [Int], _ csr: CSRGraph, _ seed: UInt64, _ place: inout [Int]) throws -> [[Int]] {
    for (number, paper) in papers.enumerated() { place[paper] = number }
    defer { for paper in papers { place[paper] = -1 } }
    var edges = EdgeList(nodeCount: papers.count)
    for (number, paper) in papers.enumerated() {
      for entry in csr.row(UInt32(paper)) {
        let other = place[Int(csr.targets[entry])]
        guard other > number else { continue }
        edges.append(NodeID(number), NodeID(other), weight: csr.weights.isEmpty ? 1 : csr.weights[entry])
      }
    }
    let inside = try CSRBuilder(direction: .undirected, duplicates: .refuse, loops: .refuse).build(edges)
    let leiden = try Leiden(of: inside, options: Leiden.Options(seed: seed))
    return leiden.partition.members.map { $0.map { papers[$0.index] } }
  }
}
