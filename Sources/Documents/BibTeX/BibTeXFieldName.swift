/// The fields that are read, by what they mean; several names mean the same.
enum BibTeXFieldName: UInt8, CaseIterable {
  case title, subtitle, shortTitle, bookTitle, bookSubtitle, mainTitle, journal, shortJournal, eventTitle
  case author, editor, collaboration
  case date, year, month, day, issueDate
  case doi, eprint, eprintType, pubMed, pubMedCentral, arXiv, corpusID, openAlex, dblpRecord
  case url, otherLink, howPublished, note
  case isbn, issn, volume, number, pages, articleNumber, publisher, institution, address, edition, language
  case abstract, keywords, authorKeywords
  case scopusReferences, citedReferences
  case crossref, xdata, entrySubtype

  /// The field of that name, letter case ignored; nil for one that is not read. Cost: linear in the name.
  static func named(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> BibTeXFieldName? {
    table.find(text, range)
  }

  /// Names in lower case: of BibTeX (btxdoc), biblatex (its manual, 2.2), and of the exports of Scopus, Web of Science,
  /// ACM, IEEE, INSPIRE, ADS, DBLP, Mendeley, Zotero, JabRef and BibDesk.
  private static let names: [(field: BibTeXFieldName, names: String)] = [
    (.title, "title"), (.subtitle, "subtitle"), (.shortTitle, "shorttitle issuetitle"),
    (.bookTitle, "booktitle"), (.bookSubtitle, "booksubtitle"), (.mainTitle, "maintitle"),
    (.journal, "journal journaltitle journal_title"),
    (.shortJournal, "shortjournal journal-iso abbrev_source_title"),
    (.eventTitle, "eventtitle conference conference_title"),
    (.author, "author authors"), (.editor, "editor editors"), (.collaboration, "collaboration"),
    (.date, "date"), (.year, "year"), (.month, "month"), (.day, "day"),
    (.issueDate, "issue_date eventdate early-access-date publication_date"),
    (.doi, "doi"), (.eprint, "eprint"), (.eprintType, "eprinttype archiveprefix"),
    (.pubMed, "pmid pubmed pubmedid pubmed_id"), (.pubMedCentral, "pmcid pmc"), (.arXiv, "arxiv arxivid arxiv_id"),
    (.corpusID, "corpusid"), (.openAlex, "openalex"), (.dblpRecord, "biburl"),
    (.url, "url"),
    (
      .otherLink,
      """
      ee link links pdf code website html github software demo video blog slides poster project projectpage homepage \
      adsurl bdsk-url-1 bdsk-url-2 bdsk-url-3 bdsk-url-4 web_url opturl weblink repository dataset data
      """
    ),
    (.howPublished, "howpublished"), (.note, "note annote addendum"),
    (.isbn, "isbn"), (.issn, "issn"), (.volume, "volume"), (.number, "number issue"), (.pages, "pages page"),
    (.articleNumber, "eid articleno article-number art_number"), (.publisher, "publisher"),
    (.institution, "institution school organization"), (.address, "address location"), (.edition, "edition"),
    (.language, "language langid"), (.abstract, "abstract"), (.keywords, "keywords keyword"),
    (.authorKeywords, "author_keywords author-keywords"), (.scopusReferences, "references"),
    (.citedReferences, "cited-references"), (.crossref, "crossref"), (.xdata, "xdata"),
    (.entrySubtype, "entrysubtype"),
  ]

  private static let table = Table(names)

  /// An open-addressed table over the bytes of names, which spares a string for every field of every entry.
  private struct Table {
    private struct Slot {
      var name: [UInt8] = []
      var field: BibTeXFieldName?
    }
    private var slots = Array(repeating: Slot(), count: 512)

    init(_ names: [(field: BibTeXFieldName, names: String)]) {
      for (field, list) in names {
        for name in list.split(separator: " ") {
          let bytes = Array(name.utf8)
          var place = Self.hash(bytes.span, 0..<bytes.count)
          while slots[place].field != nil { place = (place + 1) & 511 }
          slots[place] = Slot(name: bytes, field: field)
        }
      }
    }

    func find(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> BibTeXFieldName? {
      var place = Self.hash(text, range)
      while let field = slots[place].field {
        if isEqual(slots[place].name, text, range) { return field }
        place = (place + 1) & 511
      }
      return nil
    }

    private func isEqual(_ name: [UInt8], _ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
      guard name.count == range.count else { return false }
      for i in 0..<name.count where name[i] != ASCII.lowered(text[range.lowerBound + i]) { return false }
      return true
    }

    /// FNV-1a (Fowler, Noll, Vo) of the letters in lower case.
    private static func hash(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
      var hash: UInt32 = 2_166_136_261
      for i in range { hash = (hash ^ UInt32(ASCII.lowered(text[i]))) &* 16_777_619 }
      return Int((hash ^ hash >> 16) & 511)
    }
  }
}
