/// What the words round a mention say of the name: how the one paper stands to the other.
package enum MentionSense: String, Sendable, CaseIterable {
  case buildsOn = "builds on"
  case uses
  case compares
  case extends
  case contains
  /// The words do not say.
  case mentions
}

/// The words that give a mention its sense.
enum MentionCues {
  /// A cue, the sense it gives, and how many words may stand between it and the name.
  private struct Cue {
    let words: WordSet
    let second: WordSet?
    let sense: MentionSense
    let reach: Int

    init(_ words: String, _ second: String? = nil, _ sense: MentionSense, reach: Int) {
      self.words = WordSet(words)
      self.second = second.map { WordSet($0) }
      self.sense = sense
      self.reach = reach
    }
  }

  /// Cues before the name; the nearest wins.
  private static let before: [Cue] = [
    Cue("built builds build building based", "on upon", .buildsOn, reach: 5),
    Cue("top", "of", .buildsOn, reach: 3),
    Cue("initialized initialised derived adapted", "from", .buildsOn, reach: 4),
    Cue(
      """
      extend extends extending extended generalize generalizes generalise augment augments augmenting
      """, nil, .extends,
      reach: 4),
    Cue("extension extensions variant variants adaptation version", "of to", .extends, reach: 4),
    Cue(
      """
      outperform outperforms outperforming outperformed surpass surpasses surpassing surpassed exceeds exceeding
      exceed beats beating beat matches matching rivals rivaling rivalling than versus vs unlike
      """,
      nil, .compares, reach: 9),
    Cue(
      """
      compared compare comparing comparison comparable relative competitive contrast superior inferior
      """,
      "to with of between", .compares, reach: 9),
    Cue("par", "with", .compares, reach: 6),
    Cue(
      "improvement improvements improves improve gain gains advantage advantages advances", "over on upon", .compares,
      reach: 7),
    Cue("against over", nil, .compares, reach: 5),
    Cue("baseline baselines competitors", nil, .compares, reach: 5),
    Cue("comprises comprising comprise contains containing contain consists consisting", nil, .contains, reach: 6),
    Cue("composed made collection", "of", .contains, reach: 6),
    Cue(
      """
      use uses using used utilize utilizes utilizing utilise leverage leverages leveraging employ employs
      employing apply applying applied adopt adopting adopts via fine-tune finetune tune tuning train training
      trained tuned integrate integrates integrating
      """,
      nil, .uses, reach: 6),
    Cue(
      """
      evaluate evaluated evaluating evaluation evaluations experiments experiment experimental benchmarked
      tested test results result validated performance achieves achieve achieved accuracy score scores
      """,
      "on across with over", .uses, reach: 9),
    Cue("benchmarks datasets", nil, .uses, reach: 8),
    Cue("on across", nil, .uses, reach: 2),
    Cue("with", nil, .uses, reach: 1),
  ]

  private static let builtOn = WordSet("based backbone")
  private static let many = WordSet("models methods approaches systems classifiers architectures techniques language")
  private static let including = WordSet("including includes include")
  /// What has parts that papers introduce.
  private static let wholes = WordSet(
    "suite suites collection collections benchmark toolkit resource resources corpus database series tools")
  private static let measured = WordSet(
    "evaluate evaluated evaluation experiments outperform outperforms benchmarks tested tasks models baselines datasets"
  )
  private static let compared = WordSet("baseline baselines")

  /// The sense that the words of the sentence give the mention.
  static func sense(of tokens: Range<Int>, in text: NameText) -> MentionSense {
    let next = tokens.upperBound
    if next < text.count, text.tokens[next].gap == .hyphen, text.isWord(next, in: builtOn) {
      // `BERT-based models` are anybody's.
      return text.isWord(next + 1, in: many) ? .mentions : .buildsOn
    }
    if text.isWord(next, in: compared) { return .compares }
    var i = tokens.lowerBound - 1
    while i >= 0, tokens.lowerBound - i <= 12, !text.endsSentence(i) {
      let distance = tokens.lowerBound - i - 1
      if text.isWord(i, in: including), distance <= 6 {
        let isMeasured = (max(0, i - 12)..<i).contains { text.isWord($0, in: measured) }
        let isWhole = (max(0, i - 3)..<i).contains { text.isWord($0, in: wholes) }
        return isMeasured ? .uses : isWhole ? .contains : .mentions
      }
      for cue in before where distance <= cue.reach {
        guard let second = cue.second else {
          if text.isWord(i, in: cue.words) { return cue.sense }
          continue
        }
        // `compared with X` is met at `with`, before the `with` of `we train with X` is thought of.
        if text.isWord(i, in: second), (max(0, i - 3)..<i).contains(where: { text.isWord($0, in: cue.words) }) {
          return cue.sense
        }
      }
      i -= 1
    }
    return .mentions
  }
}

extension NameText {
  /// Whether the token is a mark that ends a sentence or a clause.
  func endsSentence(_ index: Int) -> Bool {
    isMark(index, ".") || isMark(index, "!") || isMark(index, "?") || isMark(index, ";")
  }
}
