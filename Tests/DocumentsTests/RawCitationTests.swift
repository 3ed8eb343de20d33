import Testing

@testable import Documents

/// Citations as one text, in the common reference styles, as a person reads them.
@Suite struct RawCitationTests {
  struct Case: Sendable {
    let text: String
    var title: String?
    var authors: [String] = []
    var year: Int?
  }

  private static let cases = [
    // Author-date with the year in brackets: PLOS, APA.
    Case(
      text: "Piel WH, Donoghue MJ (2012) TreeBASE: a database of knowledge. Available: http://treebase.org/",
      title: "TreeBASE: a database of knowledge", authors: ["WH Piel", "MJ Donoghue"], year: 2012),
    Case(
      text: "Smith, J. A., & van der Berg, P. (2010). Does it work? A review. Journal of Tests, 12(3), 45–67.",
      title: "Does it work?", authors: ["J. A. Smith", "P. van der Berg"], year: 2010),
    Case(
      text: "Slater PJB (1978) Data collection by hand. In: Colgan P editor. Ethology. Wiley. 15–16.",
      title: "Data collection by hand", authors: ["PJB Slater"], year: 1978),
    // The Association for Computational Linguistics.
    Case(
      text: "Chandra Roy, Al Doe, and Ed Poe. 2015. TabEL: entity linking in web tables. In ISWC.",
      title: "TabEL: entity linking in web tables", authors: ["Chandra Roy", "Al Doe", "Ed Poe"], year: 2015),
    // Vancouver.
    Case(
      text: "Lynn B, O'Dwyer PJ, et al. Pairing-based cryptography. J Test. 2014;7(2):1–9.",
      title: "Pairing-based cryptography", authors: ["B Lynn", "PJ O'Dwyer"], year: 2014),
    // Nature.
    Case(
      text: "LeCun, Y., Bengio, Y. & Hinton, G. Deep learning of things. Nature 521, 436–444 (2015).",
      title: "Deep learning of things", authors: ["Y. LeCun", "Y. Bengio", "G. Hinton"], year: 2015),
    // Springer's lecture notes.
    Case(
      text: "Doe, J., Roe, A.: Graphs at scale. In: Proc. Tests, pp. 1–9. Springer (2017)",
      title: "Graphs at scale", authors: ["J. Doe", "A. Roe"], year: 2017),
    // IEEE.
    Case(
      text: "A. Doe and B. Roe, “Graphs at large scale,” IEEE Trans. Tests, vol. 2, pp. 1–9, 2017.",
      title: "Graphs at large scale", year: 2017),
    // Pages of the web.
    Case(text: "The R Project for Computing [http://www.R-project.org/]", title: "The R Project for Computing"),
    Case(
      text: "World Health Organization. http://apps.who.int/x.pdf, accessed May 27, 2013.",
      authors: ["World Health Organization"]),
    Case(
      text: "Food Administration. Compliance inspections [Internet]. Silver Spring, 2015.",
      title: "Compliance inspections", authors: ["Food Administration"], year: 2015),
    // No title is better than a wrong one.
    Case(text: "A. Author and B. Bee, Phys. Rev. Lett. 87, 1234 (2001).", year: 2001),
    Case(text: "Smith J, personal communication", authors: ["J Smith"]),
    Case(text: "United States v. Roe. 411 U.S. 423, 435–436; 1973.", year: 1973),
    Case(text: ""), Case(text: "(2012)", year: 2012), Case(text: "“"), Case(text: "10."),
  ]

  @Test(arguments: cases) func reads(_ expected: Case) {
    let citation = RawCitation(expected.text)
    #expect(citation.title == expected.title, "\(expected.text)")
    #expect(citation.authors == expected.authors, "\(expected.text)")
    #expect(citation.year == expected.year, "\(expected.text)")
  }

  @Test func identifiers() {
    func ids(_ text: String) -> [String] {
      CitationIdentifiers.all(in: text).map { "\($0.scheme.rawValue):\($0.value)" }
    }
    #expect(ids("See (doi:10.1000/a.b(c)1). PMID: 12345.") == ["doi:10.1000/a.b(c)1", "pmid:12345"])
    #expect(ids("CoRR, abs/1412.6980v2; arXiv preprint arXiv:hep-th/9901001") == ["arxiv:hep-th/9901001"])
    #expect(ids("Version 10.2, pp. 110.1234/5") == [])
    let address = CitationIdentifiers.identifier(ofAddress: "https://pubmed.ncbi.nlm.nih.gov/777/")
    #expect(address == WorkIdentifier(.pubMed, "777"))
  }

  /// Random text makes no trap, and every answer is part of the text.
  @Test func survivesNoise() {
    var random = SplitMix64(state: 7)
    let pieces = [
      "Smith J", ", ", ". ", "(2010", ")", " In: ", "“", "”", "et al", " 1999", "[Internet", "http://x", "10.", "1234/",
      "arXiv:", "Ö", "A.", " and ", "PMID", ";", "-", "–", "?", " ",
    ]
    for round in 0..<20_000 {
      let count = Int.random(in: 0...12, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let citation = RawCitation(text)
      #expect(citation.title.map { text.contains($0) } ?? true, "round \(round): \(text)")
      _ = CitationIdentifiers.all(in: text)
      _ = CitationIdentifiers.identifier(ofAddress: text)
    }
  }
}
