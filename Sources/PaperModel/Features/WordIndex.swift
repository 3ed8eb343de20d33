import Extraction

/// The words of a collection in folded form, and how often each paper uses them.
struct WordIndex {
  /// Distinct words, in order of first appearance.
  private(set) var words: [String] = []
  /// For each paper its words, ascending by word index, with their count: a word of the title counts as two.
  private(set) var counts: [[(word: UInt32, count: Int)]] = []
  /// In how many papers each word stands.
  private(set) var documentFrequency: [Int] = []

  /// How much more a word of the title says of a paper than a word of the abstract.
  private static let titleWeight = 2

  init(_ documents: [Document]) {
    var ids: [String: UInt32] = [:]
    let terms = Parallel.map(documents.count) { SearchTerms.terms(of: documents[$0]) }
    for document in terms {
      var row: [UInt32: Int] = [:]
      for (field, words) in document {
        for word in words {
          let id = ids[word] ?? UInt32(ids.count)
          if id == ids.count {
            ids[word] = id
            self.words.append(word)
            documentFrequency.append(0)
          }
          row[id, default: 0] += field == .title ? Self.titleWeight : 1
        }
      }
      for id in row.keys { documentFrequency[Int(id)] += 1 }
      counts.append(row.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }
}
