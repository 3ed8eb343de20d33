import GraphCore

/// How long an edge is for measures on shortest paths.
package enum PathLengths: Sendable, Equatable {
  /// Every edge is one step long.
  case hops
  /// The weight is the length.
  case weights
  /// The weight is the strength of a tie, and strong ties are short: length 1 / weight.
  case reciprocalWeights
}

extension CSRGraph {
  /// One length an entry of the rows, or nil where all are one step. Throws unless all are finite and above zero:
  /// paths along edges without length cannot be counted. Cost: linear.
  func lengths(_ kind: PathLengths) throws(AnalysisError) -> [Double]? {
    guard kind != .hops, isWeighted else { return nil }
    let lengths = kind == .weights ? weights : weights.map { 1 / $0 }
    guard let bad = lengths.firstIndex(where: { !($0 > 0) || !$0.isFinite }) else { return lengths }
    let source = offsets.lastIndex { $0 <= bad } ?? 0
    throw .lengthNotPositive(source: NodeID(source), target: NodeID(targets[bad]), length: lengths[bad])
  }
}
