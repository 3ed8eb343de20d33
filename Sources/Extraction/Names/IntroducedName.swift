/// A name that a document presents as its own: of a system, model, data set, benchmark or method.
package struct IntroducedName: Hashable, Sendable {
  /// What shows that the name is introduced, surest first.
  package enum Evidence: Int, Sendable, Comparable, CaseIterable {
    /// It stands before the colon of the title: `Dolma: an Open Corpus …`.
    case titleColon
    /// The rest of the title says so: `Kimi K2.5 Technical Report`.
    case titlePhrase
    /// A verb of presenting, or `called` and the like: `we release Dolma`, `a framework called X`.
    case abstractPhrase
    /// The object of such a verb, with its short form: `we propose Chain-of-Model (CoM)`.
    case acronymDefinition
    /// `X, a novel …` at the beginning of a sentence; `our framework X`.
    case apposition

    package static func < (a: Evidence, b: Evidence) -> Bool { a.rawValue < b.rawValue }
  }

  /// The name as written at `place`.
  package let name: String
  package let place: Place
  package let evidence: Evidence
  /// What the name is short for, where the document says so.
  package let expansion: Place?
  package let shape: NameShape

  package init(name: String, place: Place, evidence: Evidence, expansion: Place? = nil, shape: NameShape) {
    self.name = name
    self.place = place
    self.evidence = evidence
    self.expansion = expansion
    self.shape = shape
  }
}
