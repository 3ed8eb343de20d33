import GRDB

/// A node with a figure by which it is ranked.
package struct RankedNode: Sendable, Equatable {
  package let node: Int
  package let value: Double
}

/// How much a node has to do with a community.
package struct CommunityShare: Sendable, Equatable {
  package let community: Int
  /// Papers of the community that the node is tied to.
  package let papers: Int
}

/// Rankings by the measures that the file holds.
extension GraphReader {
  /// The measures of papers, by name: `strength`, `pagerank`, …
  package func measures() throws -> [String] {
    try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info('paper') WHERE type = 'REAL' ORDER BY cid")
  }

  /// The stored measures of a paper, by name.
  package func measures(of paper: Int) throws -> [(name: String, value: Double)] {
    let statement = try db.cachedStatement(sql: "SELECT * FROM paper WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [paper]) else { return [] }
    return try measures().map { ($0, row[$0]) }
  }

  /// Papers by a stored measure, the largest first, ties by paper; `measure` is one of `measures()`.
  package func papers(by measure: String, community: Int?, limit: Int) throws -> [RankedNode] {
    try requireMeasure(measure)
    return try ranked(
      """
      SELECT id, "\(measure)" FROM paper WHERE :community IS NULL OR community = :community
      ORDER BY 2 DESC, 1 LIMIT :limit
      """, ["community": community, "limit": limit])
  }

  /// Papers by the number of papers that they are tied to, the most first, ties by paper.
  package func papersByDegree(community: Int?, limit: Int) throws -> [RankedNode] {
    try ranked(
      """
      SELECT p.id, count(t.a) FROM paper p
        LEFT JOIN (SELECT a, b FROM tie UNION ALL SELECT b, a FROM tie) t ON t.a = p.id
      WHERE :community IS NULL OR p.community = :community GROUP BY p.id ORDER BY 2 DESC, 1 LIMIT :limit
      """, ["community": community, "limit": limit])
  }

  /// Papers by the number of papers here that cite them, the most first, ties by paper.
  package func papersByCitations(community: Int?, limit: Int) throws -> [RankedNode] {
    try ranked(
      """
      SELECT p.id, count(DISTINCT e.source) FROM paper p
        LEFT JOIN edge e ON e.target = p.id AND e.kind = 'cites' AND e.source < :papers
      WHERE :community IS NULL OR p.community = :community GROUP BY p.id ORDER BY 2 DESC, 1 LIMIT :limit
      """, ["papers": try paperCount(), "community": community, "limit": limit])
  }

  /// Nodes of a kind by the number of papers that are tied to them, directly or by way of what they own; the most
  /// first, ties by node.
  package func nodes(ofKind kind: String, community: Int?, limit: Int) throws -> [RankedNode] {
    try ranked(
      """
      SELECT r.node, count(*) FROM (SELECT e.target AS node, e.source AS paper FROM edge e
          JOIN node n ON n.id = e.target AND n.kind = :kind WHERE e.source < :papers
        UNION SELECT o.target, e.source FROM edge o JOIN node n ON n.id = o.target AND n.kind = :kind
          JOIN edge e ON e.target = o.source AND e.kind = 'links-to' WHERE o.kind = 'owned-by') r
        JOIN paper p ON p.id = r.paper AND (:community IS NULL OR p.community = :community)
      GROUP BY r.node ORDER BY 2 DESC, 1 LIMIT :limit
      """, ["kind": kind, "papers": try paperCount(), "community": community, "limit": limit])
  }

  /// Names of columns go into a query as they are.
  private func requireMeasure(_ name: String) throws {
    let isKnown = try measures().contains(name)
    precondition(isKnown, "a measure is one of measures()")
  }

  private func ranked(_ sql: String, _ arguments: StatementArguments) throws -> [RankedNode] {
    try Row.fetchAll(db, sql: sql, arguments: arguments).map { RankedNode(node: $0[0], value: $0[1]) }
  }

  /// The communities of the papers that a paper is tied to, the most papers first, ties by community.
  package func communities(tiedTo paper: Int) throws -> [CommunityShare] {
    try shares("SELECT a AS paper FROM tie WHERE b = :node UNION SELECT b FROM tie WHERE a = :node", paper)
  }

  /// The communities of the papers that are tied to a node of another kind, the most papers first, ties by community.
  package func communities(ofPapersAt node: Int) throws -> [CommunityShare] {
    try shares(
      """
      SELECT source AS paper FROM edge WHERE target = :node UNION
      SELECT e.source FROM edge o JOIN edge e ON e.target = o.source AND e.kind = 'links-to'
      WHERE o.target = :node AND o.kind = 'owned-by'
      """, node)
  }

  private func shares(_ papers: String, _ node: Int) throws -> [CommunityShare] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT p.community, count(*) FROM (\(papers)) t JOIN paper p ON p.id = t.paper WHERE p.community IS NOT NULL
        GROUP BY 1 ORDER BY 2 DESC, 1
        """)
    return try Row.fetchAll(statement, arguments: ["node": node]).map {
      CommunityShare(community: $0[0], papers: $0[1])
    }
  }

  /// Which place a paper has by a measure, from 1: one more than there are papers above it.
  package func place(of paper: Int, by measure: String) throws -> Int {
    try requireMeasure(measure)
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 + count(*) FROM paper WHERE "\(measure)" > (SELECT "\(measure)" FROM paper WHERE id = ?)
        """)
    return try Int.fetchOne(statement, arguments: [paper]) ?? 1
  }
}
