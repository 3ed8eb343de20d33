package import GraphCore

/// The disparity filter: edges that carry more of a node's strength than chance would give them.
///
/// Serrano, Boguñá, Vespignani, "Extracting the multiscale backbone of complex weighted networks" (2009), doi
/// 10.1073/pnas.0808904106. An edge of weight w at a node of strength s and degree k has the p-value (1 − w / s)^(k −
/// 1); its lower one, of both ends (of source and target, where directed), decides. An end of degree 1 tells nothing
/// and has 1. Self-loops are dropped. Cost: linear.
package struct DisparityFilter: Sendable {
  /// The edges that are significant, and every node.
  package let backbone: CSRGraph
  package let keptEdges: Int
  package let droppedEdges: Int

  /// `significance` is within 0 ... 1, usually 0.05: the highest p-value that is kept.
  package init(of graph: CSRGraph, significance: Double = 0.05) throws(AnalysisError) {
    guard significance >= 0, significance <= 1 else {
      throw .option(name: "significance", value: "\(significance)", range: "between 0 and 1")
    }
    let loopless = graph.filtered { $0.source != $0.target }
    let incoming = loopless.reversed()
    let outStrength = Strength(of: loopless).scores
    let inStrength = Strength(of: incoming).scores
    backbone = loopless.filtered { edge in
      let atSource = Self.pValue(edge.weight, outStrength[edge.source.index], loopless.degree(of: edge.source))
      let atTarget = Self.pValue(edge.weight, inStrength[edge.target.index], incoming.degree(of: edge.target))
      return min(atSource, atTarget) <= significance
    }
    keptEdges = backbone.edgeCount
    droppedEdges = graph.edgeCount - backbone.edgeCount
  }

  /// The chance that one of `degree` random shares of a node's strength is at least as large as this edge's.
  static func pValue(_ weight: Double, _ strength: Double, _ degree: Int) -> Double {
    guard degree > 1, strength > 0 else { return 1 }
    var power = 1.0
    var base = max(1 - weight / strength, 0)
    var exponent = degree - 1
    while exponent > 0 {
      if exponent & 1 == 1 { power *= base }
      base *= base
      exponent >>= 1
    }
    return power
  }
}
