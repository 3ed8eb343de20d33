/// What the words round a mention say: whether it is the name of a thing at all, and what is done with it.
enum MentionContext {
  // MARK: - Is it a name?

  /// What sort of thing a noun beside a name says that it is.
  enum Kind: Int, Sendable {
    case data, model, method
  }

  private static let nouns: [(words: WordSet, kind: Kind)] = [
    (
      WordSet(
        """
        benchmark benchmarks dataset datasets corpus corpora leaderboard suite treebank treebanks collection testset lexicon
        database challenge task tasks testbed annotations questions resource resources evaluation test
        """), .data
    ),
    (
      WordSet(
        """
        model models checkpoint checkpoints backbone backbones family series embeddings encoder encoders decoder transformer
        classifier classifiers representations lm llm mllm vlm plm metric metrics score scores
        """), .model
    ),
    (
      WordSet(
        """
        framework toolkit library architecture system systems algorithm algorithms method methods approach approaches
        platform pipeline parser tool tools technique strategy optimizer simulator environment agent agents software
        """), .method
    ),
  ]
  private static let data = WordSet("data")
  private static let set = WordSet("set sets")
  private static let such = WordSet("such")
  private static let as_ = WordSet("as")
  private static let like = WordSet("like including namely e.g")

  /// The kind of thing that the noun at `index` names.
  static func kind(at index: Int, in text: NameText) -> Kind? {
    if text.isWord(index, in: data) { return text.isWord(index + 1, in: set) ? .data : nil }
    return nouns.first { text.isWord(index, in: $0.words) }?.kind
  }

  /// The kind that the words beside the name give it: `the X benchmark`, `X and Y datasets`, `the model X`.
  static func kind(of tokens: Range<Int>, in text: NameText) -> Kind? {
    if let kind = kind(at: tokens.upperBound, in: text) { return kind }
    if let kind = kind(at: tokens.lowerBound - 1, in: text) { return kind }
    var i = tokens.upperBound
    while i < text.count, i - tokens.upperBound < 10,
      text.isMark(i, ",") || text.spellings[i].hasCapital || text.tokens[i].kind == .number
        || NameText.and.contains(text.folds[i])
    {
      i += 1
    }
    return i > tokens.upperBound ? kind(at: i, in: text) : nil
  }

  /// The kinds that a document gives what it introduces at `tokens`: in the rest of the title, or in the words after it.
  static func kinds(after tokens: Range<Int>, in text: NameText) -> [Kind] {
    (tokens.upperBound..<min(text.count, tokens.upperBound + 24)).compactMap { kind(at: $0, in: text) }
  }

  /// Whether the tokens stand where names stand: `models such as X`, `X (Smith et al., 2020)`.
  static func isMarked(_ tokens: Range<Int>, in text: NameText) -> Bool {
    if text.isMark(tokens.upperBound, "("), isCitation(after: tokens.upperBound, in: text) { return true }
    // Back over the other members of a list.
    var i = tokens.lowerBound - 1
    var steps = 0
    while i > 0, steps < 12,
      text.isMark(i, ",") || text.spellings[i].hasCapital || text.tokens[i].kind == .number
        || NameText.and.contains(text.folds[i])
    {
      i -= 1
      steps += 1
    }
    return text.isWord(i, in: like) || (text.isWord(i, in: as_) && text.isWord(i - 1, in: such))
  }

  /// `(… 2020)`.
  private static func isCitation(after open: Int, in text: NameText) -> Bool {
    var i = open + 1
    while i < text.count, i - open < 12, !text.isMark(i, ")") {
      if text.tokens[i].kind == .number, text.tokens[i].end - text.tokens[i].start == 4, text.isMark(i + 1, ")") {
        return true
      }
      i += 1
    }
    return false
  }

  // MARK: - What is done with it?

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
      "extend extends extending extended generalize generalizes generalise augment augments augmenting", nil, .extends,
      reach: 4),
    Cue("extension extensions variant variants adaptation version", "of to", .extends, reach: 4),
    Cue(
      "outperform outperforms outperforming outperformed surpass surpasses surpassing surpassed exceeds exceeding exceed beats beating beat matches matching rivals rivaling rivalling than versus vs unlike",
      nil, .compares, reach: 9),
    Cue(
      "compared compare comparing comparison comparable relative competitive contrast superior inferior",
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
      "use uses using used utilize utilizes utilizing utilise leverage leverages leveraging employ employs employing apply applying applied adopt adopting adopts via fine-tune finetune tune tuning train training trained tuned integrate integrates integrating",
      nil, .uses, reach: 6),
    Cue(
      "evaluate evaluated evaluating evaluation evaluations experiments experiment experimental benchmarked tested test results result validated performance achieves achieve achieved accuracy score scores",
      "on across with over", .uses, reach: 9),
    Cue("benchmarks datasets", nil, .uses, reach: 8),
    Cue("on across", nil, .uses, reach: 2),
    Cue("with", nil, .uses, reach: 1),
  ]

  private static let builtOn = WordSet("based backbone")
  private static let including = WordSet("including includes include")
  private static let measured = WordSet(
    "evaluate evaluated evaluation experiments outperform outperforms benchmarks tested tasks models baselines datasets"
  )
  private static let compared = WordSet("baseline baselines")

  /// The sense that the words of the sentence give the mention.
  static func sense(of tokens: Range<Int>, in text: NameText) -> MentionSense {
    let next = tokens.upperBound
    if next < text.count, text.tokens[next].gap == .hyphen, text.isWord(next, in: builtOn) { return .buildsOn }
    if text.isWord(next, in: compared) { return .compares }
    var i = tokens.lowerBound - 1
    while i >= 0, tokens.lowerBound - i <= 12, !text.endsSentence(i) {
      let distance = tokens.lowerBound - i - 1
      if text.isWord(i, in: including), distance <= 6 {
        let isMeasured = (max(0, i - 12)..<i).contains { text.isWord($0, in: measured) }
        return isMeasured ? .uses : .contains
      }
      for cue in before where distance <= cue.reach && text.isWord(i, in: cue.words) {
        if let second = cue.second {
          guard (i + 1..<min(i + 4, tokens.lowerBound)).contains(where: { text.isWord($0, in: second) }) else {
            continue
          }
        }
        return cue.sense
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
