/// Titles that are spelt nearly like a text: first by the letter triples they share, then letter by letter.
struct SpellingSearch {
  private let titles: [(id: Int, text: [UInt8])]
  /// How many titles are compared letter by letter.
  private static let shortlist = 50

  init(_ titles: [(Int, String)]) { self.titles = titles.map { ($0.0, Array($0.1.utf8)) } }

  /// The nearest titles, nearest first, ties by id. A text that is only the beginning of a title is measured against a
  /// beginning of the same length. Cost: linear in the titles' bytes, then `shortlist` edit distances.
  func nearest(to query: String, limit: Int) -> [(id: Int, distance: Double)] {
    let text = Array(query.utf8)
    let triples = Set(Self.triples(of: text))
    guard !triples.isEmpty else { return [] }
    let shared = titles.indices.map { index -> (index: Int, share: Double) in
      let own = Set(Self.triples(of: titles[index].text))
      let common = own.count < triples.count ? own.count(where: triples.contains) : triples.count(where: own.contains)
      // A cut title is a subset of the whole; the union would punish it.
      return (index, 2 * Double(common) / Double(triples.count + min(own.count, triples.count * 2)))
    }
    let best = shared.filter { $0.share > 0.2 }.sorted {
      $0.share != $1.share ? $0.share > $1.share : $0.index < $1.index
    }
    .prefix(Self.shortlist)
    let measured = best.map { entry -> (id: Int, distance: Double) in
      let title = titles[entry.index].text
      let limit = max(text.count, title.count)
      let whole = EditDistance.distance(text, title, limit: limit) ?? limit
      let beginning = EditDistance.distance(text, Array(title.prefix(text.count)), limit: limit) ?? limit
      return (titles[entry.index].id, min(Double(whole), Double(beginning) + 0.5))
    }
    return Array(measured.sorted { ($0.distance, Double($0.id)) < ($1.distance, Double($1.id)) }.prefix(limit))
  }

  private static func triples(of text: [UInt8]) -> [UInt32] {
    let padded = [0x20] + text + [0x20]
    guard padded.count >= 3 else { return [] }
    return (0...(padded.count - 3)).map {
      UInt32(padded[$0]) << 16 | UInt32(padded[$0 + 1]) << 8 | UInt32(padded[$0 + 2])
    }
  }
}
