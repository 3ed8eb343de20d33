import GraphCore

/// Gathers nodes and edges as a reader meets them.
struct NetworkBuilder {
  /// Whether weights are asked for; if not, they are neither read nor judged.
  let takesWeights: Bool
  /// Whether the format wants each node declared, so that an edge to any other is a fault.
  private let declares: Bool
  private var names = NameTable()
  private var labels: [String] = []
  /// For nodes met in an edge and not declared so far, where; -1 for others. Kept where the format declares nodes.
  private var mentions: [Int] = []
  private var sources: [UInt32] = []
  private var targets: [UInt32] = []
  private var weights: [Double] = []
  private var isArc: [Bool] = []
  private var arcs = 0
  private var hasWeights = false
  var notes: [String] = []

  init(takesWeights: Bool, declares: Bool = false) {
    self.takesWeights = takesWeights
    self.declares = declares
  }

  var nodeCount: Int { names.count }

  // MARK: Nodes

  /// The node of that name, made where there is none.
  mutating func declare(_ text: Span<UInt8>, _ range: Range<Int>, label: String? = nil) throws(Fault) -> UInt32 {
    let node = try names.number(of: text, range)
    if declares {
      if Int(node) == mentions.count { mentions.append(-1) } else { mentions[Int(node)] = -1 }
    }
    if let label { self.label(node, label) }
    return node
  }

  mutating func declare(_ name: [UInt8], label: String? = nil) throws(Fault) -> UInt32 {
    try declare(name.span, name.indices, label: label)
  }

  /// The node that an edge names, declared or not so far. `offset`: where the edge stands.
  mutating func end(_ text: Span<UInt8>, _ range: Range<Int>, at offset: Int) throws(Fault) -> UInt32 {
    let node = try names.number(of: text, range)
    if declares, Int(node) == mentions.count { mentions.append(offset) }
    return node
  }

  mutating func end(_ name: [UInt8], at offset: Int) throws(Fault) -> UInt32 {
    try end(name.span, name.indices, at: offset)
  }

  /// Gives a node a label for people; an empty one is none.
  mutating func label(_ node: UInt32, _ label: String) {
    guard !label.isEmpty else { return }
    while labels.count < names.count { labels.append("") }
    labels[Int(node)] = label
  }

  // MARK: Edges

  mutating func add(_ source: UInt32, _ target: UInt32, weight: Double?, isArc: Bool) {
    sources.append(source)
    targets.append(target)
    if weight != nil { hasWeights = true }
    let weight = takesWeights ? weight ?? 1 : 1
    if weight != 1, weights.isEmpty { weights = Array(repeating: 1, count: sources.count - 1) }
    if weight != 1 || !weights.isEmpty { weights.append(weight) }
    self.isArc.append(isArc)
    if isArc { arcs += 1 }
  }

  /// The weight that stands in `range`, 1 where none is asked for. Throws unless it is finite and not negative.
  func weight(_ text: Span<UInt8>, _ range: Range<Int>) throws(Fault) -> Double {
    guard takesWeights else { return 1 }
    return try Weight.read(text, range)
  }

  func weight(_ text: [UInt8], at offset: Int) throws(Fault) -> Double {
    do throws(Fault) {
      return try weight(text.span, text.indices)
    } catch {
      throw Fault(at: offset, error.reason)
    }
  }

  // MARK: The network

  /// `stated`: whether the file says which edges have directions at all.
  mutating func network(_ format: NetworkFormat, stated: Bool) throws(Fault) -> Network {
    if let node = mentions.indices.filter({ mentions[$0] >= 0 }).min(by: { mentions[$0] < mentions[$1] }) {
      let name = names.bytes(of: node)
      throw Fault(
        at: mentions[node],
        "an edge leads to the node \(name.span.quoted(name.indices)), which the file does not have:"
          + " add the node, or remove the edge")
    }
    while !labels.isEmpty, labels.count < names.count { labels.append("") }
    let isMixed = arcs > 0 && arcs < isArc.count
    let direction: Network.Direction =
      !stated ? .unstated : isMixed ? .mixed : arcs > 0 ? .directed : isArc.isEmpty ? .unstated : .undirected
    return Network(
      format: format, names: NodeNames(names), labels: labels,
      edges: EdgeList(nodeCount: names.count, sources: sources, targets: targets, weights: weights),
      direction: direction, isArc: direction == .mixed ? isArc : [], hasWeights: hasWeights, notes: notes,
    )
  }
}
