import GRDB

extension GraphReader {
  /// Every node, the id of each being its place in the list.
  ///
  /// - Throws: where the file numbers them otherwise, as no build does.
  package func numberedNodes() throws -> [StoredNode] {
    let nodes = try nodes()
    guard nodes.enumerated().allSatisfy({ $0 == $1.id }) else { throw Self.misnumbered("nodes") }
    return nodes
  }

  /// The error of a file in which ids are no places.
  static func misnumbered(_ things: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "its \(things) are not numbered from 0 without gaps")
  }

  /// Calls `body` with each edge, in order, and the first place that proves it. Cost: one pass, a look-up an edge.
  package func eachEdge(_ body: (StoredEdge, StoredEvidence?) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT e.id, e.source, e.target, e.kind, e.weight, e.sense,
          v.paper_id, v.field, v.first_byte, v.end_byte, v.line, v.text, s.name
        FROM edge e LEFT JOIN evidence v ON v.rowid = (SELECT min(rowid) FROM evidence WHERE edge_id = e.id)
          LEFT JOIN source s ON s.id = v.source_id
        ORDER BY e.id
        """)
    while let row = try rows.next() {
      let edge = StoredEdge(id: row[0], source: row[1], target: row[2], kind: row[3], weight: row[4], sense: row[5])
      var evidence: StoredEvidence?
      if let paper: Int = row[6] {
        let first: Int = row[8]
        evidence = StoredEvidence(
          paper: paper, source: row[12] ?? "", field: row[7], range: first..<max(first, row[9]), line: row[10],
          text: row[11])
      }
      try body(edge, evidence)
    }
  }

  /// The title and the abstract of a paper as its source gives them, into which evidence points. Nothing of it is kept for
  /// the next question.
  package func texts(ofPaper id: Int) throws -> (title: [UInt8]?, abstract: [UInt8]?) {
    let statement = try db.cachedStatement(sql: "SELECT raw_title, abstract FROM paper WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return (nil, nil) }
    let (title, abstract): (String?, String?) = (row[0], row[1])
    return (title.map { Array($0.utf8) }, abstract.map { Array($0.utf8) })
  }
}
