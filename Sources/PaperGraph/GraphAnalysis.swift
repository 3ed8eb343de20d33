import Analysis
import GraphCore
import PaperModel
import Store

/// The analysis passes on the paper projection, and the communities with their names.
struct GraphAnalysis {
  let measures: [PaperMeasures]
  let communities: [Community]
  let modularity: Double
  let nearMisses: [NearMiss]

  /// Betweenness is exact up to this many papers; beyond, it is estimated from `sampledSources`, so that its cost stays in
  /// step with the collection.
  private static let exactPapers = 2_000
  private static let sampledSources = 256

  init(_ projection: Projection, of graph: TypedGraph, features: FeatureIndex, near: Neighbourhood, seed: UInt64) throws
  {
    let csr = try Self.graph(projection)
    let strength = Strength(of: csr).scores
    let pageRank = try PageRank(of: csr).scores
    let sources: Betweenness.Sources =
      csr.nodeCount > Self.exactPapers ? .sample(count: Self.sampledSources, seed: seed) : .all
    // A strong tie is a short way.
    let betweenness = try Betweenness(
      of: csr, options: Betweenness.Options(lengths: .reciprocalWeights, sources: sources, normalisation: .pairs)
    ).scores
    let members = try CommunityDetection.communities(of: csr, in: graph, seed: seed).map { community in
      community.sorted { pageRank[$0] != pageRank[$1] ? pageRank[$0] > pageRank[$1] : $0 < $1 }
    }
    var communityOf = [Int?](repeating: nil, count: csr.nodeCount)
    for (number, papers) in members.enumerated() { for paper in papers { communityOf[paper] = number } }

    measures = (0..<csr.nodeCount).map {
      PaperMeasures(
        strength: strength[$0], pageRank: pageRank[$0], betweenness: betweenness[$0], community: communityOf[$0])
    }
    communities = CommunityNaming.communities(members, in: graph)
    // Papers tied to nothing are alone, which leaves modularity as it is.
    let labels = communityOf.enumerated().map { UInt32($1 ?? members.count + $0) }
    modularity = try Analysis.modularity(of: Partition(labels: labels), in: csr)
    nearMisses = (0..<csr.nodeCount).filter { communityOf[$0] == nil }.map {
      Self.nearMiss(of: $0, graph: graph, features: features, near: near)
    }
  }

  private static func graph(_ projection: Projection) throws -> CSRGraph {
    var edges = EdgeList(nodeCount: projection.paperCount)
    for tie in projection.ties { edges.append(NodeID(tie.a), NodeID(tie.b), weight: tie.weight) }
    return try CSRBuilder(direction: .undirected, duplicates: .refuse, loops: .refuse).build(edges)
  }

  /// Who comes nearest by words and by concepts too common to tie, and what the two have in common.
  private static func nearMiss(
    of paper: Int, graph: TypedGraph, features: FeatureIndex, near: Neighbourhood
  ) -> NearMiss {
    guard let best = near.similarities[paper].first else {
      return NearMiss(paper: paper, nearest: nil, similarity: 0, reason: "no word in common with any other paper")
    }
    let other = Int(best.paper)
    let shared = features.commonFeatures(paper, other).prefix(3).map { entry -> String in
      switch features.features[Int(entry.feature)] {
      case .word(let word): "“\(word)”"
      case .node(let node):
        "\(graph.nodes[node.index].label) (\(features.postings.range(of: Int(entry.feature)).count) papers)"
      }
    }
    return NearMiss(
      paper: paper, nearest: other, similarity: best.score,
      reason: "in common only \(shared.joined(separator: ", ")): no concept, link or name that few enough papers share")
  }
}
