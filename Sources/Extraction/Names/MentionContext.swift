/// What the words round a mention say: whether it is the name of a thing at all, and what is done with it.
enum MentionContext {
  // MARK: - Is it a name?

  /// What sort of thing a noun beside a name says that it is.
  enum Kind: Int, Sendable {
    case data, model, method, measure
  }

  private static let nouns: [(words: WordSet, kind: Kind)] = [
    (
      WordSet(
        """
        benchmark benchmarks dataset datasets corpus corpora leaderboard suite treebank treebanks collection testset
        lexicon database challenge task tasks testbed annotations questions resource resources evaluation test
        """), .data
    ),
    (
      WordSet(
        """
        model models checkpoint checkpoints backbone backbones family series embeddings encoder encoders decoder
        transformer transformers classifier classifiers representations lm llm mllm vlm plm
        """), .model
    ),
    (WordSet("metric metrics score scores measure measures points"), .measure),
    (
      WordSet(
        """
        framework toolkit library architecture system systems algorithm algorithms method methods approach
        approaches platform pipeline parser tool tools technique strategy optimizer simulator environment agent
        agents software
        """), .method
    ),
  ]
  private static let data = WordSet("data")
  private static let set = WordSet("set sets")
  private static let such = WordSet("such")
  private static let likeness = WordSet("as")
  private static let like = WordSet("like including namely")
  private static let exempli = WordSet("g")

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

  /// The kinds that a document gives a name of its own: `X: A Benchmark for …`, `X, a new model`, `a model called X`.
  static func kindsPresented(with tokens: Range<Int>, in text: NameText) -> [Kind] {
    var kinds = [kind(of: tokens, in: text)].compactMap(\.self)
    if text.isWord(tokens.lowerBound - 1, in: NameLexicon.naming) {
      kinds += [kind(at: tokens.lowerBound - 2, in: text)].compactMap(\.self)
    }
    var i = tokens.upperBound
    guard text.isMark(i, ":") || text.isMark(i, ",") || (i < text.count && NameText.isBe.contains(text.folds[i])) else {
      return kinds
    }
    i += 1
    let end = min(text.count, i + 14)
    while i < end, text.tokens[i].kind != .mark, !text.isWord(i, in: NameLexicon.prepositions),
      !text.isWord(i, in: NameLexicon.clauseEnds) || NameText.and.contains(text.folds[i])
    {
      if let kind = kind(at: i, in: text) { kinds.append(kind) }
      i += 1
    }
    return kinds
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
    // `e.g.` is four tokens.
    if i > 2, text.isMark(i, "."), text.isWord(i - 1, in: exempli), text.isMark(i - 2, ".") { return true }
    return text.isWord(i, in: like) || (text.isWord(i, in: likeness) && text.isWord(i - 1, in: such))
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
}
