/// Which long form a short form stands for, in the collection and in each document.
struct AcronymTable: Sendable {
  struct LongForm: Sendable {
    let hash: TermHash
    let words: UInt8
  }

  /// Short forms and their long forms as one document reads them: its own definitions first.
  struct View {
    fileprivate let own: [UInt64: LongForm]
    fileprivate let shared: [UInt64: LongForm]

    /// Whether the document itself defines the short form.
    func defines(_ key: UInt64) -> Bool { own[key] != nil }

    /// The long form of the short form with folded hash `key`. Cost: one or two look-ups.
    ///
    /// Capitals alone make no short form of a common word (`AIM`): only a document that defines it may use it so.
    func longForm(of key: UInt64, isCommonWord: Bool) -> LongForm? { own[key] ?? (isCommonWord ? nil : shared[key]) }
  }

  /// Long forms that papers agree on, for papers that use the short form without defining it.
  private var dominant: [UInt64: LongForm] = [:]
  private var own: [[UInt64: LongForm]]
  /// Short form's spelling in the documents that define it, by long form.
  private(set) var shortForms: [UInt64: [String: Int]] = [:]
  /// Words of each long form, by key: to find those that hold function words, which no noun phrase does.
  private(set) var longForms = KeyMap()
  /// Bits of the first word and of the first two words of each long form, a cheap filter before the look-up.
  private var starts = [UInt64](repeating: 0, count: 1 << 14)

  /// A long form is the collection's reading of a short form if this share of the defining documents gives it.
  private static let leastShare = 0.7

  init(_ acronyms: [[AcronymMention]]) {
    own = Array(repeating: [:], count: acronyms.count)
    var readings: [UInt64: [UInt64: (count: Int, form: LongForm)]] = [:]
    for (document, mentions) in acronyms.enumerated() {
      for mention in mentions {
        let (short, _) = Self.hash(mention.short)
        let (long, words) = Self.hash(mention.long)
        guard words > 1 || long.key != short.key, !Self.isTalk(mention.long),
          words > 1 || !mention.long.lowercased().hasPrefix(mention.short.lowercased()), own[document][short.key] == nil
        else { continue }
        let form = LongForm(hash: long, words: UInt8(min(words, 12)))
        own[document][short.key] = form
        readings[short.key, default: [:]][long.key, default: (0, form)].count += 1
        shortForms[long.key, default: [:]][mention.short, default: 0] += 1
        _ = longForms.number(of: long.key, orNew: words)
        for opening in Self.openings(of: mention.long) {
          starts[Int(opening.key >> 6 & 0x3FFF)] |= 1 << (opening.key & 63)
        }
      }
    }
    for (short, forms) in readings {
      let total = forms.values.reduce(0) { $0 + $1.count }
      let best = forms.values.max { ($0.count, $0.form.hash.value) < ($1.count, $1.form.hash.value) }
      guard let best, Double(best.count) >= Self.leastShare * Double(total) else { continue }
      dominant[short] = best.form
    }
  }

  func view(of document: Int) -> View { View(own: document < own.count ? own[document] : [:], shared: dominant) }

  /// `state of the art (SOTA)` is no subject.
  private static func isTalk(_ long: String) -> Bool {
    WordClasses.of(long.utf8.map { Byte.isSpace($0) ? 0x2D : Byte.lowered($0) }).contains(.talk)
  }

  /// Whether a long form may begin with the one or two units of folded hash `key`.
  func mayBegin(with key: UInt64) -> Bool { starts[Int(key >> 6 & 0x3FFF)] >> (key & 63) & 1 == 1 }

  /// The hashes of every beginning of `text`: what one or two units may cover, hyphens and all.
  private static func openings(of text: String) -> [TermHash] {
    let bytes = Array(text.utf8)
    var hash = TermHash.empty
    return Tokenizer.tokens(of: bytes.span).filter { $0.kind != .mark }.map { token in
      hash = hash + TermHash.of(Folding.folded(bytes.span, token.range))
      return hash
    }
  }

  /// Hash of the folded words of `text`, and how many there are.
  static func hash(_ text: String) -> (TermHash, words: Int) {
    let bytes = Array(text.utf8)
    var hash = TermHash.empty
    var words = 0
    for token in Tokenizer.tokens(of: bytes.span) where token.kind != .mark {
      hash = hash + TermHash.of(Folding.folded(bytes.span, token.range))
      words += 1
    }
    return (hash, words)
  }
}
