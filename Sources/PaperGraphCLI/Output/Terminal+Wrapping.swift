/// Text on lines that fit.
extension Terminal {
  /// `text` on lines of at most `width` columns, each after the first indented. `first` is where the first line begins.
  func wrapped(_ text: String, indent: Int, first: Int? = nil) -> String {
    let words = Clean.line(text).split(separator: " ").map { (shown: String($0), width: Columns.count($0)) }
    return filled(words, indent: indent, first: first)
  }

  /// The same with the UTF-8 ranges `marks` of `text` standing out, and `before` and `after` round it.
  func wrapped(
    _ text: String, marks: [Range<Int>], before: String, after: String, indent: Int, first: Int? = nil
  ) -> String {
    guard usesColor, !marks.isEmpty, Clean.line(text) == text else {
      return wrapped(before + text + after, indent: indent, first: first)
    }
    var words: [(shown: String, width: Int)] = []
    var start = 0
    for word in text.split(separator: " ") {
      let range = start..<start + word.utf8.count
      words.append((marked(word, marks.map { $0.clamped(to: range) }, from: start), Columns.count(word)))
      start = range.upperBound + 1
    }
    if let last = words.indices.last {
      words[0] = (before + words[0].shown, before.count + words[0].width)
      let tail = after.split(separator: " ", omittingEmptySubsequences: false)
      words[last] = (words[last].shown + (tail.first ?? ""), words[last].width + (tail.first?.count ?? 0))
      words += tail.dropFirst().map { (String($0), $0.count) }
    }
    return filled(words, indent: indent, first: first)
  }

  /// `word`, which begins at byte `start`, with the bytes of `marks` standing out.
  private func marked(_ word: Substring, _ marks: [Range<Int>], from start: Int) -> String {
    var result = ""
    var place = word.utf8.startIndex
    for mark in marks where !mark.isEmpty {
      let from = word.utf8.index(word.utf8.startIndex, offsetBy: mark.lowerBound - start)
      let to = word.utf8.index(word.utf8.startIndex, offsetBy: mark.upperBound - start)
      guard from >= place else { continue }
      result += word[place..<from] + styled(String(word[from..<to]), .yellow)
      place = to
    }
    return result + word[place...]
  }

  private func filled(_ words: [(shown: String, width: Int)], indent: Int, first: Int?) -> String {
    let room = max(20, width - indent)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words {
      if used > 0, used + 1 + word.width > (lines.isEmpty ? max(20, width - (first ?? indent)) : room) {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += used == 0 ? word.shown : " " + word.shown
      used += word.width + (used == 0 ? 0 : 1)
    }
    lines.append(line)
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }
}

/// How wide text stands on a terminal.
enum Columns {
  /// Columns that `text` takes: two for each East Asian wide character (Unicode Standard Annex 11), one for others.
  static func count(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
  }

  private static func isWide(_ character: Character) -> Bool {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
