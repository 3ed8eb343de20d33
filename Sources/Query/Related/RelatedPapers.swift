import Extraction
import PaperModel
package import Store

/// Answers `related`: the papers nearest to one, each with its reasons.
package struct RelatedPapers {
  private let reader: GraphReader
  private var relatedness: Relatedness
  private let quoter: Quoter

  /// How many reasons a result shows of words and of papers in between before the rest are put together.
  private static let wordReasons = 4
  private static let viaReasons = 3

  package init(_ reader: GraphReader) throws {
    self.reader = reader
    relatedness = try Relatedness(reader)
    quoter = Quoter(reader)
  }

  /// The `limit` papers nearest to `query`, best first; all that score where `limit` is nil.
  package mutating func related(to query: Int, limit: Int?, reasons: Bool) throws -> [RelatedPaper] {
    let ranking = try relatedness.ranking(of: query, limit: limit)
    let liked = reasons ? try relatedness.liked(by: query) : [:]
    return try ranking.compactMap { entry in
      guard let paper = try reader.paper(Int(entry.paper)) else { return nil }
      return RelatedPaper(
        paper: paper.id, key: paper.key, title: paper.title, score: entry.score,
        reasons: reasons ? try self.reasons(query, paper.id, liked: liked) : [])
    }
  }

  // MARK: Reasons

  private func reasons(_ query: Int, _ paper: Int, liked: [UInt32: Double]) throws -> [Reason] {
    let direct = try sharedFeatures(query, paper)
    let via = try viaReasons(query, paper, liked: liked)
    return (direct + via).sorted { a, b in
      // What was put together says least, however much it adds up to.
      if a.isRest != b.isRest { return b.isRest }
      return a.contribution != b.contribution ? a.contribution > b.contribution : a.label < b.label
    }
  }

  /// Nodes in common, each concept together with the words that it is made of; then the words that are left.
  private func sharedFeatures(_ query: Int, _ paper: Int) throws -> [Reason] {
    var nodes: [(node: StoredNode, contribution: Double)] = []
    var words: [(word: String, contribution: Double)] = []
    for (id, product) in try relatedness.products(query, paper) {
      let feature = try reader.feature(id)
      if let word = feature.word {
        words.append((word, product))
      } else if let node = try feature.node.flatMap({ try reader.node($0) }) {
        nodes.append((node, product))
      }
    }
    nodes.sort { $0.contribution != $1.contribution ? $0.contribution > $1.contribution : $0.node.id < $1.node.id }
    for index in nodes.indices where nodes[index].node.kind == NodeKind.concept.rawValue {
      let own = Set(SearchTerms.terms(of: Array((nodes[index].node.key + " " + nodes[index].node.label).utf8)))
      for i in words.indices.reversed() where own.contains(words[i].word) {
        nodes[index].contribution += words[i].contribution
        words.remove(at: i)
      }
    }
    let nodeReasons = try nodes.map { entry in
      Reason(
        kind: Self.reasonKind(of: entry.node.kind), label: entry.node.label, isRest: false,
        contribution: entry.contribution,
        here: try quoter.quote(node: entry.node.id, in: query), there: try quoter.quote(node: entry.node.id, in: paper))
    }
    return nodeReasons + (try wordReasons(words, query, paper))
  }

  private func wordReasons(_ words: [(word: String, contribution: Double)], _ query: Int, _ paper: Int) throws
    -> [Reason]
  {
    let ranked = words.sorted {
      $0.contribution != $1.contribution ? $0.contribution > $1.contribution : $0.word < $1.word
    }
    let (single, rest) = Self.split(ranked, at: Self.wordReasons)
    var reasons = try single.map { try wordReason([$0], query, paper) }
    if !rest.isEmpty { reasons.append(try wordReason(Array(rest), query, paper)) }
    return reasons
  }

  private func wordReason(_ words: [(word: String, contribution: Double)], _ query: Int, _ paper: Int) throws -> Reason
  {
    let named = words.prefix(6).map(\.word).joined(separator: ", ")
    return Reason(
      kind: .words, label: words.count > 6 ? "\(named) and \(words.count - 6) more" : named, isRest: words.count > 1,
      contribution: words.reduce(0) { $0 + $1.contribution },
      here: try quoter.quote(word: words[0].word, in: query), there: try quoter.quote(word: words[0].word, in: paper))
  }

  private func viaReasons(_ query: Int, _ paper: Int, liked: [UInt32: Double]) throws -> [Reason] {
    let via = try relatedness.viaPapers(query, paper, liked: liked)
    let ranked = via.sorted {
      $0.contribution != $1.contribution ? $0.contribution > $1.contribution : $0.paper < $1.paper
    }
    let (single, rest) = Self.split(ranked, at: Self.viaReasons)
    var reasons = try single.map { try viaReason([$0], query, paper) }
    if !rest.isEmpty { reasons.append(try viaReason(Array(rest), query, paper)) }
    return reasons
  }

  private func viaReason(_ via: [(paper: Int, contribution: Double)], _ query: Int, _ paper: Int) throws -> Reason {
    let title = try reader.paper(via[0].paper)?.title ?? ""
    return Reason(
      kind: .neighbour, label: via.count > 1 ? "\(via.count) more papers near both, the first “\(title)”" : title,
      isRest: via.count > 1,
      contribution: via.reduce(0) { $0 + $1.contribution },
      here: try quote(query, like: via[0].paper), there: try quote(paper, like: via[0].paper))
  }

  /// The words of `paper` that make it like `other`, by the largest feature in common.
  private func quote(_ paper: Int, like other: Int) throws -> Quotation? {
    let products = try relatedness.products(paper, other).sorted {
      $0.product != $1.product ? $0.product > $1.product : $0.feature < $1.feature
    }
    for entry in products {
      let feature = try reader.feature(entry.feature)
      let quotation =
        try feature.word.map { try quoter.quote(word: $0, in: paper) }
        ?? feature.node.flatMap {
          try quoter.quote(node: $0, in: paper)
        }
      if let quotation { return quotation }
    }
    return nil
  }

  /// The first `count` and the rest; a rest of one joins the first.
  private static func split<T>(_ items: [T], at count: Int) -> (ArraySlice<T>, ArraySlice<T>) {
    items.count <= count + 1 ? (items[...], []) : (items.prefix(count), items.dropFirst(count))
  }

  private static func reasonKind(of kind: String) -> Reason.Kind {
    switch NodeKind(rawValue: kind) {
    case .paper, .work, .author, nil: .citation
    case .concept: .concept
    case .repository: .repository
    case .gist: .gist
    case .owner: .owner
    case .model: .model
    case .dataset: .dataset
    case .space: .space
    case .collection: .collection
    case .page: .page
    case .web: .web
    case .name: .name
    }
  }
}
