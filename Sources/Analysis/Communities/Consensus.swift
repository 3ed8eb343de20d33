package import GraphCore

/// Communities that many seeds agree on, and how stable each of them is.
///
/// Lancichinetti, Fortunato, "Consensus clustering in complex networks" (2012), doi 10.1038/srep00336: edges are
/// weighted anew by the share of runs that have both ends together, faint ones are left out, and the runs are
/// repeated on that graph until they agree; here on the edges of the graph alone, so that communities stay connected.
/// Stability after Hennig (2007), doi 10.1016/j.csda.2006.11.025: the mean over the runs on the graph itself of the
/// greatest Jaccard index of a community and one of the run. Cost: `runs` times that of `Leiden` with one start, in
/// each round.
package struct Consensus: Sendable {
  package struct Options: Sendable {
    /// Where the first seed comes from, and the quality that is looked for. Starts do not matter.
    package let leiden: Leiden.Options
    /// Seeds, at least 2.
    package let runs: Int
    /// Edges whose ends are together in fewer than this share of the runs are left out, 0 … 1.
    package let threshold: Double

    /// Modularity at resolution 1, 20 runs, threshold 0.5.
    package init() {
      leiden = Leiden.Options()
      runs = 20
      threshold = 0.5
    }

    package init(
      leiden: Leiden.Options = Leiden.Options(), runs: Int = 20, threshold: Double = 0.5,
    ) throws(AnalysisError) {
      guard runs >= 2 else { throw .option(name: "runs", value: "\(runs)", range: "at least 2") }
      guard threshold >= 0, threshold <= 1 else {
        throw .option(name: "threshold", value: "\(threshold)", range: "between 0 and 1")
      }
      self.leiden = leiden
      self.runs = runs
      self.threshold = threshold
    }
  }

  /// Largest community first; each is connected.
  package let partition: Partition
  /// Of the partition, in the graph itself.
  package let quality: Double
  /// By community, 0 … 1: 1 where every run had exactly this community.
  package let stability: [Double]
  /// Rounds of runs, the one on the graph itself counted.
  package let rounds: Int
  /// Whether the runs of the last round agreed.
  package let converged: Bool

  private static let mostRounds = 20

  package init(
    of graph: CSRGraph, options: Options = Options(), control: RunControl = RunControl(),
  ) throws(AnalysisError) {
    guard !graph.isDirected else { throw .needsUndirected(pass: "Consensus") }
    var seeds = SplitMix64(seed: options.leiden.seed)
    let first = try Self.runs(on: graph, options, &seeds, control)
    var runs = first
    var rounds = 1
    var agreed = graph
    while rounds < Self.mostRounds, runs.contains(where: { $0.partition != runs[0].partition }) {
      agreed = Self.agreement(of: runs, on: agreed, threshold: options.threshold)
      runs = try Self.runs(on: agreed, options, &seeds, control)
      rounds += 1
    }
    let best = runs.dropFirst().reduce(runs[0]) { $1.quality > $0.quality ? $1 : $0 }
    partition = Partition(labels: ConnectedComponents.pieces(of: best.partition, in: graph).communities, order: .size)
    quality = options.leiden.quality.value(of: partition, in: graph, resolution: options.leiden.resolution)
    stability = Self.stability(of: partition, in: first.map(\.partition))
    self.rounds = rounds
    converged = runs.allSatisfy { $0.partition == runs[0].partition }
  }

  private static func runs(
    on graph: CSRGraph, _ options: Options, _ seeds: inout SplitMix64, _ control: RunControl,
  ) throws(AnalysisError) -> [Leiden] {
    var runs: [Leiden] = []
    for run in 0..<options.runs {
      try control.step("Consensus", done: Double(run) / Double(options.runs))
      let leiden = try Leiden.Options(
        quality: options.leiden.quality, resolution: options.leiden.resolution, seed: seeds.next(), starts: 1,
        maxIterations: options.leiden.maxIterations, theta: options.leiden.theta)
      runs.append(try Leiden(of: graph, options: leiden, control: control))
    }
    return runs
  }

  /// The edges on which enough runs agree, weighted by how many do.
  private static func agreement(of runs: [Leiden], on graph: CSRGraph, threshold: Double) -> CSRGraph {
    var edges: [Edge] = []
    graph.forEachEdge { edge in
      let together = runs.count { $0.partition.areTogether(edge.source, edge.target) }
      let share = Double(together) / Double(runs.count)
      if together > 0, share >= threshold {
        edges.append(Edge(source: edge.source, target: edge.target, weight: share))
      }
    }
    return graph.part(edges)
  }

  private static func stability(of partition: Partition, in runs: [Partition]) -> [Double] {
    let members = partition.members
    var sums = [Double](repeating: 0, count: members.count)
    for run in runs {
      let sizes = run.sizes
      var shared = [Int](repeating: 0, count: sizes.count)
      for (c, nodes) in members.enumerated() {
        for node in nodes { shared[run.community(of: node)] += 1 }
        sums[c] += nodes.reduce(0) { best, node in
          let d = run.community(of: node)
          return max(best, Double(shared[d]) / Double(nodes.count + sizes[d] - shared[d]))
        }
        for node in nodes { shared[run.community(of: node)] = 0 }
      }
    }
    return sums.map { $0 / Double(runs.count) }
  }
}
