/// Titles that are spelt nearly like a text: first by the letter triples they share, then letter by letter.
struct SpellingSearch {
  private let titles: [(id: Int, text: [UInt8])]
  /// How many titles are compared letter by letter.
  private static let shortlist = 50
  /// Bytes of a title that are compared; a longer text is no misspelt title.
  private static let longest = 1_000

  init(_ titles: [(Int, String)]) { self.titles = titles.map { ($0.0, Array($0.1.utf8.prefix(Self.longest))) } }

  /// The nearest titles, nearest first, ties by id. A text that is only the beginning of a title is measured against a
  /// beginning of the same length. Cost: linear in the titles' bytes, then `shortlist` edit distances.
  func nearest(to query: String, limit: Int) -> [(id: Int, distance: Double)] {
    let text = Array(query.utf8)
    guard !text.isEmpty, text.count <= Self.longest else { return [] }
    var triples = TripleSet(text)
    let shared = titles.indices.map { index -> (index: Int, share: Double) in
      let (own, common) = triples.counts(in: titles[index].text)
      // A cut title is a subset of the whole; the union would punish it.
      return (index, 2 * Double(common) / Double(triples.count + min(own, triples.count * 2)))
    }
    let best = shared.filter { $0.share > 0.2 }.sorted { ($1.share, $0.index) < ($0.share, $1.index) }
      .prefix(Self.shortlist)
    let measured = best.map { entry -> (id: Int, distance: Double) in
      let title = titles[entry.index].text
      let beginning = Array(title.prefix(text.count))
      return (titles[entry.index].id, min(Self.distance(text, title), Self.distance(text, beginning) + 0.5))
    }
    return Array(measured.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.prefix(limit))
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Double {
    let limit = max(a.count, b.count)
    return Double(EditDistance.distance(a, b, limit: limit) ?? limit)
  }
}

/// The different letter triples of one text, made for counting them in many others.
private struct TripleSet {
  /// Open addressing; `empty` where there is none. A power of two, at most half full.
  private var slots: [UInt32]
  /// For each slot the last text that its triple was met in.
  private var met: [UInt32]
  private var texts: UInt32 = 0
  private(set) var count = 0

  /// No triple of bytes.
  private static let empty = UInt32.max

  init(_ text: [UInt8]) {
    var size = 64
    while size < text.count * 2 + 4 { size *= 2 }
    slots = [UInt32](repeating: Self.empty, count: size)
    met = [UInt32](repeating: 0, count: size)
    guard !text.isEmpty else { return }
    Self.forEach(in: text) { triple in
      let slot = slot(of: triple)
      if slots[slot] == Self.empty {
        slots[slot] = triple
        count += 1
      }
    }
  }

  /// How many triples `text` has, and how many different ones of this set are among them.
  mutating func counts(in text: [UInt8]) -> (own: Int, common: Int) {
    texts += 1
    var common = 0
    Self.forEach(in: text) { triple in
      let slot = slot(of: triple)
      guard slots[slot] == triple, met[slot] != texts else { return }
      met[slot] = texts
      common += 1
    }
    return (text.count, common)
  }

  private func slot(of triple: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int((triple &* 0x9E37_79B1) >> 8) & mask
    while slots[slot] != triple, slots[slot] != Self.empty { slot = (slot + 1) & mask }
    return slot
  }

  /// Every triple of `text` with a blank before and behind it: as many as it has bytes.
  private static func forEach(in text: [UInt8], _ body: (UInt32) -> Void) {
    guard let first = text.first else { return }
    var triple = 0x20 << 8 | UInt32(first)
    for i in text.indices {
      triple = (triple << 8 | UInt32(i + 1 < text.count ? text[i + 1] : 0x20)) & 0xFF_FFFF
      body(triple)
    }
  }
}
