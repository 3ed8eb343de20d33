/// A record made from an entry, with what is needed until its parents are known.
struct BibTeXDraft {
  var record: PaperRecord
  /// The type of the entry, in lower case.
  let type: String
  /// The name that parts of this work are said to appear in.
  var container: String?
  /// The subtitle of an entry whose title its parent has.
  var subtitle: String?
  /// The month of an entry whose year its parent has.
  var month: String?
  /// The keys of entries whose fields fill the gaps of this one, and whether they hold nothing but fields (`xdata`).
  var parents: [(key: String, isData: Bool)] = []

  /// Takes from a parent what this entry does not say.
  ///
  /// BibTeX fills every gap with the field of the same name; biblatex makes the parent's title the title of the book
  /// (its manual, appendix B). Ids, addresses, abstract and notes of the parent are the parent's own and are not taken,
  /// but from entries that hold fields for others.
  mutating func fill(from parent: BibTeXDraft, isData: Bool) {
    if record.date == nil, let date = parent.record.date {
      record.date = month.flatMap { BibTeXDates.withMonth(date.year, $0, nil) } ?? date
    }
    if isData {
      fillAll(from: parent.record)
      container = container ?? parent.container
      return
    }
    if BibTeXTypes.isPart(type) { record.venue = record.venue ?? parent.container }
    record.venue = record.venue ?? parent.record.venue
    if record.authors.isEmpty, record.type == .chapter { record.authors = parent.record.authors }
    if record.title == nil {
      record.title = parent.record.title
      if let subtitle { record.title?.append(subtitle: subtitle) }
    }
    for detail in Self.inherited { record.details[detail] = record.details[detail] ?? parent.record.details[detail] }
  }

  private mutating func fillAll(from data: PaperRecord) {
    record.title = record.title ?? data.title
    record.abstract = record.abstract ?? data.abstract
    if record.authors.isEmpty { record.authors = data.authors }
    record.venue = record.venue ?? data.venue
    record.addresses += data.addresses
    record.identifiers += data.identifiers
    if record.keywords.isEmpty { record.keywords = data.keywords }
    if record.references.isEmpty { record.references = data.references }
    for detail in BibliographicDetail.allCases {
      record.details[detail] = record.details[detail] ?? data.details[detail]
    }
  }

  private static let inherited: [BibliographicDetail] = [
    .volume, .publisher, .publisherPlace, .editor, .edition, .isbn, .issn, .language,
  ]
}

extension SourceText {
  /// `Title: Subtitle`, with a blank alone behind a title that ends a sentence.
  mutating func append(subtitle: String) {
    let isEnded = text.utf8.last.map { ".:?!".utf8.contains($0) } ?? false
    text += isEnded ? " " + subtitle : ": " + subtitle
  }
}

/// Entries that take fields from others.
enum BibTeXInheritance {
  /// Fills the gaps of every draft from the entries that it names, theirs from those that they name. A circle ends where
  /// it closes. Cost: linear in drafts and names of parents.
  static func apply(to drafts: inout [BibTeXDraft]) {
    guard drafts.contains(where: { !$0.parents.isEmpty }) else { return }
    var places: [String: Int] = [:]
    for (i, draft) in drafts.enumerated() {
      guard let key = draft.record.key?.lowercased(), places[key] == nil else { continue }
      places[key] = i
    }
    enum State { case untouched, waiting, done }
    var states = Array(repeating: State.untouched, count: drafts.count)
    for first in drafts.indices where states[first] == .untouched {
      var stack = [first]
      while let i = stack.last {
        let parents = drafts[i].parents.compactMap { parent in
          places[parent.key.lowercased()].map { (place: $0, isData: parent.isData) }
        }
        if states[i] == .untouched {
          states[i] = .waiting
          stack += parents.map(\.place).filter { states[$0] == .untouched }
        } else {
          stack.removeLast()
          guard states[i] == .waiting else { continue }
          states[i] = .done
          for parent in parents where states[parent.place] == .done && parent.place != i {
            let source = drafts[parent.place]
            drafts[i].fill(from: source, isData: parent.isData)
          }
        }
      }
    }
  }
}
