import Documents
import Testing

@Suite struct MarkdownTests {
  /// Thousands of links without a title before them, and of marks behind it: read in time that rises as their number does.
  @Test(.timeLimit(.minutes(1))) func entriesOfManyLabels() throws {
    let labels = String(repeating: "[pdf](https://arxiv.org/abs/2401.00003): ", count: 5_000)
    _ = try read("- \(labels)\n- [A Title of Note](https://arxiv.org/abs/2401.00001)\n", as: .markdown)
    let marks = "A title" + String(repeating: " :", count: 20_000)
    let file = try read("- \(marks) [pdf](https://arxiv.org/abs/2401.00003)\n", as: .markdown)
    #expect(file.records.map { $0.title?.text } == ["A title"])
  }

  @Test func readsEntriesThatLinkToPapers() throws {
    let file = try read(
      """
      # Awesome
      - [Attention Is All You Need](https://arxiv.org/abs/1706.03762) - A model built of attention alone.
      - [A tool](https://github.com/o/tool) - no paper at all.
      * **[ICLR 2017] Outrageously Large Neural Networks** *Shazeer et al.* [[Paper](https://arxiv.org/abs/1701.06538)] [[Code](https://github.com/o/r)]
      1. Switch Transformers. Fedus et al. 2021. [pdf](https://arxiv.org/pdf/2101.03961.pdf)
      - [GShard](https://github.com/o/gshard) [![arXiv](https://img.shields.io/badge)](https://arxiv.org/abs/2006.16668)
      - plain words
      """)
    #expect(file.format == .markdown)
    #expect(
      file.records.map { $0.title?.text } == [
        "Attention Is All You Need", "Outrageously Large Neural Networks", "Switch Transformers", "GShard",
      ])
    #expect(file.records[0].abstract?.text == "A model built of attention alone.")
    #expect(file.records[1].addresses.map(\.text) == ["https://arxiv.org/abs/1701.06538", "https://github.com/o/r"])
    #expect(
      file.records[3].addresses.map(\.text) == ["https://github.com/o/gshard", "https://arxiv.org/abs/2006.16668"])
    #expect(file.unused.map(\.lines.lowerBound) == [3, 7])
    #expect(file.unused.first?.reason == "list entry that links to no paper")
  }

  @Test func readsTables() throws {
    let file = try read(
      """
      | Title | Authors | Summary |
      |-------|---------|---------|
      | One Title: Over Two
        Lines (Read more on [arXiv](https://arxiv.org/abs/2401.00001) or [HuggingFace](https://huggingface.co/papers/2401.00001))| A B, C D | It says |x| much. |
      | Another\\|One | | Short. |

      |Publish Date|Title|Authors|PDF|Code|
      |---|---|---|---|---|
      |**2026-05-13**|**A Third**|Jane Doe et.al.|[2605.13741](http://arxiv.org/abs/2605.13741)|**[link](https://github.com/o/r)**|
      |**2026-05-12**||X|[1](http://arxiv.org/abs/2605.1)|null|
      """)
    #expect(file.records.map { $0.title?.text } == ["One Title: Over Two Lines", "Another|One", "A Third"])
    #expect(file.records[0].authors == ["A B", "C D"])
    #expect(file.records[0].abstract?.text == "It says |x| much.")
    #expect(file.records[0].addresses.count == 2)
    #expect(file.records[2].authors == ["Jane Doe"])
    #expect(file.records[2].date == PaperDate(year: 2026, month: 5, day: 13))
    #expect(file.records[2].addresses.map(\.text) == ["http://arxiv.org/abs/2605.13741", "https://github.com/o/r"])
    #expect(file.refusals.map(\.line) == [10])
  }

  @Test func readsHeadingsWithAnAbstract() throws {
    let long =
      "The Transformer is based on attention alone and needs neither recurrence nor convolution; it trains in a fraction of the time. It is good."
    let file = try read(
      """
      # Reading list

      ## [Attention Is All You Need](https://arxiv.org/abs/1706.03762)
      **Authors:** Ashish Vaswani, Noam Shazeer

      \(long)

      ## Contributing

      Please open a pull request if you know of a paper that is missing from this list of papers, and thank you for all your help with it.
      """)
    #expect(file.records.map { $0.title?.text } == ["Attention Is All You Need"])
    #expect(file.records[0].abstract?.text == long)
    #expect(file.records[0].authors == ["Ashish Vaswani", "Noam Shazeer"])
    #expect(file.unused.map(\.lines.lowerBound) == [10])
  }
}
