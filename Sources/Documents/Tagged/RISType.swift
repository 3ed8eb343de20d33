/// What the types of RIS mean. Programs that know few of them write `JOUR` or `GEN` for everything.
enum RISType {
  static func type(of name: String) -> WorkType { types[name.uppercased()] ?? .document }

  private static let types: [String: WorkType] = [
    "JOUR": .journalArticle, "EJOUR": .journalArticle, "JFULL": .journalArticle, "INPR": .journalArticle,
    "ABST": .journalArticle, "MGZN": .magazineArticle, "NEWS": .newspaperArticle,
    "CONF": .conferencePaper, "CPAPER": .conferencePaper,
    "CHAP": .chapter, "ECHAP": .chapter, "ENCYC": .chapter, "DICT": .chapter,
    "BOOK": .book, "EBOOK": .book, "EDBOOK": .book, "SER": .book, "CLSWK": .book,
    "THES": .thesis, "RPRT": .report, "GOVDOC": .report, "STAND": .report, "COMP": .software, "PCOMM": .document,
    "DATA": .dataset, "AGGR": .dataset, "DBASE": .dataset,
    "ELEC": .webpage, "BLOG": .webpage, "WEB": .webpage, "ICOMM": .webpage,
    "PAT": .patent, "UNPB": .manuscript, "UNPD": .manuscript, "MANSCPT": .manuscript, "PREP": .article,
  ]
}
