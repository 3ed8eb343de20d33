/// A binary heap of nodes by distance, equal ones by id, in which a waiting node can come nearer. Each node waits at
/// most once.
struct DistanceQueue {
  private var heap: [UInt32] = []
  /// Where each node is in the heap, −1 where it is not waiting.
  private var place: [Int32]
  private(set) var distances: [Double]

  init(nodeCount: Int) {
    place = Array(repeating: -1, count: nodeCount)
    distances = Array(repeating: .infinity, count: nodeCount)
  }

  /// Puts the node in, or moves it up. `distance` is below the one it had. O(log waiting).
  mutating func bring(_ node: UInt32, to distance: Double) {
    distances[Int(node)] = distance
    if place[Int(node)] < 0 {
      place[Int(node)] = Int32(heap.count)
      heap.append(node)
    }
    rise(from: Int(place[Int(node)]))
  }

  /// Takes out the nearest node. O(log waiting).
  mutating func popNearest() -> UInt32? {
    guard let nearest = heap.first, let last = heap.popLast() else { return nil }
    place[Int(nearest)] = -1
    if last != nearest {
      put(last, at: 0)
      sink(from: 0)
    }
    return nearest
  }

  /// Makes the nodes' distances infinite again. None of them is waiting.
  mutating func forget(_ nodes: [UInt32]) {
    for node in nodes { distances[Int(node)] = .infinity }
  }

  private func isNearer(_ a: UInt32, _ b: UInt32) -> Bool {
    let (x, y) = (distances[Int(a)], distances[Int(b)])
    return x < y || (x == y && a < b)
  }

  private mutating func put(_ node: UInt32, at index: Int) {
    heap[index] = node
    place[Int(node)] = Int32(index)
  }

  private mutating func rise(from start: Int) {
    let node = heap[start]
    var index = start
    while index > 0, isNearer(node, heap[(index - 1) / 2]) {
      put(heap[(index - 1) / 2], at: index)
      index = (index - 1) / 2
    }
    put(node, at: index)
  }

  private mutating func sink(from start: Int) {
    let node = heap[start]
    var index = start
    while 2 * index + 1 < heap.count {
      var child = 2 * index + 1
      if child + 1 < heap.count, isNearer(heap[child + 1], heap[child]) { child += 1 }
      guard isNearer(heap[child], node) else { break }
      put(heap[child], at: index)
      index = child
    }
    put(node, at: index)
  }
}
