/// Finds the concepts of a collection: counts every candidate term, then chooses and ranks them document by document.
package struct ConceptExtractor: Sendable {
  package let options: ConceptOptions

  package init(options: ConceptOptions = .init()) {
    precondition((1...8).contains(options.longestTerm) && (1...1000).contains(options.rankedPerDocument)
      && (1...64).contains(options.parallelism), "concept options out of their ranges")
    self.options = options
  }

  /// The concepts of `documents`, whose acronyms are given in the same order.
  ///
  /// Two passes over the text; memory grows with the distinct terms. The result does not depend on `parallelism`.
  package func extract(_ documents: [Document], acronyms: [[AcronymMention]]) async -> ConceptIndex {
    let table = AcronymTable(acronyms)
    let stretches = self.stretches(documents.count)
    let terms = await count(documents, stretches, table)
    let chosen = await rank(documents, stretches, table, terms)
    return ConceptIndexBuilder(documents: documents, acronyms: table, terms: terms).index(chosen)
  }

  private func stretches(_ count: Int) -> [Range<Int>] {
    let pieces = max(1, min(options.parallelism, count / 64))
    return (0..<pieces).map { count * $0 / pieces..<count * ($0 + 1) / pieces }
  }

  /// First pass: document frequencies and their like.
  private func count(_ documents: [Document], _ stretches: [Range<Int>], _ acronyms: AcronymTable) async -> TermTable {
    await withTaskGroup(of: (Int, TermTable).self) { group in
      for (number, stretch) in stretches.enumerated() {
        group.addTask {
          var finder = TermFinder(acronyms: acronyms, longestTerm: options.longestTerm)
          var table = TermTable()
          for document in stretch {
            finder.find(in: documents[document], number: document)
            for o in finder.occurrences {
              table.add(
                o.key, isPhrase: o.words > 1, document: document, standsAlone: o.traits.contains(.standsAlone),
                inTitle: o.field == .title)
            }
          }
          return (number, table)
        }
      }
      var whole: TermTable?
      for await (_, table) in group {
        if whole == nil { whole = table } else { whole?.merge(table) }
      }
      return whole ?? TermTable()
    }
  }

  /// Second pass: the terms of each document, best first.
  private func rank(
    _ documents: [Document], _ stretches: [Range<Int>], _ acronyms: AcronymTable, _ terms: TermTable
  ) async -> [[DocumentTerm]] {
    await withTaskGroup(of: (Int, [[DocumentTerm]]).self) { group in
      for (number, stretch) in stretches.enumerated() {
        group.addTask {
          var finder = TermFinder(acronyms: acronyms, longestTerm: options.longestTerm)
          var ranker = DocumentRanker(terms: terms, collection: documents.count, ranked: options.rankedPerDocument)
          return (number, stretch.map { document in
            finder.find(in: documents[document], number: document)
            return ranker.terms(of: finder)
          })
        }
      }
      var parts = [[[DocumentTerm]]](repeating: [], count: stretches.count)
      for await (number, part) in group { parts[number] = part }
      return Array(parts.joined())
    }
  }
}
