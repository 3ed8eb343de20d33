import Testing

@testable import Extraction

/// What line breaks, converters and typing do to addresses, and what of it is mended.
@Suite struct LinksRepairsTests {
  static let cat = "github-repo github.com/octo/cat"

  @Test(arguments: [
    MarkedText("at ⟦https: //github.com/octo/cat⟧.", cat),
    MarkedText("at ⟦https:// github.com/octo/cat⟧.", cat),
    MarkedText("at ⟦https:// www.example.org/a⟧", "web example.org/a"),
    MarkedText("at ⟦https:\n//github.com/octo/cat⟧", cat),
    MarkedText("at ⟦https :// github.com/octo/cat⟧", cat),
    MarkedText("at ⟦https//github.com/octo/cat⟧", cat),
    MarkedText("at ⟦https:/github.com/octo/cat⟧", cat),
    MarkedText("at ⟦https：//github.com/octo/cat⟧", cat),
    MarkedText("at htttps://⟦github.com/octo/cat⟧", cat),
    MarkedText("blue⟦https://github.com/octo/cat⟧", cat),
    MarkedText("available at⟦http://example.org/cat⟧", "web example.org/cat"),
  ])
  func schemes(_ text: MarkedText) { text.expectFound(repaired: true) }

  @Test(arguments: [
    MarkedText("⟦https://github.com/ octo/cat⟧.", cat),
    MarkedText("⟦https://github.com/\nocto/cat⟧ is", cat),
    MarkedText("⟦https://github.com/octo/\ncat⟧ is", cat),
    MarkedText("⟦https://github.com/octo/ Cat-2⟧ is", "github-repo github.com/octo/Cat-2"),
    MarkedText("⟦https://github.com/octo/black-\r\n  cat⟧.", "github-repo github.com/octo/black-cat"),
    MarkedText("⟦https://github.com/octo/Black_ Cat_2⟧.", "github-repo github.com/octo/Black_Cat_2"),
    MarkedText("⟦https://huggingface.co/octo/ cat-7b⟧", "hf-model huggingface.co/octo/cat-7b"),
    MarkedText("⟦https://hf.co/datasets/octo/\ncat⟧", "hf-dataset huggingface.co/datasets/octo/cat"),
    MarkedText("⟦https://arxiv.org/abs/ 2305.11738⟧", "arxiv arxiv.org/abs/2305.11738"),
    MarkedText("⟦https://doi.org/ 10.1000/x1⟧", "doi doi.org/10.1000/x1"),
  ])
  func brokenLines(_ text: MarkedText) { text.expectFound(repaired: true) }

  @Test(arguments: [
    MarkedText("under ⟦https://github.com/octo/⟧ for now", "github-owner github.com/octo"),
    MarkedText(
      "under ⟦https://github.com/octo/⟧ and ⟦https://hf.co/octo/⟧ too", "github-owner github.com/octo",
      "hf-owner huggingface.co/octo"),
    MarkedText("⟦https://github.com/octo/⟧\n\ncat food", "github-owner github.com/octo"),
    MarkedText("⟦https://github.com/octo/⟧\nOur method wins", "github-owner github.com/octo"),
    MarkedText("⟦https://github.com/octo/cat-⟧\nThe next line", "github-repo github.com/octo/cat-"),
    MarkedText("⟦https://github.com/octo/⟧ https", "github-owner github.com/octo"),
    MarkedText("⟦https://github.com/octo/⟧ ⟦github.com/octo/cat⟧", "github-owner github.com/octo", cat),
    MarkedText("⟦https://example.org/a/⟧ b and c", "web example.org/a"),
    MarkedText("⟦https://github.com/octo/cat/⟧\nthe code", cat),
  ])
  func noContinuation(_ text: MarkedText) { text.expectFound(repaired: false) }

  @Test(arguments: [
    MarkedText("⟦https://github.com/octo/my\\_cat⟧", "github-repo github.com/octo/my_cat"),
    MarkedText("⟦https://github.com/octo/my{\\_}cat⟧", "github-repo github.com/octo/my_cat"),
    MarkedText("⟦https://github.com/octo/my%5C_cat⟧", "github-repo github.com/octo/my_cat"),
    MarkedText("⟦https://example.org/a\\%20b\\#c⟧", "web example.org/a%20b"),
    MarkedText("⟦https://example.org/?a=1&amp;b=2⟧", "web example.org/?a=1&b=2"),
    MarkedText("⟦http://example.org/$\\sim$octo⟧", "web example.org/~octo"),
    MarkedText("⟦https://github.com/\u{200B}octo/cat⟧\u{200B}", cat),
    MarkedText("⟦https://github.com/octo/black\u{2011}cat⟧", "github-repo github.com/octo/black-cat"),
  ])
  func escapes(_ text: MarkedText) { text.expectFound(repaired: true) }

  /// A sentence that has lost the blank before it; a name that only looks so stays whole.
  @Test(arguments: [
    MarkedText("⟦https://github.com/octo/cat⟧.We show that", cat),
    MarkedText("⟦https://example.org/cat⟧.The code is", "web example.org/cat"),
    MarkedText("⟦https://github.com/octo/cat.Net⟧ is", "github-repo github.com/octo/cat.Net"),
  ])
  func gluedSentences(_ text: MarkedText) { text.expectFound() }

  @Test(arguments: [
    MarkedText("\\url{⟦https://github.com/octo/cat⟧}.", cat),
    MarkedText("url{⟦https://github.com/octo/cat⟧}", cat),
    MarkedText("here\\footnote{⟦https://github.com/octo/cat⟧", cat),
    MarkedText("⟦https://github.com/octo/cat⟧\\footnote{x}", cat),
    MarkedText("⟦https://github.com/octo/cat⟧\\\\", cat),
    MarkedText("<a href=⟦https://github.com/octo/cat⟧>code</a>", cat),
    MarkedText("⟦https://github.com/octo/cat⟧https://github.com/octo/cat", cat),
    MarkedText("https://github.com/⟦https://github.com/octo/cat⟧ https://⟦https://github.com/octo/cat⟧", cat, cat),
  ])
  func markup(_ text: MarkedText) { text.expectFound() }

  @Test func whatWasThereIsKept() {
    let text = "Broken: https://github.com/octo/\ncat"
    let found = LinkScanner.links(in: Array(text.utf8))
    #expect(
      found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == ["https://github.com/octo/\ncat"])
  }
}
