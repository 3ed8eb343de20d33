extension InputFormat {
  /// Papers with Code: its archives of papers and of links to code, and what its command line program answers.
  package static let papersWithCode = InputFormat("pwc")
}

/// Reads the archives of Papers with Code: `links-between-papers-and-code` (a record a link: the papers are joined by
/// their ids later) and `papers-with-abstracts`; and `pwc --json`.
enum PapersWithCodeReader: FormatReader {
  static let format = InputFormat.papersWithCode
  static let label = "Papers-with-Code JSON"
  static let nameEndings = ["json", "jsonl", "ndjson"]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard let shape = sample.shape else { return .none }
    if shape.has("paper_url"), shape.hasAny("repo_url", "paper_title") { return .certain }
    if shape.has("paper_url", "title"), shape.hasAny("arxiv_id", "url_abs", "tasks", "proceeding") { return .certain }
    guard shape.outermost.isSuperset(of: ["schema_version", "data"]) else { return .none }
    return shape.has("title")
      && shape.hasAny("repositories", "predecessors", "successors", "hf_models", "hf_datasets", "hf_spaces")
      ? .certain : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "JSON without papers of Papers with Code"
    JSONRecords.each(of: source, in: ["data", "papers", "results"], &sink) { value, sink in
      sink.take(record(of: value["paper"] ?? value))
    }
  }

  private static func record(of paper: JSONValue) -> PaperRecord {
    var record = PaperRecord(paper)
    record.key = paper["paper_url"]?.string?.split(separator: "/").last.map(String.init) ?? paper["id"]?.string
    record.title = paper["title", "paper_title"]?.sourceText()
    record.abstract = paper["abstract", "short_abstract"]?.sourceText()
    record.authors = paper["authors"]?.people ?? []
    record.date(paper["date", "published", "publication_date", "year"])
    record.venue = paper["proceeding", "conference", "venue"]?.plain
    record.identify(.arXiv, paper["paper_arxiv_id", "arxiv_id"])
    record.identify(.doi, paper["doi"])
    record.identify(.openReview, paper["openreview_id"])
    for name in [
      "paper_url", "url", "paper_url_abs", "url_abs", "paper_url_pdf", "url_pdf", "conference_url_abs",
      "conference_url_pdf", "repo_url",
    ] { record.link(paper[name]) }
    for name in ["repositories", "project_pages"] {
      for place in paper[name]?.items ?? [] { record.link(place["url"] ?? place) }
    }
    link(&record, paper["hf_models"], below: "")
    link(&record, paper["hf_datasets"], below: "datasets/")
    link(&record, paper["hf_spaces"], below: "spaces/")
    record.keywords = (paper["tasks"]?.elements ?? []).compactMap { ($0["name", "task"] ?? $0).plain }
    record.keywords += (paper["methods"]?.elements ?? []).compactMap { ($0["name", "full_name"] ?? $0).plain }
    // What a work builds on, and what builds on it.
    record.references = (paper["predecessors"]?.elements ?? []).compactMap(other)
    record.citations = (paper["successors"]?.elements ?? []).compactMap(other)
    return record
  }

  /// Notes what lies on the Hub, by its address or by its id.
  private static func link(_ record: inout PaperRecord, _ values: JSONValue?, below folder: String) {
    for value in values?.items ?? [] {
      guard let place = value["url", "id", "name"] ?? (value.kind == .string ? value : nil), let id = place.string
      else {
        continue
      }
      let address = id.contains("://") ? id : "https://huggingface.co/" + folder + id
      if let text = place.sourceText(address) { record.addresses.append(text) }
    }
  }

  private static func other(_ paper: JSONValue) -> Reference? {
    let title = paper["title", "paper_title"]?.plain
    guard let text = title ?? paper["arxiv_id", "url", "paper_url"]?.string ?? paper.plain,
      let place = paper.sourceText(text)
    else { return nil }
    var reference = Reference(place)
    reference.title = title
    reference.authors = paper["authors"]?.people ?? []
    reference.year = paper["date", "published", "year"]?.date?.year
    reference.identify(.arXiv, paper["arxiv_id", "paper_arxiv_id"])
    return reference
  }
}
