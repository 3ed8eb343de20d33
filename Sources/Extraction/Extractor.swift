/// A link of a document, in the field that holds it.
package struct DocumentLink: Sendable, Equatable {
  package let target: LinkTarget
  package let place: Place
  package let repaired: Bool
}

/// What one document says by itself, whatever the collection: links, acronyms, names that it introduces.
package struct DocumentFindings: Sendable {
  package let links: [DocumentLink]
  package let acronyms: [AcronymMention]
  package let introduced: [IntroducedName]

  /// Reads one document. Cost: linear in its bytes.
  package init(_ document: Document) {
    links = Document.Field.allCases.flatMap { field in
      LinkScanner.links(in: document[field].span).map {
        DocumentLink(target: $0.target, place: Place(field, $0.range), repaired: $0.repaired)
      }
    }
    acronyms = AcronymFinder.acronyms(in: document)
    introduced = NameFinder.introduced(in: document)
  }
}

/// Everything that extraction finds in a collection.
package struct CollectionFindings: Sendable {
  /// One entry a document, in the order given.
  package let documents: [DocumentFindings]
  package let concepts: ConceptIndex
  package let names: NameIndex

  /// The mentions of names in one document, in order. Cost: a binary search.
  package func mentions(in document: Int) -> ArraySlice<NameMention> {
    func firstIndex(of document: Int) -> Int {
      var (low, high) = (0, names.mentions.count)
      while low < high {
        let middle = (low + high) / 2
        if names.mentions[middle].document < document { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return names.mentions[firstIndex(of: document)..<firstIndex(of: document + 1)]
  }

  /// Reads a whole collection; concepts and names are weighed against all of it. Cost: linear in its text.
  ///
  /// `years` are the documents' years of appearance where known: they tell who introduced a name first. Empty, or one a
  /// document.
  package init(_ documents: [Document], years: [Int?] = []) {
    let findings = Parallel.map(documents.count) { DocumentFindings(documents[$0]) }
    self.documents = findings
    concepts = ConceptExtractor().extract(documents, acronyms: findings.map(\.acronyms))
    names = NameIndexer().index(documents, introduced: findings.map(\.introduced), years: years)
  }
}
