extension InputFormat {
  /// Full text that GROBID made from PDF files, in the Text Encoding Initiative's XML.
  package static let tei = InputFormat("tei")
}

/// Reads papers in TEI as GROBID writes them: one a file, or many within `teiCorpus`.
enum TEIReader: FormatReader {
  static let format = InputFormat.tei
  static let label = "GROBID TEI"
  static let nameEndings = ["tei", "tei.xml", "grobid.xml", "xml"]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard let head = XMLHead(sample) else { return .none }
    let isTEI = ["TEI", "TEI.2", "teiCorpus", "teiCorpus.2"].contains(head.localRoot)
    return isTEI ? .certain : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    let count = XMLRecords.read(source, ["TEI", "TEI.2"], into: &sink) { element, sink in
      guard let article = TEIArticle(element), article.isArticle else {
        sink.refuse(element.bytes, "the TEI is no paper: GROBID did not write it, and it describes no article")
        return
      }
      let record = sink.placedInOrder(article.record())
      guard record.title != nil || record.abstract != nil else {
        sink.refuse(element.bytes, "the paper has neither a title nor an abstract")
        return
      }
      sink.mark(record.title, .title)
      sink.mark(record.abstract, .abstract)
      sink.add(record)
    }
    if count == 0 { sink.seen = "a TEI corpus without texts" }
  }
}
