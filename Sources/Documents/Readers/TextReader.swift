extension InputFormat {
  /// Plain text, one paper a block: the title, then the abstract, then an empty line.
  package static let text = InputFormat("text")
}

/// Reads blocks parted by empty lines: the first line (or the lines it was wrapped to) is the title, the rest the
/// abstract; people, dates and links between them are told by shape.
enum TextReader: FormatReader {
  static let format = InputFormat.text
  static let label = "plain text"
  static let nameEndings = ["txt", "text"]
  static let goesByShape = true

  /// Likely where most blocks of more than one line begin with a short line that sentences follow, and few are of one
  /// line.
  static func likelihood(of sample: Sample) -> Likelihood {
    let blocks = sample.blocks
    let papers = blocks.count { block in
      guard block.count > 1 else { return false }
      let title = TextShape.of(block[0].content, in: sample.bytes)
      let rest = block[1].content.lowerBound..<block[block.count - 1].content.upperBound
      return (title == .phrase || title == .authors) && Sentence.ends(rest, in: sample.bytes)
        && !isWrapped(block[0], block[1], sample.bytes)
    }
    return papers > 0 && papers * 5 >= blocks.count * 4 ? .likely : .none
  }

  /// Whether two lines are the beginning of a wrapped paragraph rather than a title and a text.
  private static func isWrapped(_ first: TextLine, _ second: TextLine, _ bytes: [UInt8]) -> Bool {
    ASCII.isLower(bytes[second.content.lowerBound])
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    guard let lines = sink.textLines(of: source) else { return }
    let width = Paragraphs.wrapWidth(lines, in: source.bytes)
    var assembly = PageAssembly(source, titlesEndInFullStop: false)
    for block in lines.split(whereSeparator: \.isBlank) {
      assembly.takeBlock(Paragraphs.of(block, in: source.bytes, width: width))
    }
    assembly.report(to: &sink)
  }
}
