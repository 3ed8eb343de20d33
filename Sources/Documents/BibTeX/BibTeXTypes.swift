/// What the types of entries mean: those of BibTeX, biblatex (its manual, 2.1) and common exports.
enum BibTeXTypes {
  /// Nil for a type that says nothing of the work (`misc`) or that is not known.
  static func work(_ type: String, hasJournal: Bool) -> WorkType? {
    switch type {
    case "article": hasJournal ? .journalArticle : .article
    case "inproceedings", "conference", "conferencepaper": .conferencePaper
    case "incollection", "inbook", "bookinbook", "suppbook", "suppcollection", "inreference", "chapter": .chapter
    case "book", "mvbook", "collection", "mvcollection", "proceedings", "mvproceedings", "booklet", "manual",
      "reference", "mvreference":
      .book
    case "phdthesis", "mastersthesis", "thesis", "bachelorsthesis", "masterthesis", "doctoralthesis": .thesis
    case "techreport", "report": .report
    case "software", "softwareversion", "softwaremodule", "codefragment": .software
    case "dataset", "data": .dataset
    case "online", "electronic", "www", "webpage": .webpage
    case "patent": .patent
    case "unpublished": .manuscript
    case "preprint", "arxiv": .article
    case "review", "suppperiodical": .review
    case "periodical", "misc", "other": nil
    default: nil
    }
  }

  /// Whether works of this type appear within one that `crossref` names.
  static func isPart(_ type: String) -> Bool {
    type.hasPrefix("in") || type.hasPrefix("supp") || ["conference", "bookinbook", "article", "review"].contains(type)
  }

  /// Entries that are no works: `xdata` holds fields for others, `set` names entries of the file.
  static let containers: Set<String> = ["xdata", "set", "control", "comment"]

  /// Whether the work is the whole that parts appear in.
  static func isWhole(_ type: String) -> Bool { work(type, hasJournal: false) == .book || type == "periodical" }
}
