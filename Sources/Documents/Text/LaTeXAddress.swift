/// Addresses and ids as LaTeX writes them: `https://x.org/a{\_}b\%20c`, `\url{…}`, `{\textasciitilde}user`.
enum LaTeXAddress {
  /// The address in `range`: braces and escapes gone, `~` and dashes kept, runs of white space as one blank. Cost: linear.
  static func plain(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var i = range.lowerBound
    var isLinked = false
    while i < range.upperBound {
      let b = text[i]
      i += 1
      switch b {
      case UInt8(ascii: "}") where isLinked:
        // Behind the address of \href stands its text.
        out.append(0x20)
        isLinked = false
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"): continue
      case 0x20, 0x09...0x0D: if let last = out.last, last != 0x20 { out.append(0x20) }
      case UInt8(ascii: "\\"): isLinked = readCommand(text, &i, range.upperBound, &out) || isLinked
      default: out.append(b)
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether the command is `\href`.
  private static func readCommand(
    _ text: borrowing Span<UInt8>, _ i: inout Int, _ end: Int, _ out: inout [UInt8]
  ) -> Bool {
    let start = i
    while i < end, ASCII.isLetter(text[i]) { i += 1 }
    guard i > start else {
      // An escaped sign stands for itself; a line break of TeX for nothing.
      if i < end, text[i] == UInt8(ascii: "\\") || text[i] == UInt8(ascii: "/") { i += 1 }
      return false
    }
    guard i - start <= 24 else { return false }
    var name = ""
    for place in start..<i { name.unicodeScalars.append(Unicode.Scalar(text[place])) }
    if let sign = signs[name] {
      out.append(sign)
      if i < end, text[i] == 0x20 { i += 1 }
    } else {
      // What \href and \url are given are addresses, parted here.
      if let last = out.last, last != 0x20 { out.append(0x20) }
    }
    return name == "href"
  }

  private static let signs: [String: UInt8] = [
    "textasciitilde": UInt8(ascii: "~"), "sim": UInt8(ascii: "~"), "tilde": UInt8(ascii: "~"),
    "textunderscore": UInt8(ascii: "_"), "textless": UInt8(ascii: "<"), "textgreater": UInt8(ascii: ">"),
    "textasciicircum": UInt8(ascii: "^"), "slash": UInt8(ascii: "/"), "textbar": UInt8(ascii: "|"),
    "textbackslash": UInt8(ascii: "\\"), "textquotesingle": UInt8(ascii: "'"), "textendash": UInt8(ascii: "-"),
  ]
}
