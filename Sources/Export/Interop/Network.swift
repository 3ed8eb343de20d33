/// A graph as other tools want it: nodes, directed edges, and a table of typed attributes for each.
///
/// Every format writes the same nodes, edges, weights and attributes, in the order given here.
package struct Network: Sendable {
  /// A value of an attribute.
  package enum Value: Sendable, Equatable {
    case text(String)
    case integer(Int)
    case real(Double)
  }

  /// A column of a table: its name, which has only ASCII letters, digits and `_`, and the type of its values.
  package struct Column: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      case text, integer, real
    }

    package let name: String
    package let kind: Kind

    package init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  package struct Node: Sendable {
    /// Unique, and safe in every format: see `NodeNames`.
    package let id: String
    /// What people read.
    package let label: String
    /// `paper`, `concept`, `repository`, …
    package let kind: String
    /// Where to open it.
    package let address: String?
    /// Index into `communities`; nil for a node that belongs to none.
    package let community: Int?
    /// A value for each of the network's further columns of nodes.
    package let values: [Value?]
    /// What it says at length, an abstract: only formats for people write it.
    package let text: String?

    package init(
      id: String, label: String, kind: String, address: String? = nil, community: Int? = nil, values: [Value?] = [],
      text: String? = nil
    ) {
      self.id = id
      self.label = label
      self.kind = kind
      self.address = address
      self.community = community
      self.values = values
      self.text = text
    }
  }

  package struct Edge: Sendable {
    /// Indices into `nodes`.
    package let source: Int
    package let target: Int
    /// `has-concept`, `links-to`, `cites`, …
    package let kind: String
    /// A strength, 0 or more.
    package let weight: Double
    /// A value for each of the network's further columns of edges.
    package let values: [Value?]

    package init(source: Int, target: Int, kind: String, weight: Double, values: [Value?] = []) {
      self.source = source
      self.target = target
      self.kind = kind
      self.weight = weight
      self.values = values
    }
  }

  /// What the network is called.
  package let title: String
  /// The names of the communities, by number from 0.
  package let communities: [String]
  /// Columns of nodes besides `kind`, `url`, `community` and `community_name`.
  package let furtherNodeColumns: [Column]
  /// Columns of edges besides `kind`.
  package let furtherEdgeColumns: [Column]
  /// The column of nodes that says how central each is, for formats that hold one number a node.
  package let centrality: Int?
  package let nodes: [Node]
  package let edges: [Edge]

  /// Nodes have a value for each of `nodeColumns`, edges for each of `edgeColumns`; edges name nodes that are there.
  package init(
    title: String, communities: [String], nodeColumns: [Column], edgeColumns: [Column], centrality: String? = nil,
    nodes: [Node], edges: [Edge]
  ) {
    precondition(nodes.allSatisfy { $0.values.count == nodeColumns.count }, "a node without a value for a column")
    precondition(edges.allSatisfy { $0.values.count == edgeColumns.count }, "an edge without a value for a column")
    precondition(edges.allSatisfy { nodes.indices.contains($0.source) && nodes.indices.contains($0.target) })
    self.title = title
    self.communities = communities
    furtherNodeColumns = nodeColumns
    furtherEdgeColumns = edgeColumns
    self.centrality = centrality.flatMap { name in nodeColumns.firstIndex { $0.name == name } }
    self.nodes = nodes
    self.edges = edges
  }
}

extension Network {
  /// `text` on one line, without control characters: how text from papers enters a network, so that every format says
  /// the same.
  package static func line(_ text: String) -> String { DisplayText.singleLine(text) }
}

// MARK: Tables

extension Network {
  /// Every column of nodes besides id and label.
  var nodeColumns: [Column] {
    [Column("kind", .text), Column("url", .text), Column("community", .integer), Column("community_name", .text)]
      + furtherNodeColumns
  }

  /// Every column of edges besides source, target and weight.
  var edgeColumns: [Column] { [Column("kind", .text)] + furtherEdgeColumns }

  /// The values of a node, one for each of `nodeColumns`. Communities count from 1, as the tools do.
  func values(of node: Node) -> [Value?] {
    [
      .text(node.kind), node.address.map { .text($0) }, node.community.map { .integer($0 + 1) },
      node.community.map { .text(communities[$0]) },
    ] + node.values
  }

  /// The values of an edge, one for each of `edgeColumns`.
  func values(of edge: Edge) -> [Value?] { [.text(edge.kind)] + edge.values }

  /// The values that are there, each with its column.
  func attributes(of node: Node) -> [(column: Column, value: Value)] { Self.present(nodeColumns, values(of: node)) }

  func attributes(of edge: Edge) -> [(column: Column, value: Value)] { Self.present(edgeColumns, values(of: edge)) }

  private static func present(_ columns: [Column], _ values: [Value?]) -> [(column: Column, value: Value)] {
    zip(columns, values).compactMap { column, value in value.map { (column, $0) } }
  }

  /// How central a node is by the column named for it; 0 where the node has no value.
  func centrality(of node: Node) -> Double {
    switch centrality.flatMap({ node.values[$0] }) {
    case .real(let value): value
    case .integer(let value): Double(value)
    case .text, nil: 0
    }
  }
}

extension Network.Value {
  /// The value as text: numbers with the shortest digits that read back the same.
  var text: String {
    switch self {
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .real(let number): "\(number)"
    }
  }
}

extension JSONWriter {
  /// Writes the attributes as members.
  mutating func members(_ attributes: [(column: Network.Column, value: Network.Value)]) {
    for (column, value) in attributes {
      switch value {
      case .text(let text): member(column.name, text)
      case .integer(let number): member(column.name, number)
      case .real(let number): member(column.name, number)
      }
    }
  }
}
