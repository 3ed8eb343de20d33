/// What databases call kinds of works.
enum TableWorkType {
  /// The kind that the words say; nil where they say nothing known. The first phrase that stands in them decides.
  static func of(_ text: String) -> WorkType? {
    let words = text.lowercased()
    return exact[words] ?? phrases.first { words.contains($0.phrase) }?.type
  }

  /// RIS types, Web of Science letters.
  private static let exact: [String: WorkType] = [
    "jour": .journalArticle, "conf": .conferencePaper, "cpaper": .conferencePaper, "chap": .chapter, "book": .book,
    "thes": .thesis, "rprt": .report, "comp": .software, "data": .dataset, "elec": .webpage, "pat": .patent,
    "unpb": .manuscript, "mgzn": .magazineArticle, "news": .newspaperArticle, "gen": .document, "j": .journalArticle,
    "c": .conferencePaper, "b": .book, "s": .chapter, "p": .patent, "preprint": .article,
    "inproceedings": .conferencePaper,
    "incollection": .chapter, "inbook": .chapter, "techreport": .report, "phdthesis": .thesis, "mastersthesis": .thesis,
  ]

  private static let phrases: [(phrase: String, type: WorkType)] = [
    ("preprint", .article), ("posted content", .article), ("review", .review), ("conference", .conferencePaper),
    ("proceeding", .conferencePaper), ("chapter", .chapter), ("booksection", .chapter), ("thesis", .thesis),
    ("dissertation", .thesis), ("book", .book), ("magazine", .magazineArticle), ("newspaper", .newspaperArticle),
    ("article", .journalArticle), ("journal", .journalArticle), ("early access", .journalArticle), ("report", .report),
    ("patent", .patent), ("dataset", .dataset), ("data set", .dataset), ("software", .software), ("code", .software),
    ("web page", .webpage), ("webpage", .webpage), ("manuscript", .manuscript), ("editorial", .document),
    ("letter", .document), ("erratum", .document), ("note", .document),
  ]
}
