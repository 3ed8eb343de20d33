/// Why a graph could not be made: a sentence that names the offending edge or entry and the way out.
package enum GraphError: Error, Equatable, CustomStringConvertible {
  /// More nodes than can be numbered (2³¹ − 1: signed 32-bit indices have to do in places), or less than none.
  case nodeCount(Int)
  /// An edge names a node that the graph does not have. `edge` counts from 0 in the order of the list.
  case endpointOutOfRange(edge: Int, node: UInt32, nodeCount: Int)
  /// A weight is negative, infinite or not a number.
  case badWeight(edge: Int, weight: Double)
  /// The weights are finite one by one, but not their sum.
  case infiniteTotalWeight
  /// A pair of nodes is joined twice and the builder was told to refuse that.
  case duplicate(source: NodeID, target: NodeID)
  /// A node is joined to itself and the builder was told to refuse that.
  case selfLoop(edge: Int, node: NodeID)
  /// A partition was given for another number of nodes than the graph has.
  case partitionSize(expected: Int, found: Int)

  package var description: String {
    switch self {
    case .nodeCount(let count):
      "A graph of \(count) nodes cannot be numbered: between 0 and \(Int32.max) nodes are possible."
    case .endpointOutOfRange(let edge, let node, let nodeCount):
      "Edge \(edge) names node \(node), but the graph has \(nodeCount) nodes, numbered from 0."
    case .badWeight(let edge, let weight):
      "Edge \(edge) has the weight \(weight): weights have to be finite and not negative."
    case .infiniteTotalWeight:
      "The weights add up to infinity: divide all of them by their largest first."
    case .duplicate(let source, let target):
      "Nodes \(source.rawValue) and \(target.rawValue) are joined more than once: remove the repetition, "
        + "or choose how duplicates are merged."
    case .selfLoop(let edge, let node):
      "Edge \(edge) joins node \(node.rawValue) to itself: remove it, or choose to keep or drop self-loops."
    case .partitionSize(let expected, let found):
      "The partition covers \(found) nodes, the graph has \(expected)."
    }
  }
}
