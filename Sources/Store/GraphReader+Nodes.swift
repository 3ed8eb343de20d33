import GRDB

/// Questions about single nodes and the edges at them.
extension GraphReader {
  package func nodeCount() throws -> Int { try count("SELECT count(*) FROM node") }

  /// The node of that kind and key.
  package func node(kind: String, key: String) throws -> StoredNode? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM node WHERE kind = ? AND key = ?")
    return try Row.fetchOne(statement, arguments: [kind, key]).map(Self.node)
  }

  /// Nodes of any kind but papers that are called so: by label, whatever its case, by key, or by the part of the key
  /// behind its last slashes (`microsoft/CoLM`), in order. Cost: a look at every node.
  package func nodes(called name: String, keys: [String]) throws -> [StoredNode] {
    let tail = "/" + name.lowercased()
    let marks = [String](repeating: "?", count: keys.count).joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: """
        SELECT * FROM node WHERE kind <> 'paper' AND (label = ? COLLATE NOCASE OR key IN (\(marks))
          OR substr(key, -length(?)) = ? AND kind NOT IN ('work', 'web', 'page')) ORDER BY id
        """)
    let arguments: [any DatabaseValueConvertible] = [name] + keys + [tail, tail]
    return try Row.fetchAll(statement, arguments: StatementArguments(arguments)).map(Self.node)
  }

  package func edge(_ id: Int) throws -> StoredEdge? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM edge WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id]).map(Self.edge)
  }

  package func edges(to target: Int) throws -> [StoredEdge] {
    let statement = try db.cachedStatement(sql: "SELECT * FROM edge WHERE target = ? ORDER BY id")
    return try Row.fetchAll(statement, arguments: [target]).map(Self.edge)
  }

  /// The edges by which other papers mention what `paper` introduces, in order.
  package func mentions(ofWhatIsIntroducedBy paper: Int) throws -> [StoredEdge] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.* FROM edge i JOIN edge m ON m.target = i.target AND m.kind = 'mentions' AND m.source <> i.source
        WHERE i.source = ? AND i.kind = 'introduces' ORDER BY m.id
        """)
    return try Row.fetchAll(statement, arguments: [paper]).map(Self.edge)
  }

  /// How many papers are tied to a node: directly, or by way of what it owns.
  package func paperCount(of node: Int) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM (SELECT source FROM edge WHERE target = :node AND source < :papers UNION
          SELECT e.source FROM edge o JOIN edge e ON e.target = o.source AND e.kind = 'links-to'
          WHERE o.target = :node AND o.kind = 'owned-by')
        """)
    return try Int.fetchOne(statement, arguments: ["node": node, "papers": try paperCount()]) ?? 0
  }

  /// Calls `body` with every edge, in order of id. Cost: linear in the edges.
  ///
  /// - Throws: where an edge ends at a node that is not there.
  package func forEachEdge(_ body: (_ id: Int, _ source: Int, _ target: Int, _ weight: Double) -> Void) throws {
    let count = try nodeCount()
    let rows = try Row.fetchCursor(db, sql: "SELECT id, source, target, weight FROM edge ORDER BY id")
    while let row = try rows.next() {
      let (source, target): (Int, Int) = (row[1], row[2])
      guard (0..<count).contains(source), (0..<count).contains(target) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an edge ends at a node that is not there")
      }
      body(row[0], source, target, row[3])
    }
  }
}
