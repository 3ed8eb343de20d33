import GraphCore

/// A graph and a quality function, as local moving sees them: what a community costs, and which gains are none.
struct MovingProblem {
  let graph: CSRGraph
  let function: QualityFunction
  let resolution: Double
  /// The graph as the lowest level.
  let base: LeidenLevel
  /// Price of two units of mass in one community.
  let price: Double
  let meanWeight: Double
  /// Gains of a move, and of a round, that rounding could have made.
  let negligibleGain: Double
  let negligibleImprovement: Double

  init(_ graph: CSRGraph, _ function: QualityFunction, resolution: Double) {
    self.graph = graph
    self.function = function
    self.resolution = resolution
    let total = 2 * graph.totalWeight
    // In units of the mean edge, so that the result does not depend on the scale of the weights.
    meanWeight = total > 0 ? total / Double(graph.targets.count) : 1
    negligibleGain = 1e-10 * meanWeight
    let masses: [Double]
    switch function {
    case .modularity:
      masses = Strength(of: graph).scores
      price = total > 0 ? resolution / total : 0
      negligibleImprovement = 1e-12
    case .constantPotts:
      masses = Array(repeating: 1, count: graph.nodeCount)
      price = resolution
      negligibleImprovement = 1e-12 * total
    }
    base = LeidenLevel(offsets: graph.offsets, targets: graph.targets, weights: graph.weights, masses: masses)
  }

  func quality(of partition: Partition) -> Double {
    function.value(of: partition, in: graph, resolution: resolution)
  }
}
