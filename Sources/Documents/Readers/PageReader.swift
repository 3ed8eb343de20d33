extension InputFormat {
  /// A web page copied as text: titles and abstracts told from the page's furniture by shape.
  package static let page = InputFormat("page")
}

/// Reads a page copied as text. A paper is a short text without a full stop and the sentences that follow it; people,
/// dates and links may stand between. Everything else is told as not used.
enum PageReader: FormatReader {
  static let format = InputFormat.page
  static let label = "copied pages"
  static let nameEndings = ["txt", "text"]
  static let goesByShape = true

  static func likelihood(of sample: Sample) -> Likelihood { .possible }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    guard let lines = sink.textLines(of: source) else { return }
    let width = Paragraphs.wrapWidth(lines, in: source.bytes)
    let paragraphs = Paragraphs.of(lines, in: source.bytes, width: width).map {
      ShapedParagraph(paragraph: $0, shape: TextShape.of($0.range, in: source.bytes))
    }
    // Some sites close titles with a full stop: tried where a stricter look leaves most texts without a title.
    var assembly = PageAssembly(source, titlesEndInFullStop: false)
    assembly.take(paragraphs)
    if assembly.textsWithoutTitle > assembly.papers.count {
      var second = PageAssembly(source, titlesEndInFullStop: true)
      second.take(paragraphs)
      if second.papers.count > assembly.papers.count { assembly = second }
    }
    assembly.report(to: &sink)
  }
}

/// A paragraph and what it looks like.
struct ShapedParagraph {
  var paragraph: Paragraph
  var shape: TextShape

  /// Whether it may be a title.
  var isTitle: Bool {
    if case .labelled(.title, _) = shape { return true }
    return shape == .phrase
  }
}
