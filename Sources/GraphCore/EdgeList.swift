/// Edges as they are found, in the order in which they are found: what a `CSRBuilder` builds from.
///
/// Memory: 8 bytes an edge, 8 more once a weight differs from 1. Endpoints and weights are checked by the builder.
package struct EdgeList: Sendable {
  package let nodeCount: Int
  package private(set) var sources: [UInt32] = []
  package private(set) var targets: [UInt32] = []
  /// One weight an edge; empty as long as every weight is 1.
  package private(set) var weights: [Double] = []

  package init(nodeCount: Int) {
    self.nodeCount = nodeCount
  }

  /// Takes whole columns: `targets` as long as `sources`, `weights` as long or empty.
  package init(nodeCount: Int, sources: [UInt32], targets: [UInt32], weights: [Double] = []) {
    precondition(sources.count == targets.count && (weights.isEmpty || weights.count == sources.count))
    self.nodeCount = nodeCount
    self.sources = sources
    self.targets = targets
    self.weights = weights.allSatisfy { $0 == 1 } ? [] : weights
  }

  package var count: Int { sources.count }

  package mutating func reserveCapacity(_ count: Int) {
    sources.reserveCapacity(count)
    targets.reserveCapacity(count)
  }

  package mutating func append(_ source: NodeID, _ target: NodeID, weight: Double = 1) {
    if weight != 1, weights.isEmpty { weights = Array(repeating: 1, count: sources.count) }
    if weight != 1 || !weights.isEmpty { weights.append(weight) }
    sources.append(source.rawValue)
    targets.append(target.rawValue)
  }
}
