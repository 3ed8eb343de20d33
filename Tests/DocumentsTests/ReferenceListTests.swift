import Testing

@testable import Documents

/// Reference lists as Scopus and Web of Science write them; the expected parts were read by a person.
@Suite struct ReferenceListTests {
  private func scopus(_ text: String) -> [Reference] {
    ScopusReferences.read(SourceText(text, line: 7, bytes: 100..<100 + text.utf8.count, isVerbatim: true))
  }

  private func webOfScience(_ text: String) -> [Reference] {
    WebOfScienceReferences.read(SourceText(text, line: 7, bytes: 100..<100 + text.utf8.count, isVerbatim: true))
  }

  @Test func scopusYearBeforeSource() {
    let list = scopus(
      "Kim, Y.-W., Park, H.S., Jr., Rest and sleep; a review (2019) Electron. Mater. Lett., 15 (1465), pp. 665-672; "
        + "(2019), TAO Users Manual, ANL/MCS-TM-322;\nCoey, J.M.D., Magnetism (2010), Cambridge University Press; "
        + "Döpke, C., (1999) Phys. Rev. Lett., 83, doi: 10.1103/PhysRevLett.83.1042.")
    #expect(list.count == 4)
    #expect(list[0].authors == ["Y.-W. Kim", "H.S. Park Jr."])
    #expect(list[0].title == "Rest and sleep; a review")
    #expect(list[0].year == 2019 && list[0].venue == "Electron. Mater. Lett.")
    #expect(list[1].year == 2019 && list[1].title == nil && list[1].venue == nil)
    #expect(list[2].title == "Magnetism" && list[2].venue == nil && list[2].text.line == 8)
    #expect(list[3].title == nil && list[3].venue == "Phys. Rev. Lett.")
    #expect(list[3].identifiers == [WorkIdentifier(.doi, "10.1103/PhysRevLett.83.1042")])
  }

  @Test func scopusYearAtTheEnd() {
    let list = scopus(
      "Vaswani A., Shazeer N., Attention is all you need, Advances in Neural Information Processing Systems, 30, "
        + "pp. 5998-6008, (2017); Kingma D.P., Ba J., Adam: A method, in words, arXiv preprint arXiv:1412.6980, (2014)")
    #expect(list.count == 2)
    #expect(list[0].authors == ["A. Vaswani", "N. Shazeer"] && list[0].year == 2017)
    #expect(list[0].title == "Attention is all you need")
    #expect(list[0].venue == "Advances in Neural Information Processing Systems")
    #expect(list[1].title == "Adam: A method, in words")
    #expect(list[1].identifiers == [WorkIdentifier(.arXiv, "1412.6980")])
  }

  @Test func webOfScienceLines() {
    let list = webOfScience(
      "Acemoglu D, 2022, ECONOMETRICA, V90, P1973, DOI 10.3982/ECTA19815.\n   [Anonymous], 2019, THESIS.\n"
        + "   van der Berg AB, 1999, J APPL PHYS, V74,\n   P6023.\n   *WHO, 2010, GUID HLTH, P12.")
    #expect(list.count == 4)
    #expect(list[0].authors == ["D Acemoglu"] && list[0].year == 2022 && list[0].venue == "ECONOMETRICA")
    #expect(list[0].identifiers == [WorkIdentifier(.doi, "10.3982/ECTA19815")])
    #expect(list[1].authors.isEmpty && list[1].venue == "THESIS")
    #expect(list[2].authors == ["AB van der Berg"] && list[2].text.text.hasSuffix("V74, P6023."))
    #expect(list[3].authors == ["WHO"] && list[3].text.line == 11)
  }

  @Test func webOfScienceColumn() {
    let list = webOfScience("Bach T, 2005, OPT EXPRESS, V13, P9890; Hlinka J, 2002, PHYS REV B, V65, DOI 10.1103/a;b")
    #expect(list.map(\.year) == [2005, 2002])
    #expect(list[1].identifiers == [WorkIdentifier(.doi, "10.1103/a;b")])
  }
}
