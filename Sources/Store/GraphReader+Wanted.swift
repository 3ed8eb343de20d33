import GRDB

/// What papers use and no paper of the collection is.
extension GraphReader {
  /// Nodes of one of `kinds` that at least `least` papers mention, cite or link to, the most first, ties by node; of
  /// names those alone that no paper introduces.
  ///
  /// Cost: a look at every edge to nodes of these kinds.
  package func wanted(kinds: [String], least: Int, limit: Int) throws -> [RankedNode] {
    let marks = [String](repeating: "?", count: kinds.count).joined(separator: ", ")
    let arguments: [any DatabaseValueConvertible] = kinds + [try paperCount(), least, limit]
    return try Row.fetchAll(
      db,
      sql: """
        SELECT n.id, count(DISTINCT e.source) FROM node n JOIN edge e ON e.target = n.id
        WHERE n.kind IN (\(marks)) AND e.source < ? AND e.kind IN ('mentions', 'cites', 'links-to')
          AND NOT EXISTS (SELECT 1 FROM edge i WHERE i.target = n.id AND i.kind = 'introduces')
        GROUP BY n.id HAVING count(DISTINCT e.source) >= ? ORDER BY 2 DESC, n.id LIMIT ?
        """, arguments: StatementArguments(arguments)
    ).map { RankedNode(node: $0[0], value: $0[1]) }
  }
}
