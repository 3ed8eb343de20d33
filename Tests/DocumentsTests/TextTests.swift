import Documents
import Testing

@Suite struct TextTests {
  @Test func readsBlocks() throws {
    let file = try read(Place.bytes(Place.samples + "/plain-text/reading-list.txt"), name: "reading-list.txt")
    #expect(file.format == .text)
    #expect(
      file.records.map { $0.title?.text } == [
        "Attention Is All You Need",
        "Outrageously Large Neural Networks: The Sparsely-Gated Mixture-of-Experts Layer",
        "Switch Transformers: Scaling to Trillion Parameter Models with Simple and Efficient Sparsity",
        "LoRA: Low-Rank Adaptation of Large Language Models",
        "Are Emergent Abilities of Large Language Models a Mirage?",
      ])
    #expect(file.records.map(\.line) == [1, 6, 14, 18, 23])
    #expect(file.records[1].authors.count == 7)
    #expect(file.records[1].date == PaperDate(year: 2017, month: 1))
    #expect(file.records[1].addresses.map(\.text) == ["https://arxiv.org/abs/1701.06538"])
    #expect(file.records[3].abstract?.text.hasSuffix("https://github.com/microsoft/LoRA.") == true)
  }

  @Test func takesEveryBlockWhenToldTo() throws {
    let file = try read("On Dogs.\nThey bark\n\nOn Cats.\nThey do not\n", as: .text)
    #expect(file.records.map { $0.title?.text } == ["On Dogs.", "On Cats."])
    #expect(file.records.map { $0.abstract?.text } == ["They bark", "They do not"])
  }
}
