package import PaperModel
package import Store

/// What somebody has already, to tell which answers are no news.
package struct Library: Sendable {
  private let identifiers: Set<String>
  private let titles: Set<String>

  /// The papers of a bibliography of any format, as `IdentityResolver` makes them.
  package init(_ papers: [Paper]) {
    identifiers = Set(papers.flatMap(\.identifiers).flatMap(Identifiers.withImplied).map(\.description))
    titles = Set(papers.map { TitleKey($0.displayTitle) }.filter(\.isDistinctive).map(\.text))
  }

  /// Whether a paper of the graph is in it: by one of its ids, or by a title that is long enough to name one paper.
  package func holds(_ paper: Int, _ reader: GraphReader) throws -> Bool {
    let ids = try reader.identifiers(of: paper)
    if ids.contains(where: { identifiers.contains("\($0.scheme):\($0.value)") }) { return true }
    return try reader.paper(paper).map { titles.contains(TitleKey($0.title).text) } ?? false
  }
}
