/// One format: how it is told from the others, and how its papers are read.
///
/// A new format is a file with a conforming type, and its line in `FormatRegistry.readers`.
protocol FormatReader: Sendable {
  static var format: InputFormat { get }
  /// What a person calls the format, as it stands in a list: `JSON lines`.
  static var label: String { get }
  /// Endings of names that hint at the format, in lower case without a dot; they decide between equal likelihoods only.
  static var nameEndings: [String] { get }
  /// Whether papers are told by the shape of the text alone. A licence text has that shape too, so notes beside the
  /// data are not read in such a format.
  static var goesByShape: Bool { get }
  /// How likely the content is of this format.
  static func likelihood(of sample: Sample) -> Likelihood
  /// Reads everything, or as far as it can be read; what was not read is told to `sink`.
  static func read(_ source: Source, into sink: inout ReadingSink)
}

extension FormatReader {
  static var goesByShape: Bool { false }
}

/// How sure a reader is that a file is its own.
enum Likelihood: Int, Comparable {
  /// Cannot be read as this.
  case none
  /// Could be read as this if nothing else fits.
  case possible
  /// Looks like it.
  case likely
  /// Has the marks of it.
  case certain

  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The formats, in the order in which equal claims are decided: the strictest first.
enum FormatRegistry {
  static let readers: [any FormatReader.Type] = [
    CrossrefReader.self,
    OpenAlexReader.self,
    SemanticScholarReader.self,
    S2ORCReader.self,
    PapersWithCodeReader.self,
    ArXivDailyJSONReader.self,
    CSLJSONReader.self,
    BibTeXReader.self,
    HubJSONReader.self,
    JSONLinesReader.self,
    RISReader.self,
    PubMedTextReader.self,
    WebOfScienceReader.self,
    EndNoteReader.self,
    ACLAnthologyReader.self,
    ArXivAtomReader.self,
    ArXivRecordingReader.self,
    ArXivOAIReader.self,
    MedlineXMLReader.self,
    EndNoteXMLReader.self,
    MODSReader.self,
    JATSReader.self,
    TEIReader.self,
    TableReader.self,
    HTMLReader.self,
    MarkdownReader.self,
    TextReader.self,
    PageReader.self,
  ]

  static func reader(of format: InputFormat) -> (any FormatReader.Type)? { readers.first { $0.format == format } }

  /// The reader that claims the file most strongly; its name decides between equal claims, then the registry's order.
  /// `withoutShape` is asked for once, where readers that go by shape have a chance.
  ///
  /// Cost: those that the name hints at are asked first, and nobody who could not win any more.
  static func reader(
    for sample: Sample, name: String, withoutShape: @autoclosure () -> Bool
  ) -> (any FormatReader.Type)? {
    let name = ArchiveKind.contentName(name).lowercased()
    let isNamed = readers.map { $0.nameEndings.contains { name.hasSuffix("." + $0) } }
    var best: Claim?
    var goesWithoutShape: Bool?
    for index in readers.indices.filter({ isNamed[$0] }) + readers.indices.filter({ !isNamed[$0] }) {
      var claim = Claim(index: index, likelihood: .certain, isNamed: isNamed[index])
      guard best.map(claim.beats) ?? true else { continue }
      if readers[index].goesByShape {
        goesWithoutShape = goesWithoutShape ?? withoutShape()
        if goesWithoutShape == true { continue }
      }
      claim.likelihood = readers[index].likelihood(of: sample)
      if claim.likelihood > .none, best.map(claim.beats) ?? true { best = claim }
    }
    return best.map { readers[$0.index] }
  }

  private struct Claim {
    let index: Int
    var likelihood: Likelihood
    let isNamed: Bool

    func beats(_ other: Claim) -> Bool {
      if likelihood != other.likelihood { return likelihood > other.likelihood }
      return isNamed != other.isNamed ? isNamed : index < other.index
    }
  }
}
