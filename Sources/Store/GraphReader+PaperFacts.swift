import GRDB

/// What is known of a paper besides its ties, as a graph file holds it.
package struct PaperFacts: Sendable, Equatable {
  package let key: String
  package let title: String
  /// The title in comparable spelling; empty where it has no word.
  package let titleKey: String
  package let abstract: String?
  /// Names parted by `; `.
  package let authors: String?
  /// `2023-05-19`, `2023-05` or `2023`, as far as it is known.
  package let date: String?
  package let venue: String?
  package let arXiv: String?
  package let doi: String?
  package let address: String?
  package let pageRank: Double
  package let community: Int?
}

/// Something that a paper links to.
package struct StoredLink: Sendable, Equatable {
  package let paper: Int
  package let kind: String
  package let key: String
  package let label: String
  package let address: String?
}

extension GraphReader {
  /// What is known of every paper, by index. Cost: linear in the texts.
  package func facts() throws -> [PaperFacts] {
    try Row.fetchAll(
      db, sql: "SELECT p.*, n.address AS address FROM paper p JOIN node n ON n.id = p.id ORDER BY p.id"
    ).map { row in
      PaperFacts(
        key: row["key"], title: row["title"], titleKey: row["title_key"], abstract: row["abstract"],
        authors: row["authors"], date: row["date"], venue: row["venue"], arXiv: row["arxiv"], doi: row["doi"],
        address: row["address"], pageRank: row["pagerank"], community: row["community"])
    }
  }

  /// Every link of every paper, by paper and then by node.
  package func links() throws -> [StoredLink] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT e.source, n.kind, n.key, n.label, n.address FROM edge e JOIN node n ON n.id = e.target
        WHERE e.kind = 'links-to' ORDER BY e.source, e.target
        """
    ).map { StoredLink(paper: $0[0], kind: $0[1], key: $0[2], label: $0[3], address: $0[4]) }
  }

  /// Papers whose words mention what another paper introduces: by `paper`, then `introducer`, then name.
  package func paperMentions() throws -> [(paper: Int, introducer: Int, name: Int, sense: String?)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT m.source, i.source, m.target, m.sense FROM edge m
        JOIN edge i ON i.target = m.target AND i.kind = 'introduces' AND i.source <> m.source
        WHERE m.kind = 'mentions' ORDER BY 1, 2, 3
        """
    ).map { ($0[0], $0[1], $0[2], $0[3]) }
  }

  /// Key and label of every concept, by its node.
  package func concepts() throws -> [Int: (key: String, label: String)] {
    var result: [Int: (String, String)] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT id, key, label FROM node WHERE kind = 'concept'")
    while let row = try rows.next() { result[row[0]] = (row[1], row[2]) }
    return result
  }

  /// Titles and ids that begin with `prefix`, the most central papers first, then names of other nodes with `nodes`:
  /// what a shell offers for a word half typed. ASCII letters of either case count alike. Cost: one pass over the
  /// table.
  package func completions(of prefix: String, nodes: Bool, limit: Int) throws -> [String] {
    var pattern = ""
    for letter in prefix {
      if letter == "%" || letter == "_" || letter == "\\" { pattern.append("\\") }
      pattern.append(letter)
    }
    pattern.append("%")
    var found = try String.fetchAll(
      db,
      sql: """
        SELECT title FROM paper WHERE title LIKE ?1 ESCAPE '\\' UNION ALL
        SELECT key FROM paper WHERE key LIKE ?1 ESCAPE '\\' AND ?1 <> '%' LIMIT ?2
        """, arguments: [pattern, 20 * limit])
    if found.count > limit {
      found = try String.fetchAll(
        db, sql: "SELECT title FROM paper WHERE title LIKE ? ESCAPE '\\' ORDER BY pagerank DESC, id LIMIT ?",
        arguments: [pattern, limit])
    }
    guard nodes, found.count < limit, !prefix.isEmpty else { return found }
    return try found
      + String.fetchAll(
        db,
        sql:
          "SELECT label FROM node WHERE kind NOT IN ('paper', 'work') AND label LIKE ? ESCAPE '\\' ORDER BY id LIMIT ?",
        arguments: [pattern, limit - found.count])
  }
}
