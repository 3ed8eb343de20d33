/// Finds the names that a document introduces, from the shapes in which titles and abstracts present them.
package enum NameFinder {
  /// The names that `document` introduces: each once, at its surest place; in order of place. Cost: linear in the text.
  ///
  /// Precision goes first: a single capitalised word or a capitalised phrase counts only where the abstract presents it
  /// too, since any title may begin with one (`A Survey: …`, `Part-1: …`).
  package static func introduced(in document: Document) -> [IntroducedName] {
    let title = NameText(document.title)
    let abstract = NameText(document.abstract)
    let head = TitleHead(title)
    let borrowed = title.borrowedNames()
    let phrases = IntroducingPhrases(abstract, title: title, head: head)
    var found = phrases.names().filter { !borrowed.contains(abstract.key($0.tokens)) }.map {
      (text: abstract, field: Document.Field.abstract, candidate: $0)
    }
    if let candidate = head?.candidate(title: title, abstract: abstract, introduced: found.map(\.candidate)) {
      found.append((title, .title, candidate))
    }
    var names: [IntroducedName] = []
    var seen: [[UInt8]: Int] = [:]
    for (text, field, candidate) in found where !text.endsInYear(candidate.tokens) {
      let name = IntroducedName(
        name: text.string(candidate.tokens), place: Place(field, text.byteRange(candidate.tokens)),
        evidence: candidate.evidence,
        expansion: candidate.expansion.map { Place(field, text.byteRange($0)) }, shape: text.shape(candidate.tokens))
      let key = text.key(candidate.tokens)
      guard let index = seen[key] else {
        seen[key] = names.count
        names.append(name)
        continue
      }
      names[index] = names[index].merged(with: name)
    }
    return names.sorted { $0.place < $1.place }
  }
}

extension NameText {
  private static let using = WordSet(
    "using extending improving tuning finetuning merging evaluating probing understanding")

  /// Keys of groups that a title takes from others: `GPT4-Based`, `Using WordNet`.
  fileprivate func borrowedNames() -> Set<[UInt8]> {
    var keys: Set<[UInt8]> = []
    for i in 0..<count where tokens[i].kind == .word && tokens[i].gap != .hyphen {
      let group = group(at: i)
      if group.count > 1, isWord(group.upperBound - 1, in: NameLexicon.describingSuffixes) {
        keys.insert(key(group.dropLast()))
      } else if isWord(i - 1, in: Self.using) {
        keys.insert(key(group))
      }
    }
    return keys
  }
}

/// Tokens of a field that are taken for an introduced name.
struct NameCandidate {
  var tokens: Range<Int>
  var evidence: IntroducedName.Evidence
  var expansion: Range<Int>?
}

extension IntroducedName {
  /// The surer of two findings of one name, with the expansion that either knows.
  fileprivate func merged(with other: IntroducedName) -> IntroducedName {
    let (best, rest) = (evidence, place) <= (other.evidence, other.place) ? (self, other) : (other, self)
    return IntroducedName(
      name: best.name, place: best.place, evidence: best.evidence, expansion: best.expansion ?? rest.expansion,
      shape: best.shape)
  }
}
