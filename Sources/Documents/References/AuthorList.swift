/// The people at the head of a citation, where they stand as one of the two strict lists of reference styles.
///
/// `Cohan A, Weld DS, et al` (Vancouver) and `Cohan, A., Weld, D. S. & Beltagy, I.` (APA, Nature, Harvard). Anything
/// else is no list: better no people than wrong ones.
struct AuthorList {
  /// `Given Family` each.
  private(set) var names: [String] = []
  /// Behind the last of them, `et al.` passed.
  private(set) var end: Int

  /// Reads the list that begins at `start`; nil where none does. Cost: linear in the list.
  init?(_ bytes: [UInt8], from start: Int = 0) {
    end = start
    for style in [Style.vancouver, .inverted] {
      (names, end) = ([], start)
      read(bytes, style)
      if !names.isEmpty { return }
    }
    return nil
  }

  private enum Style { case vancouver, inverted }

  private mutating func read(_ bytes: [UInt8], _ style: Style) {
    var at = end
    while at < bytes.count {
      if let others = Self.others(bytes, at) {
        if !names.isEmpty { end = others }
        return
      }
      guard let name = style == .vancouver ? Self.vancouver(bytes, at) : Self.inverted(bytes, at) else { return }
      names.append(name.text)
      end = name.end
      guard let next = Self.separator(bytes, name.end) else { return }
      at = next
    }
  }

  /// Passes `, `, `; `, ` & `, `, and ` and their like.
  private static func separator(_ bytes: [UInt8], _ start: Int) -> Int? {
    var at = start
    if at < bytes.count, bytes[at] == UInt8(ascii: ",") || bytes[at] == UInt8(ascii: ";") { at += 1 }
    while at < bytes.count, ASCII.isSpace(bytes[at]) { at += 1 }
    for word in ["& ", "and "] where bytes.holds(word, at: at) { at += word.utf8.count }
    return at > start ? at : nil
  }

  /// Behind `et al`, full stops passed.
  private static func others(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard bytes.holds("et al", at: start) else { return nil }
    var at = start + 5
    while at < bytes.count, bytes[at] == UInt8(ascii: ".") { at += 1 }
    return at
  }

  /// `van der Berg JA`, `Shaw MA Jr`.
  private static func vancouver(_ bytes: [UInt8], _ start: Int) -> (text: String, end: Int)? {
    var at = start
    var words: [Range<Int>] = []
    while words.count < 5, let word = word(bytes, at) {
      let next = word.upperBound
      if !words.isEmpty, isInitials(bytes, word), endsItem(bytes, next) || isSuffixed(bytes, next) {
        let family = bytes.string(words[0].lowerBound..<words[words.count - 1].upperBound)
        var end = next
        if isSuffixed(bytes, next), let suffix = Self.word(bytes, next + 1) { end = suffix.upperBound }
        return (bytes.string(word) + " " + family, end)
      }
      words.append(word)
      guard next < bytes.count, bytes[next] == 0x20 else { return nil }
      at = next + 1
    }
    return nil
  }

  /// `Weld, D. S.`, `Müller-Lyer, J.-P.`
  private static func inverted(_ bytes: [UInt8], _ start: Int) -> (text: String, end: Int)? {
    var at = start
    var family = start
    while let word = word(bytes, at) {
      family = word.upperBound
      guard family < bytes.count, bytes[family] == 0x20, family - start < 60 else { break }
      at = family + 1
    }
    guard family > start, family + 1 < bytes.count, bytes[family] == UInt8(ascii: ",") else { return nil }
    at = family + 1
    let given = at
    var end = at
    var count = 0
    while count < 5 {
      while at < bytes.count, bytes[at] == 0x20 || bytes[at] == UInt8(ascii: "-") { at += 1 }
      guard at + 1 < bytes.count, ASCII.isUpper(bytes[at]), bytes[at + 1] == UInt8(ascii: ".") else { break }
      at += 2
      end = at
      count += 1
    }
    guard count > 0 else { return nil }
    let initials = bytes.string(bytes.trimmed(given..<end))
    return (initials + " " + bytes.string(start..<family), end)
  }

  /// A run of letters, hyphens and apostrophes.
  private static func word(_ bytes: [UInt8], _ start: Int) -> Range<Int>? {
    var end = start
    while end < bytes.count {
      let b = bytes[end]
      guard ASCII.isLetter(b) || b >= 0x80 || b == UInt8(ascii: "-") || b == UInt8(ascii: "'") else { break }
      end += 1
    }
    return end > start ? start..<end : nil
  }

  /// One to four capitals, hyphens between.
  private static func isInitials(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    word.count <= 5 && ASCII.isUpper(bytes[word.lowerBound])
      && word.allSatisfy { ASCII.isUpper(bytes[$0]) || bytes[$0] == UInt8(ascii: "-") }
  }

  private static func endsItem(_ bytes: [UInt8], _ at: Int) -> Bool {
    at >= bytes.count || ",;.:".utf8.contains(bytes[at])
      || bytes.holds(" (", at: at) || bytes.holds(" and ", at: at) || bytes.holds(" & ", at: at)
      || bytes.holds(" et al", at: at)
  }

  private static func isSuffixed(_ bytes: [UInt8], _ at: Int) -> Bool {
    ["jr", "sr", "ii", "iii", "iv"].contains {
      bytes.holds(" " + $0, at: at) && endsItem(bytes, at + 1 + $0.utf8.count)
    }
  }
}
