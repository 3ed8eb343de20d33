extension Pass {
  /// Every pass that gives values by node, in the order in which they are listed. A new one is a line here.
  package static let all: [Pass] = [
    Pass("degree", "edges of a node", on: .ties) { .integers("degree", $0.graph.degrees(.all)) },
    Pass("indegree", "edges that lead to it", on: .ties) { .integers("indegree", $0.graph.degrees(.incoming)) },
    Pass("outdegree", "edges that lead from it", on: .ties) { .integers("outdegree", $0.graph.degrees(.outgoing)) },
    Pass("strength", "weight of its edges", on: .ties) { .numbers("strength", $0.graph.strengths) },
    Pass("pagerank", "where a random walker is found", on: .ties) { input throws(AnalysisError) in
      try PageRank(of: input.graph, options: input.settings.pageRank).passResult
    },
    Pass("eigenvector", "as much as its neighbours together", on: .ties) { input throws(AnalysisError) in
      Eigenvector(of: input.graph, options: try input.settings.eigenvector).passResult
    },
    Pass("betweenness", "share of shortest paths through it, exact", on: .paths) { input throws(AnalysisError) in
      try Betweenness(of: input.graph, options: .init(lengths: input.settings.lengths)).passResult
    },
    Pass("closeness", "nearness to all others (Wasserman–Faust)", on: .paths) { input throws(AnalysisError) in
      .numbers("closeness", try Closeness(of: input.graph, lengths: input.settings.lengths).scores)
    },
    Pass("harmonic", "mean of 1 / distance to the others", on: .paths) { input throws(AnalysisError) in
      .numbers("harmonic", try Closeness(of: input.graph, lengths: input.settings.lengths).harmonic)
    },
    Pass("coreness", "largest k of a k-core that it is in", on: .undirectedTies) { input throws(AnalysisError) in
      try Coreness(of: input.graph).passResult
    },
    Pass("clustering", "pairs of neighbours that are joined", on: .undirectedTies) { input throws(AnalysisError) in
      try Clustering(of: input.graph).clusteringResult
    },
    Pass("triangles", "triangles through it", on: .undirectedTies) { input throws(AnalysisError) in
      try Clustering(of: input.graph).trianglesResult
    },
    Pass("components", "weakly connected components", on: .ties) { ConnectedComponents(of: $0.graph).passResult },
    Pass("leiden", "communities of the best modularity found", on: .undirectedTies) { input throws(AnalysisError) in
      try Leiden(of: input.graph, options: input.settings.leiden).passResult(seed: input.settings.seed)
    },
  ]

  /// What runs where nothing is asked for: what any network is looked at for, in time linear in it or nearly so.
  package static let usual = ["degree", "pagerank", "coreness", "components", "leiden"]

  /// The pass of that name.
  package static func named(_ name: String) -> Pass? { all.first { $0.name == name } }
}
