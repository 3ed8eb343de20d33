/// What is in a graph file, in numbers.
package struct GraphInfo: Sendable {
  package let paperCount: Int
  package let connectedCount: Int
  package let modularity: Double
  /// By kind, most first.
  package let nodes: [(name: String, count: Int)]
  package let edges: [(name: String, count: Int)]
  /// How many papers have each field.
  package let fields: [(name: String, count: Int)]
  /// Records by input file, in the order read.
  package let sources: [(name: String, count: Int)]
  package let communities: [(name: String, count: Int)]
  package let isolated: [(title: String, nearest: String?, reason: String)]

  package init(_ reader: GraphReader) throws {
    paperCount = try reader.paperCount()
    isolated = try reader.isolated()
    connectedCount = paperCount - isolated.count
    modularity = try reader.meta("modularity").flatMap(Double.init) ?? 0
    nodes = try reader.counts("SELECT kind, count(*) FROM node GROUP BY kind ORDER BY 2 DESC, 1")
    edges = try reader.counts("SELECT kind, count(*) FROM edge GROUP BY kind ORDER BY 2 DESC, 1")
    fields = try reader.counts(
      """
      SELECT 'title', count(raw_title) FROM paper UNION ALL SELECT 'abstract', count(abstract) FROM paper
      UNION ALL SELECT 'authors', count(authors) FROM paper UNION ALL SELECT 'date', count(date) FROM paper
      UNION ALL SELECT 'venue', count(venue) FROM paper UNION ALL SELECT 'arXiv id', count(arxiv) FROM paper
      UNION ALL SELECT 'DOI', count(doi) FROM paper
      """)
    sources = try reader.counts("SELECT name, records FROM source ORDER BY id")
    communities = try reader.counts("SELECT name, size FROM community ORDER BY id")
  }
}
