/// Walks along a path to the end of its link. One step a byte; each byte is looked at once.
struct LinkEnd {
  private let host: Host
  private let start: Int
  /// Where the walk stands.
  private var index: Int
  /// Segments that hold names; there the alphabet is theirs, and what is outside it ends the link.
  private var names: Int
  /// The segment, counted from one, that the walk is in; 0 before the first slash.
  private var segment = 0
  /// Past the names: a query, a fragment, a reference.
  private var isPastNames = false
  private var segmentStart: Int
  /// Brackets opened inside the link and not closed yet.
  private var round = 0
  private var square = 0
  private var curly = 0

  private init(host: Host, start: Int, names: Int) {
    self.host = host
    self.start = start
    self.names = names
    index = start
    segmentStart = start + 1
  }

  /// The end of the link whose path or query begins at `start`: right after the host or, for a bare DOI, at its `10.`.
  ///
  /// At most `limit` bytes are read, which bounds the cost where the link may still be refused.
  static func find(in text: borrowing Span<UInt8>, from start: Int, host: Host, limit: Int = .max) -> Int {
    switch text.byte(start) {
    case 0x2F, 0x3F, 0x23, 0x3A: break
    default: if host != .doi || !DOI.begins(in: text, at: start) { return start }
    }
    var walk = LinkEnd(host: host, start: start, names: host.nameCount())
    if text.byte(start) == 0x3A { walk.enterFirstSegment() }
    let stop = limit < text.count - start ? start + limit : text.count
    while walk.index < stop, walk.step(text) {}
    return LinkTail.end(of: start..<walk.index, in: text)
  }

  /// Inside a segment that is a name.
  private var isInName: Bool { segment >= 1 && segment <= names && !isPastNames }

  /// Takes one byte, scalar or escape; `false` at the link's end.
  private mutating func step(_ text: borrowing Span<UInt8>) -> Bool {
    let b = text[index]
    switch b {
    case 0x2F:
      endSegment(text)
    case 0x3F, 0x23:
      isPastNames = true
    case 0x3A:
      return colon(text)
    case 0x40 where isInName:
      guard segment == names, Byte.isAlphanumeric(text.byte(index + 1)) else { return false }
      isPastNames = true
    case 0x5C:
      return backslash(text)
    case 0x25:
      return percent(text)
    case 0x24 where !isInName && text.has("$\\sim$", at: index):
      index += 6
      return true
    case 0x7B where LinkCleaning.isBracedEscape(text, at: index):
      index += 4
      return true
    case 0x3C:
      guard host == .doi, let end = DOI.endOfItem(in: text, at: index) else { return false }
      index = end
      return true
    case _ where Byte.isSpace(b):
      guard let next = LineBreak.continuation(in: text, at: index, from: start, host: host, missing: missing) else {
        return false
      }
      index = next
      return true
    case 0x80...:
      return scalarStep(text)
    // Controls and `" ' > ^ | and the back-tick.
    case 0x00...0x20, 0x22, 0x27, 0x3E, 0x5E, 0x60, 0x7C, 0x7F:
      return false
    default:
      guard isInName ? LinkByte.isName(b) : bracket(b) && !endsByEntity(text) else { return false }
    }
    index += 1
    return true
  }

  /// Names that the address still lacks.
  private var missing: Int { isPastNames ? 0 : max(0, names - segment + (index > segmentStart ? 0 : 1)) }

  private mutating func endSegment(_ text: borrowing Span<UInt8>) {
    if segment == 1, index - segmentStart <= 16 {
      names = host.nameCount(first: text.string(segmentStart..<index).lowercased())
    }
    if segment == 0 || index > segmentStart { segment += 1 }
    segmentStart = index + 1
  }

  /// After `git@host:` the first name follows without a slash.
  private mutating func enterFirstSegment() {
    index += 1
    segment = 1
    segmentStart = index
  }

  /// A second address begins, or a tag behind a name, or a colon like any other.
  private mutating func colon(_ text: borrowing Span<UInt8>) -> Bool {
    if text.byte(index + 1) == 0x2F, text.byte(index + 2) == 0x2F, let scheme = Scheme.web(in: text, before: index),
      scheme >= start
    {
      switch text.byte(scheme - 1) {
      // `/ = ? : # &`
      case 0x2F, 0x3D, 0x3F, 0x3A, 0x23, 0x26:
        // An archive, a proxy or a sign-in page keeps another address inside its own.
        if host == .other || isPastNames {
          index += 3
          return true
        }
      default: break
      }
      index = scheme
      return false
    }
    if isInName {
      guard host == .hub, segment == names, Byte.isAlphanumeric(text.byte(index + 1)) else { return false }
      isPastNames = true
    }
    index += 1
    return true
  }

  /// LaTeX and Markdown escape a mark by a backslash; any other backslash is a command after the link.
  private mutating func backslash(_ text: borrowing Span<UInt8>) -> Bool {
    var next = index + 1
    if text.byte(next) == 0x5C, text.byte(next + 1) == 0x5F { next += 1 }
    switch text.byte(next) {
    // `_ - . +`, and after them what cannot be part of a name: `# % & ~ $ = /`.
    case 0x5F, 0x2D, 0x2E, 0x2B: break
    case 0x23, 0x25, 0x26, 0x7E, 0x24, 0x3D, 0x2F:
      if isInName && text.byte(next) != 0x2F && text.byte(next) != 0x23 { return false }
    default: return false
    }
    // The escaped mark is taken by its own step, save where that step would read it as an escape again.
    index = text.byte(next) == 0x25 ? next + 1 : next
    return true
  }

  private mutating func percent(_ text: borrowing Span<UInt8>) -> Bool {
    guard let byte = PercentDecoding.byte(in: text, at: index) else { return false }
    if isInName, !LinkByte.isName(byte), !LinkCleaning.isEscapedBackslash(text, at: index) { return false }
    index += 3
    return true
  }

  private mutating func scalarStep(_ text: borrowing Span<UInt8>) -> Bool {
    let (value, length) = scalar(in: text, at: index)
    let next = text.byte(index + length)
    let accepted: Bool
    if LinkByte.isZeroWidth(value) {
      accepted = LinkByte.isName(next) || next == 0x2F
    } else if LinkCleaning.isHyphen(value) {
      accepted = Byte.isAlphanumeric(text.byte(index - 1)) && Byte.isAlphanumeric(next)
    } else {
      accepted = !isInName && host != .doi && host != .arXiv && LinkByte.isInternational(value)
    }
    if accepted { index += length }
    return accepted
  }

  /// Counts brackets; `false` for a closing one that was not opened inside the link.
  private mutating func bracket(_ b: UInt8) -> Bool {
    switch b {
    case 0x28: round += 1
    case 0x5B: square += 1
    case 0x7B: curly += 1
    case 0x29: round -= 1
    case 0x5D: square -= 1
    case 0x7D: curly -= 1
    default: break
    }
    return round >= 0 && square >= 0 && curly >= 0
  }

  /// An escaped bracket, quote or blank ends a link as the mark itself would; so does `&&` of a command line.
  private func endsByEntity(_ text: borrowing Span<UInt8>) -> Bool {
    guard text[index] == 0x26 else { return false }
    for entity in LinkEnd.endingEntities where text.has(entity, at: index) { return true }
    return false
  }

  private static let endingEntities: [StaticString] = [
    "&&", "&lt;", "&gt;", "&quot;", "&apos;", "&#39;", "&#34;", "&nbsp;",
  ]
}
