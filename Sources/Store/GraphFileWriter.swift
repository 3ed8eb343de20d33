import Documents
import Extraction
import FoundationEssentials
import GRDB
import GraphCore
import PaperModel

/// Writes a graph file: one SQLite database, made beside its place and moved in whole.
package enum GraphFileWriter {
  /// Writes `contents` to `path`, replacing what is there.
  ///
  /// The same contents give the same rows in the same order. Cost: linear in the contents.
  /// - Throws: `StoreError.unwritable`; the file that was there before is untouched then.
  package static func write(_ contents: GraphContents, to path: String, toolVersion: String) throws(StoreError) {
    try AtomicReplacement.replace(path) { temporary in
      var configuration = Configuration()
      configuration.prepareDatabase { db in
        // Nobody reads the file before it is whole, so a journal would only cost time.
        try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF")
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA page_size = 8192")
      }
      let queue = try DatabaseQueue(path: temporary, configuration: configuration)
      try Schema.migrator.migrate(queue)
      try queue.write { db in
        try Rows(db: db, contents: contents).insertAll(toolVersion: toolVersion)
        try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
      }
      try queue.close()
    }
  }

  /// How a graph file names the program that made it.
  package static func tool(_ version: String) -> String { "paperGraph \(version)" }
}

/// The rows of one graph, table after table.
private struct Rows {
  let db: Database
  let contents: GraphContents

  func insertAll(toolVersion: String) throws {
    try insertMeta(toolVersion)
    try insertInputs()
    try insertSources()
    try insertNodesAndEdges()
    try insertPapers()
    try insertCommunities()
    try insertFeatures()
    try db.execute(sql: "INSERT INTO title_search (title_search) VALUES ('rebuild')")
    try db.execute(sql: "ANALYZE")
  }

  private func insert(_ table: String, _ columns: Int) throws -> Statement {
    let marks = [String](repeating: "?", count: columns).joined(separator: ", ")
    return try db.makeStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
  }

  private func insertMeta(_ toolVersion: String) throws {
    let statement = try insert("meta", 2)
    for (key, value) in [
      ("modularity", "\(contents.modularity)"), ("schema_version", "\(Schema.version)"),
      ("tool", GraphFileWriter.tool(toolVersion)),
    ] {
      try statement.execute(arguments: [key, value])
    }
  }

  private func insertInputs() throws {
    let input = try insert("input", 7)
    for (id, value) in contents.inputs.enumerated() {
      try input.execute(arguments: [
        id, value.name, value.isNamed ? 1 : 0, value.byteCount, Int64(bitPattern: value.hash),
        value.forcedFormat?.rawValue, Data(value.encodedOutcomes),
      ])
    }
  }

  private func insertSources() throws {
    let source = try insert("source", 8)
    let figure = try insert("source_figure", 4)
    let refused = try insert("refused", 5)
    let unused = try insert("unused", 6)
    for (id, file) in contents.files.enumerated() {
      try source.execute(arguments: [
        id, file.name, file.format?.rawValue, file.byteCount, file.recordCount, file.mergedCount, file.bannedCount,
        file.refusal,
      ])
      for entry in file.figures {
        try figure.execute(arguments: [id, entry.kind.rawValue, entry.name, entry.count])
      }
      for refusal in file.refusals {
        try refused.execute(arguments: [id, refusal.line, refusal.records, refusal.reason, refusal.excerpt])
      }
      for lines in file.unused {
        try unused.execute(arguments: [
          id, lines.lines.lowerBound, lines.lines.upperBound, lines.role.rawValue, lines.reason, lines.excerpt,
        ])
      }
    }
  }

  private func insertNodesAndEdges() throws {
    let graph = contents.graph
    let node = try insert("node", 7)
    for (id, value) in graph.nodes.enumerated() {
      try node.execute(arguments: [
        id, value.kind.rawValue, value.key, value.label, value.address, value.year, value.detail,
      ])
    }
    let edge = try insert("edge", 6)
    let evidence = try insert("evidence", 9)
    for (id, value) in graph.edges.enumerated() {
      try edge.execute(arguments: [
        id, value.source.index, value.target.index, value.kind.rawValue, value.weight, value.sense,
      ])
      for proof in graph.evidence(of: value) {
        try evidence.execute(arguments: [
          id, proof.paper, proof.file, proof.field.rawValue, proof.range.lowerBound, proof.range.upperBound, proof.line,
          proof.text,
          proof.repaired ? 1 : 0,
        ])
      }
    }
  }

  private func insertPapers() throws {
    let statement = try insert("paper", 23)
    let record = try insert("record", 5)
    for (id, paper) in contents.papers.enumerated() {
      let measures = contents.measures[id]
      let title = paper.title?.value
      let abstract = paper.abstract?.value
      let values: [(any DatabaseValueConvertible)?] = [
        id, paper.key, paper.displayTitle, title?.text, abstract?.text,
        paper.authors.isEmpty ? nil : paper.authors.joined(separator: "; "), paper.date.map { "\($0)" },
        paper.date?.year, paper.venue, paper.type?.rawValue, paper.arXivID, paper.doi,
        TitleKey(paper.displayTitle).text,
        paper.title?.file, title?.line, title?.isVerbatim == true ? 1 : 0,
        paper.abstract?.file, abstract?.line, abstract?.isVerbatim == true ? 1 : 0,
        measures.strength, measures.pageRank, measures.betweenness, measures.community,
      ]
      try statement.execute(arguments: StatementArguments(values))
      for source in paper.sources {
        try record.execute(arguments: [id, source.file, source.line, source.bytes.lowerBound, source.bytes.upperBound])
      }
    }
    for (id, paper) in contents.papers.enumerated() { try insertFields(of: paper, id) }
  }

  /// What is known of a paper besides its text, and who says so.
  private func insertFields(of paper: Paper, _ id: Int) throws {
    for identifier in paper.identifiers {
      try run("paper_identifier", [id, identifier.scheme.rawValue, identifier.value])
    }
    for detail in BibliographicDetail.allCases {
      guard let value = paper.details[detail] else { continue }
      try run("paper_detail", [id, detail.rawValue, value])
    }
    for keyword in paper.keywords {
      try run("paper_keyword", [id, keyword.value.text, keyword.file, keyword.value.line])
    }
    for field in paper.fields {
      let origin = paper.origin(of: field)
      try run("field_origin", [id, field.name, origin.file, origin.line])
    }
    for conflict in paper.conflicts {
      try run("field_conflict", [id, conflict.field.name, conflict.value, conflict.file, conflict.line])
    }
  }

  private func run(_ table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    let marks = [String](repeating: "?", count: values.count).joined(separator: ", ")
    try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))").execute(
      arguments: StatementArguments(values))
  }

  private func insertCommunities() throws {
    let community = try insert("community", 3)
    let topic = try insert("community_topic", 4)
    for (id, value) in contents.communities.enumerated() {
      try community.execute(arguments: [id, value.name, value.papers.count])
      for (rank, entry) in value.topics.enumerated() {
        try topic.execute(arguments: [id, rank + 1, entry.concept.index, entry.members])
      }
    }
    let tie = try insert("tie", 3)
    for value in contents.projection.ties { try tie.execute(arguments: [Int(value.a), Int(value.b), value.weight]) }
    let nearMiss = try insert("near_miss", 4)
    for value in contents.nearMisses {
      try nearMiss.execute(arguments: [value.paper, value.nearest, value.similarity, value.reason])
    }
  }

  private func insertFeatures() throws {
    let features = contents.features
    let feature = try insert("feature", 4)
    for (id, value) in features.features.enumerated() {
      let blob = Data(SparseCoding.encode(features.postings.row(id)))
      switch value {
      case .word(let word): try feature.execute(arguments: [id, word, nil, blob])
      case .node(let node): try feature.execute(arguments: [id, nil, node.index, blob])
      }
    }
    let vector = try insert("paper_vector", 4)
    let neighbours = contents.neighbours
    for paper in 0..<features.vectors.rowCount {
      let blob = Data(SparseCoding.encode(features.vectors.row(paper)))
      try vector.execute(arguments: [
        paper, blob, Data(SparseCoding.encode(neighbours.nearest.row(paper))),
        Data(SparseCoding.encode(neighbours.followers.row(paper))),
      ])
    }
  }
}
