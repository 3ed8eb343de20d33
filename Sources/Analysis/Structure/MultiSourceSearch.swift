import GraphCore

/// Breadth-first search from up to 64 nodes at once, each having one bit of a word at every node: Then et al., "The
/// more the merrier: efficient multi-source graph traversal" (2014), doi 10.14778/2735496.2735507. Reused from group
/// to group.
struct MultiSourceSearch: Sendable {
  /// The nodes that some search has just reached.
  private(set) var frontier: [UInt32] = []
  /// Which searches have reached each node, and which of them at this step.
  private var seen: [UInt64]
  private var arrived: [UInt64]
  /// What is on its way to the nodes of the next step.
  private var coming: [UInt64]
  private var ahead: [UInt32] = []

  init(nodeCount: Int) {
    seen = Array(repeating: 0, count: nodeCount)
    arrived = seen
    coming = seen
  }

  /// Begins anew, at most 64 sources.
  mutating func start(from sources: Range<Int>) {
    for v in seen.indices { seen[v] = 0 }
    for v in frontier { arrived[Int(v)] = 0 }
    frontier.removeAll(keepingCapacity: true)
    for source in sources {
      seen[source] = 1 << UInt64(source - sources.lowerBound)
      arrived[source] = seen[source]
      frontier.append(UInt32(source))
    }
  }

  /// How many nodes each of the searches has just reached. Cost: a handful of steps for each node of the frontier.
  func arrivalsBySource() -> [Int] {
    var counts = [Int](repeating: 0, count: UInt64.bitWidth)
    // Bit counts of sixty-four columns: added up bit-sliced, so that a node costs a step or two, not sixty-four.
    var slices = [UInt64](repeating: 0, count: 32)
    for v in frontier {
      var carry = arrived[Int(v)]
      var slice = 0
      while carry != 0 {
        (slices[slice], carry) = (slices[slice] ^ carry, slices[slice] & carry)
        slice += 1
      }
    }
    for (slice, bits) in slices.enumerated() where bits != 0 {
      for source in counts.indices where bits >> UInt64(source) & 1 == 1 { counts[source] += 1 << slice }
    }
    return counts
  }

  /// Goes one step further along the rows of `graph`. Cost: the rows of the frontier.
  mutating func advance(on graph: borrowing CSRGraph) {
    let targets = graph.targets.span
    ahead.removeAll(keepingCapacity: true)
    for v in frontier {
      let bits = arrived[Int(v)]
      arrived[Int(v)] = 0
      for i in graph.row(v) {
        let u = targets[i]
        if coming[Int(u)] == 0 { ahead.append(u) }
        coming[Int(u)] |= bits
      }
    }
    frontier.removeAll(keepingCapacity: true)
    for u in ahead {
      let new = coming[Int(u)] & ~seen[Int(u)]
      coming[Int(u)] = 0
      guard new != 0 else { continue }
      seen[Int(u)] |= new
      arrived[Int(u)] = new
      frontier.append(u)
    }
  }
}
