import GraphCore

/// The adjacency matrix of a graph, to be multiplied with vectors on all threads.
struct MatrixProduct {
  private let graph: CSRGraph
  private let pieces: Pieces
  private let pass: String
  private let control: RunControl

  init(_ graph: CSRGraph, pass: String, control: RunControl) {
    self.graph = graph
    pieces = Pieces(ofRows: graph.offsets.span)
    self.pass = pass
    self.control = control
  }

  /// Writes the product of the matrix, row by row, with `x`. Cost: linear.
  func multiply(_ x: [Double], into product: inout [Double]) throws(AnalysisError) {
    let graph = graph
    _ = try control.fill(&product, pieces, pass: pass) { rows, part in
      let offsets = graph.offsets.span
      let targets = graph.targets.span
      let weights = graph.weights.span
      let x = x.span
      for v in rows {
        var sum = 0.0
        if weights.isEmpty {
          for i in offsets[v]..<offsets[v + 1] { sum += x[Int(targets[i])] }
        } else {
          for i in offsets[v]..<offsets[v + 1] { sum += x[Int(targets[i])] * weights[i] }
        }
        part[v - rows.lowerBound] = sum
      }
    }
  }
}
