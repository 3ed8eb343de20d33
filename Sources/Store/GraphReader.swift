import Documents
import FoundationEssentials
import GRDB
package import PaperModel

/// Typed questions to one consistent state of a graph file, with what was read kept for the next question.
///
/// Lives only inside `GraphFile.read`.
package final class GraphReader {
  let db: Database
  private var vectors: [Int: SparseVector] = [:]
  private var neighbours: [Int: SparseVector] = [:]
  private var followers: [Int: SparseVector] = [:]
  private var postings: [UInt32: SparseVector] = [:]
  private var papers: [Int: StoredPaper] = [:]
  private var papersThere: Int?

  init(_ db: Database) { self.db = db }

  // MARK: Papers

  package func paperCount() throws -> Int {
    if let known = papersThere { return known }
    let count = try count("SELECT count(*) FROM paper")
    papersThere = count
    return count
  }

  /// The paper with that index.
  package func paper(_ id: Int) throws -> StoredPaper? {
    if let known = papers[id] { return known }
    let statement = try db.cachedStatement(
      sql: """
        SELECT p.*, n.address AS address, ts.name AS title_file, abs.name AS abstract_file FROM paper p JOIN node n ON n.id = p.id
        LEFT JOIN source ts ON ts.id = p.title_source LEFT JOIN source abs ON abs.id = p.abstract_source WHERE p.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    let paper = Self.paper(row)
    papers[id] = paper
    return paper
  }

  private static func paper(_ row: Row) -> StoredPaper {
    func field(_ text: String, _ file: String, _ line: String, verbatim: Bool) -> StoredField? {
      guard let value = row[text] as String? else { return nil }
      return StoredField(text: Array(value.utf8), source: row[file] ?? "", line: row[line] ?? 1, isVerbatim: verbatim)
    }
    return StoredPaper(
      id: row["id"], key: row["key"], title: row["title"],
      titleField: field("raw_title", "title_file", "title_line", verbatim: row["title_verbatim"] == 1),
      abstractField: field("abstract", "abstract_file", "abstract_line", verbatim: row["abstract_verbatim"] == 1),
      address: row["address"], year: row["year"],
      measures: PaperMeasures(
        strength: row["strength"], pageRank: row["pagerank"], betweenness: row["betweenness"],
        community: row["community"]))
  }

  /// Index, key, display title and title key of every paper, in order.
  package func titles() throws -> [(id: Int, key: String, title: String, titleKey: String)] {
    try Row.fetchAll(db, sql: "SELECT id, key, title, title_key FROM paper ORDER BY id").map {
      ($0[0], $0[1], $0[2], $0[3])
    }
  }

  /// Papers whose column has that value, in order. `column` is one of the schema's own names.
  private func papers(where column: String, is value: String) throws -> [Int] {
    let statement = try db.cachedStatement(sql: "SELECT id FROM paper WHERE \(column) = ? ORDER BY id")
    return try Int.fetchAll(statement, arguments: [value])
  }

  package func papers(key: String) throws -> [Int] { try papers(where: "key", is: key) }
  package func papers(titleKey: String) throws -> [Int] { try papers(where: "title_key", is: titleKey) }
  package func papers(arXiv: String) throws -> [Int] { try papers(where: "arxiv", is: arXiv) }
  package func papers(doi: String) throws -> [Int] { try papers(where: "doi", is: doi) }

  /// Papers that link to the node of that key.
  package func papers(linkedTo key: String) throws -> [Int] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT e.source FROM edge e JOIN node n ON n.id = e.target
        WHERE n.key = ? AND n.kind <> 'paper' AND e.kind = 'links-to' ORDER BY e.source
        """)
    return try Int.fetchAll(statement, arguments: [key])
  }

  /// Papers whose title key begins with `prefix`, in order, at most `limit`.
  package func papers(titleKeyPrefix prefix: String, limit: Int) throws -> [Int] {
    // Keys hold no byte above U+10FFFF's first, so this bound ends the range of the prefix and uses the index.
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM paper WHERE title_key >= ? AND title_key < ? ORDER BY id LIMIT ?")
    return try Int.fetchAll(statement, arguments: [prefix, prefix + "\u{10FFFF}", limit])
  }

  /// Papers whose title has every one of `words`, by full-text search, at most `limit`.
  package func papers(titleWords words: [String], limit: Int) throws -> [Int] {
    guard !words.isEmpty else { return [] }
    let query = words.map { "\"\($0.split(separator: "\"").joined(separator: " "))\"" }.joined(separator: " ")
    let statement = try db.cachedStatement(
      sql: "SELECT rowid FROM title_search WHERE title_search MATCH ? ORDER BY rowid LIMIT ?")
    return try Int.fetchAll(statement, arguments: [query, limit])
  }

  // MARK: Graph

  package func node(_ id: Int) throws -> StoredNode? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM node WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id]).map(Self.node)
  }

  static func node(_ row: Row) -> StoredNode {
    StoredNode(
      id: row["id"], kind: row["kind"], key: row["key"], label: row["label"], address: row["address"],
      year: row["year"], detail: row["detail"])
  }

  package func nodes() throws -> [StoredNode] {
    try Row.fetchAll(db, sql: "SELECT * FROM node ORDER BY id").map(Self.node)
  }

  package func edges() throws -> [StoredEdge] {
    try Row.fetchAll(db, sql: "SELECT id, source, target, kind, weight, sense FROM edge ORDER BY id").map(Self.edge)
  }

  package func edges(from source: Int) throws -> [StoredEdge] {
    let statement = try db.cachedStatement(
      sql: "SELECT id, source, target, kind, weight, sense FROM edge WHERE source = ? ORDER BY id")
    return try Row.fetchAll(statement, arguments: [source]).map(Self.edge)
  }

  static func edge(_ row: Row) -> StoredEdge {
    StoredEdge(
      id: row["id"], source: row["source"], target: row["target"], kind: row["kind"], weight: row["weight"],
      sense: row["sense"])
  }

  package func evidence(ofEdge id: Int) throws -> [StoredEvidence] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT e.paper_id, s.name, e.field, e.first_byte, e.end_byte, e.line, e.text
        FROM evidence e LEFT JOIN source s ON s.id = e.source_id WHERE e.edge_id = ? ORDER BY e.rowid
        """)
    return try Row.fetchAll(statement, arguments: [id]).map { row in
      let first: Int = row["first_byte"]
      return StoredEvidence(
        paper: row["paper_id"], source: row["name"] ?? "", field: row["field"],
        range: first..<max(first, row["end_byte"]), line: row["line"], text: row["text"])
    }
  }

  // MARK: Vectors

  /// The paper's feature weights; empty for a paper that is not there.
  package func vector(of paper: Int) throws -> SparseVector {
    try readVectors(of: paper)
    return vectors[paper] ?? .empty
  }

  /// The papers nearest to it, best first, each with its share of them all.
  package func nearest(to paper: Int) throws -> SparseVector {
    try readVectors(of: paper)
    return neighbours[paper] ?? .empty
  }

  /// The papers among whose nearest it is, each with the share that it has there.
  package func followers(of paper: Int) throws -> SparseVector {
    try readVectors(of: paper)
    return followers[paper] ?? .empty
  }

  private func readVectors(of paper: Int) throws {
    guard vectors[paper] == nil else { return }
    let statement = try db.cachedStatement(
      sql: "SELECT features, neighbours, followers FROM paper_vector WHERE paper_id = ?")
    let row = try Row.fetchOne(statement, arguments: [paper])
    vectors[paper] = try Self.decode(row?["features"])
    neighbours[paper] = try decodePapers(row?["neighbours"])
    followers[paper] = try decodePapers(row?["followers"])
  }

  /// The papers that have a feature, with their weights.
  package func postings(of feature: UInt32) throws -> SparseVector {
    if let known = postings[feature] { return known }
    let statement = try db.cachedStatement(sql: "SELECT papers FROM feature WHERE id = ?")
    let vector = try decodePapers(Data.fetchOne(statement, arguments: [Int(feature)]))
    postings[feature] = vector
    return vector
  }

  /// What a feature stands for.
  package func feature(_ id: UInt32) throws -> (word: String?, node: Int?) {
    let statement = try db.cachedStatement(sql: "SELECT word, node FROM feature WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [Int(id)]) else { return (nil, nil) }
    return (row["word"], row["node"])
  }

  /// A vector over papers, every one of which is there.
  private func decodePapers(_ data: Data?) throws -> SparseVector {
    let vector = try Self.decode(data)
    let count = try paperCount()
    guard vector.columns.allSatisfy({ $0 < count }) else { throw Self.corrupt("names a paper that is not there") }
    return vector
  }

  private static func decode(_ data: Data?) throws -> SparseVector {
    guard let data else { return .empty }
    guard let vector = SparseCoding.decode(Array(data).span) else { throw corrupt("is cut short") }
    return vector
  }

  private static func corrupt(_ reason: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a vector of similarity weights \(reason)")
  }

  // MARK: Counts

  /// The single number that `sql` asks for.
  package func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }

  /// Rows of names with their count, as `sql` gives them.
  package func counts(_ sql: String) throws -> [(name: String, count: Int)] {
    try Row.fetchAll(db, sql: sql).map { ($0[0], $0[1]) }
  }

  /// The communities' names, by number.
  package func communityNames() throws -> [String] {
    try String.fetchAll(db, sql: "SELECT name FROM community ORDER BY id")
  }

  /// The names of the input files that gave papers, in the order read.
  package func sourceNames() throws -> [String] {
    try String.fetchAll(db, sql: "SELECT name FROM source WHERE records > 0 ORDER BY id")
  }

  /// Papers that are tied to nothing, each with the one that comes nearest and why that was not enough.
  package func isolated() throws -> [(title: String, nearest: String?, reason: String)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT p.title, q.title, m.reason FROM near_miss m JOIN paper p ON p.id = m.paper_id LEFT JOIN paper q ON q.id = m.nearest
        ORDER BY m.paper_id
        """
    ).map { ($0[0], $0[1], $0[2]) }
  }

  /// What was read, file by file, with what became of it, in order.
  package func audit() throws -> [SourceAudit] {
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM source ORDER BY id")
    return try rows.map { row in
      let id: Int = row["id"]
      let figures = try Row.fetchAll(
        db, sql: "SELECT kind, name, count FROM source_figure WHERE source_id = ? ORDER BY rowid", arguments: [id])
      let refused = try Row.fetchAll(
        db, sql: "SELECT line, records, reason, excerpt FROM refused WHERE source_id = ? ORDER BY rowid",
        arguments: [id])
      return SourceAudit(
        name: row["name"], format: row["format"], records: row["records"], merged: row["merged"],
        banned: row["banned"], refusal: row["refusal"],
        figures: figures.compactMap { row in
          SourceFigure.Kind(rawValue: row["kind"]).map {
            SourceFigure(kind: $0, name: row["name"], count: row["count"])
          }
        }, refused: refused.map { ($0["line"], $0["records"], $0["reason"], $0["excerpt"]) })
    }
  }

  /// What sources say of papers otherwise than what was kept, by paper.
  package func conflicts() throws -> [StoredConflict] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT p.key, p.title, c.field, c.value, s.name, c.line FROM field_conflict c JOIN paper p ON p.id = c.paper_id
        JOIN source s ON s.id = c.source_id ORDER BY c.rowid
        """
    ).map { row in
      StoredConflict(
        key: row["key"], title: row["title"], field: row["field"], value: row["value"], source: row["name"],
        line: row["line"])
    }
  }

  /// The files that the graph was made from, in order.
  package func inputs() throws -> [StoredInput] {
    try Row.fetchAll(db, sql: "SELECT * FROM input ORDER BY id").map { row in
      let (hash, outcomes): (Int64, Data) = (row["hash"], row["outcomes"])
      return StoredInput(
        name: row["name"], isNamed: row["is_named"] == 1, byteCount: row["bytes"], hash: UInt64(bitPattern: hash),
        forcedFormat: (row["forced_format"] as String?).flatMap { InputFormat(rawValue: $0) },
        encodedOutcomes: Array(outcomes))
    }
  }

  /// A value of the `meta` table.
  package func meta(_ key: String) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key])
  }
}
