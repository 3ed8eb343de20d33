import Documents
import Extraction
import GRDB
import GraphCore
import GraphSupport
import PaperModel
import Testing

@testable import Store

@Suite struct GraphFileTests {
  @Test func whatIsWrittenIsRead() throws {
    let folder = try TemporaryFolder()
    let contents = try Collections.contents(Collections.six)
    let file = try Collections.graph(contents, in: folder)
    try file.read { reader throws in
      #expect(try reader.paperCount() == contents.papers.count)
      #expect(try reader.titles().map(\.key) == ["a1", "a2", "a3", "2305.11738v2", "10.1234/ABC.5", "z"])
      for (id, paper) in contents.papers.enumerated() {
        let stored = try #require(try reader.paper(id))
        #expect(stored.id == id && stored.key == paper.key && stored.title == paper.displayTitle)
        #expect(stored.titleField.map { String(decoding: $0.text, as: UTF8.self) } == paper.title?.value.text)
        #expect(stored.titleField?.line == paper.title?.value.line)
        #expect(stored.titleField?.isVerbatim == paper.title?.value.isVerbatim)
        #expect(stored.abstractField.map { String(decoding: $0.text, as: UTF8.self) } == paper.abstract?.value.text)
        #expect(stored.abstractField?.line == paper.abstract?.value.line)
        #expect(stored.abstractField?.isVerbatim == paper.abstract?.value.isVerbatim)
        #expect(stored.address == paper.address && stored.year == paper.date?.year)
        #expect(stored.measures == contents.measures[id])
        #expect(try reader.vector(of: id) == contents.features.vectors.row(id))
        #expect(try reader.nearest(to: id) == contents.neighbours.nearest.row(id))
        #expect(try reader.followers(of: id) == contents.neighbours.followers.row(id))
      }
      for (id, feature) in contents.features.features.enumerated() {
        let stored = try reader.feature(UInt32(id))
        switch feature {
        case .word(let word): #expect(stored.word == word && stored.node == nil)
        case .node(let node): #expect(stored.word == nil && stored.node == node.index)
        }
        #expect(try reader.postings(of: UInt32(id)) == contents.features.postings.row(id))
      }
      let nodes = try reader.nodes()
      #expect(nodes.map(\.key) == contents.graph.nodes.map(\.key))
      #expect(nodes.map(\.kind) == contents.graph.nodes.map(\.kind.rawValue))
      #expect(nodes.map(\.label) == contents.graph.nodes.map(\.label))
      let edges = try reader.edges()
      #expect(edges.map(\.target) == contents.graph.edges.map(\.target.index))
      #expect(edges.map(\.weight) == contents.graph.edges.map(\.weight))
      for (stored, edge) in zip(edges, contents.graph.edges) {
        let proofs = try reader.evidence(ofEdge: stored.id)
        #expect(proofs.map(\.range) == contents.graph.evidence(of: edge).map(\.range))
        #expect(proofs.map(\.text) == contents.graph.evidence(of: edge).map(\.text))
        #expect(try reader.edges(from: stored.source).contains(stored))
      }
      #expect(try reader.communityNames() == contents.communities.map(\.name))
      #expect(try reader.isolated().count == contents.nearMisses.count)
      #expect(try reader.meta("tool") == "paperGraph test")
      #expect(try reader.paper(99) == nil && reader.vector(of: 99) == .empty && reader.node(9_999) == nil)
    }
  }

  @Test func sameContentsGiveTheSameBytes() throws {
    let folder = try TemporaryFolder()
    let contents = try Collections.contents(Collections.six)
    for name in ["one.sqlite", "two.sqlite"] {
      try GraphFileWriter.write(contents, to: folder.path(name), toolVersion: "test")
    }
    #expect(try folder.bytes(of: "one.sqlite") == folder.bytes(of: "two.sqlite"))
    #expect(try folder.names() == ["one.sqlite", "two.sqlite"])
  }

  @Test func emptyGraph() throws {
    let folder = try TemporaryFolder()
    let file = try Collections.graph([], in: folder)
    try file.read { reader throws in
      #expect(try reader.paperCount() == 0)
      #expect(try reader.nodes().isEmpty && reader.edges().isEmpty && reader.titles().isEmpty)
      #expect(try GraphInfo(reader).paperCount == 0)
    }
  }

  @Test func titlesAreFoundByTheirWords() throws {
    let folder = try TemporaryFolder()
    let file = try Collections.graph(Collections.six, in: folder)
    try file.read { reader throws in
      #expect(try reader.papers(titleWords: ["machine", "neural"], limit: 10) == [3, 4])
      #expect(try reader.papers(titleWords: ["machine", "neural"], limit: 1) == [3])
      #expect(try reader.papers(titleWords: ["SPARSE"], limit: 10) == [0])
      #expect(try reader.papers(titleWords: ["absent"], limit: 10).isEmpty)
      #expect(try reader.papers(titleWords: [], limit: 10).isEmpty)
      // Words of the search language are words.
      #expect(try reader.papers(titleWords: ["OR", "NEAR", "title:x", "a\"b"], limit: 10).isEmpty)
      #expect(try reader.papers(titleKeyPrefix: "neural machine", limit: 10) == [3])
      #expect(try reader.papers(titleKey: "ornithology") == [5])
      #expect(try reader.papers(arXiv: "2305.11738") == [3])
      #expect(try reader.papers(doi: "10.1234/abc.5") == [4])
      #expect(try reader.papers(linkedTo: "github.com/acme/moe") == [0, 1])
    }
  }

  @Test func peopleCanAskWithSQL() async throws {
    let folder = try TemporaryFolder()
    let contents = try Collections.contents(Collections.six)
    _ = try Collections.graph(contents, in: folder)
    let queue = try DatabaseQueue(path: folder.path("papers.sqlite"))
    try await queue.read { db throws in
      #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == 1)
      #expect(try Int.fetchOne(db, sql: "PRAGMA application_id") == 0x7067_7266)
      #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
      #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
      let texts = try Row.fetchAll(
        db, sql: "SELECT edge_id, paper_id, field, text, line FROM evidence_text ORDER BY rowid")
      #expect(texts.count == contents.graph.evidence.count)
      for (row, proof) in zip(texts, contents.graph.evidence) {
        let document = contents.papers[proof.paper].document
        let field: String = row["field"]
        let bytes = field == "title" ? document.title : document.abstract
        #expect(row["text"] as String? == proof.text ?? String(decoding: bytes[proof.range], as: UTF8.self))
      }
      let mentions = try Row.fetchAll(db, sql: "SELECT paper, mentioned, name FROM paper_mention ORDER BY paper")
      #expect(mentions.map { $0["paper"] as Int } == [2])
      #expect(mentions.map { $0["mentioned"] as Int } == [1])
      #expect(mentions.map { $0["name"] as String } == ["RouterNet"])
      #expect(
        try String.fetchAll(db, sql: "SELECT date FROM paper WHERE date IS NOT NULL ORDER BY id") == [
          "2023", "2024-02-03",
        ])
      #expect(
        try String.fetchAll(db, sql: "SELECT title FROM title_search WHERE title_search MATCH 'ornithology'") == [
          "Ornithology"
        ])
    }
  }
}

@Suite struct GraphFileErrorTests {
  private func failure(_ path: String) -> StoreError? {
    do {
      let file = try GraphFile(path: path)
      _ = try file.read { reader in try (0..<reader.paperCount()).map { try reader.paper($0) } }
      return nil
    } catch {
      return error as? StoreError
    }
  }

  @Test func missing() throws {
    let folder = try TemporaryFolder()
    let error = try #require(failure(folder.path("none.sqlite")))
    #expect(error.code == .missing)
    #expect(
      error.description.hasPrefix(
        "There is no graph file at \(folder.path("none.sqlite")). Make one with `paperGraph build"))
  }

  @Test func empty() throws {
    let folder = try TemporaryFolder()
    let error = try #require(failure(try folder.write("", to: "empty.sqlite")))
    #expect(error.code == .unreadable && error.reason == "it is empty")
  }

  @Test func noDatabase() throws {
    let folder = try TemporaryFolder()
    let error = try #require(
      failure(try folder.write(String(repeating: "no database ", count: 100), to: "text.sqlite")))
    #expect(error.code == .unreadable && error.description.contains("not a database"))
  }

  @Test func folderInItsPlace() {
    #expect(failure(Collections.samples)?.code == .unreadable)
  }

  @Test func otherProgramsDatabase() throws {
    let folder = try TemporaryFolder()
    try DatabaseQueue(path: folder.path("other.sqlite")).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    let error = try #require(failure(folder.path("other.sqlite")))
    #expect(error.code == .unreadable && error.reason == "it is a database of some other program")
  }

  @Test func laterVersion() async throws {
    let folder = try TemporaryFolder()
    _ = try Collections.graph(Collections.six, in: folder)
    try await DatabaseQueue(path: folder.path("papers.sqlite")).write { try $0.execute(sql: "PRAGMA user_version = 7") }
    let error = try #require(failure(folder.path("papers.sqlite")))
    #expect(error.code == .unreadable && error.reason.contains("schema version is 7"))
  }

  /// A file of the right version whose tables are not ours must not be read: a missing column is no reason to trap.
  @Test func otherTables() async throws {
    let folder = try TemporaryFolder()
    _ = try Collections.graph(Collections.six, in: folder)
    let path = folder.path("papers.sqlite")
    try await DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE mine (note TEXT)") }
    #expect(failure(path) == nil)
    try await DatabaseQueue(path: path).write {
      try $0.execute(sql: "ALTER TABLE paper RENAME COLUMN title_verbatim TO verbatim")
    }
    let error = try #require(failure(path))
    #expect(error.code == .unreadable && error.reason == "its tables are not those of schema version 1")
  }

  @Test("Cut short", arguments: [100, 8_192, 20_000, 60_000])
  func truncated(count: Int) throws {
    let folder = try TemporaryFolder()
    _ = try Collections.graph(Collections.six, in: folder)
    let bytes = try folder.bytes(of: "papers.sqlite")
    let error = try #require(failure(try folder.write(Array(bytes.prefix(count)), to: "cut.sqlite")))
    #expect(error.code == .unreadable)
    #expect(error.description.hasPrefix(folder.path("cut.sqlite") + " cannot be read as a graph file: "))
  }

  @Test("Vectors that cannot be", arguments: ["x'01'", "x'ffffffff0000803f'"])
  func brokenVectors(blob: String) async throws {
    let folder = try TemporaryFolder()
    let file = try Collections.graph(Collections.six, in: folder)
    try await DatabaseQueue(path: file.path).write {
      try $0.execute(sql: "UPDATE feature SET papers = \(blob); UPDATE paper_vector SET neighbours = \(blob)")
    }
    #expect(throws: StoreError.self) { try file.read { try $0.postings(of: 0) } }
    #expect(throws: StoreError.self) { try file.read { try $0.nearest(to: 0) } }
  }
}
