import Documents
import Testing

/// PubMed's text, Web of Science's, EndNote's: meanings of the tags from their makers' lists.
@Suite struct TaggedFormatTests {
  private func one(_ text: String, _ format: InputFormat) throws -> PaperRecord {
    let file = try read(text)
    #expect(file.format == format && file.refusals.isEmpty)
    return try #require(file.records.first)
  }

  // MARK: PubMed

  @Test func readsPubMed() throws {
    let paper = try one(
      """
      PMID- 27169098
      OWN - NLM
      DP  - 2016 Apr 19
      TI  - Proteomics: A new perspective
            for cancer.
      LID - 10.4103/2277-9175.180636 [doi]
      AB  - One
            sentence.
      FAU - Shruthi, Basavaradhya Sahukar
      AU  - Shruthi BS
      CN  - A Group
      VI  - 5
      PG  - 67
      PMC - PMC4513071
      TA  - Adv Biomed Res
      JT  - Advanced biomedical research
      OT  - Biomarkers
      MH  - *Neoplasms/diagnosis
      AID - ABR-5-67 [pii]
      """, .pubMedText)
    #expect(paper.key == "27169098" && paper.title?.text == "Proteomics: A new perspective for cancer.")
    #expect(paper.abstract?.text == "One sentence." && paper.date == PaperDate(year: 2016, month: 4, day: 19))
    #expect(
      paper.authors == ["Basavaradhya Sahukar Shruthi", "A Group"] && paper.keywords == ["Biomarkers", "Neoplasms"])
    let ids: [WorkIdentifier] = [
      .init(.pubMed, "27169098"), .init(.pubMedCentral, "PMC4513071"), .init(.doi, "10.4103/2277-9175.180636"),
    ]
    #expect(paper.identifiers == ids && paper.venue == "Advanced biomedical research" && paper.type == .journalArticle)
  }

  @Test(arguments: [
    ("TI  - [A title in German].", "A title in German"),
    ("TI  - [Not Available].\nTT  - Ein Titel.", "Ein Titel."),
    ("BTI - The book", "The book"), ("TI  - The fall of the U.S.", "The fall of the U.S."),
  ])
  func readsTitlesOfPubMed(_ fields: String, _ title: String) throws {
    #expect(try one("PMID- 1\nOWN - NLM\n\(fields)\n", .pubMedText).title?.text == title)
  }

  @Test func readsPeopleOfPubMedByInitials() throws {
    #expect(
      try one("PMID- 1\nTI  - T\nAU  - Long V\nAU  - Brown MP Jr", .pubMedText).authors == ["V Long", "MP Brown Jr"])
  }

  @Test func partsRecordsOfPubMed() throws {
    let file = try read(
      "PMID- 1\nTI  - One\n\nA line between.\n\nPMID- 2\nTI  - Two\nPMID- 3\nTI  - Three\n\nPMID-4\nVI  - 1\n")
    #expect(file.records.map(\.title?.text) == ["One", "Two", "Three"] && file.refusals.map(\.line) == [11])
    #expect(file.unused.map(\.lines) == [4...4])
  }

  // MARK: Web of Science

  @Test func readsWebOfScience() throws {
    let paper = try one(
      """
      FN Clarivate Analytics Web of Science
      VR 1.0
      PT J
      AU Kassin, SM
         Sukel, H
      AF Kassin, Saul M.
         Sukel, Holly
      TI Coerced confessions and the
         jury
      SO LAW AND HUMAN BEHAVIOR
      DT Article
      DE confession; jury
      ID HARMLESS ERROR
      AB One
         sentence.
      CR Wegener DT, 1997, J EXP SOC PSYCHOL, V33, P1, DOI 10.1006/jesp.1996.1318
         [Anonymous], 1964, A BOOK
      SN 0147-7307
      PD FEB
      PY 1997
      VL 21
      BP 27
      EP 46
      DI 10.1023/A:1024814009769
      PM 12345678
      UT WOS:A1997WJ91200002
      ER

      EF
      """, .webOfScience)
    #expect(paper.title?.text == "Coerced confessions and the jury" && paper.abstract?.text == "One sentence.")
    #expect(paper.authors == ["Saul M. Kassin", "Holly Sukel"] && paper.key == "WOS:A1997WJ91200002")
    #expect(paper.date == PaperDate(year: 1997, month: 2) && paper.venue == "LAW AND HUMAN BEHAVIOR")
    #expect(
      paper.identifiers == [WorkIdentifier(.doi, "10.1023/A:1024814009769"), WorkIdentifier(.pubMed, "12345678")])
    #expect(paper.keywords == ["confession", "jury", "HARMLESS ERROR"] && paper.details[.page] == "27-46")
    #expect(paper.references.map(\.year) == [1997, 1964] && paper.references.map(\.text.line) == [16, 17])
    #expect(paper.references[0].identifiers == [WorkIdentifier(.doi, "10.1006/jesp.1996.1318")])
  }

  /// Inspec's field of keywords has sections between slashes: treatment, thesaurus, other terms, codes, numbers.
  @Test func readsKeywordsOfInspec() throws {
    let paper = try one(
      """
      PT J
      TI Second harmonic generation
      AU Doe, J.
      DE Experimental/ barium compounds; ion implantation; waveguide lasers/ ridge-type
         waveguides; BaB/sub 2/O/sub 4// A4265K Optical harmonic generation/ wavelength 2.78E-07 m
      ID 0003-6951/2006/89(4)
      UT INSPEC:9027814
      ER

      EF
      """, .webOfScience)
    #expect(paper.keywords == ["barium compounds", "ion implantation", "waveguide lasers"])
  }

  // MARK: EndNote

  @Test func readsEndNote() throws {
    let paper = try one(
      """
      %0 Journal Article
      %A Clark, Herbert H.
      %A Doe, Jane
      %D 1982
      %8 June 3
      %T Hearers and
      speech acts
      %J Language
      %V 58
      %P 332-373
      %K one
      two
      %R 10.2307/414102
      %U https://www.jstor.org/stable/414102
      %X First.

      Second.
      """, .endNote)
    #expect(paper.title?.text == "Hearers and speech acts" && paper.authors == ["Herbert H. Clark", "Jane Doe"])
    #expect(paper.date == PaperDate(year: 1982, month: 6, day: 3) && paper.venue == "Language")
    #expect(paper.identifiers == [WorkIdentifier(.doi, "10.2307/414102")] && paper.type == .journalArticle)
    #expect(paper.keywords == ["one", "two"] && paper.abstract?.text == "First. Second.")
  }

  @Test func partsRecordsOfRefer() throws {
    let file = try read("%A A. Author\n%T One\n%J Journal\n%D 1980\n\n%A B. Author\n%T Two\n%I House\n%D 1981\n")
    #expect(file.format == .endNote && file.records.map(\.title?.text) == ["One", "Two"])
    #expect(file.records.map(\.type) == [.journalArticle, .book])
  }

  @Test func leavesLaTeXToOthers() {
    let text = "% A comment\n%T is a comment too\n\\documentclass{article}\n\\begin{document}\nText\n\\end{document}\n"
    guard case .read(let file) = DocumentReader().read(Array(text.utf8), name: "paper.tex") else { return }
    #expect(file.format != .endNote)
  }

  /// Lines without number, and fields without end, cost no more than their length.
  @Test(arguments: [InputFormat.ris, .pubMedText, .webOfScience, .endNote])
  func readsHostileTextInLinearTime(format: InputFormat) throws {
    let heads = [
      "ris": "TY  - JOUR\nTI  - T\n", "pubmed": "PMID- 1\nTI  - T\n", "wos": "PT J\nTI T\n", "endnote": "%0 X\n%T T\n",
    ]
    let lines = ["KW  - a;b\n", "OT  - a\n", "CR A, 1999, B\n", "%K a\n", "   more\n", "\n"]
    for line in lines {
      let text = (heads[format.rawValue] ?? "") + String(repeating: line, count: 200_000)
      #expect(try read(text, as: format).records.count == 1)
    }
  }
}
