import Documents
import Testing

/// The copied page: 83 papers, as a person counts them (a title line before each of 83 long paragraphs).
@Suite struct PageTests {
  let page: String
  /// The titles and abstracts, by the page's own plainness: behind five header lines every other line is a title.
  let papers: [(title: String, abstract: String)]

  init() throws {
    page = String(decoding: try Place.bytes(Place.samples + "/trending/trending-papers.txt"), as: UTF8.self)
    let lines = page.split(separator: "\n").map(String.init).dropFirst(5)
    papers = stride(from: lines.startIndex, to: lines.endIndex, by: 2).map { (lines[$0], lines[$0 + 1]) }
  }

  @Test func readsAllPapersAndNoHeaderLine() throws {
    let file = try read(page)
    #expect(file.format == .page)
    #expect(file.records.count == 83)
    #expect(file.records.map { $0.title?.text } == papers.map { $0.title })
    #expect(file.records.map { $0.abstract?.text } == papers.map { $0.abstract })
    #expect(file.unused.map(\.lines) == [1...1, 3...3, 5...5, 7...7, 9...9])
    #expect(file.refusals.isEmpty)
  }

  @Test func tellsTheRoleOfEveryLine() throws {
    let file = try read(page, explain: true)
    #expect(
      file.roles.count == page.split(separator: "\n", omittingEmptySubsequences: false).count
        - (page.hasSuffix("\n") ? 1 : 0))
    #expect(
      file.roles.prefix(13) == [
        .furniture, .blank, .furniture, .blank, .furniture, .blank, .furniture, .blank, .date, .blank, .title, .blank,
        .abstract,
      ])
    #expect(file.roles.count { $0 == .title } == 83)
  }

  @Test func readsTheSamePapersInOtherDress() throws {
    let titles = papers.map { $0.title }
    let dressed: [(name: String, text: String)] = [
      ("CR LF", page.replacing("\n", with: "\r\n")),
      ("no blank lines", papers.map { $0.title + "\n" + $0.abstract }.joined(separator: "\n")),
      (
        "wrapped at 80",
        papers.map { wrapped($0.title, at: 80) + "\n\n" + wrapped($0.abstract, at: 80) }.joined(separator: "\n\n")
      ),
      ("blocks", papers.map { $0.title + "\n" + wrapped($0.abstract, at: 76) }.joined(separator: "\n\n")),
      (
        "numbered in bold",
        papers.enumerated().map { "\($0 + 1). **\($1.title)**\n\n\($1.abstract)" }.joined(separator: "\n\n")
      ),
      ("cards", papers.enumerated().map { card($0, $1) }.joined(separator: "\n\n")),
      ("a name below each title", papers.map { $0.title + "\nJane Doe\n\n" + $0.abstract }.joined(separator: "\n\n")),
    ]
    for (name, text) in dressed {
      let file = try read(text)
      #expect(file.records.map { $0.title?.text } == titles, "\(name)")
    }
  }

  /// A paper as the Hub's page shows it: who submitted it, votes, buttons.
  private func card(_ index: Int, _ paper: (title: String, abstract: String)) -> String {
    """
    Submitted by
    user\(index)

    \(index)
    \(paper.title)

    \(paper.abstract)

    · 5 authors
    Published on May 19, 2023
    Upvote
    \(index)
    GitHub 1.2k
    arXiv Page
    """
  }

  @Test func readsPeopleDatesAndLinksBesideTheTitle() throws {
    let file = try read(
      """
      Attention Is All You Need
      Ashish Vaswani, Noam Shazeer, Niki Parmar
      12 June 2017
      https://arxiv.org/abs/1706.03762

      The Transformer is based on attention alone. It needs neither recurrence nor convolution.

      Mamba

      We present a state space model.

      Is Attention All You Need?

      Perhaps not.
      """, as: .page)
    #expect(
      file.records.map { $0.title?.text } == ["Attention Is All You Need", "Mamba", "Is Attention All You Need?"])
    let first = try #require(file.records.first)
    #expect(first.authors == ["Ashish Vaswani", "Noam Shazeer", "Niki Parmar"])
    #expect(first.date == PaperDate(year: 2017, month: 6, day: 12))
    #expect(first.addresses.map(\.text) == ["https://arxiv.org/abs/1706.03762"])
  }

  @Test func readsArXivsListAsCopied() throws {
    let file = try read(
      """
      [1] arXiv:2401.00001 [pdf, html, other]
      Title: Attention Is All You Need
      Authors: Ashish Vaswani, Noam Shazeer
      Comments: 15 pages
      Subjects: Computation and Language (cs.CL)
      Abstract: The Transformer is based on attention alone. It needs no recurrence.

      [2] arXiv:2401.00002 [pdf, html, other]
      Title: Language Models are Few-Shot Learners
      Authors: Tom Brown
      Abstract: We train a language model. It learns from a few examples.
      """)
    #expect(
      file.records.map { $0.title?.text } == ["Attention Is All You Need", "Language Models are Few-Shot Learners"])
    #expect(file.records.map { $0.addresses.map(\.text) } == [["arXiv:2401.00001"], ["arXiv:2401.00002"]])
    #expect(file.records.map(\.authors) == [["Ashish Vaswani", "Noam Shazeer"], ["Tom Brown"]])
  }

  @Test func leavesNothingOutOfTheReport() throws {
    let text =
      "Home\n\nA title that nothing follows\n\nOn Dogs\n\nIt has an abstract. It is short.\n\n© 2024 Somebody\n"
    let file = try read(text, as: .page)
    #expect(file.records.map { $0.title?.text } == ["On Dogs"])
    #expect(file.unused.map(\.role) == [.furniture, .unplaced, .furniture])
    #expect(file.unused.map(\.lines) == [1...1, 3...3, 9...9])
  }
}
