import Documents
import Extraction
import PaperModel
package import Store

/// Finds the node that a person means: a paper as `TitleResolver` does, or anything else in the graph by its name, its
/// link, or its kind and key (`concept:mixture of experts`).
package struct NodeResolver {
  /// How a node was found.
  package enum Match: String, Sendable {
    case title, id, prefix, words, spelling, name
  }

  package enum Resolution: Sendable, Equatable {
    /// `also` are nodes that have the same name and are less likely meant.
    case found(node: Int, by: Match, also: [Int] = [])
    /// Several are as near; the best of them first.
    case ambiguous([Int])
    /// None; the nearest, best first.
    case notFound([Int])
  }

  private let reader: GraphReader
  private var titles: TitleResolver
  /// Whether the beginning of a title comes before the name of something else.
  private let prefersPapers: Bool

  package init(_ reader: GraphReader, prefersPapers: Bool = false) {
    self.reader = reader
    self.prefersPapers = prefersPapers
    titles = TitleResolver(reader)
  }

  /// Tries kind and key, the exact title, ids, links and names, then what else `TitleResolver` tries; the first step
  /// with an answer decides. A name that several nodes have is not chosen between.
  package mutating func resolve(_ query: String) throws -> Resolution {
    if let answer = try byKind(query) { return answer }
    // A link that papers share means what it leads to, not one of the papers.
    let linked = LinkScanner.target(ofAddress: query.trimmed).map(\.key)
    if let linked, let answer = Self.unique(try reader.nodes(called: linked, keys: [linked]), by: .id) { return answer }
    if let answer = try titles.exactly(query) { return Self.answer(answer) }
    if prefersPapers, let answer = try titles.byPrefix(TitleKey(query)), case .found = answer {
      return Self.answer(answer)
    }
    if let answer = try byName(query.trimmed) { return answer }
    return Self.answer(try titles.resolve(query))
  }

  /// `kind:key`, or `kind:name`; nil where the text before the colon is no kind, or the kind has no such node.
  private mutating func byKind(_ query: String) throws -> Resolution? {
    guard let colon = query.firstIndex(of: ":"), let kind = NodeKind(rawValue: query[..<colon].trimmed) else {
      return nil
    }
    let name = query[query.index(after: colon)...].trimmed
    guard !name.isEmpty else { return nil }
    if kind == .paper {
      let answer = try titles.resolve(name)
      if case .notFound = answer { return nil }
      return Self.answer(answer)
    }
    if let node = try reader.node(kind: kind.rawValue, key: name) { return .found(node: node.id, by: .id) }
    return Self.unique(
      try reader.nodes(called: name, keys: Self.keys(of: name)).filter { $0.kind == kind.rawValue }, by: .name)
  }

  private func byName(_ name: String) throws -> Resolution? {
    guard !name.isEmpty else { return nil }
    let nodes = try reader.nodes(called: name, keys: Self.keys(of: name))
    // The whole name comes before the end of one: BERT before google-research/bert.
    let tail = "/" + name.lowercased()
    let whole = nodes.filter { !$0.key.hasSuffix(tail) }
    return Self.unique(whole.isEmpty ? nodes : whole, by: .name)
  }

  /// The keys that a thing of that name may have: a concept's folded words, a name's letters, an author's words, an
  /// outside work's id or title.
  private static func keys(of name: String) -> [String] {
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    let ids = IdentifierLookup.identifiers(name).map { id in
      switch id.scheme {
      case .arXiv: "arxiv.org/abs/\(id.value)"
      case .doi: "doi.org/\(id.value)"
      default: id.description.lowercased()
      }
    }
    return [ConceptKey.key(of: name), letters, TitleKey(name).text] + ids
  }

  /// A name that papers give to something comes before the concept that its words are: both are the same thing.
  private static func unique(_ nodes: [StoredNode], by match: Match) -> Resolution? {
    let names = nodes.filter { $0.kind == NodeKind.name.rawValue }
    let others = nodes.filter { $0.kind == NodeKind.concept.rawValue }
    if names.count == 1, others.count == 1, nodes.count == 2, names[0].label == others[0].label {
      return .found(node: names[0].id, by: match, also: [others[0].id])
    }
    return switch nodes.count {
    case 0: nil
    case 1: .found(node: nodes[0].id, by: match)
    default: .ambiguous(nodes.prefix(10).map(\.id))
    }
  }

  /// Papers have their own numbers as nodes.
  private static func answer(_ resolution: TitleResolver.Resolution) -> Resolution {
    switch resolution {
    case .found(let paper, let match): .found(node: paper, by: Match(rawValue: match.rawValue) ?? .title)
    case .ambiguous(let papers): .ambiguous(papers)
    case .notFound(let papers): .notFound(papers)
    }
  }
}
