extension InputFormat {
  /// Full text of journal articles: JATS, and NLM's tag sets before it.
  package static let jats = InputFormat("jats")
}

/// Reads articles in the Journal Article Tag Suite: one a file, or many within `pmc-articleset`, `articles`, or the
/// answers of an OAI server.
enum JATSReader: FormatReader {
  static let format = InputFormat.jats
  static let label = "JATS"
  static let nameEndings = ["nxml", "jats", "xml"]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard let head = XMLHead(sample) else { return .none }
    // The text may be long before the metadata of another article comes: the marks stand in the first one.
    if head.hasElement("article-meta") { return .certain }
    let isArticle = head.localRoot == "article" || head.localRoot == "pmc-articleset"
    return isArticle && (head.hasElement("front") || head.hasElement("journal-meta")) ? .certain : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    let count = XMLRecords.read(source, ["article"], into: &sink) { element, sink in
      guard let article = JATSArticle(element) else {
        sink.refuse(element.bytes, "the article has no article-meta: it is not JATS, or only a part")
        return
      }
      let record = sink.placedInOrder(article.record())
      guard record.title != nil || record.abstract != nil else {
        sink.refuse(element.bytes, "the article has neither a title nor an abstract")
        return
      }
      sink.mark(record.title, .title)
      sink.mark(record.abstract, .abstract)
      sink.add(record)
      for part in article.ownParts {
        let type = part.attribute("article-type") ?? part.attribute("response-type") ?? "of no stated type"
        sink.leave(
          sink.lines(of: part.bytes), at: part.bytes, .structure, "<\(part.name)> (\(type)) within the article round it"
        )
      }
    }
    if count == 0 { sink.seen = "XML without an article" }
  }
}
