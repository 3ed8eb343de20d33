import Testing

@testable import Extraction

/// The quote of the stretch of `marked` that stands between `[` and `]`; the brackets are not part of the text.
private func quote(_ marked: String, limit: Int = 240) -> String {
  var text = Array(marked.utf8)
  let lower = text.firstIndex(of: UInt8(ascii: "["))!
  text.remove(at: lower)
  let upper = text.firstIndex(of: UInt8(ascii: "]"))!
  text.remove(at: upper)
  return String(decoding: text[Quote.sentence(in: text.span, around: lower..<upper, limit: limit)], as: UTF8.self)
}

@Suite struct QuoteTests {
  @Test(arguments: [
    ("We read papers. We build on [LLaMA] here. It works.", "We build on LLaMA here."),
    ("[LLaMA] is large. It works.", "LLaMA is large."),
    ("It works. So does [LLaMA].", "So does LLaMA."),
    ("It works. So does [LLaMA.] Good.", "So does LLaMA."),
    ("He said \"use [BERT.\"] Good.", "He said \"use BERT.\""),
    ("  One title without a stop, [here]  ", "One title without a stop, here"),
    ("First [part. Second] part. Third.", "First part. Second part."),
    ("Tools, e.g. [GPT-4] by OpenAI et al. 2023, help. Yes.", "Tools, e.g. GPT-4 by OpenAI et al. 2023, help."),
    ("A heading\n\nThe [body] follows\n\nAnother", "The body follows"),
    ("Uses Qwen2.5 and [v1.5] of it. End.", "Uses Qwen2.5 and v1.5 of it."),
    ("[]", ""),
  ])
  func `quotes the sentence`(marked: String, expected: String) {
    #expect(quote(marked) == expected)
  }

  @Test(arguments: [
    // Twelve bytes to spare: five on each side at least, given to the other side where one needs less.
    ("aa bb cc dd [XX] ee ff gg hh", 14, "cc dd XX ee ff"),
    ("[XX] ee ff gg hh ii", 11, "XX ee ff gg"),
    ("aa bb cc dd ee [XX]", 11, "cc dd ee XX"),
    ("aaaaaaaaaaaaaaaaaaaa [XX] bb cc", 10, "XX bb"),
    ("aa [a word longer than the limit] bb", 10, "a word longer than the limit"),
    ("这是一个很长的句子包含[模型]并且继续下去没有空格", 18, "包含模型并且"),
  ])
  func `cuts a long sentence at words`(marked: String, limit: Int, expected: String) {
    #expect(quote(marked, limit: limit) == expected)
  }

  @Test(arguments: 1...40)
  func `holds the range, obeys the limit, agrees with the sentences`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "model", " ", " ", ". ", "The", "e.g.", "\n", "\n\n", "é", "模", ")", "\"", "?", "3.5", ",", "”", ". A",
    ]
    let text = Array((0..<(20 + random(60))).map { _ in pieces[random(pieces.count)] }.joined().utf8)
    let limit = 10 + random(80)
    let lower = random(text.count + 1)
    let range = lower..<(lower + random(min(text.count - lower, 30) + 1))
    let quote = Quote.sentence(in: text.span, around: range, limit: limit)
    #expect(quote.lowerBound <= range.lowerBound && quote.upperBound >= range.upperBound, "seed \(seed)")
    #expect(quote.count <= max(limit, range.count), "seed \(seed)")
    for sentence in Sentences.ranges(in: text.span) where sentence.count <= 1_000 {
      let whole = Quote.sentence(in: text.span, around: sentence, limit: 1_000)
      #expect(whole == sentence, "seed \(seed)")
    }
  }

  @Test func `looks no farther than the limit`() {
    // Would take minutes if the whole text were read for each quote.
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 20_000_000)
    for i in stride(from: 0, to: text.count - 10, by: 20_000) {
      #expect(Quote.sentence(in: text.span, around: i..<(i + 10), limit: 40) == i..<(i + 10))
    }
  }
}
