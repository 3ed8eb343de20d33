/// Puts papers together from a page's paragraphs, in one pass.
///
/// Short texts wait until sentences follow: then one of them is the title, and the sentences are the abstract.
struct PageAssembly {
  /// A paper by its paragraphs.
  struct Paper {
    var title: Paragraph
    var titleRange: Range<Int>
    var abstract: Paragraph
    var authors: [Paragraph] = []
    var dates: [Paragraph] = []
    var links: [Paragraph] = []
    var keywords: [Paragraph] = []
    var venue: Paragraph?
  }

  private struct Left {
    let paragraph: Paragraph
    let role: LineRole
    let reason: String
  }

  private let source: Source
  private let titlesEndInFullStop: Bool
  private(set) var papers: [Paper] = []
  /// Long texts that no title was found for.
  private(set) var textsWithoutTitle = 0
  private var left: [Left] = []

  /// Short texts since the last abstract, one of which may be a title.
  private var waiting: [ShapedParagraph] = []
  /// What stood beside them and belongs to the paper to come.
  private var beside = Beside()
  /// What stands before titles on this page, rather than behind abstracts.
  private var leading: Set<LineRole> = []
  /// Whether a text that follows now goes on with the last abstract.
  private var isInAbstract = false

  private struct Beside {
    var authors: [Paragraph] = []
    var dates: [Paragraph] = []
    var links: [Paragraph] = []
    var keywords: [Paragraph] = []
    var venue: Paragraph?
  }

  init(_ source: Source, titlesEndInFullStop: Bool) {
    self.source = source
    self.titlesEndInFullStop = titlesEndInFullStop
  }

  mutating func take(_ paragraphs: [ShapedParagraph]) {
    for (index, shaped) in paragraphs.enumerated() {
      take(shaped, next: index + 1 < paragraphs.count ? paragraphs[index + 1] : nil)
    }
    giveUpWaiting()
    leaveBeside()
  }

  /// Takes a block that holds one paper: the first paragraph is the title, whatever it looks like.
  mutating func takeBlock(_ block: [Paragraph]) {
    guard let first = block.first else { return }
    guard block.count > 1 else {
      if let (title, text) = Paragraphs.splitHead(first, in: source.bytes) { return begin(title, title.range, text) }
      return leave(first, .unplaced, "a block of one paragraph: a title and an abstract were expected")
    }
    var index = 1
    while index < block.count - 1 {
      switch TextShape.of(block[index].range, in: source.bytes) {
      case .authors: beside.authors.append(block[index])
      case .date: beside.dates.append(block[index])
      case .link: beside.links.append(block[index])
      default:
        begin(first, first.range, joined(block[index...]))
        return
      }
      index += 1
    }
    begin(first, first.range, block[index])
  }

  private func joined(_ paragraphs: ArraySlice<Paragraph>) -> Paragraph {
    var whole = paragraphs[paragraphs.startIndex]
    guard let last = paragraphs.last else { return whole }
    whole.lines = whole.lines.lowerBound...last.lines.upperBound
    whole.range = whole.range.lowerBound..<last.range.upperBound
    return whole
  }

  private mutating func take(_ shaped: ShapedParagraph, next: ShapedParagraph?) {
    let paragraph = shaped.paragraph
    switch shaped.shape {
    case .furniture:
      leave(paragraph, .furniture, "page furniture")
      if paragraph.followsBlank { isInAbstract = false }
    case .date: place(paragraph, .date, \.dates, \.dates, next: next)
    case .link: place(paragraph, .link, \.links, \.links, next: next)
    case .authors where waiting.isEmpty: wait(shaped)
    case .authors: beside.authors.append(paragraph)
    case .phrase: wait(shaped)
    case .sentence where titlesEndInFullStop && next?.shape == .prose: wait(shaped)
    case .sentence, .prose: takeText(paragraph)
    case .labelled(let label, let content): take(label, narrowed(paragraph, to: content), whole: shaped)
    }
  }

  private mutating func take(_ label: TextLabel, _ content: Paragraph, whole: ShapedParagraph) {
    switch label {
    case .title:
      giveUpWaiting()
      wait(ShapedParagraph(paragraph: content, shape: whole.shape))
    case .abstract: takeText(content)
    case .authors where !waiting.isEmpty: beside.authors.append(content)
    case .date where !waiting.isEmpty: beside.dates.append(content)
    case .link where !waiting.isEmpty: beside.links.append(content)
    case .keywords where !waiting.isEmpty: beside.keywords.append(content)
    case .venue where !waiting.isEmpty: beside.venue = content
    case .link where isInAbstract: papers[papers.count - 1].links.append(content)
    case .keywords where isInAbstract: papers[papers.count - 1].keywords.append(content)
    case .date where isInAbstract: papers[papers.count - 1].dates.append(content)
    case .venue where isInAbstract: papers[papers.count - 1].venue = content
    case .other, .link, .date, .keywords, .venue, .authors:
      leave(content, .structure, "a line that says “\(label.rawValue)”")
    }
  }

  private mutating func wait(_ shaped: ShapedParagraph) {
    waiting.append(shaped)
    isInAbstract = false
  }

  /// Dates and links belong to the title that waits, to the title that follows at once, or to the paper before; where
  /// the page has one before its first title, to the paper to come.
  private mutating func place(
    _ paragraph: Paragraph, _ role: LineRole, _ coming: WritableKeyPath<Beside, [Paragraph]>,
    _ last: WritableKeyPath<Paper, [Paragraph]>, next: ShapedParagraph?
  ) {
    if papers.isEmpty, waiting.isEmpty { leading.insert(role) }
    let leadsOn = paragraph.followsBlank && next.map { !$0.paragraph.followsBlank && $0.isTitle } == true
    if !waiting.isEmpty || leadsOn || leading.contains(role) || papers.isEmpty {
      beside[keyPath: coming].append(paragraph)
    } else {
      papers[papers.count - 1][keyPath: last].append(paragraph)
    }
  }

  private mutating func takeText(_ paragraph: Paragraph) {
    guard let title = chooseTitle() else {
      if !isInAbstract || !paragraph.followsBlank, let (title, text) = Paragraphs.splitHead(paragraph, in: source.bytes)
      {
        begin(title, title.range, text)
      } else if isInAbstract {
        extendAbstract(with: paragraph)
      } else {
        textsWithoutTitle += 1
        leave(paragraph, .unplaced, "text without a title before it")
      }
      return
    }
    begin(title.paragraph, title.range, paragraph)
  }

  private mutating func begin(_ title: Paragraph, _ range: Range<Int>, _ abstract: Paragraph) {
    papers.append(
      Paper(
        title: title, titleRange: TextShape.titleCore(range, in: source.bytes), abstract: abstract,
        authors: beside.authors,
        dates: beside.dates, links: beside.links, keywords: beside.keywords, venue: beside.venue))
    beside = Beside()
    isInAbstract = true
  }

  private mutating func extendAbstract(with paragraph: Paragraph) {
    let old = papers[papers.count - 1].abstract
    papers[papers.count - 1].abstract.lines = old.lines.lowerBound...paragraph.lines.upperBound
    papers[papers.count - 1].abstract.range = old.range.lowerBound..<paragraph.range.upperBound
  }

  /// The title among the texts that wait: the nearest, unless that is a person below a title; the others are left.
  private mutating func chooseTitle() -> (paragraph: Paragraph, range: Range<Int>)? {
    guard var index = waiting.indices.last else { return nil }
    if case .labelled = waiting[0].shape { index = 0 }
    // “Title / Jane Doe”, one below the other: a single name looks like a title too.
    while index > 0, !waiting[index].paragraph.followsBlank, looksLikePeople(waiting[index].paragraph) { index -= 1 }
    let title = waiting[index].paragraph
    beside.authors.insert(contentsOf: waiting[(index + 1)...].map(\.paragraph), at: 0)
    for other in waiting[..<index] { leave(other.paragraph, .unplaced, "a short text that no abstract follows") }
    waiting = []
    return (title, title.range)
  }

  private func looksLikePeople(_ paragraph: Paragraph) -> Bool {
    let text = source.bytes.string(paragraph.range)
    return People.isOne(text) || People.isList(text)
  }

  private func narrowed(_ paragraph: Paragraph, to range: Range<Int>) -> Paragraph {
    Paragraph(lines: paragraph.lines, range: range, parts: [range], followsBlank: paragraph.followsBlank)
  }

  private mutating func giveUpWaiting() {
    for shaped in waiting { leave(shaped.paragraph, .unplaced, "a short text that no abstract follows") }
    waiting = []
  }

  private mutating func leaveBeside() {
    for paragraph in beside.authors { leave(paragraph, .authors, "people without a paper") }
    for paragraph in beside.dates { leave(paragraph, .date, "a date without a paper") }
    for paragraph in beside.links { leave(paragraph, .link, "a link without a paper") }
    beside = Beside()
  }

  private mutating func leave(_ paragraph: Paragraph, _ role: LineRole, _ reason: String) {
    left.append(Left(paragraph: paragraph, role: role, reason: reason))
  }
}

extension PageAssembly {
  /// Hands everything over, in the order of the file.
  func report(to sink: inout ReadingSink) {
    for paper in papers { sink.add(record(of: paper, &sink)) }
    for item in left.sorted(by: { $0.paragraph.range.lowerBound < $1.paragraph.range.lowerBound }) {
      sink.leave(item.paragraph.lines, at: item.paragraph.range, item.role, item.reason)
    }
  }

  private func record(of paper: Paper, _ sink: inout ReadingSink) -> PaperRecord {
    let start = paper.title.range.lowerBound
    var record = PaperRecord(
      line: paper.title.lines.lowerBound, bytes: start..<max(paper.abstract.range.upperBound, start))
    record.title = oneLine(paper.titleRange, paper.title, &sink)
    record.abstract = sink.text(paper.abstract.range)
    record.authors = paper.authors.flatMap { Names.split(source.bytes.string($0.range)) }
    record.date = paper.dates.lazy.compactMap { PaperDate(source.bytes.string($0.range)) }.first
    if record.date == nil {
      for paragraph in paper.dates { sink.leave(paragraph.lines, at: paragraph.range, .date, "a date without a year") }
    }
    record.keywords = paper.keywords.flatMap { Names.splitKeywords(source.bytes.string($0.range)) }
    record.venue = paper.venue.map { source.bytes.string($0.range) }
    for link in paper.links {
      for word in Addresses.words(link.range, in: source.bytes) { record.addresses.append(sink.text(word)) }
    }
    sink.mark(paper.title.lines, .title)
    sink.mark(paper.abstract.lines, .abstract)
    for paragraph in paper.authors { sink.mark(paragraph.lines, .authors) }
    for paragraph in paper.dates { sink.mark(paragraph.lines, .date) }
    for paragraph in paper.links { sink.mark(paragraph.lines, .link) }
    return record
  }

  /// A title on one line, whatever it was wrapped to.
  private func oneLine(_ range: Range<Int>, _ title: Paragraph, _ sink: inout ReadingSink) -> SourceText {
    guard title.parts.count > 1 else { return sink.text(range) }
    var text = sink.text(range, isVerbatim: false)
    text.text = title.parts.map { source.bytes.string($0.clamped(to: range)) }.reduce("") {
      // A word that was broken at its hyphen goes on without a blank.
      $0.isEmpty || $0.hasSuffix("-") && !$0.hasSuffix(" -") ? $0 + $1 : $0 + " " + $1
    }
    return text
  }
}
