import Extraction
import PaperModel
import Store

/// The features that a text would have if it were one of the papers: its words, and the concepts, names, links and
/// works of the collection that stand in it.
struct TextFeatures {
  private let reader: GraphReader
  private let text: [UInt8]
  private var weights: [UInt32: Float] = [:]
  /// Where each node stands first.
  private(set) var places: [Int: Range<Int>] = [:]

  /// A concept or name has at most so many words.
  private static let longestRun = 6

  var vector: SparseVector {
    let sorted = weights.sorted { $0.key < $1.key }
    return SparseVector(columns: sorted.map(\.key), values: sorted.map(\.value))
  }

  /// Cost: for each word of the text some looks into indices of the graph file.
  init(_ text: [UInt8], _ reader: GraphReader) throws {
    self.reader = reader
    self.text = text
    try addWords()
    try addConcepts()
    try addNames()
    try addLinks()
  }

  /// Words weigh what they would weigh in a paper; one that no paper has counts in the length of the text alone.
  private mutating func addWords() throws {
    var counts: [String: Int] = [:]
    for word in SearchTerms.terms(of: text) { counts[word, default: 0] += 1 }
    let words = try counts.sorted { $0.key < $1.key }.map { word, count in
      (feature: try reader.feature(ofWord: word), count: count)
    }
    let papers = try words.map { try $0.feature.map { try reader.postings(of: $0).columns.count } ?? 1 }
    let weighed = FeatureIndex.weights(
      of: zip(words, papers).map { ($0.count, $1) }, paperCount: try reader.paperCount())
    for (word, weight) in zip(words, weighed) { if let feature = word.feature { weights[feature] = weight } }
  }

  /// The longest concepts first: `language model` is not looked for in `large language model`.
  private mutating func addConcepts() throws {
    let words = ConceptKey.words(of: text)
    var start = 0
    while start < words.count {
      var next = start + 1
      for end in (start + 1...min(start + Self.longestRun, words.count)).reversed() {
        let key = words[start..<end].map(\.word).joined(separator: " ")
        guard let node = try reader.node(kind: NodeKind.concept.rawValue, key: key) else { continue }
        try add(node.id, at: words[start].range.lowerBound..<words[end - 1].range.upperBound)
        next = end
        break
      }
      start = next
    }
  }

  /// Names in the very spelling of the collection that no common word has: with a digit or an inner capital.
  private mutating func addNames() throws {
    let tokens = Tokenizer.tokens(of: text.span).filter { $0.kind != .mark }
    for start in tokens.indices {
      for end in start + 1...min(start + 3, tokens.count) {
        let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
        let letters = text[range].filter { !Byte.isSpace($0) }
        guard letters.count < 60, letters.dropFirst().contains(where: { Byte.isUpper($0) || Byte.isDigit($0) }) else {
          continue
        }
        let key = String(decoding: letters.filter { Byte.isAlphanumeric($0) }.map(Byte.lowered), as: UTF8.self)
        guard let node = try reader.node(kind: NodeKind.name.rawValue, key: key),
          node.label == String(decoding: text[range], as: UTF8.self)
        else { continue }
        try add(node.id, at: range)
      }
    }
  }

  private mutating func addLinks() throws {
    for link in LinkScanner.links(in: text) {
      for target in [link.target, link.target.owner].compactMap(\.self) {
        for kind in NodeKind.allCases where kind != .paper {
          guard let node = try reader.node(kind: kind.rawValue, key: target.key) else { continue }
          try add(node.id, at: link.range)
        }
      }
      if let id = Identifiers.paper(link.target) {
        for paper in try IdentifierLookup(reader: reader).papers(id.description) { try add(paper, at: link.range) }
      }
    }
  }

  /// A text has a node as the papers that have it do on the average.
  private mutating func add(_ node: Int, at range: Range<Int>) throws {
    guard places[node] == nil, let feature = try reader.feature(ofNode: node) else { return }
    let values = try reader.postings(of: feature).values
    guard !values.isEmpty else { return }
    places[node] = range
    weights[feature] = Float(values.reduce(0) { $0 + Double($1) } / Double(values.count))
  }
}
