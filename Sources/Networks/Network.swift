package import GraphCore

/// A network as a file gives it: nodes with their names, edges in the order of the file.
package struct Network: Sendable {
  /// What a file says of the directions of its edges.
  package enum Direction: Sendable, Equatable {
    /// Nothing, as most edge lists.
    case unstated
    case directed
    case undirected
    /// Each edge for itself; both kinds occur.
    case mixed
  }

  package let format: NetworkFormat
  package let names: NodeNames
  /// What nodes are called for people, by node index, "" for those without; empty where no node has a label.
  package let labels: [String]
  package let direction: Direction
  /// Whether the file has a weight for any edge, read or not.
  package let hasWeights: Bool
  /// What was in the file and is not in the network, and what was concluded: sentences without a full stop.
  package let notes: [String]
  /// Ends and weights; without weights where the reader was not asked for them.
  private let edges: EdgeList
  /// Where the directions are mixed, whether each edge has one; else empty.
  private let isArc: [Bool]

  init(
    format: NetworkFormat, names: NodeNames, labels: [String] = [], edges: EdgeList,
    direction: Direction, isArc: [Bool] = [], hasWeights: Bool, notes: [String] = [],
  ) {
    self.format = format
    self.names = names
    self.labels = labels
    self.edges = edges
    self.direction = direction
    self.isArc = isArc
    self.hasWeights = hasWeights
    self.notes = notes
  }

  package var nodeCount: Int { edges.nodeCount }
  /// Edges in the file, repetitions and self-loops among them.
  package var edgeCount: Int { edges.count }
  /// Edges from a node to itself. Cost: linear.
  package var loopCount: Int { zip(edges.sources, edges.targets).count { $0 == $1 } }

  /// What a node is called for people: its label, or else its name.
  package func label(of node: NodeID) -> String {
    guard !labels.isEmpty, !labels[node.index].isEmpty else { return names[node] }
    return labels[node.index]
  }

  /// What the weights of edges are to a graph, and so what becomes of edges that are repeated.
  package enum Weights: Sendable {
    /// Nothing: every edge counts 1, repeated or not.
    case ignored
    /// Strengths: those of repeated edges add up.
    case strengths
    /// Lengths: of repeated edges the shortest counts.
    case lengths
  }

  /// The graph, repeated edges made one, self-loops kept.
  ///
  /// In a directed graph an edge without direction is an edge each way; in an undirected one all directions are left
  /// out. Cost: linear. Throws where the weights add up to infinity.
  package func graph(_ direction: CSRGraph.Direction, _ weights: Weights) throws(GraphError) -> CSRGraph {
    let duplicates: CSRBuilder.Duplicates =
      switch weights {
      case .ignored: .keepFirst
      case .strengths: .sum
      case .lengths: .keepMin
      }
    var edges = edgeList(direction)
    if weights == .ignored, !edges.weights.isEmpty {
      edges = EdgeList(nodeCount: nodeCount, sources: edges.sources, targets: edges.targets)
    }
    return try CSRBuilder(direction: direction, duplicates: duplicates, loops: .keep).build(edges)
  }

  private func edgeList(_ wanted: CSRGraph.Direction) -> EdgeList {
    guard wanted == .directed, direction == .mixed else { return edges }
    let returning = isArc.indices.filter { !isArc[$0] && edges.sources[$0] != edges.targets[$0] }
    return EdgeList(
      nodeCount: nodeCount,
      sources: edges.sources + returning.map { edges.targets[$0] },
      targets: edges.targets + returning.map { edges.sources[$0] },
      weights: edges.weights.isEmpty ? [] : edges.weights + returning.map { edges.weights[$0] },
    )
  }

  /// The same network with labels from a table of nodes; nodes that it has beside those of the edges are added.
  func labelled(by table: NodeTable) throws(Fault) -> Network {
    var names = names.table
    var labels = labels.isEmpty ? Array(repeating: "", count: nodeCount) : labels
    for node in 0..<table.names.count {
      let name = table.names.bytes(of: node)
      let index = Int(try names.number(of: name.span, name.indices))
      if index == labels.count { labels.append("") }
      if labels[index].isEmpty, !table.labels.isEmpty { labels[index] = table.labels[node] }
    }
    return Network(
      format: format, names: NodeNames(names), labels: labels.allSatisfy(\.isEmpty) ? [] : labels,
      edges: EdgeList(
        nodeCount: names.count, sources: edges.sources, targets: edges.targets, weights: edges.weights),
      direction: direction, isArc: isArc, hasWeights: hasWeights, notes: notes,
    )
  }
}
