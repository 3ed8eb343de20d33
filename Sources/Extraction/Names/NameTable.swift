/// The introduced names of a collection, gathered by key, with the table by which a text is searched for all of them.
struct NameTable: Sendable {
  struct Entry: Sendable {
    let name: String
    let key: [UInt8]
    /// The letters as written, without what separates them.
    let letters: [UInt8]
    let shape: NameShape
    let firstFold: UInt64
    /// Tokens of the name as written.
    let tokenCount: Int
    var introductions: [NameIntroduction]
    /// What the owner says that it is.
    var kinds: [MentionContext.Kind] = []

    /// The document that a mention means: the only one that introduces the name, or the only one whose title does.
    var owner: Int? {
      let titles = introductions.filter { $0.evidence <= .titlePhrase }
      if introductions.count == 1 || titles.count == 1 { return (titles.first ?? introductions[0]).document }
      return nil
    }

    fileprivate mutating func findKinds(in documents: [Document]) {
      guard shape != .distinctive, let owner else { return }
      for field in Document.Field.allCases {
        let text = NameText(documents[owner][field])
        for i in 0..<text.count where text.folds[i] == firstFold {
          let tokens = i..<min(i + tokenCount, text.count)
          guard text.key(tokens) == key else { continue }
          kinds += MentionContext.kinds(after: tokens, in: text)
        }
      }
    }

    func isIntroduced(by document: Int) -> Bool { introductions.contains { $0.document == document } }

    var endsInDigit: Bool { key.last.map(Byte.isDigit) ?? false }
  }

  private(set) var entries: [Entry] = []
  /// Twice the index of the name with this hash, plus two; plus one where the hash is that of a longer name's beginning.
  private var table: HashTable

  /// Cost: linear in the names.
  init(_ documents: [Document], introduced: [[IntroducedName]]) {
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
              firstFold: text.folds[0],
              tokenCount: text.count, introductions: [introduction]))
        }
      }
    }
    for index in entries.indices { entries[index].findKinds(in: documents) }
    table = HashTable(capacity: entries.count * 2)
    for (index, entry) in entries.enumerated() {
      let hash = FoldedHash(of: entry.key).value
      table.set(hash, to: Int32(index * 2 + 2) | (max(table[hash], 0) & 1))
      for prefix in Self.prefixes(of: entry.name) { table.set(prefix, to: max(table[prefix], 0) | 1) }
    }
  }

  /// What the table says of letters with this hash: the name they are, and whether a longer name begins with them.
  @inline(__always) func lookUp(_ hash: UInt64) -> (name: Int?, isPrefix: Bool) {
    let value = table[hash]
    guard value >= 0 else { return (nil, false) }
    return (value >= 2 ? Int(value / 2 - 1) : nil, value & 1 == 1)
  }

  /// Hashes of the beginnings of a name at which another spelling may put a blank or hyphen: between its tokens, and
  /// between letters and digits (`Qwen 2.5` for `Qwen2.5`).
  private static func prefixes(of name: String) -> [UInt64] {
    let text = NameText(Array(name.utf8))
    var prefixes: [UInt64] = []
    var hash = FoldedHash()
    var last: UInt8?
    for token in text.tokens {
      for (offset, b) in text.bytes[token.range].enumerated() {
        let isBreak = offset == 0 || (last.map(Byte.isDigit) ?? false) != Byte.isDigit(b)
        if last != nil, isBreak, b != UInt8(ascii: "."), last != UInt8(ascii: ".") { prefixes.append(hash.value) }
        hash.add(b)
        last = b
      }
    }
    return prefixes
  }
}
