import GRDB

/// The tables of a graph file. ARCHITECTURE.md explains them for people who query with `sqlite3`.
enum Schema {
  /// Raised with every change; a file of a later version is refused, one of an earlier version is brought up to date.
  static let version = 1

  /// "pgrf": tells a graph file from any other SQLite database.
  static let applicationID = 0x7067_7266

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: papers, nodes, edges, evidence, measures, features") { db in
      for definition in definitions { try db.execute(sql: definition) }
    }
    return migrator
  }

  /// Whether the database holds every table, index and view as defined here, so that what is read has the types it should.
  /// Tables that a person has added do no harm.
  static func matches(_ db: Database) throws -> Bool {
    Set(try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")).isSuperset(of: definitions)
  }

  private static let definitions = [
    """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT
    """,
    // Files read. outcomes is what was read from each, so that it need not be read again while bytes and hash are the same:
    // records as the program writes them down (Documents/Coding).
    """
    CREATE TABLE input (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, is_named INTEGER NOT NULL, bytes INTEGER NOT NULL,
      hash INTEGER NOT NULL, forced_format TEXT, outcomes BLOB NOT NULL) STRICT
    """,
    // What was read, in the order read: a file, or a member of an archive. format is NULL where a file was refused whole (refusal says why).
    """
    CREATE TABLE source (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, format TEXT, bytes INTEGER NOT NULL,
      records INTEGER NOT NULL, merged INTEGER NOT NULL, banned INTEGER NOT NULL, refusal TEXT) STRICT
    """,
    // The audit of a source: how many of its records have a field, how many links and references it has and what became of them.
    """
    CREATE TABLE source_figure (source_id INTEGER NOT NULL REFERENCES source, kind TEXT NOT NULL, name TEXT NOT NULL,
      count INTEGER NOT NULL) STRICT
    """,
    // Records and lines that no paper was made from.
    """
    CREATE TABLE refused (source_id INTEGER NOT NULL REFERENCES source, line INTEGER NOT NULL,
      records INTEGER NOT NULL, reason TEXT NOT NULL, excerpt TEXT NOT NULL) STRICT
    """,
    """
    CREATE TABLE unused (
      source_id INTEGER NOT NULL REFERENCES source, first_line INTEGER NOT NULL, last_line INTEGER NOT NULL,
      role TEXT NOT NULL, reason TEXT NOT NULL, excerpt TEXT NOT NULL) STRICT
    """,
    // Everything in the graph. Papers have the ids 0, 1, 2, …; other kinds follow.
    """
    CREATE TABLE node (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, label TEXT NOT NULL,
      address TEXT, year INTEGER, detail TEXT) STRICT
    """,
    """
    CREATE UNIQUE INDEX node_by_key ON node (kind, key)
    """,
    """
    CREATE TABLE edge (
      id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES node,
      target INTEGER NOT NULL REFERENCES node,
      kind TEXT NOT NULL, weight REAL NOT NULL, sense TEXT) STRICT
    """,
    """
    CREATE INDEX edge_by_source ON edge (source, kind)
    """,
    """
    CREATE INDEX edge_by_target ON edge (target, kind)
    """,
    """
    CREATE TABLE paper (
      id INTEGER PRIMARY KEY REFERENCES node, key TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
      raw_title TEXT, abstract TEXT,
      authors TEXT, date TEXT, year INTEGER, venue TEXT, type TEXT, arxiv TEXT, doi TEXT, title_key TEXT NOT NULL,
      title_source INTEGER REFERENCES source, title_line INTEGER, title_verbatim INTEGER NOT NULL DEFAULT 0,
      abstract_source INTEGER REFERENCES source, abstract_line INTEGER,
      abstract_verbatim INTEGER NOT NULL DEFAULT 0,
      strength REAL NOT NULL, pagerank REAL NOT NULL, betweenness REAL NOT NULL,
      community INTEGER REFERENCES community) STRICT
    """,
    """
    CREATE INDEX paper_by_title_key ON paper (title_key)
    """,
    """
    CREATE INDEX paper_by_arxiv ON paper (arxiv)
    """,
    """
    CREATE INDEX paper_by_doi ON paper (doi)
    """,
    // Every id of a paper, normalised: doi, arxiv, pmid, …
    """
    CREATE TABLE paper_identifier (paper_id INTEGER NOT NULL REFERENCES paper, scheme TEXT NOT NULL,
      value TEXT NOT NULL) STRICT
    """,
    """
    CREATE INDEX paper_identifier_by_value ON paper_identifier (value)
    """,
    """
    CREATE INDEX paper_identifier_by_paper ON paper_identifier (paper_id)
    """,
    // Volume, issue, pages and the like, named as in CSL.
    """
    CREATE TABLE paper_detail (paper_id INTEGER NOT NULL REFERENCES paper, field TEXT NOT NULL, value TEXT NOT NULL) STRICT
    """,
    """
    CREATE TABLE paper_keyword (paper_id INTEGER NOT NULL REFERENCES paper, keyword TEXT NOT NULL,
      source_id INTEGER NOT NULL REFERENCES source, line INTEGER NOT NULL) STRICT
    """,
    // Where the value kept of a field comes from, and what other sources say instead.
    """
    CREATE TABLE field_origin (paper_id INTEGER NOT NULL REFERENCES paper, field TEXT NOT NULL,
      source_id INTEGER NOT NULL REFERENCES source, line INTEGER NOT NULL) STRICT
    """,
    """
    CREATE TABLE field_conflict (paper_id INTEGER NOT NULL REFERENCES paper, field TEXT NOT NULL, value TEXT NOT NULL,
      source_id INTEGER NOT NULL REFERENCES source, line INTEGER NOT NULL) STRICT
    """,
    // Every record that a paper was joined from.
    """
    CREATE TABLE record (
      paper_id INTEGER NOT NULL REFERENCES paper, source_id INTEGER NOT NULL REFERENCES source,
      line INTEGER NOT NULL, first_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL) STRICT
    """,
    """
    CREATE INDEX record_by_paper ON record (paper_id)
    """,
    // Why an edge is there: bytes of the paper's raw_title or abstract, or the text of another field.
    """
    CREATE TABLE evidence (
      edge_id INTEGER NOT NULL REFERENCES edge, paper_id INTEGER NOT NULL REFERENCES paper,
      source_id INTEGER NOT NULL REFERENCES source, field TEXT NOT NULL,
      first_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, line INTEGER NOT NULL, text TEXT,
      repaired INTEGER NOT NULL) STRICT
    """,
    """
    CREATE INDEX evidence_by_edge ON evidence (edge_id)
    """,
    """
    CREATE TABLE community (id INTEGER PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL) STRICT
    """,
    """
    CREATE TABLE community_topic (
      community_id INTEGER NOT NULL REFERENCES community, rank INTEGER NOT NULL,
      concept INTEGER NOT NULL REFERENCES node,
      members INTEGER NOT NULL) STRICT
    """,
    // The paper–paper graph that the measures were computed on.
    """
    CREATE TABLE tie (a INTEGER NOT NULL REFERENCES paper, b INTEGER NOT NULL REFERENCES paper,
      weight REAL NOT NULL) STRICT
    """,
    """
    CREATE INDEX tie_by_b ON tie (b)
    """,
    // Papers that are tied to nothing, each with the one that comes nearest.
    """
    CREATE TABLE near_miss (
      paper_id INTEGER PRIMARY KEY REFERENCES paper, nearest INTEGER REFERENCES paper,
      similarity REAL NOT NULL, reason TEXT NOT NULL) STRICT
    """,
    // Sparse vectors for similarity: blobs of 8 bytes an entry, little-endian, a 32-bit id and a 32-bit float.
    """
    CREATE TABLE feature (id INTEGER PRIMARY KEY, word TEXT, node INTEGER REFERENCES node,
      papers BLOB NOT NULL) STRICT
    """,
    """
    CREATE INDEX feature_by_word ON feature (word) WHERE word IS NOT NULL
    """,
    // neighbours: the most similar papers, best first; followers: the papers among whose neighbours this one is, with their side's share.
    """
    CREATE TABLE paper_vector (
      paper_id INTEGER PRIMARY KEY REFERENCES paper, features BLOB NOT NULL, neighbours BLOB NOT NULL,
      followers BLOB NOT NULL) STRICT
    """,
    """
    CREATE VIRTUAL TABLE title_search USING fts5 (title, content='paper', content_rowid='id',
      tokenize='unicode61 remove_diacritics 2')
    """,
    // Evidence as text.
    """
    CREATE VIEW evidence_text AS
      SELECT e.edge_id, e.paper_id, s.name AS source, e.line, e.field,
        coalesce(e.text,
      CAST(substr(CAST(CASE e.field WHEN 'title' THEN p.raw_title ELSE p.abstract END AS BLOB),
          e.first_byte + 1, e.end_byte - e.first_byte) AS TEXT)) AS text
      FROM evidence e JOIN paper p ON p.id = e.paper_id
        LEFT JOIN source s ON s.id = e.source_id
    """,
    // Papers that mention what another paper introduces.
    """
    CREATE VIEW paper_mention AS
      SELECT m.source AS paper, i.source AS mentioned, n.label AS name, m.sense, m.id AS edge_id
      FROM edge m JOIN edge i ON i.target = m.target AND i.kind = 'introduces' AND i.source <> m.source
      JOIN node n ON n.id = m.target
      WHERE m.kind = 'mentions'
    """,
  ]
}
