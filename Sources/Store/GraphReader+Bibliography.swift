import GRDB

/// What a graph file knows of a paper besides its text and its place in the graph.
package struct StoredBibliography: Sendable, Equatable {
  /// Its index among the papers.
  package let id: Int
  package let key: String
  package let title: String
  package let abstract: String?
  package let authors: [String]
  /// ISO 8601, as far as it is known.
  package let date: String?
  package let year: Int?
  package let venue: String?
  /// In CSL's words.
  package let type: String?
  /// Where to open it, then the addresses that its sources give.
  package internal(set) var addresses: [String]
  /// By scheme and value, in the order stored.
  package internal(set) var identifiers: [(scheme: String, value: String)] = []
  /// By CSL's name of the field.
  package internal(set) var details: [String: String] = [:]
  package internal(set) var keywords: [String] = []
  package let measures: PaperMeasures

  package static func == (a: StoredBibliography, b: StoredBibliography) -> Bool {
    a.id == b.id && a.key == b.key && a.title == b.title && a.abstract == b.abstract && a.authors == b.authors
      && a.date == b.date && a.year == b.year && a.venue == b.venue && a.type == b.type && a.addresses == b.addresses
      && a.details == b.details && a.keywords == b.keywords && a.measures == b.measures
      && a.identifiers.elementsEqual(b.identifiers) { $0 == $1 }
  }
}

extension GraphReader {
  /// What is known of every paper, in order. Cost: one pass over each table.
  package func bibliography() throws -> [StoredBibliography] {
    var papers = try Row.fetchAll(
      db,
      sql: """
        SELECT p.id, p.key, p.title, p.abstract, p.authors, p.date, p.year, p.venue, p.type, n.address,
          p.strength, p.pagerank, p.betweenness, p.community
        FROM paper p JOIN node n ON n.id = p.id ORDER BY p.id
        """
    ).map { row in
      StoredBibliography(
        id: row["id"], key: row["key"], title: row["title"], abstract: row["abstract"],
        authors: (row["authors"] as String?).map { $0.split(separator: "; ").map(String.init) } ?? [],
        date: row["date"], year: row["year"], venue: row["venue"], type: row["type"],
        addresses: (row["address"] as String?).map { [$0] } ?? [],
        measures: PaperMeasures(
          strength: row["strength"], pageRank: row["pagerank"], betweenness: row["betweenness"],
          community: row["community"]))
    }
    guard papers.enumerated().allSatisfy({ $0 == $1.id }) else { throw Self.misnumbered("papers") }
    try eachRow("SELECT paper_id, scheme, value FROM paper_identifier ORDER BY rowid", of: papers.count) { paper, row in
      papers[paper].identifiers.append((row[1], row[2]))
    }
    try eachRow("SELECT paper_id, field, value FROM paper_detail ORDER BY rowid", of: papers.count) { paper, row in
      papers[paper].details[row[1]] = row[2]
    }
    try eachRow("SELECT paper_id, keyword FROM paper_keyword ORDER BY rowid", of: papers.count) { paper, row in
      papers[paper].keywords.append(row[1])
    }
    let links = "SELECT paper_id, text FROM evidence WHERE field = 'address' AND text IS NOT NULL ORDER BY rowid"
    try eachRow(links, of: papers.count) { paper, row in
      let address: String = row[1]
      if !papers[paper].addresses.contains(address) { papers[paper].addresses.append(address) }
    }
    return papers
  }

  private func eachRow(_ sql: String, of paperCount: Int, _ body: (Int, Row) -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      let paper: Int = row[0]
      if paper >= 0, paper < paperCount { body(paper, row) }
    }
  }
}
