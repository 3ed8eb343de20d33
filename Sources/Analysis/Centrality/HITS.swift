package import GraphCore

/// Hubs and authorities: a good hub leads to good authorities, a good authority is led to by good hubs.
///
/// Kleinberg, "Authoritative sources in a hyperlinked environment" (1999), doi 10.1145/324133.324140: the leading
/// singular vectors of the adjacency matrix, by power iteration. In an undirected graph the two are the same. In a
/// graph of several components the scores concentrate on the one of largest singular value; where two are equal, both
/// keep their part of a start from equal scores. Cost: twice nodes + entries an iteration; how many depends on how far
/// the second singular value is from the first.
package struct HITS: Sendable {
  package typealias Options = EigenvectorOptions

  /// By node index, the largest is 1; all 0 without edges of weight.
  package let hubs: [Double]
  /// By node index, likewise.
  package let authorities: [Double]
  /// Square of the leading singular value.
  package let eigenvalue: Double
  package let iterations: Int
  /// Length of `AᵀA·x − eigenvalue · x` over that of `eigenvalue · x`, for the authorities.
  package let residual: Double
  package let converged: Bool

  package init(
    of graph: CSRGraph, options: Options = Options(), control: RunControl = RunControl(),
  ) throws(AnalysisError) {
    let pass = "HITS"
    try control.step(pass, done: 0)
    let none = [Double](repeating: 0, count: graph.nodeCount)
    guard graph.totalWeight > 0 else {
      (hubs, authorities, eigenvalue, iterations, residual, converged) = (none, none, 0, 0, 0, true)
      return
    }
    let outgoing = MatrixProduct(graph, pass: pass, control: control)
    let incoming = MatrixProduct(graph.reversed(), pass: pass, control: control)
    var raw = none
    let found = try PowerIteration(
      nodeCount: graph.nodeCount, shift: 0, options: options, pass: pass, control: control,
      multiply: { (x, product) throws(AnalysisError) in
        try outgoing.multiply(x, into: &raw)
        try incoming.multiply(raw, into: &product)
      })
    try outgoing.multiply(found.scores, into: &raw)
    let top = raw.max() ?? 1
    hubs = raw.map { $0 / top }
    authorities = found.scores
    eigenvalue = found.eigenvalue
    iterations = found.iterations
    residual = found.residual
    converged = residual <= options.tolerance
  }
}
