extension InputFormat {
  /// Saved web pages.
  package static let html = InputFormat("html")
}

/// Reads saved pages: of one paper, arXiv's lists, the Hub's daily and trending papers, and any page that lists
/// articles. What a page says for machines goes before what it says for people, since it is the same with less noise.
enum HTMLReader: FormatReader {
  static let format = InputFormat.html
  static let label = "saved HTML"
  static let nameEndings = ["html", "htm", "xhtml"]

  static func likelihood(of sample: Sample) -> Likelihood {
    guard let first = sample.lines.first ?? sample.head else { return .none }
    guard first.first == UInt8(ascii: "<") else { return .none }
    let start = first.startIndex
    if ["<!doctype html", "<html"].contains(where: { sample.bytes.holds($0, at: start) }) { return .certain }
    // A part of a page, as the clipboard gives it, or a page with a comment in front.
    let range = start..<min(sample.bytes.count, start + 4096)
    let marks = [
      "<html", "<body", "<div", "<p>", "<p ", "<a href", "<h1", "<h2", "<h3", "<li", "<article", "<ul", "<meta",
    ]
    let found = marks.count { mark in range.contains { sample.bytes.holds(mark, at: $0) } }
    return found >= 2 ? .certain : found == 1 ? .likely : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    // Blanks for the byte order mark, so that places stay.
    let bytes = Array(repeating: 0x20, count: source.start) + source.bytes[source.start...]
    guard let tree = HTMLParser.parse(bytes, limits: sink.limits) else {
      sink.seen = "a page that could not be parsed"
      return
    }
    if let stop = tree.stop { sink.note(stop) }
    sink.seen =
      "an HTML page of \(tree.nodes.count) elements without titles and abstracts"
      + (tree.stop.map { "; \($0)" } ?? "")

    var listing = ArXivListing(tree, bytes)
    var embedded = EmbeddedPapers(tree, bytes, limits: sink.limits)
    var page = PaperPage(tree, bytes)
    var papers = listing.papers()
    if papers.isEmpty { papers = embedded.papers() }
    if papers.isEmpty { papers = page.paper().map { [$0] } ?? [] }
    var left: [(block: HTMLBlock, role: LineRole, reason: String)] = []
    if papers.isEmpty {
      var blocks = HTMLBlocks(tree, bytes)
      let list = ArticleList(blocks.all(), bytes)
      (papers, left) = (list.papers, list.left)
    }
    for paper in papers { add(paper, &sink) }
    for (block, role, reason) in left where !papers.isEmpty {
      sink.leave(sink.lines(of: block.range), at: block.range, role, reason)
    }
  }

  private static func add(_ paper: PaperRecord, _ sink: inout ReadingSink) {
    guard paper.title != nil || paper.abstract != nil else {
      return sink.refuse(paper.bytes, "an entry without a title")
    }
    sink.mark(paper.title, .title)
    sink.mark(paper.abstract, .abstract)
    sink.add(paper)
  }
}
