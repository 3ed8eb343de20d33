/// When an iteration towards an eigenvector ends.
package struct EigenvectorOptions: Sendable {
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

/// The leading eigenvector of a matrix without negative entries, by power iteration from equal entries: von Mises,
/// Pollaczek-Geiringer (1929), doi 10.1002/zamm.19290090105.
struct PowerIteration {
  /// The largest entry is 1.
  let scores: [Double]
  let eigenvalue: Double
  let iterations: Int
  /// Length of `A·x − eigenvalue · x` over that of `eigenvalue · x`.
  let residual: Double

  /// `shift` is how much of the vector before each step keeps, in eigenvalues: with 0 a vector can swing for ever
  /// between two, where the matrix has an eigenvalue that is the negative of the leading one. `multiply` writes the
  /// product of the matrix and its argument.
  init(
    nodeCount: Int, shift: Double, options: EigenvectorOptions, pass: String, control: RunControl,
    multiply: ([Double], inout [Double]) throws(AnalysisError) -> Void,
  ) throws(AnalysisError) {
    var vector = [Double](repeating: 1 / Double(max(nodeCount, 1)).squareRoot(), count: nodeCount)
    var product = vector
    var eigenvalue = 0.0
    var residual = Double.infinity
    var iterations = 0
    while residual > options.tolerance, iterations < options.maxIterations {
      try multiply(vector, &product)
      (eigenvalue, residual) = Self.rayleigh(vector.span, product.span)
      for v in product.indices { product[v] += shift * eigenvalue * vector[v] }
      let length = product.reduce(0) { $0 + $1 * $1 }.squareRoot()
      iterations += 1
      guard length > 0 else { break }
      for v in vector.indices { vector[v] = product[v] / length }
      try control.step(pass, residual: residual, tolerance: options.tolerance)
    }
    let top = vector.max() ?? 1
    scores = vector.map { $0 / top }
    self.eigenvalue = eigenvalue
    self.iterations = iterations
    self.residual = residual
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
