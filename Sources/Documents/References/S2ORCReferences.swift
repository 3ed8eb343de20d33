/// The bibliography of a full text, with the sentences of the body that cite each entry.
enum S2ORCReferences {
  /// How many sentences are kept of those that cite an entry.
  private static let contexts = 3

  /// The entries of `bib_entries` in their order. Cost: linear in the text.
  static func read(_ parse: JSONValue) -> [Reference] {
    var references: [Reference] = []
    var places: [String: Int] = [:]
    for (name, entry) in parse["bib_entries"]?.fields ?? [] {
      guard let reference = reference(entry) else { continue }
      places[name] = references.count
      references.append(reference)
    }
    for part in ["abstract", "body_text", "back_matter"] {
      for paragraph in parse[part]?.elements ?? [] { read(paragraph, places, &references) }
    }
    return references
  }

  private static func reference(_ entry: JSONValue) -> Reference? {
    let title = entry["title"]?.plain
    let authors = entry["authors"]?.people ?? []
    let parts = [authors.isEmpty ? nil : authors.joined(separator: ", "), entry["venue"]?.plain, entry["year"]?.plain]
    let whole = entry["raw_text"]?.plain ?? title ?? parts.compactMap(\.self).joined(separator: ". ")
    guard !whole.isEmpty, let place = (entry["raw_text"] ?? entry["title"] ?? entry).sourceText(whole) else {
      return nil
    }
    var reference = Reference(place)
    reference.title = title
    reference.authors = authors
    reference.year = entry["year"]?.date?.year
    reference.venue = entry["venue"]?.plain
    for (name, values) in entry["other_ids"]?.fields ?? [] {
      if let scheme = IdentifierScheme(label: name) { reference.identify(scheme, values) }
    }
    for name in ["doi", "arxiv_id", "acl_id", "pubmed_id", "pmc_id"] {
      if let scheme = IdentifierScheme(label: name) { reference.identify(scheme, entry[name]) }
    }
    reference.identify(.corpusID, entry["links", "link"])
    return reference
  }

  /// Finds the sentences round the marks of a paragraph, whose places are counted in Unicode scalars.
  private static func read(_ paragraph: JSONValue, _ places: [String: Int], _ references: inout [Reference]) {
    let marks = marks(of: paragraph, places)
    guard !marks.isEmpty, let value = paragraph["text"], let text = value.string.map({ Array($0.utf8) }) else { return }
    var citing = CitingParagraph()
    // Marks come in order, so that one pass leads from scalars to bytes.
    var (scalar, offset) = (0, 0)
    func pass(to target: Int) {
      while offset < text.count, scalar < target {
        offset += 1
        if offset == text.count || ASCII.isScalarStart(text[offset]) { scalar += 1 }
      }
    }
    for mark in marks {
      var start = citing.text.count
      for end in [mark.start, mark.end] {
        start = citing.text.count
        pass(to: end)
        citing.append(text[start..<offset], at: value.range.lowerBound + start)
      }
      citing.anchor(from: start, [mark.reference])
    }
    citing.append(text[citing.text.count...], at: value.range.lowerBound + citing.text.count)
    for (sentence, cited) in citing.sentences() {
      for index in cited
      where references[index].contexts.count < contexts && references[index].contexts.last?.text != sentence.text {
        references[index].contexts.append(sentence)
      }
    }
  }

  /// The citations of a paragraph in the order of the text, those that name no entry left out.
  private static func marks(
    of paragraph: JSONValue, _ places: [String: Int]
  ) -> [(start: Int, end: Int, reference: Int)] {
    var marks: [(start: Int, end: Int, reference: Int)] = []
    for span in paragraph["cite_spans"]?.elements ?? [] {
      guard let reference = span["ref_id"]?.string.flatMap({ places[$0] }), let start = span["start"]?.integer,
        let end = span["end"]?.integer, start >= 0, end > start
      else { continue }
      marks.append((start, end, reference))
    }
    return marks.sorted { ($0.start, $0.end, $0.reference) < ($1.start, $1.end, $1.reference) }
  }
}
