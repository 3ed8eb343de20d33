import Documents
import Testing

/// Papers with Code and S2ORC, by their archives' documentation.
@Suite struct CodeArchiveTests {
  @Test func readsLinksToCode() throws {
    let file = try read(
      #"""
      [{"paper_url": "https://paperswithcode.com/paper/attention-is-all-you-need", "paper_title": "Attention Is All You Need",
        "paper_arxiv_id": "1706.03762", "paper_url_abs": "http://arxiv.org/abs/1706.03762v5", "paper_url_pdf": "http://arxiv.org/pdf/1706.03762v5.pdf",
        "repo_url": "https://github.com/tensorflow/tensor2tensor", "is_official": true, "mentioned_in_paper": true, "mentioned_in_github": true, "framework": "tf"},
       {"paper_url": "https://paperswithcode.com/paper/attention-is-all-you-need", "paper_title": "Attention Is All You Need",
        "paper_arxiv_id": null, "paper_url_abs": null, "paper_url_pdf": null, "repo_url": "https://github.com/a/b", "is_official": false}]
      """#)
    #expect(file.format == .papersWithCode && file.records.count == 2 && file.refusals.isEmpty)
    #expect(Set(file.records.map(\.key)) == ["attention-is-all-you-need"])
    #expect(file.records[0].identifiers == [WorkIdentifier(.arXiv, "1706.03762")])
    #expect(
      file.records.map { $0.addresses.last?.text } == [
        "https://github.com/tensorflow/tensor2tensor", "https://github.com/a/b",
      ])
  }

  @Test func readsPapersWithAbstracts() throws {
    let file = try read(
      #"""
      [{"paper_url": "https://paperswithcode.com/paper/dynamic", "arxiv_id": "1805.08490", "title": "Dynamic Network", "abstract": "We study.",
        "short_abstract": "S", "url_abs": "http://arxiv.org/abs/1805.08490v1", "url_pdf": null, "proceeding": "NeurIPS 2018", "authors": ["Rania Kilany", "Ahmed Ammar"],
        "tasks": ["Object Detection"], "date": "2018-05-22", "methods": [{"name": "Adam", "full_name": "Adam Optimizer"}]}]
      """#)
    let record = try #require(file.records.first)
    #expect(file.format == .papersWithCode && record.abstract?.text == "We study." && record.venue == "NeurIPS 2018")
    #expect(record.authors == ["Rania Kilany", "Ahmed Ammar"] && record.keywords == ["Object Detection", "Adam"])
    #expect(record.date == PaperDate(year: 2018, month: 5, day: 22))
  }

  @Test func readsTheProgramsAnswer() throws {
    let file = try read(
      #"""
      {"schema_version": "v1", "data": {"title": "T of Things", "abstract": "A.", "arxiv_id": "2001.00001",
        "predecessors": [{"title": "Older", "arxiv_id": "1901.00001"}], "successors": ["Newer"],
        "repositories": [{"url": "https://github.com/a/b", "is_official": true}], "project_pages": ["https://a.github.io"],
        "hf_models": [{"id": "o/m"}], "hf_datasets": ["o/d"], "hf_spaces": []}}
      """#)
    let record = try #require(file.records.first)
    #expect(file.format == .papersWithCode && file.records.count == 1)
    #expect(
      record.addresses.map(\.text) == [
        "https://github.com/a/b", "https://a.github.io", "https://huggingface.co/o/m",
        "https://huggingface.co/datasets/o/d",
      ])
    #expect(record.references.map(\.title) == ["Older"] && record.citations.map(\.text.text) == ["Newer"])
  }

  static let body = #"""
    "body_text": [{"text": "Größe matters (Doe et al., 2001) . As in Fig. 2, models [2] grow. Nothing here.", "section": null,
      "cite_spans": [{"start": 14, "end": 32, "text": "(Doe et al., 2001)", "ref_id": "BIBREF0"},
                     {"start": 57, "end": 60, "text": "[2]", "ref_id": "BIBREF1"}, {"start": 1, "end": 2, "ref_id": null}], "ref_spans": []}],
    "bib_entries": {"BIBREF0": {"ref_id": "b0", "title": "On Size", "authors": [{"first": "J", "middle": ["Q"], "last": "Doe", "suffix": "Jr"}],
        "year": 2001, "venue": "J", "other_ids": {"DOI": ["10.1/x"]}, "links": "123456"},
      "BIBREF1": {"title": "", "authors": [], "year": "", "venue": "", "raw_text": "Roe 1999. A model.", "link": null}}
    """#

  /// The three generations, and doc2json.
  @Test(arguments: [
    #"{"paper_id": "1234567", "metadata": {"title": "T", "authors": [], "abstract": "A.", "year": "2017", "doi": "10.5/y"}, "grobid_parse": {"abstract": [], %}, "latex_parse": null}"#,
    #"{"paper_id": "1234567", "_pdf_hash": "a", "title": "T", "year": 2017, "doi": "10.5/y", "abstract": [{"section": "Abstract", "text": "A.", "cite_spans": []}], %}"#,
    #"{"paper_id": "1234567", "metadata": {"title": "T", "authors": [], "year": "2017", "doi": "10.5/y"}, "abstract": [{"text": "A.", "cite_spans": []}], %}"#,
    #"{"paper_id": "1234567", "header": {}, "title": "T", "authors": [], "year": "2017", "doi": "10.5/y", "abstract": "A.", "pdf_parse": {"abstract": [], %}}"#,
  ])
  func readsFullTexts(_ shape: String) throws {
    let file = try read(shape.replacing("%", with: Self.body))
    let record = try #require(file.records.first)
    #expect(file.format == .s2orc && record.title?.text == "T" && record.abstract?.text == "A.")
    #expect(record.identifiers == [WorkIdentifier(.doi, "10.5/y"), WorkIdentifier(.corpusID, "1234567")])
    #expect(record.date == PaperDate(year: 2017))
    #expect(record.references.map(\.text.text) == ["On Size", "Roe 1999. A model."])
    #expect(record.references[0].authors == ["J Q Doe Jr"] && record.references[0].year == 2001)
    #expect(record.references[0].identifiers == [WorkIdentifier(.doi, "10.1/x"), WorkIdentifier(.corpusID, "123456")])
    #expect(
      record.references.map { $0.contexts.map(\.text) } == [
        ["Größe matters (Doe et al., 2001) ."], ["As in Fig. 2, models [2] grow."],
      ])
  }

  @Test func readsTheMetadataOfTheSecondGeneration() throws {
    let line =
      #"{"paper_id": "18980380", "title": "T", "authors": [{"first": "Pengqian", "middle": [], "last": "Yu", "suffix": ""}], "abstract": null, "year": 2016, "arxiv_id": "1501.07418", "acl_id": null, "pmc_id": null, "pubmed_id": null, "doi": null, "venue": null, "journal": "J", "mag_id": "5", "mag_field_of_study": ["M"], "outbound_citations": ["7229756"], "inbound_citations": [], "has_pdf_parse": true}"#
    let file = try read(line + "\n" + line + "\n")
    #expect(file.format == .s2orc && file.records.count == 2)
    #expect(file.records[0].authors == ["Pengqian Yu"] && file.records[0].venue == "J")
    #expect(file.records[0].references.map(\.identifiers) == [[WorkIdentifier(.corpusID, "7229756")]])
  }
}
