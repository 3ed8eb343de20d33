import PaperModel
import Store

/// One reason why a paper matters to those who keep the collection, with the words that show it.
package struct DigestReason: Sendable, Equatable {
  package enum Kind: String, Sendable {
    /// It speaks of, or cites, a paper of the collection.
    case mentions
    /// Other papers of the collection use what it introduces.
    case used
    /// It has a concept that rises.
    case rising
    /// It has a concept that its community is named by.
    case topic
    /// It is near to another paper.
    case neighbour
    /// It is tied to nothing.
    case alone
  }

  package let kind: Kind
  /// What it is about: a name, a concept, a title.
  package let label: String
  /// A clause for people: `speaks of QuxNet, from “…”`.
  package let text: String
  /// Words of the paper itself, or for `used` of the paper that uses it.
  package let quote: Quotation?
}

/// Finds the first reason that holds for a paper, in the order of `DigestReason.Kind`.
struct DigestReasons {
  private let reader: GraphReader
  private let graph: GraphSnapshot
  private let quoter: Quoter
  /// By paper: the first that it mentions, and those that use what it introduces.
  private var mentioned: [Int: (introducer: Int, name: Int, sense: String?)] = [:]
  private var users: [Int: [(paper: Int, name: Int)]] = [:]
  private var cited: [Int: Int] = [:]
  /// Rising concepts by key, with their place.
  private let rising: [String: (rank: Int, trend: ConceptTrend)]
  /// For each community the concepts of its name, best first.
  private var topics: [Int: [StoredCommunity.Topic]] = [:]
  private var sizes: [Int: Int] = [:]
  private let concepts: [[Int]]
  private let named: [Int: (key: String, label: String)]

  /// Cost: one pass over mentions, citations, communities and concept edges.
  init(_ reader: GraphReader, _ graph: GraphSnapshot, rising: [ConceptTrend]) throws {
    self.reader = reader
    self.graph = graph
    quoter = Quoter(reader)
    self.rising = Dictionary(uniqueKeysWithValues: rising.enumerated().map { ($1.key, ($0, $1)) })
    concepts = try reader.targets(ofKind: EdgeKind.hasConcept.rawValue)
    named = try reader.concepts()
    for mention in try reader.paperMentions() {
      if mentioned[mention.paper] == nil {
        mentioned[mention.paper] = (mention.introducer, mention.name, mention.sense)
      }
      users[mention.introducer, default: []].append((mention.paper, mention.name))
    }
    for (paper, works) in try reader.targets(ofKind: EdgeKind.cites.rawValue).enumerated() {
      cited[paper] = works.first { $0 < graph.papers.count && $0 != paper }
    }
    for community in try reader.communities() {
      topics[community.id] = community.topics
      sizes[community.id] = community.papers.count
    }
  }

  func reason(for paper: Int) throws -> DigestReason {
    try mentions(paper) ?? used(paper) ?? risingConcept(paper) ?? topic(paper) ?? neighbour(paper) ?? alone(paper)
  }

  private func title(_ paper: Int) -> String { graph.papers.indices.contains(paper) ? graph.papers[paper].title : "" }

  private func mentions(_ paper: Int) throws -> DigestReason? {
    if let mention = mentioned[paper], let name = try reader.node(mention.name)?.label {
      let verb = mention.sense.flatMap { $0 == "mentions" ? nil : $0 } ?? "speaks of"
      return DigestReason(
        kind: .mentions, label: name, text: "\(verb) \(name), from “\(title(mention.introducer))”",
        quote: try quoter.quote(node: mention.name, in: paper))
    }
    guard let work = cited[paper] else { return nil }
    return DigestReason(
      kind: .mentions, label: title(work), text: "cites “\(title(work))”",
      quote: try quoter.quote(node: work, in: paper))
  }

  private func used(_ paper: Int) throws -> DigestReason? {
    guard let first = users[paper]?.first, let name = try reader.node(first.name)?.label else { return nil }
    let others = Set((users[paper] ?? []).map(\.paper)).count
    return DigestReason(
      kind: .used, label: name,
      text: others == 1
        ? "its \(name) is spoken of in “\(title(first.paper))”"
        : "its \(name) is spoken of in \(others) papers here, the first “\(title(first.paper))”",
      quote: try quoter.quote(node: first.name, in: first.paper))
  }

  private func risingConcept(_ paper: Int) throws -> DigestReason? {
    let own = concepts[paper].compactMap { concept -> (concept: Int, rank: Int, trend: ConceptTrend)? in
      named[concept].flatMap { rising[$0.key] }.map { (concept, $0.rank, $0.trend) }
    }
    guard let best = own.min(by: { $0.rank < $1.rank }) else { return nil }
    let trend = best.trend
    return DigestReason(
      kind: .rising, label: trend.label,
      text: "on \(trend.label), which rises: \(Self.share(trend, 1)) now, \(Self.share(trend, 0)) before",
      quote: try quoter.quote(node: best.concept, in: paper))
  }

  /// `12 of 60 papers`.
  private static func share(_ trend: ConceptTrend, _ group: Int) -> String {
    "\(trend.counts[group]) of \(trend.totals[group]) papers"
  }

  private func topic(_ paper: Int) throws -> DigestReason? {
    guard let community = graph.papers[paper].community, let topics = topics[community] else { return nil }
    let own = Set(concepts[paper])
    guard let topic = topics.first(where: { own.contains($0.concept) }) else { return nil }
    return DigestReason(
      kind: .topic, label: topic.label,
      text: "on \(topic.label), as \(topic.members) of the \(sizes[community] ?? 0) papers of its community",
      quote: try quoter.quote(node: topic.concept, in: paper))
  }

  private func neighbour(_ paper: Int) throws -> DigestReason? {
    guard graph.papers[paper].community != nil, let other = try reader.nearest(to: paper).columns.first else {
      return nil
    }
    let shared = try reader.vector(of: paper).products(with: reader.vector(of: Int(other))).sorted {
      $0.product != $1.product ? $0.product > $1.product : $0.feature < $1.feature
    }
    for entry in shared {
      let feature = try reader.feature(entry.feature)
      if let word = feature.word {
        return DigestReason(
          kind: .neighbour, label: title(Int(other)), text: "near to “\(title(Int(other)))” by the word \(word)",
          quote: try quoter.quote(word: word, in: paper))
      }
      if let node = try feature.node.flatMap({ try reader.node($0) }) {
        return DigestReason(
          kind: .neighbour, label: title(Int(other)), text: "near to “\(title(Int(other)))” by \(node.label)",
          quote: try quoter.quote(node: node.id, in: paper))
      }
    }
    return nil
  }

  private func alone(_ paper: Int) -> DigestReason {
    DigestReason(kind: .alone, label: "", text: "shares no concept, link or name with enough other papers", quote: nil)
  }
}
