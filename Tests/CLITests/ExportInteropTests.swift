import Foundation
import TestSupport
import Testing

/// `export` for other tools: which files are written, when none is, and that they hold the graph file's content.
@Suite struct ExportInteropTests {
  private func folderWithGraph(_ body: (Folder) throws -> Void) throws {
    try inTemporaryFolder { folder in
      try folder.copy(try SharedGraph.trending(), to: "Graphs/papers.sqlite")
      try body(folder)
    }
  }

  /// Flag, files beside the graph.
  private static let forms: [(flag: String, files: [String])] = [
    ("graphml", ["papers.graphml"]), ("gexf", ["papers.gexf"]), ("json", ["papers.json"]),
    ("node-link", ["papers.node-link.json"]), ("cytoscape", ["papers.cyjs"]),
    ("graphology", ["papers.graphology.json"]), ("vosviewer", ["papers.vosviewer.json"]),
    ("pajek", ["papers.clu", "papers.net", "papers.vec"]), ("csv", ["papers-edges.csv", "papers-nodes.csv"]),
    ("canvas", ["papers.canvas"]), ("bibtex", ["papers.bib"]), ("ris", ["papers.ris"]), ("csl", ["papers.csl.json"]),
  ]

  @Test(arguments: forms) func aFormAloneIsWrittenBesideTheGraph(_ flag: String, _ files: [String]) throws {
    try folderWithGraph { folder in
      let run = try folder.paperGraph("export", "--\(flag)")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.data.isEmpty && run.errors.contains("written to Graphs/\(flag == "pajek" ? "papers.net" : "papers")"))
      #expect(folder.names() == (files + ["papers.sqlite"]).sorted().map { "Graphs/\($0)" })
      if files.count == 1 {
        let piped = try folder.paperGraph("export", "--\(flag)", "-")
        let written = try folder.data(of: "Graphs/\(files[0])")
        #expect(piped.status == 0 && piped.data == written && piped.errors.isEmpty)
      }
    }
  }

  @Test func severalFilesShareTheStemOfThePath() throws {
    try folderWithGraph { folder in
      for arguments in [
        ["--pajek", "a.net"], ["--csv", "-o", "b.csv"], ["--vosviewer", "c.txt"], ["--csv", "deep/d"],
      ] {
        let run = try folder.start(["export", "--quiet"] + arguments).finish()
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      }
      #expect(
        folder.names() == [
          "Graphs/papers.sqlite", "a.clu", "a.net", "a.vec", "b-edges.csv", "b-nodes.csv", "c-map.txt", "c-network.txt",
          "deep/d-edges.csv", "deep/d-nodes.csv",
        ])
      #expect(try folder.paperGraph("export", "--pajek", "-").output.hasPrefix("*Vertices "))
      for flag in ["csv", "markdown"] {
        let run = try folder.paperGraph("export", "--\(flag)", "-")
        #expect(run.status == 64 && run.errors.contains("--\(flag) writes several files"))
      }
      #expect(try folder.paperGraph("export").status == 64)
    }
  }

  /// Files that belong together: where one cannot be written, the others are as they were.
  @Test func oneFileThatCannotBeWrittenLeavesAllAsTheyWere() throws {
    try folderWithGraph { folder in
      try folder.write("before", to: "a.net")
      try folder.write("", to: "a.vec/in-the-way")
      let run = try folder.paperGraph("export", "--pajek", "a.net")
      #expect(run.status == 1 && run.errors.contains("a.vec could not be written: it is a folder"), "\(run.errors)")
      #expect(try folder.text(of: "a.net") == "before")
      #expect(folder.names() == ["Graphs/papers.sqlite", "a.net", "a.vec/in-the-way"])
    }
  }

  /// A person's notes are never replaced.
  @Test func notesAreWrittenIntoANewFolderOnly() throws {
    try folderWithGraph { folder in
      let run = try folder.paperGraph("export", "--markdown", "notes")
      #expect(run.status == 0, "\(run.errors)")
      let nodes = try folder.rows("SELECT count(*) FROM node", in: "Graphs/papers.sqlite")
      let names = folder.names()
      #expect(names.count { $0.hasPrefix("notes/") && $0.hasSuffix(".md") } == Int(nodes[0]))
      #expect(names.count == (Int(nodes[0]) ?? 0) + 1)
      try folder.write("my own", to: "notes/mine.md")
      let again = try folder.paperGraph("export", "--markdown", "notes/")
      #expect(again.status == 1 && again.errors.contains("something is there already"), "\(again.errors)")
      #expect(try folder.text(of: "notes/mine.md") == "my own")
      #expect(folder.names().count == names.count + 1)
    }
  }

  @Test func jsonSaysWhatWasWritten() throws {
    struct Answer: Decodable {
      let schemaVersion: Int
      let format: String
      let files: [String]?
      let bytes: Int
      let nodes: Int?
      let edges: Int?
      let papers: Int?
    }
    try folderWithGraph { folder in
      let pajek = try folder.paperGraph("export", "--pajek", "a.net", "--json").json(Answer.self)
      #expect(pajek.schemaVersion == 1 && pajek.format == "pajek" && pajek.files == ["a.net", "a.clu", "a.vec"])
      let size = try ["a.net", "a.clu", "a.vec"].reduce(0) { try $0 + folder.data(of: $1).count }
      #expect(pajek.bytes == size)
      let counts = try folder.rows(
        "SELECT (SELECT count(*) FROM node), (SELECT count(*) FROM edge)", in: "Graphs/papers.sqlite")
      #expect(counts == ["\(pajek.nodes ?? 0)\t\(pajek.edges ?? 0)"])
      #expect(try folder.paperGraph("export", "--bibtex", "a.bib", "--json").json(Answer.self).papers == 83)
    }
  }

  @Test func theSameGraphGivesTheSameBytes() throws {
    try folderWithGraph { folder in
      for form in Self.forms where form.files.count == 1 {
        let first = try folder.paperGraph("export", "--\(form.flag)", "-").data
        #expect(try folder.paperGraph("export", "--\(form.flag)", "-").data == first, "\(form.flag)")
      }
    }
  }

  /// A graph file that someone has changed by hand is exported or refused with a sentence, never a crash.
  @Test(arguments: [
    "UPDATE paper SET community = 999", "DELETE FROM community", "DELETE FROM evidence",
    "UPDATE evidence SET first_byte = -5, end_byte = 999999999", "UPDATE edge SET target = 999999 WHERE id % 2",
    "UPDATE edge SET weight = -1e308", "DELETE FROM node WHERE id = 3", "DELETE FROM paper WHERE id = 3",
    "UPDATE paper SET date = '99-99-99', authors = '; ; ', type = 'nonsense'", "UPDATE node SET label = '', key = id",
  ])
  func changedGraphFilesDoNoHarm(_ change: String) throws {
    try folderWithGraph { folder in
      let changed = try folder.run("sqlite3", "Graphs/papers.sqlite", "PRAGMA foreign_keys = OFF; \(change)")
      #expect(changed.status == 0, "\(changed.errors)")
      for flag in ["gexf", "vosviewer", "csl"] {
        let run = try folder.paperGraph("export", "--\(flag)", "-")
        #expect(run.status == 0 || (run.status == 1 && run.errors.contains("cannot be read")), "\(flag): \(run.errors)")
      }
    }
  }

  // MARK: Content

  private static let python: String? = [Project.path(".build/readers/bin/python"), "python3"].first { python in
    (try? inTemporaryFolder { try $0.run(python, "-c", "import networkx, igraph").status }) == 0
  }

  /// The database is read by Python's own SQLite, the files by networkx and igraph.
  @Test(
    .enabled(if: python != nil, "networkx and igraph read the files: `make readers` installs them"),
    arguments: ["trending", "identified"])
  func otherReadersFindWhatTheGraphFileHolds(_ graph: String) throws {
    try inTemporaryFolder { folder in
      try folder.copy(graph == "trending" ? SharedGraph.trending() : SharedGraph.identified(), to: "g.sqlite")
      for (flag, ending) in [
        ("graphml", "graphml"), ("gexf", "gexf"), ("cytoscape", "cyjs"), ("json", "json"),
        ("node-link", "node-link.json"),
        ("pajek", "net"),
      ] {
        let run = try folder.paperGraph("export", "--\(flag)", "-o", "x.\(ending)", "--graph", "g.sqlite")
        #expect(run.status == 0, "\(run.errors)")
      }
      let script = Project.path("Tests/InteropTests/Readers/compare.py")
      let run = try folder.run(try #require(Self.python), script, "g.sqlite", "x")
      #expect(run.status == 0 && run.lines.count == 9, "\(run.output)\(run.errors)")
    }
  }

  /// A graph built of the export has the same papers: what RIS, BibTeX and CSL-JSON hold is all that is known.
  @Test(arguments: [("bibtex", "bib"), ("ris", "ris"), ("csl", "json")])
  func aGraphBuiltOfTheBibliographyHasTheSamePapers(_ flag: String, _ ending: String) throws {
    let records = #"""
      {"id": "whole", "title": "Measuring 50% of {BERT} & GPT-4's “effects” on Łódź", "abstract": "We measure a_b ~ c^d at $5.", "authors": ["Rens van de Schoot", "Özge Şahin", "World Health Organization", "王小明"], "date": "2020-05-12", "venue": "Journal of Tests & Trials", "type": "article-journal", "doi": "10.1000/xyz_1", "arxiv": "2005.12345", "volume": "12", "issue": "3", "pages": "125-133", "publisher": "A House", "issn": "1234-5678", "keywords": ["first", "second & third"], "urls": ["https://github.com/a/b", "https://example.org/x?a=1&b=2"]}
      {"id": "人", "title": "人工智能：一种方法", "authors": ["王小明"], "year": 2021, "arxiv": "2401.00010"}
      {"id": "evil", "title": "<script>alert(1)</script> } { \\input{x} \u0007", "abstract": "</title>\n\nTY  - JOUR\nER  - \n@misc{x}", "authors": ["x } and y"], "year": 2022, "doi": "10.1000/evil"}
      """#
    try inTemporaryFolder { folder in
      try folder.write(records, to: "a.jsonl")
      #expect(try folder.paperGraph("build", "a.jsonl", "--graph", "a").status == 0)
      #expect(try folder.paperGraph("export", "--\(flag)", "b.\(ending)", "--graph", "a").status == 0)
      let build = try folder.paperGraph("build", "b.\(ending)", "--graph", "b")
      #expect(build.status == 0, "\(build.errors)")
      for query in [
        // What steers a terminal leaves no text of an export.
        "SELECT trim(replace(title, char(7), '')), authors, date, venue, arxiv, doi FROM paper ORDER BY id",
        "SELECT paper_id, scheme, value FROM paper_identifier ORDER BY 1, 2, 3",
        "SELECT paper_id, field, value FROM paper_detail ORDER BY 1, 2",
        "SELECT paper_id, keyword FROM paper_keyword ORDER BY rowid",
        "SELECT n.kind, n.key FROM node n WHERE n.kind IN ('repository', 'web', 'page') ORDER BY 1, 2",
      ] {
        let (before, after) = (try folder.rows(query, in: "a"), try folder.rows(query, in: "b"))
        #expect(!before.isEmpty && before == after, "\(query)")
      }
    }
  }

  /// The same for the samples of every format that is read.
  @Test(arguments: [("bibtex", "bib"), ("ris", "ris"), ("csl", "json")])
  func theSamplesComeBackFromTheirBibliography(_ flag: String, _ ending: String) throws {
    try inTemporaryFolder { folder in
      let samples = try folder.paperGraph("build", Project.path("Samples"), "--graph", "a", "--quiet")
      #expect(samples.status == 0, "\(samples.errors)")
      #expect(try folder.paperGraph("export", "--\(flag)", "b.\(ending)", "--graph", "a").status == 0)
      let build = try folder.paperGraph("build", "b.\(ending)", "--graph", "b")
      #expect(build.status == 0, "\(build.errors)")
      for query in [
        "SELECT title, authors, date, venue, arxiv, doi FROM paper ORDER BY id",
        // RIS and BibTeX have no place for the numbers of Microsoft Academic, which is closed.
        "SELECT paper_id, scheme, value FROM paper_identifier WHERE scheme <> 'mag' ORDER BY 1, 2, 3",
        "SELECT paper_id, field, value FROM paper_detail ORDER BY 1, 2",
        "SELECT paper_id, keyword FROM paper_keyword ORDER BY rowid",
      ] {
        let (before, after) = (try folder.rows(query, in: "a"), try folder.rows(query, in: "b"))
        #expect(before.count > 20 && before.count == after.count, "\(query)")
        for (one, other) in zip(before, after) { #expect(one == other) }
      }
    }
  }
}
