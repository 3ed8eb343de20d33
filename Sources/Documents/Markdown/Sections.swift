/// Headings and the blocks below each, up to the next heading.
struct Sections {
  private let blocks: [MarkdownBlock]
  /// Block index of each heading.
  private let headings: [Int]
  private let headingWithPaper: Set<Int>

  init(_ blocks: [MarkdownBlock], hasPaperLink: (MarkdownBlock) -> Bool) {
    self.blocks = blocks
    headings = blocks.indices.filter { if case .heading = blocks[$0].kind { true } else { false } }
    headingWithPaper = Set(headings.filter { hasPaperLink(blocks[$0]) })
  }

  /// The blocks below the heading at `index`.
  func body(of index: Int) -> Range<Int> {
    var end = index + 1
    while end < blocks.count {
      if case .heading = blocks[end].kind { break }
      end += 1
    }
    return index + 1..<end
  }

  /// Whether the heading at `index` is a paper's title: it links to the paper, or an abstract follows with a link to
  /// the paper or a label (`Abstract:`, `Authors:`), or the whole text is of headings with a long text each.
  func isPaper(
    _ index: Int, in bytes: [UInt8], plain: Bool, hasPaperLink: (MarkdownBlock) -> Bool
  ) -> Bool {
    let body = blocks[body(of: index)]
    if body.contains(where: { if case .row = $0.kind { true } else { false } }) { return false }
    if headingWithPaper.contains(index) { return true }
    guard let text = longestParagraph(body) else { return false }
    let isLabelled = body.contains {
      guard let label = TextLabel.at($0.range, in: bytes)?.0 else { return false }
      return label == .abstract || label == .authors
    }
    if isLabelled { return true }
    guard isAbstract(text, bytes), !Self.isGeneric(bytes.string(blocks[index].range)) else { return false }
    // A list of several papers below a heading is a list of papers.
    let linking = body.count(where: hasPaperLink)
    return linking == 1 || plain
  }

  /// Whether the text has nothing but headings with a long paragraph each: a reading list without links.
  func arePlainPapers(in bytes: [UInt8], hasCode: Bool) -> Bool {
    guard !hasCode, headingWithPaper.isEmpty else { return false }
    let filled = headings.filter { !body(of: $0).isEmpty }
    let papers = filled.count { index in
      let body = blocks[body(of: index)]
      return !Self.isGeneric(bytes.string(blocks[index].range)) && body.count <= 4
        && (longestParagraph(body).map { $0.range.count >= 250 && Sentence.ends($0.range, in: bytes) } ?? false)
    }
    return papers >= 2 && papers * 4 >= filled.count * 3
  }

  private func longestParagraph(_ body: ArraySlice<MarkdownBlock>) -> MarkdownBlock? {
    body.filter { if case .paragraph = $0.kind { true } else { false } }.max { $0.range.count < $1.range.count }
  }

  private func isAbstract(_ block: MarkdownBlock, _ bytes: [UInt8]) -> Bool {
    block.range.count >= 120 && Sentence.ends(block.range, in: bytes)
  }

  /// Headings that every project's notes have.
  private static func isGeneric(_ heading: String) -> Bool {
    let words = heading.lowercased().split { !$0.isLetter }
    return words.isEmpty || words.allSatisfy { generic.contains($0) }
  }

  private static let generic: Set<Substring> = [
    "about", "acknowledgement", "acknowledgements", "acknowledgments", "and", "appendix", "background", "citation",
    "cite", "conclusion",
    "contact", "content", "contents", "contribute", "contributing", "contributors", "credits", "data", "dataset",
    "datasets", "disclaimer",
    "discussion", "examples", "faq", "features", "getting", "history", "how", "install", "installation", "introduction",
    "license",
    "links", "motivation", "news", "notes", "of", "other", "overview", "papers", "preface", "quick", "quickstart",
    "readme", "references",
    "related", "requirements", "resources", "results", "setup", "star", "started", "summary", "support", "table", "the",
    "this", "to",
    "todo", "updates", "usage", "use", "work",
  ]
}
