import Extraction
import PaperModel
import Store

/// Finds the words of a paper or a text that prove one of its features.
final class Quoter {
  private typealias Places = [String: (field: Document.Field, range: Range<Int>)]

  private let reader: GraphReader
  private let proofs: EdgeProofs
  private var words: [Int: Places] = [:]
  private var edges: [Int: [StoredEdge]] = [:]
  /// Of the text met last.
  private var textWords: (text: [UInt8], places: Places) = ([], [:])

  init(_ reader: GraphReader) {
    self.reader = reader
    proofs = EdgeProofs(reader)
  }

  /// The sentence of `subject` in which `word` stands first, the abstract before the title.
  func quote(word: String, in subject: Subject) throws -> Quotation? {
    if let paper = subject.paper { return try quote(word: word, in: paper) }
    guard let field = subject.text else { return nil }
    if textWords.text != field.text { textWords = (field.text, Self.places([(.abstract, field)])) }
    return textWords.places[word].flatMap { Quotation(field, $0.range) }
  }

  /// The words by which `subject` is tied to `node`.
  func quote(node: Int, in subject: Subject) throws -> Quotation? {
    if let paper = subject.paper { return try quote(node: node, in: paper) }
    return subject.places[node].flatMap { Quotation(subject.text, $0) }
  }

  func quote(word: String, in paper: Int) throws -> Quotation? {
    guard let stored = try reader.paper(paper), let place = places(stored)[word] else { return nil }
    return Quotation(place.field == .title ? stored.titleField : stored.abstractField, place.range)
  }

  func quote(node: Int, in paper: Int) throws -> Quotation? {
    // A paper meets those that cite it at its own node: its title says which it is.
    if node == paper { return try Quotation(reader.paper(paper)?.titleField, nil) }
    let own = try edges(of: paper)
    var candidates = own.filter { $0.target == node }
    if candidates.isEmpty {
      // An owner is met by way of what the paper links to.
      candidates = try own.filter { edge in
        guard edge.kind == EdgeKind.linksTo.rawValue else { return false }
        return try reader.edges(from: edge.target).contains { $0.target == node }
      }
    }
    let evidence = try candidates.flatMap { try reader.evidence(ofEdge: $0.id) }
    return try (evidence.first { $0.field == "abstract" } ?? evidence.first).flatMap { try proofs.quotation($0) }
  }

  private func edges(of paper: Int) throws -> [StoredEdge] {
    if let known = edges[paper] { return known }
    let found = try reader.edges(from: paper)
    edges[paper] = found
    return found
  }

  private func places(_ paper: StoredPaper) -> Places {
    if let known = words[paper.id] { return known }
    let places = Self.places([(.abstract, paper.abstractField), (.title, paper.titleField)])
    words[paper.id] = places
    return places
  }

  /// Where each word stands first.
  private static func places(_ fields: [(Document.Field, StoredField?)]) -> Places {
    var places: Places = [:]
    for (field, text) in fields {
      for term in SearchTerms.located(in: text?.text ?? []) where places[term.word] == nil {
        places[term.word] = (field, term.range)
      }
    }
    return places
  }
}
