/// A paragraph with its citations, put together piece by piece, and the sentences in which they stand.
struct CitingParagraph {
  /// The place of a citation in the text, and the references that it names, by index.
  struct Anchor {
    var range: Range<Int>
    var references: [Int]
  }

  /// Where a piece of the text stands in the file.
  private struct Piece {
    let start: Int
    let place: Int
  }

  private(set) var text: [UInt8] = []
  private(set) var anchors: [Anchor] = []
  private var pieces: [Piece] = []

  var isEmpty: Bool { anchors.isEmpty }

  /// Takes text that stands at `place` of the file.
  mutating func append(_ bytes: ArraySlice<UInt8>, at place: Int) {
    pieces.append(Piece(start: text.count, place: place))
    text += bytes
  }

  mutating func blank() { text.append(0x20) }

  /// Notes that the text from `start` to here cites.
  mutating func anchor(from start: Int, _ references: [Int]) {
    anchors.append(Anchor(range: start..<text.count, references: references))
  }

  mutating func removeAll() {
    text.removeAll(keepingCapacity: true)
    anchors.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
  }

  /// Adds what lies between the ends of ranges such as `[3]–[5]`.
  mutating func fillRanges() {
    for i in anchors.indices.dropFirst() {
      guard let low = anchors[i - 1].references.last, let high = anchors[i].references.first, high > low + 1,
        high - low <= 100, anchors[i - 1].range.upperBound <= anchors[i].range.lowerBound,
        isDash(anchors[i - 1].range.upperBound..<anchors[i].range.lowerBound)
      else { continue }
      anchors[i].references = Array(low + 1..<high) + anchors[i].references
    }
  }

  /// Whether brackets, blanks and one dash are all that stands there.
  private func isDash(_ range: Range<Int>) -> Bool {
    guard (1...8).contains(range.count) else { return false }
    let between = String(decoding: text[range], as: UTF8.self).filter { !" []()\n\t".contains($0) }
    return ["-", "–", "—", "‐", "‑", "−"].contains(between)
  }

  /// The sentences with citations, in order. Cost: linear.
  func sentences() -> [(sentence: SourceText, references: [Int])] {
    var found: [(sentence: SourceText, references: [Int])] = []
    var next = 0
    for sentence in SentenceSplitter(text, anchors.map(\.range)) where next < anchors.count {
      let first = next
      while next < anchors.count, anchors[next].range.lowerBound < sentence.upperBound { next += 1 }
      guard next > first else { continue }
      let references = anchors[first..<next].flatMap(\.references)
      found.append((sourceText(sentence, round: anchors[first].range.lowerBound), references))
    }
    return found
  }

  /// The longest context that is kept; what is no sentence can be long.
  private static let longest = 1000

  private func sourceText(_ sentence: Range<Int>, round anchor: Int) -> SourceText {
    var range = text.trimmed(sentence)
    if range.count > Self.longest {
      let middle = min(max(anchor, range.lowerBound), range.upperBound)
      let low = min(wordStart(max(range.lowerBound, middle - Self.longest / 2)), range.upperBound)
      let high = min(wordStart(low + Self.longest), range.upperBound)
      range = text.trimmed(low..<high)
    }
    let low = place(of: range.lowerBound)
    let bytes = low..<max(low, place(of: max(range.upperBound - 1, range.lowerBound)) + 1)
    return SourceText(Inline.folded(text.string(range)), line: 0, bytes: bytes)
  }

  /// The next place from `offset` on where a word begins or ends.
  private func wordStart(_ offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    var at = offset
    while at < text.count, !ASCII.isSpace(text[at]), at < offset + 100 { at += 1 }
    while at < text.count, !ASCII.isScalarStart(text[at]) { at += 1 }
    return at
  }

  /// The byte of the file where the text at `offset` stands, exact where no entity stands before it in its piece.
  private func place(of offset: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return pieces.first?.place ?? 0 }
    return pieces[low - 1].place + offset - pieces[low - 1].start
  }
}

/// The sentences of running text, one behind the other. Citations behind a full stop belong to the sentence before.
struct SentenceSplitter: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private let anchors: [Range<Int>]
  private var at = 0
  private var anchor = 0

  init(_ text: [UInt8], _ anchors: [Range<Int>]) { (self.text, self.anchors) = (text, anchors) }

  mutating func next() -> Range<Int>? {
    guard at < text.count else { return nil }
    let start = at
    while at < text.count {
      if passAnchor() { continue }
      let byte = text[at]
      at += 1
      guard ".!?".utf8.contains(byte), byte != UInt8(ascii: ".") || !isAbbreviation(before: at - 1, from: start) else {
        continue
      }
      passClosing()
      if isBoundary() { return start..<at }
    }
    return start..<at
  }

  /// Goes behind the citation that begins here, if one does.
  private mutating func passAnchor() -> Bool {
    while anchor < anchors.count, anchors[anchor].upperBound <= at { anchor += 1 }
    guard anchor < anchors.count, anchors[anchor].contains(at) else { return false }
    at = anchors[anchor].upperBound
    return true
  }

  /// Goes behind quotes and brackets that close, and citations set directly behind the full stop.
  private mutating func passClosing() {
    while at < text.count {
      if passAnchor() { continue }
      if "\"')]}".utf8.contains(text[at]) {
        at += 1
      } else if text.holds("”", at: at) || text.holds("’", at: at) {
        at += 3
      } else if anchor < anchors.count, anchors[anchor].lowerBound > at, anchors[anchor].lowerBound <= at + 3,
        !text[at..<anchors[anchor].lowerBound].contains(where: ASCII.isSpace)
      {
        // The comma or dash between two of them.
        at = anchors[anchor].lowerBound
      } else {
        return
      }
    }
  }

  /// Whether white space follows, and what begins a sentence.
  private func isBoundary() -> Bool {
    var next = at
    while next < text.count, ASCII.isSpace(text[next]) { next += 1 }
    guard next < text.count else { return true }
    // “… of cancers[1].With” misses its blank.
    if next == at {
      return ASCII.isUpper(text[next]) && anchors[..<anchor].last.map { $0.upperBound + 2 >= at } ?? false
    }
    return !ASCII.isLower(text[next])
  }

  private static let abbreviations = [
    "al", "fig", "figs", "eq", "eqs", "ref", "refs", "vs", "e.g", "i.e", "cf", "dr", "st", "no", "approx", "sect",
    "sec", "tab", "ca", "resp", "viz", "suppl", "spp", "vol",
  ]

  /// `et al.`, `Fig.`, `e.g.`, and the initials of names.
  private func isAbbreviation(before dot: Int, from start: Int) -> Bool {
    if dot > start, ASCII.isUpper(text[dot - 1]), dot - 1 == start || " .-(\u{A0}".utf8.contains(text[dot - 2]) {
      return true
    }
    return Self.abbreviations.contains {
      let begin = dot - $0.utf8.count
      return begin >= start && text.holds($0, at: begin) && (begin == start || !ASCII.isLetter(text[begin - 1]))
    }
  }
}
