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

  package init(of graph: CSRGraph, options: Options = Options()) throws(AnalysisError) {
    let count = graph.nodeCount
    if let values = options.personalisation, values.count != count {
      throw .vectorSize(name: "The personalisation", expected: count, found: values.count)
    }
    let jump = Self.jumpDistribution(options.personalisation, count: count)
    let outgoing = Strength(of: graph).scores.map { $0 > 0 ? 1 / $0 : 0 }
    let incoming = graph.reversed()
    var scores = jump
    var next = jump
    var share = jump
    var residual = count == 0 ? 0 : Double.infinity
    var iterations = 0
    while residual > options.tolerance, iterations < options.maxIterations {
      let dangling = Self.divide(scores.span, outgoing.span, damping: options.damping, into: &share)
      // What the walkers on edges do not carry is dealt out again: the jumps, and all that dangling nodes hold.
      let dealt = 1 - options.damping + options.damping * dangling
      residual = incoming.withRows { offsets, sources, weights in
        var pulled = next.mutableSpan
        return Self.pull(offsets, sources, weights, share.span, jump.span, dealt, scores.span, into: &pulled)
      }
      swap(&scores, &next)
      iterations += 1
    }
    self.scores = scores
    self.iterations = iterations
    self.residual = residual
    converged = residual <= options.tolerance
  }

  private static func jumpDistribution(_ values: [Double]?, count: Int) -> [Double] {
    guard let values else { return Array(repeating: 1 / Double(max(count, 1)), count: count) }
    let sum = values.reduce(0, +)
    return values.map { $0 / sum }
  }

  /// What each node sends along a unit of weight. Returns the sum of the scores of nodes that have nowhere to send
  /// them.
  private static func divide(
    _ scores: Span<Double>, _ outgoing: Span<Double>, damping: Double, into share: inout [Double],
  ) -> Double {
    var share = share.mutableSpan
    var dangling = 0.0
    for v in scores.indices {
      share[v] = damping * scores[v] * outgoing[v]
      if outgoing[v] == 0 { dangling += scores[v] }
    }
    return dangling
  }

  /// One step of the walk. Returns its L1 distance from the scores before.
  private static func pull(
    _ offsets: Span<Int>, _ sources: Span<UInt32>, _ weights: Span<Double>, _ share: Span<Double>, _ jump: Span<Double>,
    _ dealt: Double, _ before: Span<Double>, into scores: inout MutableSpan<Double>,
  ) -> Double {
    var change = 0.0
    for v in jump.indices {
      var sum = 0.0
      if weights.isEmpty {
        for i in offsets[v]..<offsets[v + 1] { sum += share[Int(sources[i])] }
      } else {
        for i in offsets[v]..<offsets[v + 1] { sum += share[Int(sources[i])] * weights[i] }
      }
      let score = sum + dealt * jump[v]
      change += abs(score - before[v])
      scores[v] = score
    }
    return change
  }
}
