/// How commands are read: what follows a backslash.
extension LaTeXText {
  mutating func readCommand(_ text: borrowing Span<UInt8>, _ i: inout Int, _ end: Int) {
    i += 1
    guard i < end else { return }
    guard ASCII.isLetter(text[i]) else { return readSign(text, &i, end) }
    let start = i
    while i < end, ASCII.isLetter(text[i]), i - start < 32 { i += 1 }
    var name = ""
    for place in start..<i { name.unicodeScalars.append(Unicode.Scalar(text[place])) }
    var argument = i
    while argument < end, ASCII.isSpace(text[argument]) { argument += 1 }
    let hasArgument = argument < end && text[argument] == UInt8(ascii: "{")
    switch LaTeXSymbols.commands[name] {
    case .text(let sign):
      emit(sign)
      if !isMath, i < end { i = argument }
    case .name(let logo): emit(logo)
    case .accent(let mark):
      // TeX's \c is an accent only with a letter behind it.
      guard argument < end else { return emit(name) }
      add(mark)
      i = argument
    case .style: i = argument
    case .blank:
      blank()
      i = argument
    case .drop(let skipsOption):
      i = argument
      if skipsOption, i < end, text[i] == UInt8(ascii: "[") { skip(text, &i, end, to: UInt8(ascii: "]")) }
      next = .drop
    case .raised: (next, i) = (.raised, argument)
    case .lowered: (next, i) = (.lowered, argument)
    case .fraction: (next, i) = (.numerator, argument)
    case .math: (next, i) = (.math, argument)
    case .address:
      i = argument
      if hasArgument { readVerbatim(text, &i, end) }
    case nil:
      if hasArgument { i = argument } else { emit(name) }
    }
  }

  private mutating func readSign(_ text: borrowing Span<UInt8>, _ i: inout Int, _ end: Int) {
    let sign = text[i]
    if let mark = LaTeXAccents.signs[sign] {
      i += 1
      while i < end, text[i] == 0x20 { i += 1 }
      return add(mark)
    }
    switch sign {
    case UInt8(ascii: "("), UInt8(ascii: "["): beginMath()
    case UInt8(ascii: ")"), UInt8(ascii: "]"): endMath()
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "!"), UInt8(ascii: "@"): break
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\\"), 0x09...0x0D, 0x20: blank()
    default: return readScalar(text, &i, end)
    }
    i += 1
  }

  private mutating func add(_ mark: UInt32) {
    if case .accents(let marks) = next, marks.count < 4 {
      next = .accents(marks + [mark])
    } else {
      next = .accents([mark])
    }
  }

  private func skip(_ text: borrowing Span<UInt8>, _ i: inout Int, _ end: Int, to close: UInt8) {
    while i < end, text[i] != close { i += 1 }
    if i < end { i += 1 }
  }

  /// The group at `i` as it stands, escapes of TeX's own signs resolved: an address or code.
  private mutating func readVerbatim(_ text: borrowing Span<UInt8>, _ i: inout Int, _ end: Int) {
    let start = out.count
    var depth = 0
    while i < end {
      let b = text[i]
      i += 1
      if b == UInt8(ascii: "{") {
        depth += 1
        if depth == 1 { continue }
      } else if b == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { break }
      } else if b == UInt8(ascii: "\\"), i < end, !ASCII.isLetter(text[i]) {
        continue
      }
      out.append(b)
    }
    apply(from: start)
  }
}
