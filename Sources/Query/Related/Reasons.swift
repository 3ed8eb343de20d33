import Extraction
import PaperModel
import Store

/// Takes the score of a paper for a query apart into reasons.
struct Reasons {
  private let reader: GraphReader
  private let relatedness: Relatedness
  private let quoter: Quoter
  private let query: RelatedQuery
  /// For each subject the papers most like it.
  private let liked: [[UInt32: Double]]

  /// How many reasons a result shows of words and of papers in between before the rest are put together.
  private static let wordReasons = 4
  private static let viaReasons = 3

  /// What one feature, or one paper in between, gives.
  private struct Share {
    var contribution = 0.0
    /// The subject that gives most of it, and how much.
    var subject = 0
    var most = 0.0

    mutating func add(_ part: Double, of subject: Int) {
      contribution += part
      if abs(part) > abs(most) { (self.subject, most) = (subject, part) }
    }
  }

  private typealias Part<Value> = (value: Value, share: Share)

  init(_ reader: GraphReader, _ relatedness: inout Relatedness, _ quoter: Quoter, _ query: RelatedQuery) throws {
    self.reader = reader
    self.quoter = quoter
    self.query = query
    liked = try query.subjects.map { try relatedness.liked(by: $0.subject) }
    self.relatedness = relatedness
  }

  /// The reasons of `paper`, the largest first, what was put together last: however much that adds up to, it says
  /// least. Their contributions add up to its score.
  func reasons(for paper: Int) throws -> [Reason] {
    // What is like and what is unlike are told apart, also where they are the same concept.
    let sides = [
      query.subjects.indices.filter { query.subjects[$0].factor > 0 },
      query.subjects.indices.filter { query.subjects[$0].factor < 0 },
    ]
    let reasons = try sides.filter { !$0.isEmpty }.flatMap { try sharedFeatures($0, paper) + viaReasons($0, paper) }
    return reasons.sorted { a, b in
      if a.isRest != b.isRest { return b.isRest }
      let (x, y) = (abs(a.contribution), abs(b.contribution))
      return x != y ? x > y : a.label < b.label
    }
  }

  private func subject(_ share: Share) -> Subject { query.subjects[share.subject].subject }

  // MARK: What is in common

  /// Nodes in common, each concept together with the words that it is made of; then the words that are left.
  private func sharedFeatures(_ subjects: [Int], _ paper: Int) throws -> [Reason] {
    var shares: [UInt32: Share] = [:]
    let vector = try reader.vector(of: paper)
    for index in subjects {
      for (feature, product) in query.subjects[index].subject.vector.products(with: vector) {
        shares[feature, default: Share()].add(query.subjects[index].factor * product, of: index)
      }
    }
    var nodes: [Part<StoredNode>] = []
    var words: [Part<String>] = []
    for (id, share) in shares.sorted(by: { $0.key < $1.key }) {
      let feature = try reader.feature(id)
      if let word = feature.word {
        words.append((word, share))
      } else if let node = try feature.node.flatMap({ try reader.node($0) }) {
        nodes.append((node, share))
      }
    }
    nodes.sort { Self.isLarger($0, $1) { $0.id < $1.id } }
    for index in nodes.indices where nodes[index].value.kind == NodeKind.concept.rawValue {
      let own = Set(SearchTerms.terms(of: Array((nodes[index].value.key + " " + nodes[index].value.label).utf8)))
      for i in words.indices.reversed() where own.contains(words[i].value) {
        nodes[index].share.contribution += words[i].share.contribution
        words.remove(at: i)
      }
    }
    let nodeReasons = try nodes.map { node, share in
      Reason(
        kind: Self.reasonKind(of: node.kind), label: node.label, isRest: false, contribution: share.contribution,
        asked: subject(share).paper, here: try quoter.quote(node: node.id, in: subject(share)),
        there: try quoter.quote(node: node.id, in: paper))
    }
    return try nodeReasons
      + told(words.sorted { Self.isLarger($0, $1, <) }, Self.wordReasons) { try wordReason($0, paper) }
  }

  private func wordReason(_ words: [Part<String>], _ paper: Int) throws -> Reason {
    let named = words.prefix(6).map(\.value).joined(separator: ", ")
    let (word, share) = words[0]
    return Reason(
      kind: .words, label: words.count > 6 ? "\(named) and \(words.count - 6) more" : named, isRest: words.count > 1,
      contribution: words.reduce(0) { $0 + $1.share.contribution }, asked: subject(share).paper,
      here: try quoter.quote(word: word, in: subject(share)), there: try quoter.quote(word: word, in: paper))
  }

  // MARK: What is in between

  private func viaReasons(_ subjects: [Int], _ paper: Int) throws -> [Reason] {
    var shares: [Int: Share] = [:]
    for index in subjects {
      let (subject, factor) = query.subjects[index]
      for (via, contribution) in try relatedness.viaPapers(subject, paper, liked: liked[index]) {
        shares[via, default: Share()].add(factor * contribution, of: index)
      }
    }
    let via = shares.sorted { $0.key < $1.key }.map { (value: $0.key, share: $0.value) }
    return try told(via.sorted { Self.isLarger($0, $1, <) }, Self.viaReasons) { try viaReason($0, paper) }
  }

  private func viaReason(_ via: [Part<Int>], _ paper: Int) throws -> Reason {
    let (between, share) = via[0]
    let title = try reader.paper(between)?.title ?? ""
    return Reason(
      kind: .neighbour, label: via.count > 1 ? "\(via.count) more papers near both, the first “\(title)”" : title,
      isRest: via.count > 1, contribution: via.reduce(0) { $0 + $1.share.contribution }, asked: subject(share).paper,
      here: try quote(subject(share), like: between), there: try quote(relatedness.subject(paper), like: between))
  }

  /// The words of `subject` that make it like `other`, by the largest feature in common.
  private func quote(_ subject: Subject, like other: Int) throws -> Quotation? {
    let products = subject.vector.products(with: try reader.vector(of: other)).sorted {
      $0.product != $1.product ? $0.product > $1.product : $0.feature < $1.feature
    }
    for entry in products {
      let feature = try reader.feature(entry.feature)
      let quotation =
        try feature.word.map { try quoter.quote(word: $0, in: subject) }
        ?? feature.node.flatMap { try quoter.quote(node: $0, in: subject) }
      if let quotation { return quotation }
    }
    return nil
  }

  // MARK: Order

  /// The first `count` one by one and the rest together; a rest of one joins the first.
  private func told<T>(_ parts: [T], _ count: Int, _ reason: ([T]) throws -> Reason) rethrows -> [Reason] {
    let single = parts.count <= count + 1 ? parts.count : count
    let reasons = try parts.prefix(single).map { try reason([$0]) }
    return single < parts.count ? try reasons + [reason(Array(parts.dropFirst(single)))] : reasons
  }

  private static func isLarger<T>(_ a: Part<T>, _ b: Part<T>, _ comesBefore: (T, T) -> Bool) -> Bool {
    let (x, y) = (abs(a.share.contribution), abs(b.share.contribution))
    return x != y ? x > y : comesBefore(a.value, b.value)
  }

  static func reasonKind(of kind: String) -> Reason.Kind {
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
