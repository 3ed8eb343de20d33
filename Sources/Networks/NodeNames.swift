package import GraphCore

/// What the nodes of a network are called in its file. Names that are numbers are kept as such.
package struct NodeNames: Sendable {
  private enum Storage: Sendable {
    /// Numbers without gaps.
    case range(first: UInt32, count: Int)
    case numbers([UInt32])
    case texts(NameTable)
  }

  private let storage: Storage

  /// `first`, `first + 1`, and so on.
  init(from first: UInt32, count: Int) { storage = .range(first: first, count: count) }
  init(numbers: [UInt32]) { storage = .numbers(numbers) }
  init(_ table: NameTable) { storage = .texts(table) }

  package var count: Int {
    switch storage {
    case .range(_, let count): count
    case .numbers(let numbers): numbers.count
    case .texts(let table): table.count
    }
  }

  /// The name of a node. Cost: its length.
  package subscript(_ node: NodeID) -> String {
    switch storage {
    case .range(let first, _): "\(first + node.rawValue)"
    case .numbers(let numbers): "\(numbers[node.index])"
    case .texts(let table): String(decoding: table.bytes(of: node.index), as: UTF8.self)
    }
  }

  /// The names as texts. Cost: all of them, where they are numbers.
  var table: NameTable {
    if case .texts(let table) = storage { return table }
    var table = NameTable()
    for node in 0..<count {
      let name = Array(self[NodeID(node)].utf8)
      // Distinct, and no more than could be numbered before.
      _ = try? table.number(of: name.span, name.indices)
    }
    return table
  }
}
