import Documents
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A script of `Tests/IndependentCounts` and the real files that it counts.
struct IndependentCount: Sendable, CustomTestStringConvertible {
  /// The script is `count_NAME.py`.
  let script: String
  /// Files and folders below the shared corpora, in any order; of folders only the files with one of `endings`.
  let inputs: [String]
  var endings: [String] = []

  var testDescription: String { script }

  /// What is counted independently: a line a script.
  static let all = [
    IndependentCount(script: "hub", inputs: ["hf-daily-2026"], endings: [".json"]),
    IndependentCount(script: "s2", inputs: ["s2-api/Paper.json"]),
    IndependentCount(script: "s2orc", inputs: ["s2orc-doc2json"], endings: [".json"]),
    IndependentCount(script: "arxiv_daily", inputs: ["cv-arxiv-daily/docs/cv-arxiv-daily.json"]),
    IndependentCount(script: "jats", inputs: ["jats-plos", "s2orc-doc2json/jats"], endings: [".xml", ".nxml"]),
    IndependentCount(script: "tei", inputs: ["s2orc-doc2json/pdf"], endings: [".tei.xml"]),
    IndependentCount(script: "acl", inputs: ["acl2024"], endings: [".xml"]),
    IndependentCount(script: "atom", inputs: ["arxiv-api"], endings: [".json"]),
    IndependentCount(script: "medline", inputs: ["jabref-testbib"], endings: IndependentCount.medline),
    IndependentCount(script: "csv", inputs: ["ris-csv-exports"], endings: [".csv", ".tsv", ".tab"]),
    IndependentCount(script: "ris", inputs: ["ris-csv-exports"], endings: [".ris", ".txt"]),
    IndependentCount(script: "ris", inputs: ["jabref-testbib"], endings: [".ris"]),
    IndependentCount(script: "pubmed", inputs: ["jabref-testbib"], endings: IndependentCount.pubMed),
    IndependentCount(
      script: "wos", inputs: ["jabref-testbib"], endings: ["1.isi", "2.isi", "c.isi", "e.isi", "S.isi"]),
    IndependentCount(script: "endnote", inputs: ["jabref-testbib"], endings: [".enw", ".ref"]),
    IndependentCount(script: "endnote_xml", inputs: ["jabref-testbib"], endings: IndependentCount.endNoteXML),
    IndependentCount(script: "mods", inputs: ["jabref-testbib"], endings: IndependentCount.mods),
    IndependentCount(script: "jsonl", inputs: ["acl2024", "openknowledgemaps"], endings: [".jsonl"]),
  ]

  /// The PubMed XML among the test files of a reference manager.
  private static let medline = [
    "ArticleID", "ArticleItalics", "ArticleNoISSN", "BookArticleSet", "KeywordSingleEntry", "MalformedEntry", "MathML",
    "MeshHeadingList", "MinimalEntry", "Nbib", "PubmedBook",
  ].map { "MedlineImporterTest\($0).xml" }

  /// EndNote's XML among them, and that of the Library of Congress.
  private static let endNoteXML = [
    "Article", "Article2", "LabelAndMultiTitle", "Report", "_EmptyKeywordStyle", "_WithoutUrlStyle",
    "_WithoutUrlStyle2",
  ].map { "EndnoteXmlImporterTest\($0).xml" }
  private static let mods = [
    "AllFields", "GenreMapping", "Minimal", "Mods", "ModsCollection", "MonographicBookFallback",
  ].map { "MODSImporterTest\($0).xml" }

  /// The PubMed text among them.
  private static let pubMed =
    [".nbib", "StringOutOfBounds.txt"]
    + ["CompleteEntry", "DOI", "Inproceeding", "MultiAbstract", "MultiTitle", "MultipleEntries"]
    .map { "MedlinePlainImporterTest\($0).txt" }

  var files: [InputFile] {
    InputFinder.files(at: inputs.map { Place.corpora + "/" + $0 }).files.filter { file in
      endings.isEmpty || endings.contains { file.name.hasSuffix($0) }
    }
  }
}

/// What came in is what was read and what was refused, as few lines of Python count it.
///
/// A script takes files and prints a table parted by tabs: a row of column names, then a row a file. The columns are
/// `file`, `records` (read and refused ones), and any of those that `tally` knows.
@Suite(
  .enabled(if: Place.hasCorpora, "the shared corpora are not here"),
  .enabled(if: Python.isHere, "python3 is not here"))
struct IndependentCountsTests {
  @Test(arguments: IndependentCount.all) func agrees(_ count: IndependentCount) throws {
    let files = count.files
    let inputs = try files.map { (name: $0.name, bytes: try $0.read()) }
    #expect(!files.isEmpty)
    let rows = try Python.table("count_\(count.script).py", files.map(\.name))
    #expect(rows.count == files.count, "a row for each file")
    for (input, row) in zip(inputs, rows) {
      #expect(row["file"] == input.name)
      let file = try read(input.bytes, name: input.name)
      for (column, value) in row where column != "file" {
        let own = try #require(tally(column, of: file), "no column \(column)")
        #expect("\(own)" == value, "\(column) of \(input.name)")
      }
    }
  }

  /// The figure that a column of that name asks for; nil where there is no such column.
  private func tally(_ column: String, of file: ReadFile) -> Int? {
    func records(_ holds: (PaperRecord) -> Bool) -> Int { file.records.count(where: holds) }
    func has(_ scheme: IdentifierScheme, _ host: String? = nil) -> Int {
      records { record in
        record.identifiers.contains { $0.scheme == scheme }
          || host.map { host in record.addresses.contains { $0.text.contains(host) } } == true
      }
    }
    return switch column {
    case "records": file.records.count + file.refusedCount
    case "refused": file.refusedCount
    case "title": records { $0.title != nil }
    case "abstract": records { $0.abstract != nil }
    case "authors": records { !$0.authors.isEmpty }
    case "people": file.records.reduce(0) { $0 + $1.authors.count }
    case "year": records { $0.date != nil }
    case "venue": records { $0.venue != nil }
    case "keywords": records { !$0.keywords.isEmpty }
    case "doi": has(.doi, "doi.org/")
    case "arxiv": has(.arXiv, "arxiv.org/abs/")
    case "pmid": has(.pubMed)
    case "acl": has(.acl)
    case "code": records { $0.addresses.contains { $0.text.contains("github.com/") } }
    case "references": file.records.reduce(0) { $0 + $1.references.count }
    case "cited": file.records.reduce(0) { $0 + $1.references.count { !$0.contexts.isEmpty } }
    case "cited_doi":
      file.records.reduce(0) { $0 + $1.references.count { $0.identifiers.contains { $0.scheme == .doi } } }
    case "citations": file.records.reduce(0) { $0 + $1.citations.count }
    default: nil
    }
  }
}

/// The interpreter that the independent counts run in.
enum Python {
  static let isHere = (try? run(["-c", "pass"])) != nil

  /// The rows of the table that a script of `Tests/IndependentCounts` prints, by column.
  static func table(_ script: String, _ files: [String]) throws -> [[String: String]] {
    let lines = try run(["\(Place.root)/Tests/IndependentCounts/\(script)"] + files).split(separator: "\n")
    let cells = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    let columns = try #require(cells.first, "\(script) printed nothing")
    return try cells.dropFirst().map { row in
      try #require(row.count == columns.count, "\(script) printed a row of \(row.count) cells")
      return Dictionary(uniqueKeysWithValues: zip(columns, row))
    }
  }

  /// What the interpreter prints. The shell starts it, since Foundation cannot stand beside libxml2's headers.
  private static func run(_ arguments: [String]) throws -> String {
    let words = ["python3"] + arguments.map { "'" + $0.replacing("'", with: "'\\''") + "'" }
    guard let stream = unsafe popen(words.joined(separator: " "), "r") else { throw Failure(status: -1) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = unsafe fread(&buffer, 1, buffer.count, stream), count > 0 { output += buffer[..<count] }
    let status = unsafe pclose(stream)
    guard status == 0 else { throw Failure(status: status) }
    return String(decoding: output, as: UTF8.self)
  }

  struct Failure: Error { let status: Int32 }
}
