/// The distinct words that one worker has met, each classified and folded once.
struct Lexicon: Sendable {
  /// What is known of a distinct word, whatever its case.
  struct Entry: Sendable {
    let hash: TermHash
    let wordClass: WordClass
  }

  private var entries: [Entry] = []
  /// Open addressing, a power of two; 0 is free, else index + 1 into `entries`.
  private var slots: [UInt32]
  /// Hash of the lower-case spelling of each entry; equal hashes are taken for equal words.
  private var spellings: [UInt64] = []

  init() { slots = [UInt32](repeating: 0, count: 1 << 14) }

  /// What is known of the word at `range` of `text`. Cost: one pass over its bytes; more at the first meeting.
  mutating func entry(of text: borrowing Span<UInt8>, _ range: Range<Int>) -> Entry {
    let index = index(of: text, range)
    return entries[index]
  }

  private mutating func index(of text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    var h: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in range { h = (h ^ UInt64(Byte.lowered(text[i]))) &* 0x0000_0100_0000_01B3 }
    h ^= h >> 31
    var slot = Int(truncatingIfNeeded: h) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if spellings[index] == h { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    let lower = Folding.lowered(text, range)
    entries.append(Entry(hash: .of(Folding.folded(lower).filter { $0 != 0x2D }), wordClass: WordClasses.of(lower)))
    spellings.append(h)
    slots[slot] = UInt32(entries.count)
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, h) in spellings.enumerated() {
      var slot = Int(truncatingIfNeeded: h) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }
}
