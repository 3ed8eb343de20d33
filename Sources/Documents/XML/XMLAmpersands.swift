/// Mends XML in which `&` stands for itself, as in `AT&T`: the commonest mistake of programs that write XML by hand.
enum XMLAmpersands {
  /// What the parser is given in the place of such an `&`: XML allows it, it takes a byte as `&` does, and hardly any
  /// document has it.
  static let standIn: UInt8 = 0x7F

  struct Mended {
    let bytes: [UInt8]
    let first: Int
    let count: Int
  }

  /// The document with the stand-in for each `&` that begins no reference, from the one that the parser stumbled over
  /// at `offset` on; nil where it was something else. Cost: linear.
  static func mend(_ bytes: [UInt8], stumbledAt offset: Int) -> Mended? {
    guard let first = ampersand(bytes, before: offset), !isReference(bytes, at: first),
      bytes.firstOffset(of: standIn, in: first..<bytes.count) == nil
    else { return nil }
    var (mended, count, i) = (bytes, 0, first)
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "&") where !isReference(bytes, at: i):
        mended[i] = standIn
        count += 1
        i += 1
      case UInt8(ascii: "<"): i = endOfVerbatim(bytes, at: i) ?? i + 1
      default: i += 1
      }
    }
    return Mended(bytes: mended, first: first, count: count)
  }

  /// The `&` of what may be a reference and ends before `offset`.
  private static func ampersand(_ bytes: [UInt8], before offset: Int) -> Int? {
    var i = min(offset, bytes.count)
    while i > 0, offset - i < 256 {
      i -= 1
      if bytes[i] == UInt8(ascii: "&") { return i }
      if bytes[i] == UInt8(ascii: "<") || bytes[i] == UInt8(ascii: ">") { return nil }
    }
    return nil
  }

  /// Whether `&` at `start` begins `&name;`, `&#1;` or `&#xA;` (XML 1.0, 4.1), known or not.
  private static func isReference(_ bytes: [UInt8], at start: Int) -> Bool {
    var i = start + 1
    func run(_ belongs: (UInt8) -> Bool) -> Bool {
      let first = i
      while i < bytes.count, belongs(bytes[i]) { i += 1 }
      return i > first && i < bytes.count && bytes[i] == UInt8(ascii: ";")
    }
    guard i < bytes.count else { return false }
    if bytes[i] == UInt8(ascii: "#") {
      i += 1
      guard i < bytes.count, bytes[i] == UInt8(ascii: "x") else { return run(ASCII.isDigit) }
      i += 1
      return run { ASCII.isDigit($0) || ASCII.isLetter($0) }
    }
    guard isNameStart(bytes[i]) else { return false }
    return run { isNameStart($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  /// Where a section, comment or instruction ends in which `&` means nothing; nil where none begins.
  private static func endOfVerbatim(_ bytes: [UInt8], at start: Int) -> Int? {
    for (opening, closing) in [("<![cdata[", "]]>"), ("<!--", "-->"), ("<?", "?>")]
    where bytes.holds(opening, at: start) {
      var i = start + opening.utf8.count
      while let found = bytes.firstOffset(of: UInt8(ascii: ">"), in: i..<bytes.count) {
        if found - closing.utf8.count + 1 >= start, bytes.holds(closing, at: found - closing.utf8.count + 1) {
          return found + 1
        }
        i = found + 1
      }
      return bytes.count
    }
    return nil
  }
}
