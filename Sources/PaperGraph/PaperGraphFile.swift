import Export
import Query
import Rendering
import Store

/// A graph of papers in a file: the front door for programs.
///
///     try PaperGraphFile.build(from: ["papers.txt"], at: "papers.sqlite")
///     let graph = try PaperGraphFile(path: "papers.sqlite")
///     for paper in try graph.related(to: "A Survey on Mixture of Experts", limit: 3) {
///       print(paper.score, paper.title, paper.reasons[0].label)
///     }
public struct PaperGraphFile: Sendable {
  private let file: GraphFile

  /// What a build read and made of it.
  public struct Summary: Sendable {
    /// Papers in the graph, each joined from one or more records.
    public let papers: Int
    /// Papers tied to at least one other.
    public let connected: Int
    /// The names of the communities, the largest first.
    public let communities: [String]
    /// Whether every input and record could be read.
    public let isWhole: Bool
  }

  /// A paper that answers a question, with the reasons that add up to its score.
  public struct Related: Sendable {
    /// The id by which every command knows it.
    public let key: String
    /// Its title, in full.
    public let title: String
    /// How related it is; only the order counts between answers to different questions.
    public let score: Double
    /// The parts of the score.
    public let reasons: [Reason]
  }

  /// One part of a score.
  public struct Reason: Sendable {
    /// `concept`, `words`, `neighbour`, `repository`, …
    public let kind: String
    /// What the two have in common.
    public let label: String
    /// Its part of the score.
    public let contribution: Double
    /// The words of the paper asked about, and of the one that answers, where there are such.
    public let here, there: String?
  }

  /// The form of a picture.
  public enum Picture: String, Sendable, CaseIterable {
    /// Scalable Vector Graphics, Portable Network Graphics, Portable Document Format, Graphviz's language.
    case svg, png, pdf, dot
  }

  /// Reads papers from files and folders, builds their graph and writes it to `path`, replacing what is there.
  ///
  /// The same inputs give the same bytes. Cost: in step with the text.
  /// - Throws: `PaperGraphError` where there are no papers, or the file cannot be written.
  @discardableResult
  public static func build(from inputs: [String], at path: String) throws(PaperGraphError) -> Summary {
    try PaperGraphError.catching {
      let reading = Reading(inputs)
      try reading.requirePapers(or: "no graph was written")
      let contents = try Pipeline().contents(of: reading)
      try GraphFileWriter.write(contents, to: path, toolVersion: Version.current)
      let report = BuildReport(contents)
      return Summary(
        papers: report.paperCount, connected: report.connectedCount, communities: report.communities.map(\.name),
        isWhole: report.isWhole)
    }
  }

  /// Opens a graph file.
  /// - Throws: `PaperGraphError` where there is none, or one of another program or version.
  public init(path: String) throws(PaperGraphError) {
    file = try PaperGraphError.catching { try GraphFile(path: path) }
  }

  /// The papers nearest to the one that `title` names (a title, a part of one, an id or a link), best first.
  /// - Throws: `PaperGraphError` where no paper, or more than one, is meant.
  public func related(to title: String, limit: Int = 10) throws(PaperGraphError) -> [Related] {
    try PaperGraphError.catching {
      try file.read { reader in
        var resolver = TitleResolver(reader)
        guard case .found(let paper, _) = try resolver.resolve(title) else {
          throw PaperGraphError(description: "“\(title)” names no paper of \(file.path), or more than one.")
        }
        var related = try RelatedPapers(reader)
        return try related.related(to: paper, limit: limit, reasons: true).map { result in
          Related(
            key: result.key, title: result.title, score: result.score,
            reasons: result.reasons.map {
              Reason(
                kind: $0.kind.rawValue, label: $0.label, contribution: $0.contribution, here: $0.here?.text,
                there: $0.there?.text)
            })
        }
      }
    }
  }

  /// The bytes of a picture of the whole graph.
  /// - Throws: `PaperGraphError` where Graphviz is not whole or the picture would be too large.
  public func picture(_ form: Picture, title: String = "Papers") throws(PaperGraphError) -> [UInt8] {
    try PaperGraphError.catching {
      let scene = try file.read { try MapSceneBuilder($0).scene(title: title) }
      return try MapRenderer().render(scene, as: PictureFormat(form))
    }
  }
}

/// Why something could not be done: a sentence for people.
public struct PaperGraphError: Error, CustomStringConvertible, Sendable {
  /// What went wrong, where, and the way out.
  public let description: String

  static func catching<T>(_ body: () throws -> T) throws(PaperGraphError) -> T {
    do {
      return try body()
    } catch let error as PaperGraphError {
      throw error
    } catch {
      throw PaperGraphError(description: "\(error)")
    }
  }
}

extension PictureFormat {
  fileprivate init(_ form: PaperGraphFile.Picture) {
    self =
      switch form {
      case .svg: .svg
      case .png: .png
      case .pdf: .pdf
      case .dot: .dot
      }
  }
}
