/// Turns LaTeX, as it stands in bibliographies, into plain text.
///
/// Commands for letters and signs become Unicode (`\"{o}`, `\ss`, `\textendash`, `$\alpha$`), commands for looks vanish
/// and leave what they apply to, braces vanish, `--`, `---` and TeX's quotes become the signs they stand for, runs of
/// white space one blank. Of mathematics a readable line is left: `$x^2 \leq y_i$` is `x² ≤ y_i`. An unknown command
/// leaves its argument, or its name where it has none. Cost: linear; no recursion.
struct LaTeXText {
  /// What is to be done with the next group or sign.
  enum Action {
    case keep, drop, superscript, `subscript`, raised, lowered, numerator, math
    /// Combining marks, the innermost last.
    case accents([UInt32])
  }

  private struct Group {
    let action: Action
    let start: Int
    let wasMath: Bool
  }

  var out: [UInt8] = []
  private var groups: [Group] = []
  var next: Action?
  var isMath = false
  private var mathStart = 0
  /// Set where no `$` closes the one met last, so that those left are prices.
  private var hasLoneDollar = false

  /// The plain text of `range`.
  static func plain(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
    var decoder = LaTeXText()
    decoder.append(text, range)
    return decoder.finish()
  }

  static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return plain(bytes.span, 0..<bytes.count)
  }

  /// Whether nothing in `range` would change: the text can be taken as it is.
  static func isPlain(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var previous: UInt8 = 0x20
    for i in range {
      let b = text[i]
      // Letters, first of all for speed.
      if b &- 0x61 < 26 || b &- 0x41 < 26 || b >= 0x80 {
        previous = b
        continue
      }
      switch b {
      case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "~"),
        UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: "<"), 0x09...0x0D:
        return false
      case UInt8(ascii: "-"), UInt8(ascii: "'"), 0x20: if previous == b { return false }
      default: break
      }
      previous = b
    }
    return previous != 0x20
  }

  /// Decodes more text behind what has been decoded.
  mutating func append(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
    hasLoneDollar = false
    var i = range.lowerBound
    let end = range.upperBound
    while i < end {
      let b = text[i]
      switch b {
      case UInt8(ascii: "\\"): readCommand(text, &i, end)
      case UInt8(ascii: "{"):
        open()
        i += 1
      case UInt8(ascii: "}"):
        close()
        i += 1
      case UInt8(ascii: "$"): readDollar(text, &i, end)
      case UInt8(ascii: "~"):
        blank()
        i += 1
      case 0x20, 0x09...0x0D:
        if next == nil { blank() }
        i += 1
      case UInt8(ascii: "-") where !isMath: readDashes(text, &i, end)
      case UInt8(ascii: "`"), UInt8(ascii: "'"): readQuote(text, &i, end)
      case UInt8(ascii: "^") where isMath:
        next = .superscript
        i += 1
      case UInt8(ascii: "_") where isMath:
        next = .subscript
        i += 1
      default: readScalar(text, &i, end)
      }
    }
  }

  /// The text decoded, without white space at its ends.
  mutating func finish() -> String {
    while !groups.isEmpty { close() }
    while out.last == 0x20 { out.removeLast() }
    let text = String(decoding: out, as: UTF8.self)
    // Publishers leave the marks of HTML within plain fields.
    let isMarkedUp = out.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }
    return isMarkedUp ? InlineMarkup.plain(text) : text
  }

  // MARK: Signs

  mutating func readScalar(_ text: borrowing Span<UInt8>, _ i: inout Int, _ end: Int) {
    let start = out.count
    out.append(text[i])
    i += 1
    while i < end, !ASCII.isScalarStart(text[i]) {
      out.append(text[i])
      i += 1
    }
    apply(from: start)
  }

  mutating func emit(_ text: some StringProtocol) {
    let start = out.count
    out.append(contentsOf: text.utf8)
    apply(from: start)
  }

  mutating func blank() {
    if let last = out.last, last != 0x20 { out.append(0x20) }
  }

  private mutating func readDashes(_ text: borrowing Span<UInt8>, _ i: inout Int, _ end: Int) {
    let start = i
    while i < end, text[i] == UInt8(ascii: "-") { i += 1 }
    switch i - start {
    case 2: emit("–")
    case 3: emit("—")
    case let count: for _ in 0..<count { emit("-") }
    }
  }

  /// ``` `` ``` and `''` are double quotes, a single back quote opens; an apostrophe stays, in mathematics as a prime.
  private mutating func readQuote(_ text: borrowing Span<UInt8>, _ i: inout Int, _ end: Int) {
    let b = text[i]
    let isDouble = i + 1 < end && text[i + 1] == b
    i += isDouble ? 2 : 1
    switch (b, isDouble) {
    case (UInt8(ascii: "`"), true): emit("“")
    case (UInt8(ascii: "`"), false): emit("‘")
    case (_, true): emit("”")
    default: emit(isMath ? "′" : "'")
    }
  }

  /// A `$` that none closes is a price.
  private mutating func readDollar(_ text: borrowing Span<UInt8>, _ i: inout Int, _ end: Int) {
    i += 1
    if isMath { return endMath() }
    if i < end, text[i] == UInt8(ascii: "$") { i += 1 }
    guard !hasLoneDollar, closesMath(text, i, end) else {
      hasLoneDollar = true
      return emit("$")
    }
    beginMath()
  }

  private func closesMath(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var i = start
    while i < end {
      if text[i] == UInt8(ascii: "\\") {
        i += 2
      } else if text[i] == UInt8(ascii: "$") {
        return true
      } else {
        i += 1
      }
    }
    return false
  }

  mutating func beginMath() {
    isMath = true
    mathStart = out.count
  }

  mutating func endMath() {
    isMath = false
    if out.count > mathStart, out.last == 0x20 { out.removeLast() }
  }

  // MARK: Groups

  private mutating func open() {
    groups.append(Group(action: next ?? .keep, start: out.count, wasMath: isMath))
    if case .math = next { isMath = true }
    next = nil
  }

  private mutating func close() {
    next = nil
    guard let group = groups.popLast() else { return }
    if case .math = group.action { isMath = group.wasMath }
    perform(group.action, from: group.start)
  }

  mutating func apply(from start: Int) {
    guard let action = next else { return }
    next = nil
    perform(action, from: start)
  }

  private mutating func perform(_ action: Action, from start: Int) {
    guard start <= out.count else { return }
    switch action {
    case .keep, .math: break
    case .drop: out.removeLast(out.count - start)
    case .superscript: raise(from: start, LaTeXSymbols.superscripts, otherwise: "^")
    case .subscript: raise(from: start, LaTeXSymbols.subscripts, otherwise: "_")
    case .raised: raise(from: start, LaTeXSymbols.superscripts, otherwise: "")
    case .lowered: raise(from: start, LaTeXSymbols.subscripts, otherwise: "")
    case .numerator: out.append(UInt8(ascii: "/"))
    case .accents(let marks): for mark in marks.reversed() { accent(mark, at: start) }
    }
  }

  /// Writes a short text in raised or lowered digits, where there are such; otherwise puts `mark` before it.
  private mutating func raise(from start: Int, _ digits: [UInt8: String], otherwise mark: String) {
    let count = out.count - start
    guard count > 0 else { return }
    // More than that is no exponent, and would cost a pass for each of nested groups.
    guard count <= 24 else { return }
    let content = Array(out[start...])
    let raised = content.compactMap { digits[$0] }
    out.removeLast(count)
    if raised.count == count {
      out.append(contentsOf: raised.joined().utf8)
      return
    }
    // `5$^{th}$` is an ordinal, not a power.
    let isOrdinal =
      out.last.map(ASCII.isDigit) ?? false && ["st", "nd", "rd", "th"].contains(content.string(0..<count))
    let mark = isOrdinal ? "" : mark
    let needsParentheses =
      !mark.isEmpty && !content.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 >= 0x80 }
    out.append(contentsOf: mark.utf8)
    if needsParentheses { out.append(UInt8(ascii: "(")) }
    out.append(contentsOf: content)
    if needsParentheses { out.append(UInt8(ascii: ")")) }
  }

  /// Puts an accent on the first letter behind `start`; where there is none it stands for itself.
  private mutating func accent(_ mark: UInt32, at start: Int) {
    guard start < out.count else {
      out.append(contentsOf: (LaTeXAccents.spacing[mark] ?? "").utf8)
      return
    }
    // Long groups within groups would be moved over and over.
    guard out.count - start <= 64 else { return }
    var end = start + 1
    while end < out.count, !ASCII.isScalarStart(out[end]) { end += 1 }
    guard let base = String(decoding: out[start..<end], as: UTF8.self).unicodeScalars.first else { return }
    out.replaceSubrange(start..<end, with: LaTeXAccents.accented(base, mark).utf8)
  }
}
