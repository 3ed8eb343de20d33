import Documents
import Testing

/// Files of a reference manager's importers, each with the BibTeX that it is expected to become: title, authors, year and
/// DOI that the input gives against those of the expected file.
///
/// A new reader is compared as soon as it reads an input; nothing has to be added here.
@Suite(.enabled(if: Place.hasCorpora, "the shared corpora are not here"))
struct JabRefPairsTests {
  private static let folder = Place.corpora + "/jabref-testbib/org/jabref/logic/importer/fileformat"

  /// Formats that hold bibliographies by their form; a page or a text that happens to be read is no import.
  private static let textual: Set<String> = ["page", "text", "markdown", "html", "bibtex"]

  /// Where the expected file is no measure: `name#entry field`, entries counted from 1, and why.
  static let accepted: [String: String] = [
    "MedlineImporterTestBookArticleSet.xml#1 title": "a chapter: the expected title is its book's",
    "MedlineImporterTestKeywordSingleEntry.xml#1 authors":
      "the expected author is the person whom the article is about",
    "MedlineImporterTestNbib.xml#1 authors": "the expected file drops Jr",
    "MODSImporterTestAllFields.xml#1 title": "the expected title is the alternative one",
    "MODSImporterTestModsCollection.xml#3 authors": "the expected file makes authors of the editors of a book",
    "NbibImporterTest.nbib#1 authors": "the expected file has the corporate author in a field of its own, `corporate`",
    "NbibImporterTest.nbib#1 doi": "the expected file has the DOI in a field of its own, `article-doi`",
    "RisImporterTest1.ris#1 title": "five titles in one record: the expected title is all of them",
    "RisImporterTest1.ris#1 authors": "A2 is an editor or a translator, whom the expected file makes an author",
    "RisImporterTest1.ris#2 record": "a TY behind a record's fields begins another, which the expected file drops",
    "RisImporterTest7.ris#1 authors": "A2 is the editor of a book, whom the expected file makes an author",
  ]

  private enum Field: String, CaseIterable { case title, authors, year, doi }

  private struct Disagreement: CustomStringConvertible {
    let place: String
    let input: String
    let expected: String
    var reason: String? { JabRefPairsTests.accepted[place] }
    var description: String { "\(place): \(input) | expected \(expected)" + (reason.map { " [\($0)]" } ?? "") }
  }

  private struct Row {
    var files = 0
    var entries = 0
    var agreeing = 0
    /// Agreeing entries with a disagreement for which the expected file is no measure.
    var accepted = 0
    var disagreements: [Disagreement] = []
  }

  @Test func agree() throws {
    let files = InputFinder.files(at: [Self.folder]).files
    var expected: [String: InputFile] = [:]
    for file in files where file.name.hasSuffix(".bib") { expected[Self.stem(file.name)] = file }
    var (table, unread): ([String: Row], [String]) = ([:], [])
    for file in files where !file.name.hasSuffix(".bib") {
      guard let bib = expected[Self.stem(file.name)] else { continue }
      let name = Self.base(file.name)
      guard case .read(let input) = DocumentReader().read(try file.read(), name: file.name),
        !Self.textual.contains(input.format.rawValue)
      else {
        unread.append(name)
        continue
      }
      // An expected file without an entry is no collection.
      var wanted: [PaperRecord] = []
      if case .read(let file) = DocumentReader().read(try bib.read(), name: bib.name) { wanted = file.records }
      var row = table[input.format.rawValue] ?? Row()
      row.files += 1
      compare(name, input.records, wanted, &row)
      table[input.format.rawValue] = row
    }
    var (entries, agreeing, accepted) = (0, 0, 0)
    for (format, row) in table.sorted(by: { $0.key < $1.key }) {
      print("\(format): \(row.files) files, \(row.entries) entries, \(row.agreeing) agree, \(row.accepted) accepted")
      for disagreement in row.disagreements { print("  \(disagreement)") }
      entries += row.entries
      agreeing += row.agreeing
      accepted += row.accepted
    }
    print(
      "in all \(entries) entries, \(agreeing) agree, \(accepted) of them but for what is accepted; not read: \(unread.sorted().joined(separator: " "))"
    )
    #expect(agreeing * 100 >= entries * 95)
  }

  private func compare(_ name: String, _ input: [PaperRecord], _ expected: [PaperRecord], _ row: inout Row) {
    for i in 0..<max(input.count, expected.count) {
      row.entries += 1
      guard i < input.count, i < expected.count else {
        let place = "\(name)#\(i + 1) record"
        row.disagreements.append(
          Disagreement(
            place: place, input: i < input.count ? "here" : "none", expected: i < expected.count ? "one" : "none"))
        if Self.accepted[place] != nil {
          row.agreeing += 1
          row.accepted += 1
        }
        continue
      }
      var (isSame, isAccepted) = (true, false)
      for field in Field.allCases {
        let (a, b) = (Self.value(field, of: input[i]), Self.value(field, of: expected[i]))
        guard Self.compared(a) != Self.compared(b) else { continue }
        let disagreement = Disagreement(place: "\(name)#\(i + 1) \(field.rawValue)", input: a, expected: b)
        row.disagreements.append(disagreement)
        isSame = isSame && disagreement.reason != nil
        isAccepted = true
      }
      if isSame { row.agreeing += 1 }
      if isSame && isAccepted { row.accepted += 1 }
    }
  }

  private static func value(_ field: Field, of record: PaperRecord) -> String {
    switch field {
    case .title: record.title?.text ?? ""
    case .authors: record.authors.joined(separator: "; ")
    case .year: record.date.map { "\($0.year)" } ?? ""
    case .doi: record.identifiers.first { $0.scheme == .doi }.map { doi($0.value) } ?? ""
    }
  }

  private static func doi(_ value: String) -> String {
    let value = value.lowercased()
    guard let start = value.firstRange(of: "10.") else { return value }
    return String(value[start.lowerBound...])
  }

  /// Letters and digits alone: full stops, braces and blanks are matters of style.
  private static func compared(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  private static func base(_ name: String) -> String { String(name.split(separator: "/").last ?? "") }

  /// `OvidImporterTest3.txt` is expected to become `OvidImporterTestBib3.bib`; all others share their names.
  private static func stem(_ name: String) -> String {
    let base = base(name)
    let stem = base.split(separator: ".").dropLast().joined(separator: ".")
    return stem.replacing("TestBib", with: "Test")
  }
}
