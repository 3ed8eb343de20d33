import Documents
import Extraction
import GraphCore

/// Concepts: what extraction found, what sources give as keywords, and what a person's rules make of both.
extension GraphBuilder {
  /// How many of a paper's own concepts, shared with nobody, become nodes all the same: they say what it is about.
  private static let ownConcepts = 8
  /// Salience of what the author names as a keyword, and of what a rule keeps, where the words of the paper say less.
  private static let statedWeight = 0.5

  mutating func addConcepts(of index: Int) {
    let found = findings.concepts.byDocument[index]
    let top = found.first?.score ?? 0
    var own = 0
    for found in found {
      let concept = findings.concepts.concepts[found.concept]
      let entry = concepts.entries[found.concept]
      if !concept.isShared, !entry.isKept {
        own += 1
        if own > Self.ownConcepts || concept.documentFrequency > 1 { continue }
      }
      guard !entry.isBanned else { continue }
      assembly.edge(
        NodeID(index), .hasConcept, node(entry), weight: Salience.share(of: found.score, top: top),
        evidence: found.mentions.map { evidence(index, $0) })
    }
    addKeywords(of: index)
    addKeptTerms(of: index)
  }

  private mutating func node(_ entry: ConceptTable.Entry) -> NodeID {
    assembly.node(.concept, key: entry.key, label: entry.label, worth: entry.worth)
  }

  /// A keyword is evidence of the concept that it names; one that papers share and extraction did not find is a concept
  /// by itself.
  private mutating func addKeywords(of index: Int) {
    for keyword in keywords.byPaper[index] {
      let entry: ConceptTable.Entry
      if let known = concepts.entry(of: keyword.term) {
        entry = known
      } else if let shared = keywords.shared[keyword.term], !concepts.isBanned(keyword.term) {
        entry = ConceptTable.Entry(
          key: keyword.term, label: shared.label, worth: worth(of: keyword.term, papers: shared.paperCount))
      } else {
        continue
      }
      guard !entry.isBanned else { continue }
      let (file, text) = (keyword.source.file, keyword.source.value)
      assembly.edge(
        NodeID(index), .hasConcept, node(entry), weight: Self.statedWeight,
        evidence: [Evidence(paper: index, file: file, field: .keywords, line: text.line, text: text.text)])
    }
  }

  /// Terms that a rule keeps, wherever their words stand.
  private mutating func addKeptTerms(of index: Int) {
    for term in concepts.keptTerms {
      let words = term.split(separator: " ").map(String.init)
      let places = Document.Field.allCases.flatMap { field in
        Self.places(of: words, in: documents[index][field]).map { Place(field, $0) }
      }
      guard let first = places.first else { continue }
      let node = assembly.node(.concept, key: term, label: collapsed(documents[index].text(at: first)))
      assembly.edge(
        NodeID(index), .hasConcept, node, weight: Self.statedWeight, evidence: places.map { evidence(index, $0) })
    }
  }

  /// Where the folded words stand in a row.
  private static func places(of words: [String], in text: [UInt8]) -> [Range<Int>] {
    let tokens = ConceptTable.folded(text)
    guard tokens.count >= words.count else { return [] }
    return (0...(tokens.count - words.count)).compactMap { start in
      let end = start + words.count
      guard tokens[start].word == words[0], tokens[start..<end].map(\.word) == words else { return nil }
      return tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
    }
  }

  /// The rarity of a term, less for a single word: as extraction weighs the concepts that it finds.
  private func worth(of term: String, papers count: Int) -> Double {
    let rarity = Logarithm.natural(Double(papers.count) / Double(count))
    return term.utf8.contains(0x20) ? rarity : 0.6 * rarity
  }
}
