/// A binary heap of nodes, the least priority first; among equals the smaller node, so that the order is the same in
/// every run.
struct MinimumQueue {
  private var heap: [(priority: Double, node: UInt32)] = []

  mutating func push(_ node: UInt32, _ priority: Double) {
    heap.append((priority, node))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard Self.comesBefore(heap[child], heap[parent]) else { break }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> (priority: Double, node: UInt32)? {
    guard let least = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return least }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && Self.comesBefore(heap[child], heap[least]) { least = child }
      if least == parent { break }
      heap.swapAt(least, parent)
      parent = least
    }
    return least
  }

  private static func comesBefore(_ a: (priority: Double, node: UInt32), _ b: (priority: Double, node: UInt32)) -> Bool
  {
    (a.priority, a.node) < (b.priority, b.node)
  }
}
