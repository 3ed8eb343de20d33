extension WorkType {
  /// What a field `type` says, in the words of CSL, BibTeX, Crossref, Semantic Scholar or schema.org; nil for other
  /// words. Letter case, blanks, hyphens and underscores do not count.
  init?(jsonName: String) {
    let word = String(decoding: jsonName.utf8.filter(ASCII.isLetter).map(ASCII.lowered), as: UTF8.self)
    guard let known = Self.jsonNames[word] else { return nil }
    self = known
  }

  private static let jsonNames: [String: WorkType] = {
    var names: [String: WorkType] = [:]
    for type in allCases { names[type.rawValue.filter { $0 != "-" }] = type }
    names.merge([
      "preprint": .article, "postedcontent": .article, "eprint": .article,
      "journal": .journalArticle, "journalarticle": .journalArticle, "scholarlyarticle": .journalArticle,
      "conference": .conferencePaper, "conferencepaper": .conferencePaper, "inproceedings": .conferencePaper,
      "proceedingsarticle": .conferencePaper,
      "inbook": .chapter, "incollection": .chapter, "bookchapter": .chapter, "monograph": .book,
      "phdthesis": .thesis, "mastersthesis": .thesis, "dissertation": .thesis, "techreport": .report,
    ]) { known, _ in known }
    return names
  }()
}
