import GRDB

/// A community as a graph file holds it.
package struct StoredCommunity: Sendable, Equatable {
  /// Its number, from 0, largest community first.
  package let id: Int
  package let name: String
  /// Members, most central first.
  package let papers: [Int]
  /// Best first; the first of them make the name.
  package let topics: [Topic]

  /// A concept that explains a community.
  package struct Topic: Sendable, Equatable {
    package let concept: Int
    package let label: String
    /// How many of the members have it.
    package let members: Int
    /// How many papers of the whole collection have it.
    package let total: Int
  }
}

/// An undirected tie of two papers, `a < b`.
package struct StoredTie: Sendable, Equatable {
  package let a: Int
  package let b: Int
  package let weight: Double
}

extension GraphReader {
  /// Every community, by number. Cost: linear in papers and topics.
  package func communities() throws -> [StoredCommunity] {
    var papers: [Int: [Int]] = [:]
    let members = try Row.fetchCursor(
      db, sql: "SELECT id, community FROM paper WHERE community IS NOT NULL ORDER BY pagerank DESC, id")
    while let row = try members.next() { papers[row[1], default: []].append(row[0]) }
    var topics: [Int: [StoredCommunity.Topic]] = [:]
    let concepts = try Row.fetchCursor(
      db,
      sql: """
        SELECT t.community_id, t.concept, n.label, t.members,
          (SELECT count(*) FROM edge e WHERE e.target = t.concept AND e.kind = 'has-concept')
        FROM community_topic t JOIN node n ON n.id = t.concept ORDER BY t.community_id, t.rank
        """)
    while let row = try concepts.next() {
      topics[row[0], default: []].append(
        StoredCommunity.Topic(concept: row[1], label: row[2], members: row[3], total: row[4]))
    }
    return try Row.fetchAll(db, sql: "SELECT id, name FROM community ORDER BY id").map { row in
      let id: Int = row[0]
      return StoredCommunity(id: id, name: row[1], papers: papers[id] ?? [], topics: topics[id] ?? [])
    }
  }

  /// The ties that measures and communities were computed on, by `a`, then `b`.
  package func ties() throws -> [StoredTie] {
    try Row.fetchAll(db, sql: "SELECT a, b, weight FROM tie ORDER BY a, b").map {
      StoredTie(a: $0[0], b: $0[1], weight: $0[2])
    }
  }

  /// The nodes of each paper by one kind of edge: for `has-concept` its concepts. One row a paper, ascending by node.
  package func targets(ofKind kind: String) throws -> [[Int]] {
    var rows = [[Int]](repeating: [], count: try paperCount())
    let edges = try Row.fetchCursor(
      db, sql: "SELECT source, target FROM edge WHERE kind = ? ORDER BY source, target", arguments: [kind])
    while let row = try edges.next() {
      let paper: Int = row[0]
      if rows.indices.contains(paper) { rows[paper].append(row[1]) }
    }
    return rows
  }

  /// The date of each paper as far as it is known, as `2023-05-19`, `2023-05` or `2023`.
  package func dates() throws -> [String?] {
    try Row.fetchAll(db, sql: "SELECT date FROM paper ORDER BY id").map { $0[0] }
  }
}
