import GraphCore

// How each algorithm's options come from the settings of all, and its result becomes columns and proof.

extension PassSettings {
  var pageRank: PageRank.Options {
    get throws(AnalysisError) {
      guard let tolerance else { return try PageRank.Options(damping: damping) }
      return try PageRank.Options(damping: damping, tolerance: tolerance)
    }
  }

  var eigenvector: EigenvectorOptions {
    get throws(AnalysisError) {
      guard let tolerance else { return EigenvectorOptions() }
      return try EigenvectorOptions(tolerance: tolerance)
    }
  }

  var katz: Katz.Options {
    get throws(AnalysisError) {
      guard let tolerance else { return Katz.Options() }
      return try Katz.Options(tolerance: tolerance)
    }
  }

  var leiden: Leiden.Options {
    get throws(AnalysisError) { try Leiden.Options(resolution: resolution, seed: seed) }
  }

  var louvain: Louvain.Options {
    get throws(AnalysisError) { try Louvain.Options(resolution: resolution, seed: seed) }
  }
}

extension CSRGraph {
  enum Ends { case all, incoming, outgoing }

  /// By node index; an undirected self-loop counts twice. Cost: linear.
  func degrees(_ ends: Ends) -> [Int] {
    let outgoing = (0..<nodeCount).map { offsets[$0 + 1] - offsets[$0] }
    guard isDirected, ends != .outgoing else { return outgoing }
    var degrees = ends == .all ? outgoing : Array(repeating: 0, count: nodeCount)
    for target in targets { degrees[Int(target)] += 1 }
    return degrees
  }

  /// Sum of the weights of a node's edges, both ways where directed. Cost: linear.
  var strengths: [Double] {
    let outgoing = Strength(of: self).scores
    return isDirected ? zip(outgoing, Strength(of: reversed()).scores).map { $0 + $1 } : outgoing
  }
}

extension PageRank {
  var passResult: PassResult {
    .numbers("pagerank", scores, proof: .iteration(iterations, residual: residual, converged: converged))
  }
}

extension Eigenvector {
  var passResult: PassResult {
    .numbers(
      "eigenvector", scores,
      proof: [("eigenvalue", .number(eigenvalue))]
        + .iteration(iterations, residual: residual, converged: converged))
  }
}

extension HITS {
  var passResult: PassResult {
    PassResult(
      [("hub", .numbers(hubs)), ("authority", .numbers(authorities))],
      proof: [("eigenvalue", .number(eigenvalue))]
        + .iteration(iterations, residual: residual, converged: converged))
  }
}

extension Katz {
  var passResult: PassResult {
    .numbers(
      "katz", scores,
      proof: [("attenuation", .number(attenuation))]
        + .iteration(iterations, residual: residual, converged: converged))
  }
}

extension Betweenness {
  var passResult: PassResult {
    .numbers(
      "betweenness", scores, proof: [("sources", .integer(sourceCount)), ("error_bound", .number(errorBound))])
  }
}

extension Coreness {
  var passResult: PassResult { .integers("coreness", scores, proof: [("degeneracy", .integer(scores.max() ?? 0))]) }
}

extension Clustering {
  var clusteringResult: PassResult {
    .numbers("clustering", scores, proof: [("transitivity", .number(transitivity))])
  }
  var trianglesResult: PassResult {
    .integers("triangles", triangles, proof: [("total", .integer(triangles.reduce(0, +) / 3))])
  }
}

extension ConnectedComponents {
  var passResult: PassResult { .groups("component", partition, proof: .groups("components", partition)) }
}

extension StrongComponents {
  var passResult: PassResult { .groups("strong-component", partition, proof: .groups("components", partition)) }
}

extension Bridges {
  /// 1 for articulation points, 0 for other nodes.
  func passResult(nodeCount: Int) -> PassResult {
    var isPoint = [Int](repeating: 0, count: nodeCount)
    for point in articulationPoints { isPoint[point.index] = 1 }
    return .integers(
      "articulation", isPoint,
      proof: [("points", .integer(articulationPoints.count)), ("bridges", .integer(bridges.count))])
  }
}

extension Louvain {
  func passResult(seed: UInt64) -> PassResult {
    .groups(
      "louvain", partition,
      proof: .groups("communities", partition) + [
        ("quality", .number(quality)), ("seed", .integer(Int(truncatingIfNeeded: seed))),
        ("levels", .integer(levels.count)),
      ])
  }
}

extension LabelPropagation {
  var passResult: PassResult {
    .groups(
      "label-propagation", partition,
      proof: .groups("communities", partition) + [
        ("iterations", .integer(iterations)), ("changed", .integer(changed)), ("converged", .flag(converged)),
      ])
  }
}

extension Leiden {
  func passResult(seed: UInt64) -> PassResult {
    .groups(
      "community", partition,
      proof: .groups("communities", partition) + [
        ("quality", .number(quality)), ("seed", .integer(Int(truncatingIfNeeded: seed))),
        ("iterations", .integer(iterations)), ("converged", .flag(converged)),
      ])
  }
}

extension [(String, PassResult.Figure)] {
  /// The proof of an iteration towards a fixed point.
  static func iteration(_ iterations: Int, residual: Double, converged: Bool) -> Self {
    [("iterations", .integer(iterations)), ("residual", .number(residual)), ("converged", .flag(converged))]
  }

  /// How many groups there are, and the largest.
  static func groups(_ name: String, _ partition: Partition) -> Self {
    [(name, .integer(partition.communityCount)), ("largest", .integer(partition.sizes.max() ?? 0))]
  }
}
