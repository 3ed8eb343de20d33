import Extraction
import PaperModel
import Store

/// Finds the words of a paper that prove one of its features.
final class Quoter {
  private let reader: GraphReader
  private var words: [Int: [String: (field: Document.Field, range: Range<Int>)]] = [:]
  private var edges: [Int: [StoredEdge]] = [:]

  init(_ reader: GraphReader) { self.reader = reader }

  /// The sentence of `paper` in which `word` stands first, its abstract before its title.
  func quote(word: String, in paper: Int) throws -> Quotation? {
    guard let stored = try reader.paper(paper), let place = try places(stored)[word] else { return nil }
    return quote(place.field == .title ? stored.titleField : stored.abstractField, place.range)
  }

  /// The words by which `paper` is tied to `node`.
  func quote(node: Int, in paper: Int) throws -> Quotation? {
    guard let stored = try reader.paper(paper) else { return nil }
    // A paper meets those that cite it at its own node: its title says which it is.
    if node == paper { return quote(stored.titleField, nil) }
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
    guard let proof = evidence.first(where: { $0.field == "abstract" }) ?? evidence.first else { return nil }
    switch proof.field {
    case "title": return quote(stored.titleField, proof.range)
    case "abstract": return quote(stored.abstractField, proof.range)
    default:
      return proof.text.map { Quotation(source: proof.source, line: proof.line, text: $0) }
    }
  }

  private func edges(of paper: Int) throws -> [StoredEdge] {
    if let known = edges[paper] { return known }
    let found = try reader.edges(from: paper)
    edges[paper] = found
    return found
  }

  private func places(_ paper: StoredPaper) throws -> [String: (field: Document.Field, range: Range<Int>)] {
    if let known = words[paper.id] { return known }
    var places: [String: (Document.Field, Range<Int>)] = [:]
    for (field, text) in [(Document.Field.abstract, paper.abstractField), (.title, paper.titleField)] {
      for term in SearchTerms.located(in: text?.text ?? []) where places[term.word] == nil {
        places[term.word] = (field, term.range)
      }
    }
    words[paper.id] = places
    return places
  }

  private func quote(_ field: StoredField?, _ range: Range<Int>?) -> Quotation? {
    guard let field, !field.text.isEmpty else { return nil }
    let sentence = range.map { Quote.sentence(in: field.text.span, around: $0) } ?? 0..<field.text.count
    let text = collapsed(String(decoding: field.text[sentence], as: UTF8.self))
    return Quotation(source: field.source, line: field.line(at: sentence.lowerBound), text: text)
  }
}
