import GraphCore

/// Gathers the edges of formats whose nodes are numbered from 1 to a number that is said first.
struct NumberedNodes {
  let count: Int
  let takesWeights: Bool
  private(set) var labels: [String] = []
  private var sources: [UInt32] = []
  private var targets: [UInt32] = []
  private var weights: [Double] = []
  private var isArc: [Bool] = []
  private var arcs = 0
  private var hasWeights = false

  /// So many nodes are believed of any file; of a larger one no more than it has bytes.
  private static let believed = 10_000_000

  /// Throws where no graph of so many nodes can be meant. `offset`: where the number stands.
  init(_ count: Int, at offset: Int, in text: Span<UInt8>, takesWeights: Bool) throws(Fault) {
    guard count <= min(NameTable.most, max(Self.believed, text.count)) else {
      throw Fault(
        at: offset, "\(count) nodes are announced, and the file has \(text.count) bytes: correct the number of nodes")
    }
    self.count = count
    self.takesWeights = takesWeights
  }

  /// The node of the number in `range`.
  func node(_ text: Span<UInt8>, _ range: Range<Int>) throws(Fault) -> UInt32 {
    guard let number = Number.integer(text, range) else {
      throw Fault(
        at: range.lowerBound, "\(text.quoted(range)) is no number of a node: nodes are numbered from 1 to \(count)")
    }
    guard number >= 1, number <= count else {
      throw Fault(
        at: range.lowerBound,
        "there is no node \(number): nodes are numbered from 1 to \(count); correct the edge, or the number of nodes")
    }
    return UInt32(number - 1)
  }

  mutating func label(_ node: UInt32, _ label: String) {
    guard !label.isEmpty else { return }
    if labels.isEmpty { labels = Array(repeating: "", count: count) }
    labels[Int(node)] = label
  }

  /// `weight`: where it stands, if anywhere.
  mutating func add(
    _ text: Span<UInt8>, _ source: UInt32, _ target: UInt32, weight: Range<Int>?, isArc: Bool,
  ) throws(Fault) {
    if weight != nil { hasWeights = true }
    if takesWeights {
      let weight = try weight.map { range throws(Fault) in try Weight.read(text, range) } ?? 1
      if weight != 1, weights.isEmpty { weights = Array(repeating: 1, count: sources.count) }
      if weight != 1 || !weights.isEmpty { weights.append(weight) }
    }
    sources.append(source)
    targets.append(target)
    self.isArc.append(isArc)
    if isArc { arcs += 1 }
  }

  var edgeCount: Int { sources.count }

  func network(_ format: NetworkFormat, names: NodeNames? = nil, notes: [String]) -> Network {
    let isMixed = arcs > 0 && arcs < isArc.count
    return Network(
      format: format, names: names ?? NodeNames(from: 1, count: count), labels: labels,
      edges: EdgeList(nodeCount: count, sources: sources, targets: targets, weights: weights),
      direction: isMixed ? .mixed : arcs > 0 ? .directed : isArc.isEmpty ? .unstated : .undirected,
      isArc: isMixed ? isArc : [], hasWeights: hasWeights, notes: notes,
    )
  }
}
