import Documents
import Testing

/// Real BibTeX files: what came in is what was read and what was refused, as `count_bib.py` counts it.
@Suite(
  .enabled(if: Place.hasCorpora, "the shared corpora are not here"),
  .enabled(if: Python.isHere, "python3 is not here"))
struct BibTeXCorpusTests {
  @Test func agreesWithIndependentCount() throws {
    let files = InputFinder.files(at: [Place.corpora + "/jabref-testbib"]).files.filter { $0.name.hasSuffix(".bib") }
    let rows = try Python.table("count_bib.py", files.map(\.name))
    #expect(files.count == 140 && rows.count == 140)
    var (records, refused) = (0, 0)
    for (file, row) in zip(files, rows) {
      guard case .read(let read) = DocumentReader().read(try file.read(), name: file.name) else {
        #expect(row["records"] == "0", "\(file.name)")
        continue
      }
      #expect(read.format == .bibTeX, "\(file.name)")
      let found = read.records
      records += found.count
      refused += read.refusedCount
      let own = [
        "records": found.count + read.refusedCount, "refused": read.refusedCount,
        "title": found.count { $0.title != nil },
        "abstract": found.count { $0.abstract != nil }, "keywords": found.count { !$0.keywords.isEmpty },
        "authors": found.count { !$0.authors.isEmpty },
      ]
      for (column, value) in own { #expect("\(value)" == row[column], "\(column) of \(file.name)") }
    }
    print("BibTeX: \(records) records read, \(refused) refused")
  }
}
