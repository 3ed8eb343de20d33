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
    let phrases = IntroducingPhrases(abstract, title: title, head: head)
    var found = phrases.names().map { (text: abstract, field: Document.Field.abstract, candidate: $0) }
    if let candidate = head?.candidate(title: title, abstract: abstract, introduced: found.map(\.candidate)) {
      found.append((title, .title, candidate))
    }
    var names: [IntroducedName] = []
    var seen: [[UInt8]: Int] = [:]
    for (text, field, candidate) in found {
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
