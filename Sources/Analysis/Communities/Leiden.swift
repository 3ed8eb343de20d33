package import GraphCore

/// Communities by the Leiden algorithm: local moving, refinement, aggregation, until nothing gets better.
///
/// Traag, Waltman, van Eck, "From Louvain to Leiden: guaranteeing well-connected communities" (2019), doi
/// 10.1038/s41598-019-41695-z. Every community is connected. The graph has to be undirected; weights are strengths of
/// ties. Cost: in practice linear in nodes and entries for each iteration of each start.
package struct Leiden: Sendable {
  /// Largest community first.
  package let partition: Partition
  /// What the partition reaches by the quality function and resolution asked for.
  package let quality: Double
  /// Rounds of all phases in the start that was kept.
  package let iterations: Int
  /// Whether the last of them found nothing better.
  package let converged: Bool

  package init(
    of graph: CSRGraph, options: Options = Options(), control: RunControl = RunControl(),
  ) throws(AnalysisError) {
    guard !graph.isDirected else { throw .needsUndirected(pass: "Leiden") }
    let problem = LeidenProblem(graph, options, control)
    let starts = options.starts ?? Self.affordableStarts(graph)
    var seeds = SplitMix64(seed: options.seed)
    var best = try problem.solve(seed: seeds.next())
    for start in 1..<starts {
      try control.step("Leiden", done: Double(start) / Double(starts))
      let other = try problem.solve(seed: seeds.next())
      if other.quality > best.quality { best = other }
    }
    self = best
  }

  init(partition: Partition, quality: Double, iterations: Int, converged: Bool) {
    self.partition = partition
    self.quality = quality
    self.iterations = iterations
    self.converged = converged
  }

  /// Small graphs are cheap to try often, and it is there that single starts differ most: 50 of them up to 5,000
  /// edges (or nodes, where there are more), fewer in proportion, a single one from 250,000 on.
  private static func affordableStarts(_ graph: CSRGraph) -> Int {
    min(max(250_000 / max(graph.edgeCount, graph.nodeCount, 1), 1), 50)
  }
}
