import Documents
import Extraction
import Testing

@testable import PaperModel

@Suite struct NormalisedIdentifierTests {
  @Test(
    "Ids as sources write them",
    arguments: [
      (.doi, "10.1000/182", "doi:10.1000/182"), (.doi, "DOI: 10.1000/ABC.", "doi:10.1000/abc"),
      (.doi, "https://doi.org/10.1145/ABC", "doi:10.1145/abc"),
      (.doi, "10.1016/S0140-6736(20)30183-5 [doi]", "doi:10.1016/s0140-6736(20)30183-5"),
      (.doi, "10.48550/arXiv.2305.11738v2", "arxiv:2305.11738"), (.doi, " 10.1000/x)\n", "doi:10.1000/x"),
      (.doi, "10.1000.10/123", "doi:10.1000.10/123"),
      (.arXiv, "2305.11738v2", "arxiv:2305.11738"), (.arXiv, "arXiv:2305.11738 [cs.CL]", "arxiv:2305.11738"),
      (.arXiv, "http://arxiv.org/abs/math.GT/0309136v1", "arxiv:math/0309136"),
      (.arXiv, "oai:arXiv.org:2305.11738", "arxiv:2305.11738"),
      (.pubMed, "PMID: 0012345", "pmid:12345"), (.pubMed, "https://pubmed.ncbi.nlm.nih.gov/12345/", "pmid:12345"),
      (.pubMedCentral, "7092802", "pmcid:PMC7092802"), (.pubMedCentral, "PMC7092802.1", "pmcid:PMC7092802"),
      (.acl, "https://aclanthology.org/2024.acl-long.1.pdf", "acl:2024.acl-long.1"), (.acl, "p19-1001", "acl:P19-1001"),
      (.openAlex, "https://openalex.org/W2963403868", "openalex:W2963403868"),
      (.corpusID, "CorpusID:13756489", "corpusid:13756489"),
      (.dblp, "https://dblp.org/rec/conf/naacl/DevlinCLT19.html?view=bibtex", "dblp:conf/naacl/DevlinCLT19"),
      (.openReview, "https://openreview.net/pdf?id=rJ4km2R5t7&x=1", "openreview:rJ4km2R5t7"),
      (.mag, "2963403868", "mag:2963403868"),
    ] as [(IdentifierScheme, String, String)])
  func normalised(scheme: IdentifierScheme, raw: String, expected: String) {
    #expect(Identifiers.normalised(WorkIdentifier(scheme, raw))?.description == expected)
  }

  @Test(
    "No ids",
    arguments: [
      (.doi, "n/a"), (.doi, "978-3-16-148410-0"), (.doi, "10.1000"), (.doi, "10.1000/"), (.doi, ""), (.doi, "none"),
      (.arXiv, "n/a"), (.arXiv, "cs.CL"), (.pubMed, "PMC123"), (.pubMed, "0"), (.pubMed, "12a"),
      (.pubMedCentral, "PMC"),
      (.acl, "volume 3"), (.acl, "B19-1001"), (.openAlex, "A123456"), (.semanticScholar, "abc"), (.dblp, "Devlin"),
      (.corpusID, "x"), (.openReview, "id"),
    ] as [(IdentifierScheme, String)])
  func dropped(scheme: IdentifierScheme, raw: String) {
    #expect(Identifiers.normalised(WorkIdentifier(scheme, raw)) == nil)
  }

  @Test(
    "Addresses that name a work",
    arguments: [
      ("https://www.aclweb.org/anthology/P19-1001/", "acl:P19-1001"),
      ("https://pubmed.ncbi.nlm.nih.gov/12345", "pmid:12345"),
      ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7092802/pdf/x.pdf", "pmcid:PMC7092802"),
      ("https://pmc.ncbi.nlm.nih.gov/articles/PMC7092802/", "pmcid:PMC7092802"),
      ("https://europepmc.org/article/MED/12345", "pmid:12345"),
      ("https://openreview.net/forum?id=rJ4km2R5t7", "openreview:rJ4km2R5t7"),
      (
        "https://www.semanticscholar.org/paper/Attention/204e3073870fae3d05bcbc2f6a8e263d9b72e776",
        "s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776"
      ),
      ("https://api.semanticscholar.org/CorpusID:13756489", "corpusid:13756489"),
    ])
  func addresses(address: String, expected: String) {
    #expect(papers(PaperRecord("A title", addresses: [address])).first?.identifiers.first?.description == expected)
  }

  /// Two addresses of two works say nothing of which is the record's own.
  @Test func addressesOfSeveralWorksAreNobodys() {
    let paper = papers(
      PaperRecord("A title", addresses: ["https://aclanthology.org/P19-1001/", "https://aclanthology.org/P19-1002/"])
    ).first
    #expect(paper?.identifiers.isEmpty == true)
  }

  @Test func allIdsOfAGroupAreKept() {
    var preprint = PaperRecord("Highly Accurate Structure Prediction", authors: ["Jane Doe"])
    preprint.identifiers = [WorkIdentifier(.doi, "10.1101/2020.03.04.976274")]
    var printed = preprint
    printed.identifiers = [WorkIdentifier(.doi, "10.1038/s41586-021-03819-2"), WorkIdentifier(.pubMed, "34265844")]
    let joined = papers(preprint, printed)
    #expect(
      joined.first?.identifiers.map(\.description)
        == ["doi:10.1101/2020.03.04.976274", "doi:10.1038/s41586-021-03819-2", "pmid:34265844"])
    #expect(joined.first?.doi == "10.1038/s41586-021-03819-2")
  }

  /// arXiv A is DOI X is arXiv B: a chain that would make two preprints one.
  @Test func chainsJoinNoContradictions() {
    func record(_ title: String, _ ids: [WorkIdentifier]) -> PaperRecord {
      var record = PaperRecord(title)
      record.identifiers = ids
      return record
    }
    let doi = WorkIdentifier(.doi, "10.1000/x")
    let joined = papers(
      record("One", [WorkIdentifier(.arXiv, "2305.11738"), doi]), record("Two", [doi]),
      record("Three", [WorkIdentifier(.arXiv, "2305.11739"), doi]))
    #expect(joined.count == 2)
    #expect(joined.allSatisfy { $0.identifiers.count { $0.scheme == .arXiv } == 1 })
  }
}
