package import GraphCore

/// PageRank: where a walker is found who follows edges by weight, and now and then jumps.
///
/// Page, Brin, Motwani, Winograd, "The PageRank citation ranking" (Stanford, 1999); power iteration, pulled along
/// incoming edges. Nodes without outgoing weight send the walker to the jump's distribution. Undirected edges are
/// walked both ways. Cost: nodes + entries an iteration, about log(tolerance) / log(damping) iterations at most.
package struct PageRank: Sendable {
  package struct Options: Sendable {
    /// Probability of following an edge rather than jumping, 0 ..< 1; usually 0.85.
    package let damping: Double
    /// The iteration ends when a step changes the scores by at most this much in sum, however many nodes there are.
    /// Above 0. The distance to the exact scores is then at most `tolerance · damping / (1 − damping)`.
    package let tolerance: Double
    /// At least 1.
    package let maxIterations: Int
    /// Where jumps land, by node index, in any scale; uniform where nil.
    package let personalisation: [Double]?

    /// Damping 0.85, tolerance 1e-10, at most 1000 iterations, uniform jumps.
    package init() {
      damping = 0.85
      tolerance = 1e-10
      maxIterations = 1000
      personalisation = nil
    }

    package init(
      damping: Double = 0.85, tolerance: Double = 1e-10, maxIterations: Int = 1000, personalisation: [Double]? = nil,
    ) throws(AnalysisError) {
      guard damping >= 0, damping < 1 else {
        throw .option(name: "damping", value: "\(damping)", range: "at least 0 and below 1")
      }
      guard tolerance > 0, tolerance.isFinite else {
        throw .option(name: "tolerance", value: "\(tolerance)", range: "above 0")
      }
      guard maxIterations > 0 else {
        throw .option(name: "maxIterations", value: "\(maxIterations)", range: "at least 1")
      }
      if let values = personalisation {
        let sum = values.reduce(0, +)
        guard values.allSatisfy({ $0 >= 0 }), sum > 0, sum.isFinite else { throw .badPersonalisation }
      }
      self.damping = damping
      self.tolerance = tolerance
      self.maxIterations = maxIterations
      self.personalisation = personalisation
    }
  }

  /// By node index; they add up to 1.
  package let scores: [Double]
  package let iterations: Int
  /// How much the last iteration changed the scores, in sum.
  package let residual: Double
  package let converged: Bool

  package init(
    of graph: CSRGraph, options: Options = Options(), control: RunControl = RunControl(),
  ) throws(AnalysisError) {
    let count = graph.nodeCount
    if let values = options.personalisation, values.count != count {
      throw .vectorSize(name: "The personalisation", expected: count, found: values.count)
    }
    var walk = Walk(graph, options, control)
    var residual = count == 0 ? 0 : Double.infinity
    var iterations = 0
    while residual > options.tolerance, iterations < options.maxIterations {
      residual = try walk.step()
      iterations += 1
      try control.step(Walk.pass, residual: residual, tolerance: options.tolerance)
    }
    scores = walk.scores
    self.iterations = iterations
    self.residual = residual
    converged = residual <= options.tolerance
  }
}

/// The walk of PageRank, step by step, on all threads. Memory: 32 bytes a node, 8 more where personalised.
private struct Walk {
  static let pass = "PageRank"

  private(set) var scores: [Double]
  private var next: [Double]
  /// What each node sends along a unit of weight.
  private var share: [Double]
  /// 1 / what leaves each node, 0 where nothing does.
  private let outgoing: [Double]
  /// Where jumps land; empty where uniform.
  private let jump: [Double]
  private let incoming: CSRGraph
  private let pieces: Pieces
  private let damping: Double
  private let control: RunControl

  init(_ graph: CSRGraph, _ options: PageRank.Options, _ control: RunControl) {
    let values = options.personalisation ?? []
    let sum = values.reduce(0, +)
    jump = values.map { $0 / sum }
    scores = jump.isEmpty ? Array(repeating: 1 / Double(max(graph.nodeCount, 1)), count: graph.nodeCount) : jump
    next = scores
    share = scores
    outgoing = Strength(of: graph).scores.map { $0 > 0 ? 1 / $0 : 0 }
    let incoming = graph.reversed()
    pieces = Pieces(ofRows: incoming.offsets.span)
    self.incoming = incoming
    damping = options.damping
    self.control = control
  }

  /// Returns the L1 distance of the new scores from those before.
  mutating func step() throws(AnalysisError) -> Double {
    let dangling = try divide()
    // What the walkers on edges do not carry is dealt out again: the jumps, and all that dangling nodes hold.
    let dealt = 1 - damping + damping * dangling
    let (incoming, before, share, jump) = (incoming, scores, share, jump)
    let changes = try control.fill(&next, pieces, pass: Self.pass) { rows, part in
      Self.pull(rows, incoming, share.span, jump.span, dealt, before.span, into: &part)
    }
    swap(&scores, &next)
    return changes.reduce(0, +)
  }

  /// Readies what each node sends. Returns the sum of the scores of nodes that have nowhere to send them.
  private mutating func divide() throws(AnalysisError) -> Double {
    let (scores, outgoing, damping) = (scores, outgoing, damping)
    return try control.fill(&share, pieces, pass: Self.pass) { rows, part in
      let scores = scores.span
      let outgoing = outgoing.span
      var dangling = 0.0
      for v in rows {
        part[v - rows.lowerBound] = damping * scores[v] * outgoing[v]
        if outgoing[v] == 0 { dangling += scores[v] }
      }
      return dangling
    }.reduce(0, +)
  }

  /// One step of the walk at a range of nodes. Returns the L1 distance from their scores before.
  private static func pull(
    _ rows: Range<Int>, _ incoming: CSRGraph, _ share: Span<Double>, _ jump: Span<Double>, _ dealt: Double,
    _ before: Span<Double>, into scores: inout MutableSpan<Double>,
  ) -> Double {
    let offsets = incoming.offsets.span
    let sources = incoming.targets.span
    let weights = incoming.weights.span
    let uniform = dealt / Double(before.count)
    var change = 0.0
    for v in rows {
      var sum = 0.0
      if weights.isEmpty {
        for i in offsets[v]..<offsets[v + 1] { sum += share[Int(sources[i])] }
      } else {
        for i in offsets[v]..<offsets[v + 1] { sum += share[Int(sources[i])] * weights[i] }
      }
      let score = sum + (jump.isEmpty ? uniform : dealt * jump[v])
      change += abs(score - before[v])
      scores[v - rows.lowerBound] = score
    }
    return change
  }
}
