/// The phrases with which an abstract presents what is its own: `we introduce X`, `a framework called X`, `our model, X,`.
struct IntroducingPhrases {
  private let text: NameText
  private let reader: NameReader
  private let head: Head?

  /// The title's head, which an abstract may present in any case (`we introduce dataset decomposition`).
  private struct Head {
    let folds: [UInt64]
  }

  init(_ abstract: NameText, title: NameText, head: TitleHead?) {
    text = abstract
    reader = NameReader(text: abstract)
    self.head = head.map { Head(folds: Array(title.folds[$0.tokens])) }
  }

  /// The names introduced, in order of place; a name may come more than once.
  func names() -> [NameCandidate] {
    var names: [NameCandidate] = []
    for sentence in sentences() {
      for i in sentence {
        if let isGerund = verb(at: i, in: sentence) {
          names += objects(after: i, in: sentence, isGerund: isGerund)
        } else if text.isWord(i, in: NameLexicon.naming), let name = named(at: i, in: sentence) {
          names.append(name)
        } else if text.isWord(i, in: NameLexicon.our), let name = ours(at: i, in: sentence) {
          names.append(name)
        }
      }
      if let name = appositionAtStart(of: sentence) { names.append(name) }
    }
    return names
  }

  /// Token ranges of the sentences.
  private func sentences() -> [Range<Int>] {
    var start = 0
    return Sentences.ranges(in: text.bytes.span).compactMap { bytes in
      var end = start
      while end < text.count, Int(text.tokens[end].start) < bytes.upperBound { end += 1 }
      defer { start = end }
      return start < end ? start..<end : nil
    }
  }

  // MARK: - we introduce X

  private static let reach = 40

  /// Whether the token is a verb of presenting whose subject is the authors or their work; `true` for `by proposing`.
  private func verb(at index: Int, in sentence: Range<Int>) -> Bool? {
    guard text.isWord(index, in: NameLexicon.introducing) else { return nil }
    let isCompound = text.tokens[index].gap == .hyphen
    if isCompound, !text.isWord(index - 1, in: NameLexicon.open) { return nil }
    if text.isWord(index, in: NameLexicon.gerunds) {
      var i = index - 1
      while text.isWord(i, in: NameLexicon.adverbs) || text.isWord(i, in: NameLexicon.introducing)
        || (i > sentence.lowerBound && NameText.and.contains(text.folds[i]))
      {
        i -= 1
      }
      // `by first creating and disseminating X`, `…, introducing X`.
      if text.isWord(i, in: NameLexicon.by) || text.isMark(i, ",") || text.isWord(i - 1, in: NameLexicon.by) {
        return true
      }
      return isSubject(i) ? false : nil
    }
    // Back over `also`, `will publicly`, `propose and`: to the subject, or to an `and` or a comma that joins another predicate.
    var i = index - (isCompound ? 2 : 1)
    while i >= sentence.lowerBound, isAuxiliary(i) { i -= 1 }
    if isSubject(i) { return false }
    guard text.isWord(index, in: NameLexicon.finite) || isCompound, i + 1 < index,
      NameText.and.contains(text.folds[i + 1]) || text.isMark(i + 1, ",")
    else { return nil }
    return (max(sentence.lowerBound, i - Self.reach)..<i).contains(where: isSubject) ? false : nil
  }

  private func isSubject(_ index: Int) -> Bool {
    text.isWord(index, in: NameLexicon.we)
      || (text.isWord(index, in: NameLexicon.works) && text.isWord(index - 1, in: NameLexicon.pointing))
  }

  private func isAuxiliary(_ index: Int) -> Bool {
    text.isWord(index, in: NameLexicon.adverbs) || text.isWord(index, in: NameLexicon.auxiliaries)
      || text.isWord(index, in: NameLexicon.introducing) || text.isMark(index, ",")
      || (text.tokens[index].kind == .word && text.bytes[text.tokens[index].range].suffix(2).elementsEqual("ly".utf8))
  }

  private static let introduce = WordSet("introduce introduces introduced introducing")
  private static let propose = WordSet("propose proposes proposed")
  private static let to = WordSet("to into")
  private static let likeness = WordSet("as")

  private enum Article { case none, definite, indefinite }

  /// The names that the object of the verb at `verb` gives.
  private func objects(after verb: Int, in sentence: Range<Int>, isGerund: Bool) -> [NameCandidate] {
    var start = verb + 1
    let isIntroducing = text.isWord(verb, in: Self.introduce)
    while text.isWord(start, in: NameLexicon.adverbs) { start += 1 }
    // `and release X`: the other verb will find it.
    guard start < sentence.upperBound, !text.isWord(start, in: NameLexicon.prepositions) else { return [] }
    var article = Article.none
    if text.isWord(start, in: NameLexicon.definite) {
      article = .definite
      start += 1
    } else if text.isWord(start, in: NameLexicon.indefinite) {
      article = .indefinite
      start += 1
    }
    if let short = definedShortForm(from: start, in: sentence, article: article) { return [short] }
    if article != .indefinite, let name = headName(at: start, in: sentence) { return [name] }
    if article != .indefinite, let name = directName(at: start, in: sentence) {
      // `we introduce X to schools`: X was there before.
      if isIntroducing, text.isWord(reader.afterClosing(name.tokens.upperBound), in: Self.to) { return [] }
      let names = [name] + conjoined(after: name, in: sentence)
      // `we propose X and Y as tools`: they were there before.
      if names.count > 1, text.isWord(verb, in: Self.propose),
        text.isWord(reader.afterClosing(names[names.count - 1].tokens.upperBound), in: Self.likeness)
      {
        return []
      }
      return names + paralleled(after: name, in: sentence)
    }
    guard !isGerund, let name = describedName(from: start, in: sentence) else { return [] }
    return [name]
  }

  /// The title's head itself, in any case, where the object begins.
  private func headName(at start: Int, in sentence: Range<Int>) -> NameCandidate? {
    guard let head, start + head.folds.count <= sentence.upperBound else { return nil }
    let tokens = start..<(start + head.folds.count)
    guard text.folds[tokens].elementsEqual(head.folds), !reader.isJoined(tokens.upperBound),
      !reader.isVersion(tokens.upperBound),
      !text.isFieldTerm(tokens)
    else { return nil }
    return NameCandidate(tokens: tokens, evidence: .abstractPhrase)
  }

  /// `we introduce X, …`, `we release the X benchmark`.
  private func directName(at start: Int, in sentence: Range<Int>) -> NameCandidate? {
    guard let run = reader.name(at: start, in: sentence) else { return nil }
    let next = reader.afterClosing(run.upperBound)
    let shape = text.shape(run)
    let isAtEnd =
      next >= sentence.upperBound || text.isMark(next, ",") || text.isMark(next, ".") || text.isMark(next, ";")
    let isPresented =
      text.isMark(next, "(") || text.isMark(next, ":")
      || (text.isMark(next, ",") && text.isWord(next + 1, in: NameLexicon.articles))
    // `X, dense retrieval, and …` is a list.
    if text.isMark(next, ","), !isContinued(next + 1) { return nil }
    switch shape {
    case .plain: return nil
    case .capitalised, .phrase: guard isPresented || (isAtEnd && reader.isRepeated(run)) else { return nil }
    case .capitals, .distinctive:
      let isFollowed =
        next < text.count && (text.isWord(next, in: NameLexicon.followers) || text.tokens[next].kind == .mark)
      guard isPresented || isAtEnd || isFollowed || text.isWord(next, in: NameLexicon.kinds) else { return nil }
      if text.isWord(next, in: NameLexicon.prepositions), text.isWord(next + 1, in: NameLexicon.articles) { return nil }
      if shape == .capitals, text.key(run).count < 3 { return nil }
    }
    return short(for: run) ?? NameCandidate(tokens: run, evidence: .abstractPhrase)
  }

  /// `Learning to Act (LACT)`: the short form that follows a capitalised phrase, though its letters be hard to derive.
  private func short(for long: Range<Int>) -> NameCandidate? {
    guard text.group(at: long.lowerBound).upperBound < long.upperBound || text.shape(long) == .phrase,
      text.isMark(long.upperBound, "("), long.upperBound + 2 < text.count
    else { return nil }
    let run = text.group(at: long.upperBound + 1)
    guard text.shape(run) >= .capitals, reader.isNameLike(run), text.isMark(run.upperBound, ")") else { return nil }
    return NameCandidate(tokens: run, evidence: .acronymDefinition, expansion: long)
  }

  /// `X and Y` after a direct name: the others, where their spelling leaves no doubt.
  private func conjoined(after first: NameCandidate, in sentence: Range<Int>) -> [NameCandidate] {
    var names: [NameCandidate] = []
    var i = reader.afterClosing(first.tokens.upperBound)
    while true {
      var next = i
      if text.isMark(next, ",") { next += 1 }
      if next < text.count, NameText.and.contains(text.folds[next]) { next += 1 }
      guard next > i, next < sentence.upperBound, let run = reader.name(at: next, in: sentence),
        text.shape(run) == .distinctive
      else { return names }
      names.append(NameCandidate(tokens: run, evidence: .abstractPhrase))
      i = reader.afterClosing(run.upperBound)
    }
  }

  /// `X, a data set of …, and Y, a …`: another object of the same verb.
  private func paralleled(after first: NameCandidate, in sentence: Range<Int>) -> [NameCandidate] {
    (first.tokens.upperBound..<sentence.upperBound).compactMap { i in
      guard text.isMark(i, ","), i + 1 < sentence.upperBound, NameText.and.contains(text.folds[i + 1]),
        let run = reader.name(at: i + 2, in: sentence), text.shape(run) >= .phrase, text.isMark(run.upperBound, ","),
        text.isWord(run.upperBound + 1, in: NameLexicon.articles)
      else { return nil }
      return NameCandidate(tokens: run, evidence: .abstractPhrase)
    }
  }

  private func isContinued(_ index: Int) -> Bool {
    guard index < text.count, text.tokens[index].kind == .word else { return true }
    let word = text.bytes[text.tokens[index].range]
    return text.isWord(index, in: NameLexicon.continuations) || word.suffix(3).elementsEqual("ing".utf8)
      || word.suffix(2).elementsEqual("ed".utf8) || word.suffix(2).elementsEqual("ly".utf8)
  }

  /// `a novel framework, X,`, `our memory framework X.`: a description, then the name.
  private func describedName(from start: Int, in sentence: Range<Int>) -> NameCandidate? {
    var i = start
    var isPart = false
    while i < sentence.upperBound, i - start < 16, !isAway(i), !text.isWord(i, in: NameLexicon.naming),
      !text.isWord(i, in: NameLexicon.borrowed)
    {
      if text.isWord(i, in: NameLexicon.of) {
        // `a new version of the lexicon X`
        guard !text.isWord(i + 1, in: NameLexicon.definite) else { return nil }
        isPart = true
      }
      let isApposition = text.isMark(i, ",") || text.isMark(i, ":") || reader.isDash(i)
      let isNoun = text.isWord(i, in: NameLexicon.kinds) && !reader.isJoined(i + 1)
      guard text.tokens[i].kind != .mark || isApposition else { return nil }
      // After a comma the name stands for what was described, a common noun.
      if (isNoun && !isPart) || (isApposition && i > start && text.spellings[i - 1] == .lowerCase),
        let run = reader.name(at: i + 1, in: sentence), text.shape(run) >= .capitals
      {
        let next = reader.afterClosing(run.upperBound)
        let ends =
          next >= sentence.upperBound || text.tokens[next].kind == .mark
          || text.isWord(next, in: NameLexicon.clauseEnds) || text.isWord(next, in: NameLexicon.followers)
        let isList = isListed(next) || (text.isMark(next, ",") && isApposition && !isContinued(next + 1))
        guard ends, !isList else { return nil }
        return short(for: run) ?? NameCandidate(tokens: run, evidence: .abstractPhrase)
      }
      if isApposition, !text.isMark(i, ",") { return nil }
      i += 1
    }
    return nil
  }

  /// `…, X and Y`: a list, in which X is one of many.
  private func isListed(_ next: Int) -> Bool { next < text.count && NameText.and.contains(text.folds[next]) }

  /// `Long Form (LF)` at the beginning of an object.
  private func definedShortForm(from start: Int, in sentence: Range<Int>, article: Article) -> NameCandidate? {
    var open = start
    while open < sentence.upperBound, open - start <= 12, !text.isMark(open, "(") {
      if text.tokens[open].kind == .mark, !text.isMark(open, "-"), !text.isMark(open, ":") { return nil }
      open += 1
    }
    guard open > start + (article == .indefinite ? 1 : 0), text.isMark(open, "("),
      let run = reader.name(at: open + 1, in: sentence), text.isMark(reader.afterClosing(run.upperBound), ")"),
      text.shape(run) >= .capitals, !text.spellings[run.lowerBound].contains(.acronymPlural) || run.count > 1
    else { return nil }
    // `A (B), C (D) and E`: several, and so another's.
    let close = reader.afterClosing(run.upperBound)
    if text.isMark(close + 1, ","), reader.isCapitalisedWord(close + 2) { return nil }
    guard let long = text.expansion(of: run, in: start..<open), long.count > 1,
      !(start..<long.lowerBound).contains(where: isAway)
    else { return nil }
    // `a Graph Neural Network (GNN)` is one of many; `a novel … (XyZ)` and a capitalised long form of one's own are not.
    let isOwn =
      text.shape(run) == .distinctive || article != .indefinite
      || (text.isWord(start - 1, in: NameLexicon.novel)
        || (start..<long.lowerBound).contains { text.isWord($0, in: NameLexicon.novel) })
    guard isOwn else { return nil }
    return NameCandidate(tokens: run, evidence: .acronymDefinition, expansion: long)
  }

  /// A word that leads away from the object: what is defined after it is not what is introduced.
  private func isAway(_ index: Int) -> Bool {
    text.isWord(index, in: NameLexicon.clauseEnds)
      || (text.isWord(index, in: NameLexicon.prepositions) && !text.isWord(index, in: NameLexicon.of))
  }

  // MARK: - Other shapes

  /// `… called X`, where the sentence speaks of the authors' own.
  private func named(at index: Int, in sentence: Range<Int>) -> NameCandidate? {
    var start = index + 1
    while text.isWord(start, in: NameLexicon.definite) || text.isMark(start, ",") || text.isMark(start, ":") {
      start += 1
    }
    guard text.isWord(index, in: NameLexicon.namingOwn) || isOwn(index, in: sentence) else { return nil }
    if let short = definedShortForm(from: start, in: sentence, article: .definite) { return short }
    guard let run = reader.name(at: start, in: sentence) else { return nil }
    let next = reader.afterClosing(run.upperBound)
    let isFollowed =
      next >= sentence.upperBound || text.tokens[next].kind == .mark
      || text.isWord(next, in: NameLexicon.followers)
    // `namely X, Y and Z` lists what others made.
    let isList =
      text.isMark(next, ",") && !text.isWord(next + 1, in: NameLexicon.followers)
      && reader.name(at: next + 1, in: sentence) != nil
    guard isFollowed, !isList, !isListed(next), text.shape(run) >= .capitalised else { return nil }
    return NameCandidate(tokens: run, evidence: .abstractPhrase)
  }

  /// Whether what is named at `index` is the object of a verb of presenting: `we build a model called`, not
  /// `we propose a task, using a model called`; or the authors' own by itself: `our model, called`.
  private func isOwn(_ index: Int, in sentence: Range<Int>) -> Bool {
    var i = index - 1
    while i >= max(sentence.lowerBound, index - 30) {
      if text.isWord(i, in: NameLexicon.novel) { return true }
      if text.isWord(i, in: NameLexicon.instruments) { return false }
      if verb(at: i, in: sentence) != nil || isSubject(i) && i == index - 1 { return true }
      if text.isWord(i, in: NameLexicon.our) { return index - i <= 6 }
      i -= 1
    }
    return false
  }

  private static let proposed = WordSet("proposed novel new")

  /// `our proposed X`, `our framework, X,`, `our model X outperforms`.
  private func ours(at index: Int, in sentence: Range<Int>) -> NameCandidate? {
    var i = index + 1
    var isMarked = false
    while i < sentence.upperBound, i - index <= 6 {
      let isNoun = text.isWord(i, in: NameLexicon.kinds) && !reader.isJoined(i + 1)
      if isMarked, !isNoun { break }
      guard text.tokens[i].kind != .mark, !isAway(i), !text.isWord(i, in: NameLexicon.borrowed) else { return nil }
      isMarked = isNoun || text.isWord(i, in: Self.proposed)
      i += 1
    }
    if isMarked, text.isMark(i, ",") { i += 1 }
    guard isMarked, i < sentence.upperBound else { return nil }
    if let head = headName(at: i, in: sentence) { return NameCandidate(tokens: head.tokens, evidence: .apposition) }
    guard let run = reader.name(at: i, in: sentence), text.shape(run) >= .capitals else { return nil }
    return NameCandidate(tokens: run, evidence: .apposition)
  }

  /// `X, a novel …`, `X is a new …`.
  private func appositionAtStart(of sentence: Range<Int>) -> NameCandidate? {
    guard let run = reader.name(at: sentence.lowerBound, in: sentence), text.shape(run) >= .capitals else { return nil }
    var i = run.upperBound
    guard text.isMark(i, ",") || (i < text.count && NameText.isBe.contains(text.folds[i])) else { return nil }
    i += 1
    guard text.isWord(i, in: NameLexicon.indefinite), text.isWord(i + 1, in: NameLexicon.novel) else { return nil }
    return NameCandidate(tokens: run, evidence: .apposition)
  }
}
