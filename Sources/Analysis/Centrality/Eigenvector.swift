package import GraphCore

/// Eigenvector centrality: a node counts as much as the nodes that lead to it together, by weight.
///
/// Bonacich (1972), doi 10.1080/0022250X.1972.9989806: the leading eigenvector of the adjacency matrix, along
/// incoming edges where directed. Power iteration; each step also keeps half the leading eigenvalue's worth of the
/// vector before, without which bipartite graphs swing for ever. In a graph of several components the scores
/// concentrate on the one of largest eigenvalue. Cost: nodes + entries an iteration; how many depends on how far the
/// second eigenvalue is from the first.
package struct Eigenvector: Sendable {
  package struct Options: Sendable {
    /// The iteration ends when the residual is at most this. Above 0.
    package let tolerance: Double
    /// At least 1.
    package let maxIterations: Int

    /// Tolerance 1e-10, at most 10,000 iterations.
    package init() {
      tolerance = 1e-10
      maxIterations = 10_000
    }

    package init(tolerance: Double = 1e-10, maxIterations: Int = 10_000) throws(AnalysisError) {
      guard tolerance > 0, tolerance.isFinite else {
        throw .option(name: "tolerance", value: "\(tolerance)", range: "above 0")
      }
      guard maxIterations > 0 else {
        throw .option(name: "maxIterations", value: "\(maxIterations)", range: "at least 1")
      }
      self.tolerance = tolerance
      self.maxIterations = maxIterations
    }
  }

  /// By node index, the largest is 1. All 0 where there is no such vector: without edges of weight, or, directed,
  /// without a cycle of them.
  package let scores: [Double]
  package let eigenvalue: Double
  package let iterations: Int
  /// Length of `A·x − eigenvalue · x` over that of `eigenvalue · x`.
  package let residual: Double
  package let converged: Bool

  package init(of graph: CSRGraph, options: Options = Options()) {
    let incoming = graph.reversed()
    var scores = [Double](repeating: 1 / Double(max(graph.nodeCount, 1)).squareRoot(), count: graph.nodeCount)
    var product = scores
    var eigenvalue = 0.0
    let hasVector = Self.hasPositiveEigenvalue(graph)
    var residual = hasVector ? Double.infinity : 0
    var iterations = 0
    while residual > options.tolerance, iterations < options.maxIterations {
      multiply(incoming, scores.span, into: &product)
      (eigenvalue, residual) = Self.rayleigh(scores.span, product.span)
      for v in product.indices { product[v] += eigenvalue / 2 * scores[v] }
      let length = product.reduce(0) { $0 + $1 * $1 }.squareRoot()
      iterations += 1
      guard length > 0 else { break }
      for v in scores.indices { scores[v] = product[v] / length }
    }
    let top = hasVector ? scores.max() ?? 1 : .infinity
    self.scores = scores.map { $0 / top }
    self.eigenvalue = eigenvalue
    self.iterations = iterations
    self.residual = residual
    converged = residual <= options.tolerance
  }

  private static func hasPositiveEigenvalue(_ graph: CSRGraph) -> Bool {
    guard graph.isDirected else { return graph.totalWeight > 0 }
    return !(graph.isWeighted ? graph.filtered { $0.weight > 0 } : graph).isAcyclic
  }

  /// The eigenvalue that fits a vector of length 1 best, and how badly it fits.
  private static func rayleigh(_ x: Span<Double>, _ product: Span<Double>) -> (value: Double, residual: Double) {
    var value = 0.0
    for v in x.indices { value += x[v] * product[v] }
    var squares = 0.0
    for v in x.indices {
      let difference = product[v] - value * x[v]
      squares += difference * difference
    }
    return (value, value > 0 ? squares.squareRoot() / value : .infinity)
  }
}

/// Multiplies the adjacency matrix, row by row, with a vector. Cost: linear.
func multiply(_ graph: borrowing CSRGraph, _ x: Span<Double>, into product: inout [Double]) {
  let offsets = graph.offsets.span
  let targets = graph.targets.span
  let weights = graph.weights.span
  var product = product.mutableSpan
  for v in product.indices {
    var sum = 0.0
    if weights.isEmpty {
      for i in offsets[v]..<offsets[v + 1] { sum += x[Int(targets[i])] }
    } else {
      for i in offsets[v]..<offsets[v + 1] { sum += x[Int(targets[i])] * weights[i] }
    }
    product[v] = sum
  }
}
