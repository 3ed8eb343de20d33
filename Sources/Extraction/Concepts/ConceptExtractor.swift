/// Finds the concepts of a collection: counts every candidate term, then chooses and ranks them document by document.
package struct ConceptExtractor: Sendable {
  package let options: ConceptOptions

  package init(options: ConceptOptions = .init()) {
    precondition(
      (1...8).contains(options.longestTerm) && (1...1000).contains(options.rankedPerDocument)
        && (1...64).contains(options.parallelism), "concept options out of their ranges")
    self.options = options
  }

  /// The concepts of `documents`, whose acronyms are given in the same order.
  ///
  /// Two passes over the text; memory grows with the distinct terms. The result does not depend on `parallelism`.
  package func extract(_ documents: [Document], acronyms: [[AcronymMention]]) -> ConceptIndex {
    let table = AcronymTable(acronyms)
    let stretches = self.stretches(documents.count)
    let (terms, finders) = count(documents, stretches, table)
    let chosen = rank(documents, stretches, finders, terms)
    return ConceptIndexBuilder(documents: documents, acronyms: table, terms: terms).index(chosen)
  }

  private func stretches(_ count: Int) -> [Range<Int>] {
    let pieces = max(1, min(options.parallelism, count / 64))
    return (0..<pieces).map { count * $0 / pieces..<count * ($0 + 1) / pieces }
  }

  /// First pass: document frequencies and their like.
  private func count(_ documents: [Document], _ stretches: [Range<Int>], _ acronyms: AcronymTable) -> (
    TermTable, [TermFinder]
  ) {
    var parts = Parallel.map(stretches.count, grain: 1) { number in
      var finder = TermFinder(acronyms: acronyms, longestTerm: options.longestTerm)
      var table = TermTable()
      for document in stretches[number] {
        finder.find(in: documents[document], number: document)
        for o in finder.occurrences {
          table.add(
            o.key, isPhrase: o.words > 1, document: document, standsAlone: o.traits.contains(.standsAlone),
            inTitle: o.field == .title)
        }
      }
      return (table, finder)
    }
    // Finders go on to the second pass: they know the words by now.
    let finders = parts.map(\.1)
    var (whole, _) = parts.removeLast()
    while let (table, _) = parts.popLast() { whole.merge(table) }
    return (whole, finders)
  }

  /// Second pass: the terms of each document, best first.
  private func rank(
    _ documents: [Document], _ stretches: [Range<Int>], _ finders: [TermFinder], _ terms: TermTable
  ) -> [[DocumentTerm]] {
    let ranker = DocumentRanker(terms: terms, collection: documents.count, ranked: options.rankedPerDocument)
    return Array(
      Parallel.map(stretches.count, grain: 1) { number in
        var finder = finders[number]
        return stretches[number].map { document in
          finder.find(in: documents[document], number: document)
          return ranker.terms(of: finder, in: documents[document])
        }
      }.joined())
  }
}
