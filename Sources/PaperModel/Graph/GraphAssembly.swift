import GraphCore

/// Collects nodes and edges in any order and makes the graph's invariants true at the end.
struct GraphAssembly {
  private struct NodeKey: Hashable {
    let kind: NodeKind
    let key: String
  }

  private struct EdgeKey: Hashable {
    let source: NodeID
    let target: NodeID
    let kind: EdgeKind
  }

  private struct Draft {
    let key: EdgeKey
    var weight: Double
    var sense: String?
    var evidence: [Evidence]
  }

  private var nodes: [Node] = []
  private var nodeIDs: [NodeKey: NodeID] = [:]
  private var drafts: [Draft] = []
  private var edgeIndex: [EdgeKey: Int] = [:]

  /// The node of that kind and key; the first caller's label and address stay.
  mutating func node(
    _ kind: NodeKind, key: String, label: String, address: String? = nil, worth: Double? = nil, year: Int? = nil,
    detail: String? = nil
  ) -> NodeID {
    let nodeKey = NodeKey(kind: kind, key: key)
    if let id = nodeIDs[nodeKey] { return id }
    let id = NodeID(nodes.count)
    nodes.append(
      Node(kind: kind, key: key, label: label, address: address, worth: worth, year: year, detail: detail))
    nodeIDs[nodeKey] = id
    return id
  }

  /// Whether there is a node of that kind and key.
  func hasNode(_ kind: NodeKind, key: String) -> Bool { nodeIDs[NodeKey(kind: kind, key: key)] != nil }

  /// Adds an edge, or its evidence to the edge that is there already; the larger weight and the first sense stay.
  mutating func edge(
    _ source: NodeID, _ kind: EdgeKind, _ target: NodeID, weight: Double = 1, sense: String? = nil,
    evidence: [Evidence] = []
  ) {
    let key = EdgeKey(source: source, target: target, kind: kind)
    if let index = edgeIndex[key] {
      drafts[index].weight = max(drafts[index].weight, weight)
      drafts[index].sense = drafts[index].sense ?? sense
      drafts[index].evidence += evidence
    } else {
      edgeIndex[key] = drafts.count
      drafts.append(Draft(key: key, weight: weight, sense: sense, evidence: evidence))
    }
  }

  /// The finished graph. Cost: a sort of the edges.
  consuming func graph(paperCount: Int) -> TypedGraph {
    let kinds = Dictionary(uniqueKeysWithValues: EdgeKind.allCases.enumerated().map { ($1, $0) })
    drafts.sort {
      ($0.key.source, kinds[$0.key.kind] ?? 0, $0.key.target) < ($1.key.source, kinds[$1.key.kind] ?? 0, $1.key.target)
    }
    var edges: [TypedEdge] = []
    var evidence: [Evidence] = []
    var rows = [Int](repeating: 0, count: nodes.count + 1)
    for draft in drafts {
      let start = evidence.count
      evidence += draft.evidence
      rows[draft.key.source.index + 1] += 1
      edges.append(
        TypedEdge(
          source: draft.key.source, target: draft.key.target, kind: draft.key.kind, weight: draft.weight,
          sense: draft.sense, evidence: start..<evidence.count))
    }
    for i in 0..<nodes.count { rows[i + 1] += rows[i] }
    return TypedGraph(nodes: nodes, edges: edges, evidence: evidence, paperCount: paperCount, rows: rows)
  }
}
