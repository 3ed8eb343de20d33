import Documents
import Extraction

/// One naming of a work by a paper: an entry of a list, or a link in its text.
struct CitationEntry: Sendable {
  enum Origin: Sendable { case reference, citation, link }

  /// The paper whose source names the work.
  let paper: Int
  let origin: Origin
  /// File of an entry of a list.
  let file: Int
  let reference: Reference
  let evidence: [Evidence]
  var facts: WorkFacts

  /// An entry of a list of references, or of works that cite the paper.
  init(_ entry: SourcedReference, of paper: Int, origin: Origin) {
    self.paper = paper
    self.origin = origin
    file = entry.file
    reference = entry.value
    facts = WorkFacts(entry.value)
    let field: Evidence.Field = origin == .citation ? .citations : .references
    func proof(_ field: Evidence.Field, _ text: SourceText) -> Evidence {
      Evidence(paper: paper, file: entry.file, field: field, line: text.line, text: text.text)
    }
    evidence = [proof(field, entry.value.text)] + entry.value.contexts.map { proof(.context, $0) }
  }

  /// A link in the text of `paper` that names a work.
  init(_ id: Identifier, of paper: Int, proof: Evidence) {
    self.paper = paper
    origin = .link
    file = proof.file
    reference = Reference(SourceText("", line: proof.line, bytes: 0..<0))
    facts = WorkFacts()
    facts.identifiers = Identifiers.withImplied(id).sorted()
    evidence = [proof]
  }
}

/// A work that is not in the collection, as everything that names it tells of it.
struct OutsideWork: Sendable {
  private var title: String?
  private var citation: String?
  private var identifiers: [Identifier] = []
  private var authors: [String] = []
  private var venue: String?
  private(set) var year: Int?

  init() {}

  /// Adds what one naming says; what is known stays. Titles are better than citations, and short citations than long.
  mutating func add(_ entry: CitationEntry) {
    let reference = entry.reference
    title = title ?? reference.title.map(collapsed).flatMap { $0.isEmpty ? nil : $0 }
    let text = collapsed(reference.text.text)
    if text.contains(" "), citation.map({ text.utf8.count < $0.utf8.count }) ?? true { citation = text }
    for id in entry.facts.identifiers where !identifiers.contains(id) { identifiers.append(id) }
    identifiers.sort()
    if authors.isEmpty { authors = reference.authors }
    venue = venue ?? reference.venue.map(collapsed).flatMap { $0.isEmpty ? nil : $0 }
    year = year ?? reference.year
  }

  /// What people read: its title, or the shortest citation of it, or its first id.
  var label: String { title ?? citation ?? place ?? "" }

  /// The id that tells it, arXiv's before others; its title's words where it has none.
  var key: String { place?.lowercased() ?? TitleKey(label).text }

  var address: String? { first?.address }

  /// Whose it is and where it appeared: `Vaswani et al., NeurIPS`.
  var detail: String? {
    let people: String? =
      switch authors.count {
      case 0: nil
      case 1: authors[0]
      case 2: "\(authors[0]) and \(authors[1])"
      default: "\(authors[0]) et al."
      }
    let parts = [people, venue].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private var first: Identifier? { identifiers.first { $0.scheme == .arXiv } ?? identifiers.first }

  private var place: String? {
    first.map { id in
      switch id.scheme {
      case .arXiv: "arxiv.org/abs/\(id.value)"
      case .doi: "doi.org/\(id.value)"
      default: id.description
      }
    }
  }
}
