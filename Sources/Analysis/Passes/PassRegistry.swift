import GraphCore

extension Pass {
  /// Every pass that gives values by node, in the order in which they are listed. A new one is a line here, and what
  /// its result comes to in `PassResults.swift`.
  package static let all: [Pass] = [
    Pass("degree", "edges of a node", on: .ties) { .integers("degree", $0.graph.degrees(.all)) },
    Pass("indegree", "edges that lead to it", on: .ties) { .integers("indegree", $0.graph.degrees(.incoming)) },
    Pass("outdegree", "edges that lead from it", on: .ties) { .integers("outdegree", $0.graph.degrees(.outgoing)) },
    Pass("strength", "weight of its edges", on: .ties) { .numbers("strength", $0.graph.strengths) },
    Pass("pagerank", "where a random walker is found", on: .ties) { (it) throws(AnalysisError) in
      try PageRank(of: it.graph, options: it.settings.pageRank, control: it.control).passResult
    },
    Pass("hits", "hubs lead to authorities, and these to hubs", on: .ties) { (it) throws(AnalysisError) in
      try HITS(of: it.graph, options: it.settings.eigenvector, control: it.control).passResult
    },
    Pass("eigenvector", "as much as its neighbours together", on: .ties) { (it) throws(AnalysisError) in
      try Eigenvector(of: it.graph, options: it.settings.eigenvector, control: it.control).passResult
    },
    Pass("katz", "walks that end at it, long ones for less", on: .ties) { (it) throws(AnalysisError) in
      try Katz(of: it.graph, options: it.settings.katz, control: it.control).passResult
    },
    Pass("betweenness", "share of shortest paths through it", on: .paths) { (it) throws(AnalysisError) in
      try Betweenness(of: it.graph, options: .init(lengths: it.settings.lengths), control: it.control).passResult
    },
    Pass("closeness", "nearness to all others (Wasserman–Faust)", on: .paths) { (it) throws(AnalysisError) in
      .numbers("closeness", try Closeness(of: it.graph, lengths: it.settings.lengths, control: it.control).scores)
    },
    Pass("harmonic", "mean of 1 / distance to the others", on: .paths) { (it) throws(AnalysisError) in
      .numbers("harmonic", try Closeness(of: it.graph, lengths: it.settings.lengths, control: it.control).harmonic)
    },
    Pass("coreness", "largest k of a k-core that it is in", on: .undirectedTies) { (it) throws(AnalysisError) in
      try Coreness(of: it.graph, control: it.control).passResult
    },
    Pass("clustering", "pairs of neighbours that are joined", on: .ties) { (it) throws(AnalysisError) in
      try Clustering(of: it.graph, control: it.control).clusteringResult
    },
    Pass("triangles", "triangles through it", on: .undirectedTies) { (it) throws(AnalysisError) in
      try Clustering(of: it.graph, control: it.control).trianglesResult
    },
    Pass("components", "weakly connected components", on: .ties) { ConnectedComponents(of: $0.graph).passResult },
    Pass("strong-components", "strongly connected components", on: .ties) { (it) throws(AnalysisError) in
      try StrongComponents(of: it.graph, control: it.control).passResult
    },
    Pass("articulation", "nodes without which a component falls apart", on: .undirectedTies) {
      (it) throws(AnalysisError) in
      try Bridges(of: it.graph, control: it.control).passResult(nodeCount: it.graph.nodeCount)
    },
    Pass("leiden", "communities by modularity", on: .undirectedTies) { (it) throws(AnalysisError) in
      try Leiden(of: it.graph, options: it.settings.leiden, control: it.control).passResult(seed: it.settings.seed)
    },
    Pass("louvain", "the same by an older algorithm", on: .undirectedTies) { (it) throws(AnalysisError) in
      try Louvain(of: it.graph, options: it.settings.louvain, control: it.control).passResult(seed: it.settings.seed)
    },
    Pass("label-propagation", "what most neighbours are called", on: .ties) { (it) throws(AnalysisError) in
      try LabelPropagation(of: it.graph, control: it.control).passResult
    },
  ]

  /// What runs where nothing is asked for: what any network is looked at for, in time linear in it or nearly so.
  package static let usual = ["degree", "pagerank", "coreness", "components", "leiden"]

  /// The pass of that name.
  package static func named(_ name: String) -> Pass? { all.first { $0.name == name } }
}
