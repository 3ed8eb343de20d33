/// A heap of nodes by distance in which a waiting node can come nearer. Each node waits at most once. Among equally
/// distant ones the order is that of the heap, which is the same in every run.
///
/// Four children to a node of the heap: half as many levels as with two, and siblings share a line of the cache.
struct DistanceQueue {
  struct Entry {
    let distance: Double
    let node: UInt32
  }

  private var heap: [Entry] = []
  /// Place of each node in the heap, meaningless for those that do not wait.
  private var places: [Int32]
  private static let arity = 4

  init(nodeCount: Int) {
    places = Array(repeating: 0, count: nodeCount)
  }

  /// Puts in a node that does not wait. O(log waiting).
  mutating func append(_ node: UInt32, distance: Double) {
    let entry = Entry(distance: distance, node: node)
    heap.append(entry)
    Self.raise(entry, from: heap.count - 1, &heap, &places)
  }

  /// Brings a waiting node nearer. O(log waiting).
  mutating func bring(_ node: UInt32, to distance: Double) {
    Self.raise(Entry(distance: distance, node: node), from: Int(places[Int(node)]), &heap, &places)
  }

  /// Takes out the nearest. O(log waiting).
  mutating func popNearest() -> Entry? {
    guard let nearest = heap.first, let last = heap.popLast() else { return nil }
    if !heap.isEmpty { Self.sink(last, &heap, &places) }
    return nearest
  }

  /// Lets go whoever still waits.
  mutating func removeAll() {
    heap.removeAll(keepingCapacity: true)
  }

  private static func raise(_ entry: Entry, from start: Int, _ heap: inout [Entry], _ places: inout [Int32]) {
    var heap = heap.mutableSpan
    var places = places.mutableSpan
    var index = start
    while index > 0 {
      let parent = (index - 1) / arity
      guard entry.distance < heap[parent].distance else { break }
      heap[index] = heap[parent]
      places[Int(heap[index].node)] = Int32(truncatingIfNeeded: index)
      index = parent
    }
    heap[index] = entry
    places[Int(entry.node)] = Int32(truncatingIfNeeded: index)
  }

  private static func sink(_ entry: Entry, _ heap: inout [Entry], _ places: inout [Int32]) {
    var heap = heap.mutableSpan
    var places = places.mutableSpan
    var index = 0
    while arity * index + 1 < heap.count {
      let first = arity * index + 1
      var nearest = first
      for child in first + 1..<max(min(first + arity, heap.count), first + 1) {
        nearest = heap[child].distance < heap[nearest].distance ? child : nearest
      }
      guard heap[nearest].distance < entry.distance else { break }
      heap[index] = heap[nearest]
      places[Int(heap[index].node)] = Int32(truncatingIfNeeded: index)
      index = nearest
    }
    heap[index] = entry
    places[Int(entry.node)] = Int32(truncatingIfNeeded: index)
  }
}
