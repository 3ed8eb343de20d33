package import GraphCore

/// Papers, what they hold and what ties them: typed nodes, typed edges, and the evidence of each edge.
///
/// Invariants: node `i` is paper `i` for every paper, so that a paper's index is its node's; edges are sorted by source,
/// kind and target, one edge for each such triple; every edge's evidence is a stretch of `evidence`.
package struct TypedGraph: Sendable, Equatable {
  package internal(set) var nodes: [Node]
  package internal(set) var edges: [TypedEdge]
  package internal(set) var evidence: [Evidence]
  package internal(set) var paperCount: Int
  /// First edge of each node, as source; one entry more than there are nodes.
  package internal(set) var rows: [Int]

  package func edges(from node: NodeID) -> ArraySlice<TypedEdge> { edges[rows[node.index]..<rows[node.index + 1]] }

  package func evidence(of edge: TypedEdge) -> ArraySlice<Evidence> { evidence[edge.evidence] }
}
