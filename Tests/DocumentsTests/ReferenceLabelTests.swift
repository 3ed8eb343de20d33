import Documents
import Testing

/// Reference lists of five articles in different styles, as a person reads them (`Tests/ReferenceLabels`).
@Suite(.enabled(if: Place.hasCorpora, "the shared corpora are not here"))
struct ReferenceLabelTests {
  struct Label {
    let number: Int
    let author: String?
    let year: Int?
    let doi: String?
    let title: String?
  }

  private static let articles = [
    "plos-pone-0138823", "plos-pone-0067380", "plos-pntd-0002570", "pmc-6398430", "grobid-n18-3011",
  ]

  /// The article's place below the corpora, and the labels of its references in order.
  private func labels(_ name: String) throws -> (article: String, labels: [Label]) {
    let bytes = try Place.bytes("\(Place.root)/Tests/ReferenceLabels/\(name).tsv")
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let article = try #require(lines.first { $0.hasPrefix("# ") }).dropFirst(2)
    let labels = try lines.filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t").map { $0 == "-" ? nil : String($0) }
      try #require(cells.count == 5, "\(line)")
      return Label(
        number: try #require(cells[0].flatMap { Int($0) }), author: cells[1], year: cells[2].flatMap { Int($0) },
        doi: cells[3], title: cells[4])
    }
    return (String(article), labels)
  }

  /// Letters and digits in lower case: what is left of a title when its typography is gone.
  private func words(_ title: String?) -> String? {
    title.map { String($0.lowercased().filter { $0.isLetter || $0.isNumber }) }
  }

  /// At least 95 in 100 of all references have the DOI or the title that a person reads; years and first authors too.
  @Test func agreesWithAPerson() throws {
    var (all, right) = (0, 0)
    for name in Self.articles {
      let (article, labels) = try labels(name)
      let record = try #require(read(Place.bytes("\(Place.corpora)/\(article)")).records.first)
      #expect(record.references.count == labels.count, "\(name)")
      var (own, years, authors) = (0, 0, 0)
      for (label, reference) in zip(labels, record.references) {
        let doi = reference.identifiers.first { $0.scheme == .doi }?.value
        let agrees = label.doi.map { $0 == doi } ?? (words(label.title) == words(reference.title))
        own += agrees ? 1 : 0
        if !agrees { print("\(name) \(label.number): \(reference.title ?? "no title"), not \(label.title ?? "none")") }
        years += label.year == reference.year ? 1 : 0
        authors +=
          label.author.map { words(reference.authors.first)?.contains(words($0) ?? "") == true } ?? true ? 1 : 0
      }
      print("\(name): \(own) of \(labels.count) references, \(years) years, \(authors) first authors")
      all += labels.count
      right += own
    }
    #expect(right * 100 >= all * 95, "\(right) of \(all)")
  }
}
