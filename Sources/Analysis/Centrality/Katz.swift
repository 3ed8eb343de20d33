package import GraphCore

/// Katz centrality: all walks that end at a node, each step of them counting less by a factor.
///
/// Katz, "A new status index derived from sociometric analysis" (1953), doi 10.1007/BF02289026: x = attenuation · Aᵀx +
/// 1, along incoming edges where directed, by weight. Cost: nodes + entries an iteration, about log(tolerance) /
/// log(attenuation · leading eigenvalue) iterations; and those that find the eigenvalue.
package struct Katz: Sendable {
  package struct Options: Sendable {
    /// Factor of each step, above 0 and below 1 / leading eigenvalue; nil for 0.85 of that. In a graph without cycles,
    /// which has no such limit, nil is 0.85.
    package let attenuation: Double?
    /// The iteration ends when a step changes the scores by at most this much in sum, relative to their sum. Above 0.
    package let tolerance: Double
    /// At least 1.
    package let maxIterations: Int

    /// Attenuation by the eigenvalue, tolerance 1e-10, at most 10,000 iterations.
    package init() {
      attenuation = nil
      tolerance = 1e-10
      maxIterations = 10_000
    }

    package init(
      attenuation: Double? = nil, tolerance: Double = 1e-10, maxIterations: Int = 10_000,
    ) throws(AnalysisError) {
      if let attenuation, !(attenuation > 0 && attenuation.isFinite) {
        throw .option(name: "attenuation", value: "\(attenuation)", range: "above 0")
      }
      let ending = try EigenvectorOptions(tolerance: tolerance, maxIterations: maxIterations)
      self.attenuation = attenuation
      self.tolerance = ending.tolerance
      self.maxIterations = ending.maxIterations
    }
  }

  /// By node index, at least 1: a node counts for itself.
  package let scores: [Double]
  /// The factor that was used.
  package let attenuation: Double
  package let iterations: Int
  /// How much the last iteration changed the scores, in sum, relative to their sum.
  package let residual: Double
  package let converged: Bool

  /// Throws where the attenuation is too large for the walks to have a sum.
  package init(
    of graph: CSRGraph, options: Options = Options(), control: RunControl = RunControl(),
  ) throws(AnalysisError) {
    let pass = "Katz centrality"
    let attenuation = try Self.attenuation(of: graph, options, control)
    let incoming = MatrixProduct(graph.reversed(), pass: pass, control: control)
    var scores = [Double](repeating: 1, count: graph.nodeCount)
    var next = scores
    var residual = graph.nodeCount == 0 ? 0 : Double.infinity
    var iterations = 0
    while residual > options.tolerance, iterations < options.maxIterations {
      try incoming.multiply(scores, into: &next)
      var change = 0.0
      var sum = 0.0
      for v in next.indices {
        next[v] = attenuation * next[v] + 1
        change += abs(next[v] - scores[v])
        sum += next[v]
      }
      residual = change / sum
      swap(&scores, &next)
      iterations += 1
      try control.step(pass, residual: residual, tolerance: options.tolerance)
    }
    self.scores = scores
    self.attenuation = attenuation
    self.iterations = iterations
    self.residual = residual
    converged = residual <= options.tolerance
  }

  private static func attenuation(
    of graph: CSRGraph, _ options: Options, _ control: RunControl,
  ) throws(AnalysisError) -> Double {
    let leading = try Eigenvector(of: graph, options: EigenvectorOptions(tolerance: 1e-8), control: control)
    guard leading.eigenvalue > 0 else { return options.attenuation ?? 0.85 }
    let limit = 1 / leading.eigenvalue
    guard let wanted = options.attenuation else { return 0.85 * limit }
    guard wanted < limit || !leading.converged else {
      throw .option(name: "attenuation", value: "\(wanted)", range: "below 1 / leading eigenvalue = \(limit)")
    }
    return wanted
  }
}
