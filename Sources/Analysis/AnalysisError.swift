package import GraphCore

/// Why a pass could not run: a sentence that names what was asked, the limit, and the way out.
package enum AnalysisError: Error, Equatable, CustomStringConvertible {
  /// An option outside its range.
  case option(name: String, value: String, range: String)
  /// The pass is defined for undirected graphs only.
  case needsUndirected(pass: String)
  /// A vector with one value a node has another length.
  case vectorSize(name: String, expected: Int, found: Int)
  /// A personalisation without any positive entry, or with a negative one or one that is not a number.
  case badPersonalisation
  /// Lengths of edges have to be above zero for shortest paths to be counted.
  case lengthNotPositive(source: NodeID, target: NodeID, length: Double)
  /// The pass is defined for directed graphs only.
  case needsDirected(pass: String)
  /// A node was named that the graph does not have.
  case noSuchNode(node: UInt32, nodeCount: Int)
  /// A count of events is above the number of documents of its time, or below zero.
  case badEventCount(time: Int, events: Int, total: Int)
  /// Whoever ran the pass no longer wants it.
  case cancelled(pass: String)

  package var description: String {
    switch self {
    case .option(let name, let value, let range):
      "\(name) is \(value): it has to be \(range)."
    case .needsUndirected(let pass):
      "\(pass) is defined for undirected graphs: leave out the directions of the edges first."
    case .vectorSize(let name, let expected, let found):
      "\(name) has \(found) values, one for each of \(expected) nodes is needed."
    case .badPersonalisation:
      "The personalisation needs finite values, none below zero and at least one above it."
    case .lengthNotPositive(let source, let target, let length):
      "The edge from node \(source.rawValue) to \(target.rawValue) has the length \(length): "
        + "lengths have to be finite and above zero for paths to be counted."
    case .needsDirected(let pass):
      "\(pass) is defined for directed graphs: give the edges directions first."
    case .noSuchNode(let node, let nodeCount):
      "There is no node \(node): the graph has \(nodeCount) nodes, numbered from 0."
    case .badEventCount(let time, let events, let total):
      "Time \(time) has \(events) events in \(total) documents: between none and all of them are possible."
    case .cancelled(let pass):
      "\(pass) was cancelled before it was done."
    }
  }
}
