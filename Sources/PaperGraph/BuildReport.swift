import GraphCore
import PaperModel
package import Store

/// What a build tells: what was read, what became of it, and how the papers hang together.
package struct BuildReport: Sendable {
  /// A link that papers share or hold, with how many of them do.
  package struct Count: Sendable {
    package let name: String
    package let count: Int
  }

  package struct CommunityLine: Sendable {
    package let name: String
    package let size: Int
  }

  package struct Isolated: Sendable {
    package let title: String
    package let nearest: String?
    package let reason: String
  }

  package let files: [FileSummary]
  package let paperCount: Int
  package let mergedCount: Int
  /// Nodes by kind, in the order of `NodeKind`; kinds without a node left out.
  package let nodes: [Count]
  /// Edges by kind, in the order of `EdgeKind`; kinds without an edge left out.
  package let edges: [Count]
  package let repairedLinks: Int
  package let connectedCount: Int
  package let communities: [CommunityLine]
  package let modularity: Double
  package let isolated: [Isolated]

  package init(_ contents: GraphContents) {
    files = contents.files
    paperCount = contents.papers.count
    mergedCount = contents.files.reduce(0) { $0 + $1.mergedCount }
    let graph = contents.graph
    nodes = NodeKind.allCases.map { kind in Count(name: kind.rawValue, count: graph.nodes.count { $0.kind == kind }) }
      .filter { $0.count > 0 }
    edges = EdgeKind.allCases.map { kind in Count(name: kind.rawValue, count: graph.edges.count { $0.kind == kind }) }
      .filter { $0.count > 0 }
    repairedLinks = graph.evidence.count { $0.repaired }
    connectedCount = contents.papers.count - contents.nearMisses.count
    communities = contents.communities.map { CommunityLine(name: $0.name, size: $0.papers.count) }
    modularity = contents.modularity
    isolated = contents.nearMisses.map { miss in
      Isolated(
        title: graph.nodes[miss.paper].label, nearest: miss.nearest.map { graph.nodes[$0].label }, reason: miss.reason)
    }
  }

  /// Whether every input and record could be read.
  package var isWhole: Bool { files.allSatisfy { ($0.refusal == nil || $0.isNote) && $0.refusals.isEmpty } }
}
