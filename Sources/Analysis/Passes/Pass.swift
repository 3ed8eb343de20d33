package import GraphCore

/// An analysis pass under the name by which people ask for it, whatever it computes. `Pass.all` lists them.
package struct Pass: Sendable {
  /// Which of a network's graphs a pass runs on.
  package enum Ground: Sendable, Equatable {
    /// Edges as they are, weights as strengths.
    case ties
    /// The same with directions left out, for what is defined for undirected graphs only.
    case undirectedTies
    /// Edges as they are, weights as `PassSettings.lengths` says.
    case paths
  }

  /// In small letters, words joined by hyphens: `pagerank`, `label-propagation`.
  package let name: String
  /// What it measures, for the list of passes.
  package let summary: String
  package let ground: Ground
  private let body: @Sendable (PassInput) throws(AnalysisError) -> PassResult

  init(
    _ name: String, _ summary: String, on ground: Ground,
    _ body: @escaping @Sendable (PassInput) throws(AnalysisError) -> PassResult,
  ) {
    self.name = name
    self.summary = summary
    self.ground = ground
    self.body = body
  }

  /// Runs the pass; `graph` is the one that `ground` names. Cost: that of the algorithm.
  package func run(
    on graph: CSRGraph, _ settings: PassSettings, control: RunControl = RunControl(),
  ) throws(AnalysisError) -> PassResult {
    try body(PassInput(graph: graph, settings: settings, control: control))
  }
}

/// What a pass is given.
struct PassInput {
  let graph: CSRGraph
  let settings: PassSettings
  let control: RunControl
}

/// What people can choose for all passes at once; each takes what concerns it.
package struct PassSettings: Sendable {
  /// See `PageRank.Options.damping`.
  package var damping = 0.85
  /// See `PageRank.Options.tolerance`; each pass has its own where nil.
  package var tolerance: Double?
  /// See `Leiden.Options.resolution`.
  package var resolution = 1.0
  package var seed: UInt64 = 1
  package var lengths = PathLengths.hops

  package init() {}
}

/// What a pass found: values by node, and the proof of them.
package struct PassResult: Sendable {
  package enum Values: Sendable, Equatable {
    case numbers([Double])
    case integers([Int])
    /// A number for each group, nodes of one have the same.
    case groups(Partition)
  }

  package struct Column: Sendable {
    package let name: String
    package let values: Values
  }

  /// A figure of the proof.
  package enum Figure: Sendable, Equatable {
    case integer(Int)
    case number(Double)
    case flag(Bool)
  }

  package let columns: [Column]
  /// How the values came about, and how good they are: `iterations`, `residual`, `converged`, `communities`,
  /// `quality`, …
  package let proof: [(name: String, figure: Figure)]

  init(_ columns: [(String, Values)], proof: [(String, Figure)] = []) {
    self.columns = columns.map { Column(name: $0.0, values: $0.1) }
    self.proof = proof.map { ($0.0, $0.1) }
  }

  static func numbers(_ name: String, _ values: [Double], proof: [(String, Figure)] = []) -> PassResult {
    PassResult([(name, .numbers(values))], proof: proof)
  }

  static func integers(_ name: String, _ values: [Int], proof: [(String, Figure)] = []) -> PassResult {
    PassResult([(name, .integers(values))], proof: proof)
  }

  static func groups(_ name: String, _ partition: Partition, proof: [(String, Figure)]) -> PassResult {
    PassResult([(name, .groups(partition))], proof: proof)
  }
}
