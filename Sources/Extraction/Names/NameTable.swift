/// The introduced names of a collection, gathered by key, with the table by which a text is searched for all of them.
struct NameTable: Sendable {
  struct Entry: Sendable {
    let name: String
    let key: [UInt8]
    /// The letters as written, without what separates them.
    let letters: [UInt8]
    let shape: NameShape
    /// Offsets into the letters at which another spelling may put a blank: `Qwen 2.5`, `Sentence BERT`, not `Tiny BERT`.
    let breaks: [Int]
    var introductions: [NameIntroduction]

    /// The document that a mention means: the only one that introduces the name, or the only one whose title does.
    var owner: Int? {
      let titles = introductions.filter { $0.evidence <= .titlePhrase }
      if introductions.count == 1 || titles.count == 1 { return (titles.first ?? introductions[0]).document }
      return nil
    }

    func isIntroduced(by document: Int) -> Bool { introductions.contains { $0.document == document } }

    /// Whether a spelling may be cut at these offsets into the letters.
    func allows(_ offsets: [Int]) -> Bool { offsets.allSatisfy(breaks.contains) }

    /// Whether other letters are the name in a case of its own kind: `MultiWoZ` for `MultiWOZ`, not `ComplEx` for
    /// `CompLex`.
    func isVariant(_ other: [UInt8]) -> Bool {
      guard key.count >= 6, other.count == letters.count else { return false }
      let pairs = zip(letters, other)
      return pairs.allSatisfy { Byte.isUpper($0) || !Byte.isUpper($1) }
        || pairs.allSatisfy { !Byte.isUpper($0) || Byte.isUpper($1) }
    }

    var endsInDigit: Bool { key.last.map(Byte.isDigit) ?? false }
  }

  private(set) var entries: [Entry] = []
  /// Twice the index of the name with this hash, plus two; plus one where the hash is that of a longer name's beginning.
  private var table: HashTable

  /// Cost: linear in the names.
  init(_ introduced: [[IntroducedName]]) {
    var indices: [[UInt8]: Int] = [:]
    for (document, names) in introduced.enumerated() {
      for name in names {
        let text = NameText(Array(name.name.utf8))
        guard text.count > 0 else { continue }
        let key = text.key(0..<text.count)
        let introduction = NameIntroduction(document: document, place: name.place, evidence: name.evidence)
        if let index = indices[key] {
          entries[index].introductions.append(introduction)
        } else {
          indices[key] = entries.count
          entries.append(
            Entry(
              name: name.name, key: key, letters: text.letters(0..<text.count), shape: name.shape,
              breaks: Self.breaks(in: text), introductions: [introduction]))
        }
      }
    }
    table = HashTable(capacity: entries.count * 2)
    for (index, entry) in entries.enumerated() {
      let hash = FoldedHash(of: entry.key).value
      table.set(hash, to: Int32(index * 2 + 2) | (max(table[hash], 0) & 1))
      for length in entry.breaks {
        let prefix = FoldedHash(of: entry.key.prefix(length)).value
        table.set(prefix, to: max(table[prefix], 0) | 1)
      }
    }
  }

  /// What the table says of letters with this hash: the name they are, and whether a longer name begins with them.
  @inline(__always) func lookUp(_ hash: UInt64) -> (name: Int?, isPrefix: Bool) {
    let value = table[hash]
    guard value >= 0 else { return (nil, false) }
    return (value >= 2 ? Int(value / 2 - 1) : nil, value & 1 == 1)
  }

  /// Offsets into the letters of a name at which another spelling may put a blank or hyphen: between its tokens, and
  /// between letters and digits (`Qwen 2.5` for `Qwen2.5`).
  private static func breaks(in text: NameText) -> [Int] {
    var breaks: [Int] = []
    var offset = 0
    var last: UInt8?
    for i in 0..<text.count {
      for (index, b) in text.bytes[text.wordRange(i)].enumerated() {
        let isBreak = index == 0 || (last.map(Byte.isDigit) ?? false) != Byte.isDigit(b)
        if last != nil, isBreak, b != UInt8(ascii: "."), last != UInt8(ascii: ".") { breaks.append(offset) }
        offset += 1
        last = b
      }
    }
    return breaks
  }
}
