/// What a collection knows of a term.
struct TermCounts: Sendable {
  /// `TermHash.key`; 0 in a free slot.
  var key: UInt64 = 0
  /// Documents that hold the term.
  var documents: UInt32 = 0
  /// Occurrences.
  var occurrences: UInt32 = 0
  /// Documents in which it stands at least once as a whole noun phrase, not inside a longer one.
  var standingAlone: UInt32 = 0
  /// Documents that have it in the title.
  var titles: UInt32 = 0
  /// The document last counted, plus one, and what was counted of it.
  fileprivate var last: UInt32 = 0
  fileprivate var lastFlags: UInt8 = 0
  /// Of two or more words.
  fileprivate(set) var isPhrase = false
}

/// Counts of every candidate term, by key: one cache line a look-up.
struct TermTable: Sendable {
  private(set) var slots = [TermCounts](repeating: TermCounts(), count: 1 << 12)
  private(set) var count = 0

  /// Counts an occurrence in `document`; documents come one after the other.
  mutating func add(_ key: UInt64, isPhrase: Bool, document: Int, standsAlone: Bool, inTitle: Bool) {
    if count * 3 > slots.count * 2 { grow() }
    let slot = free(key)
    if slots[slot].key == 0 {
      slots[slot].key = key
      slots[slot].isPhrase = isPhrase
      count += 1
    }
    if slots[slot].last != UInt32(document + 1) {
      slots[slot].last = UInt32(document + 1)
      slots[slot].lastFlags = 0
      slots[slot].documents += 1
    }
    slots[slot].occurrences += 1
    if standsAlone, slots[slot].lastFlags & 1 == 0 {
      slots[slot].lastFlags |= 1
      slots[slot].standingAlone += 1
    }
    if inTitle, slots[slot].lastFlags & 2 == 0 {
      slots[slot].lastFlags |= 2
      slots[slot].titles += 1
    }
  }

  /// Adds the counts of other documents. Sums do not depend on the order.
  mutating func merge(_ other: TermTable) {
    for counts in other.slots where counts.key != 0 {
      if count * 3 > slots.count * 2 { grow() }
      let slot = free(counts.key)
      if slots[slot].key == 0 {
        slots[slot].key = counts.key
        slots[slot].isPhrase = counts.isPhrase
        count += 1
      }
      slots[slot].documents += counts.documents
      slots[slot].occurrences += counts.occurrences
      slots[slot].standingAlone += counts.standingAlone
      slots[slot].titles += counts.titles
    }
  }

  /// Whether the collection treats one subject, 0…1: how likely two of its documents are to share a phrase of either.
  ///
  /// Near 0.2 for abstracts of many fields, near 0.8 for those of one. Cost: one pass over the table.
  func coherence(documents: Int) -> Double {
    guard documents > 1 else { return 0.5 }
    var pairs = 0
    var total = 0
    for counts in slots where counts.isPhrase {
      pairs += Int(counts.documents) * (Int(counts.documents) - 1)
      total += Int(counts.documents)
    }
    guard total > 0 else { return 0.5 }
    let chance = Double(pairs) / Double(total) / Double(documents - 1)
    return chance / (chance + Self.middlingChance)
  }

  /// The chance of sharing a phrase that lies halfway between collections of many fields and of one.
  private static let middlingChance = 0.002

  /// Slot of the term, if it was counted.
  func slot(of key: UInt64) -> Int? {
    let slot = free(key)
    return slots[slot].key == 0 ? nil : slot
  }

  private func free(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key & 0x7FFF_FFFF_FFFF_FFFF) & (slots.count - 1)
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [TermCounts](repeating: TermCounts(), count: old.count * 2)
    for counts in old where counts.key != 0 { slots[free(counts.key)] = counts }
  }
}
