package import GraphCore

/// Communities by label propagation: every node takes the label that most of its neighbours have, all at once.
///
/// Raghavan, Albert, Kumara (2007), doi 10.1103/PhysRevE.76.036106, made deterministic as in the Graphalytics benchmark
/// (Iosup and others, 2016, doi 10.14778/3007263.3007270): labels begin as node numbers, all nodes change at the same
/// time, and of equally frequent labels the lowest wins. In a directed graph an edge counts at both of its ends, so one
/// each way counts twice. Edges count by weight; self-loops do not. A node without neighbours keeps its label.
/// Cost: entries × log(longest row) an iteration.
///
/// Labels can swing for ever, above all where the graph is bipartite; the benchmark's rule is to stop after a number of
/// iterations.
package struct LabelPropagation: Sendable {
  /// Nodes are together where their labels are equal, in order of their lowest node; communities need not be connected.
  package let partition: Partition
  /// By node index: the number of the node that the label began at.
  package let labels: [UInt32]
  package let iterations: Int
  /// Nodes whose label the last iteration changed.
  package let changed: Int
  /// Whether it changed none.
  package let converged: Bool

  /// `maxIterations` is at least 1, usually 100; the iteration ends before when no label changes.
  package init(
    of graph: CSRGraph, maxIterations: Int = 100, control: RunControl = RunControl(),
  ) throws(AnalysisError) {
    let pass = "Label propagation"
    guard maxIterations > 0 else {
      throw .option(name: "maxIterations", value: "\(maxIterations)", range: "at least 1")
    }
    let outgoing = graph
    let incoming = graph.isDirected ? graph.reversed() : nil
    let pieces = Pieces(ofRows: graph.offsets.span)
    var labels = (0..<UInt32(graph.nodeCount)).map { $0 }
    var next = labels
    var iterations = 0
    var changed = graph.nodeCount
    while changed > 0, iterations < maxIterations {
      let before = labels
      changed = try control.fill(&next, pieces, pass: pass, scratch: { LabelCounts() }) { rows, part, counts in
        var changed = 0
        for v in rows {
          counts.add(UInt32(v), of: outgoing, before.span)
          if let incoming { counts.add(UInt32(v), of: incoming, before.span) }
          let label = counts.takeMostFrequent() ?? before[v]
          part[v - rows.lowerBound] = label
          if label != before[v] { changed += 1 }
        }
        return changed
      }.reduce(0, +)
      swap(&labels, &next)
      iterations += 1
      try control.step(pass, done: Double(iterations) / Double(maxIterations))
    }
    partition = Partition(labels: labels)
    self.labels = labels
    self.iterations = iterations
    self.changed = changed
    converged = changed == 0
  }
}

/// The labels around one node, with weights.
private struct LabelCounts {
  private var found: [(label: UInt32, weight: Double)] = []

  mutating func add(_ v: UInt32, of graph: borrowing CSRGraph, _ labels: Span<UInt32>) {
    let targets = graph.targets.span
    let weights = graph.weights.span
    for i in graph.row(v) where targets[i] != v {
      found.append((labels[Int(targets[i])], weights.isEmpty ? 1 : weights[i]))
    }
  }

  /// The lowest of the most frequent labels, nil where there is none; forgets them.
  mutating func takeMostFrequent() -> UInt32? {
    defer { found.removeAll(keepingCapacity: true) }
    found.sort { $0.label < $1.label }
    var best: (label: UInt32, weight: Double)?
    var i = 0
    while i < found.count {
      let label = found[i].label
      var weight = 0.0
      while i < found.count, found[i].label == label {
        weight += found[i].weight
        i += 1
      }
      if weight > best?.weight ?? 0 { best = (label, weight) }
    }
    return best?.label
  }
}
