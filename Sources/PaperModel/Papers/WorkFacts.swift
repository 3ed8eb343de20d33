import Documents
import Extraction

/// What a record or a reference says that bears on which work it means.
struct WorkFacts: Sendable {
  /// Stated and implied, each once, ascending.
  var identifiers: [Identifier] = []
  var title: TitleMatch?
  var authors: [String] = []
  var year: Int?
  var venue: String?
  var type: WorkType?
  /// The source's own id.
  var key: String?
  var text: String?
  /// Sides of rules that keep works apart: two works on different sides of one rule are two.
  var sides: [Side] = []
  /// Whether a rule keeps it from joining anything.
  var isAlone = false

  struct Side: Hashable, Sendable {
    let rule: Int
    let side: Int
  }
}

extension WorkFacts {
  /// The facts of a record: its ids are those that it states, its key where that is one, and its addresses where all that
  /// name an id of a scheme name the same. A DOI of a deposit among the addresses is no paper's own.
  init(_ record: PaperRecord) {
    var ids = record.identifiers.compactMap(Identifiers.normalised)
    if let key = record.key.flatMap(Identifiers.stated) { ids.append(key) }
    let stated = Set(ids.map(\.scheme))
    let named = Set(
      record.addresses.compactMap { address -> Identifier? in
        IdentifierAddress.identifier(address.text)
          ?? LinkScanner.target(ofAddress: address.text).flatMap(Identifiers.paper)
      }
    ).filter { $0.scheme != .doi || !DOIRegistrant.isDeposit($0.value) }.sorted()
    for id in named where !stated.contains(id.scheme) && named.count(where: { $0.scheme == id.scheme }) == 1 {
      ids.append(id)
    }
    identifiers = Self.expanded(ids)
    title = record.title.flatMap { TitleMatch($0.text) }
    authors = record.authors
    year = record.date?.year
    venue = record.venue
    type = record.type
    key = record.key
    text = record.abstract?.text
  }

  /// The facts of a reference: the ids that it states, or the one that its text names.
  init(_ reference: Reference) {
    var ids = reference.identifiers.compactMap(Identifiers.normalised)
    if ids.isEmpty { ids = Self.ids(in: reference.text.text) }
    identifiers = Self.expanded(ids)
    title = reference.title.flatMap(TitleMatch.init)
    authors = reference.authors
    year = reference.year
    venue = reference.venue
  }

  /// The id that a whole text is, or the only one that stands in it.
  private static func ids(in text: String) -> [Identifier] {
    if let id = Identifiers.stated(by: text) { return [id] }
    let found = Set(LinkScanner.links(in: Array(text.utf8)).compactMap { Identifiers.paper($0.target) })
    return found.count == 1 ? Array(found) : []
  }

  private static func expanded(_ ids: [Identifier]) -> [Identifier] {
    Set(ids.flatMap(Identifiers.withImplied)).sorted()
  }

  /// How much there is to know a work by: ids before people before dates.
  var informedness: Int {
    (identifiers.contains(where: \.isExclusive) ? 4 : 0) + (authors.isEmpty ? 0 : 2) + (year == nil ? 0 : 1)
  }

  /// A number that depends on what is said alone, not on where it stands (FNV-1a, 64 bits).
  var fingerprint: UInt64 {
    var hash = Fingerprint()
    for id in identifiers { hash.add(id.description) }
    hash.add(title?.letters)
    for author in authors { hash.add(author) }
    hash.add(year.map(String.init))
    hash.add(venue)
    hash.add(type?.rawValue)
    hash.add(key)
    hash.add(text)
    for side in sides { hash.add("\(side.rule) \(side.side)") }
    return hash.value
  }
}

/// Fowler, Noll and Vo's hash, which is the same in every process.
struct Fingerprint {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ text: String?) {
    for b in (text ?? "").utf8 { value = (value ^ UInt64(b)) &* 0x100_0000_01B3 }
    // An end that no text holds.
    value = (value ^ (text == nil ? 0xFE : 0xFF)) &* 0x100_0000_01B3
  }
}
