package import GraphCore

/// Eigenvector centrality: a node counts as much as the nodes that lead to it together, by weight.
///
/// Bonacich (1972), doi 10.1080/0022250X.1972.9989806: the leading eigenvector of the adjacency matrix, along
/// incoming edges where directed. Power iteration; each step also keeps half the leading eigenvalue's worth of the
/// vector before, without which bipartite graphs swing for ever. In a graph of several components the scores
/// concentrate on the one of largest eigenvalue. Cost: nodes + entries an iteration; how many depends on how far the
/// second eigenvalue is from the first.
package struct Eigenvector: Sendable {
  package typealias Options = EigenvectorOptions

  /// By node index, the largest is 1. All 0 where there is no such vector: without edges of weight, or, directed,
  /// without a cycle of them.
  package let scores: [Double]
  package let eigenvalue: Double
  package let iterations: Int
  /// Length of `A·x − eigenvalue · x` over that of `eigenvalue · x`.
  package let residual: Double
  package let converged: Bool

  package init(
    of graph: CSRGraph, options: Options = Options(), control: RunControl = RunControl(),
  ) throws(AnalysisError) {
    let pass = "Eigenvector centrality"
    try control.step(pass, done: 0)
    guard Self.hasPositiveEigenvalue(graph) else {
      scores = Array(repeating: 0, count: graph.nodeCount)
      (eigenvalue, iterations, residual, converged) = (0, 0, 0, true)
      return
    }
    let incoming = MatrixProduct(graph.reversed(), pass: pass, control: control)
    let found = try PowerIteration(
      nodeCount: graph.nodeCount, shift: 0.5, options: options, pass: pass, control: control,
      multiply: { (x, product) throws(AnalysisError) in try incoming.multiply(x, into: &product) })
    scores = found.scores
    eigenvalue = found.eigenvalue
    iterations = found.iterations
    residual = found.residual
    converged = residual <= options.tolerance
  }

  private static func hasPositiveEigenvalue(_ graph: CSRGraph) -> Bool {
    guard graph.isDirected else { return graph.totalWeight > 0 }
    return !(graph.isWeighted ? graph.filtered { $0.weight > 0 } : graph).isAcyclic
  }
}
