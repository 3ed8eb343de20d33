import GRDB

/// What is known of a paper besides its text, and who says so.
package struct StoredPaperFields: Sendable {
  /// Where a source speaks of it.
  package struct Origin: Sendable, Equatable {
    /// The input file's name.
    package let source: String
    package let line: Int
  }

  package struct Conflict: Sendable {
    package let field: String
    package let value: String
    package let origin: Origin
  }

  package let authors: [String]
  package let date: String?
  package let venue: String?
  package let type: String?
  /// Scheme and value, in order of reading.
  package let identifiers: [(scheme: String, value: String)]
  /// Volume, pages and the like, named as in CSL.
  package let details: [(field: String, value: String)]
  /// Each once, in order of reading.
  package let keywords: [String]
  /// Who gave the value that was kept of each field.
  package let origins: [(field: String, origin: Origin)]
  /// What sources say instead.
  package let conflicts: [Conflict]
  /// The records it was joined from.
  package let records: [Origin]
}

extension GraphReader {
  /// The fields of a paper; nil where it is not there.
  package func fields(of paper: Int) throws -> StoredPaperFields? {
    let statement = try db.cachedStatement(sql: "SELECT authors, date, venue, type FROM paper WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [paper]) else { return nil }
    func rows(_ sql: String) throws -> [Row] {
      try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [paper])
    }
    func origin(_ row: Row) -> StoredPaperFields.Origin { .init(source: row["name"], line: row["line"]) }
    var keywords: [String] = []
    for row in try rows("SELECT keyword FROM paper_keyword WHERE paper_id = ? ORDER BY rowid") {
      let keyword: String = row[0]
      if !keywords.contains(keyword) { keywords.append(keyword) }
    }
    return StoredPaperFields(
      authors: (row["authors"] as String?)?.split(separator: "; ").map(String.init) ?? [], date: row["date"],
      venue: row["venue"], type: row["type"],
      identifiers: try identifiers(of: paper),
      details: try rows("SELECT field, value FROM paper_detail WHERE paper_id = ? ORDER BY rowid").map {
        ($0[0], $0[1])
      },
      keywords: keywords,
      origins: try rows(
        """
        SELECT o.field, s.name, o.line FROM field_origin o JOIN source s ON s.id = o.source_id
        WHERE o.paper_id = ? ORDER BY o.rowid
        """
      ).map { ($0["field"], origin($0)) },
      conflicts: try rows(
        """
        SELECT c.field, c.value, s.name, c.line FROM field_conflict c JOIN source s ON s.id = c.source_id
        WHERE c.paper_id = ? ORDER BY c.rowid
        """
      ).map { StoredPaperFields.Conflict(field: $0["field"], value: $0["value"], origin: origin($0)) },
      records: try rows(
        """
        SELECT s.name, r.line FROM record r JOIN source s ON s.id = r.source_id WHERE r.paper_id = ? ORDER BY r.rowid
        """
      ).map(origin))
  }

  /// Every id of a paper, scheme and value, in order of reading.
  package func identifiers(of paper: Int) throws -> [(scheme: String, value: String)] {
    let statement = try db.cachedStatement(
      sql: "SELECT scheme, value FROM paper_identifier WHERE paper_id = ? ORDER BY rowid")
    return try Row.fetchAll(statement, arguments: [paper]).map { ($0[0], $0[1]) }
  }

  /// Papers that have an id, in order.
  package func papers(identifier value: String, scheme: String) throws -> [Int] {
    let statement = try db.cachedStatement(
      sql: "SELECT DISTINCT paper_id FROM paper_identifier WHERE value = ? AND scheme = ? ORDER BY paper_id")
    return try Int.fetchAll(statement, arguments: [value, scheme])
  }
}
