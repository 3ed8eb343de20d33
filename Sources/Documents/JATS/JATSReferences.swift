/// The reference lists of a JATS article.
struct JATSReferences {
  private(set) var references: [Reference] = []
  /// The references of each `ref`, by its id; a `ref` may hold several.
  private var indices: [String: Range<Int>] = [:]
  /// The numbers that stand before the references in their list, where they are numbers.
  private var labels: [Int?] = []

  /// Reads every `ref` of the article, those of responses and translations within it left out.
  init(_ article: XMLElement) {
    for ref in article.descendants("ref") where ref.ancestor("sub-article") == nil && ref.ancestor("response") == nil {
      let first = references.count
      for citation in Self.citations(ref) {
        let direct = JATSCitation(citation.element)
        var reference = direct.reference()
        if let text = citation.text { reference.text.text = JATSText.text(text) }
        references.append(reference)
        if let id = citation.element.attribute("id") { indices[id] = references.count - 1..<references.count }
      }
      let label = (ref.first("label") ?? ref.children.first { _ in true }?.first("label"))?.text
      let number = label.flatMap { Int($0.utf8.allSatisfy(ASCII.isDigit) ? $0 : $0.filter { $0.isNumber }) }
      labels += [Int?](repeating: number, count: references.count - first)
      if let id = ref.attribute("id"), references.count > first { indices[id] = first..<references.count }
    }
  }

  /// The citations of a `ref`. Alternatives are one: the marked parts of one, the text of the other.
  private static func citations(_ ref: XMLElement) -> [(element: XMLElement, text: XMLElement?)] {
    var found: [(element: XMLElement, text: XMLElement?)] = []
    for child in ref.children {
      if JATSCitation.names.contains(child.name) {
        found.append((child, nil))
      } else if child.name == "citation-alternatives" {
        let all = child.children.filter { JATSCitation.names.contains($0.name) }
        if let best = all.first(where: { $0.name != "mixed-citation" }) ?? all.first {
          found.append((best, all.first { $0.name == "mixed-citation" && $0.index != best.index }))
        }
      }
    }
    return found
  }

  /// Adds the sentences of the body that cite each.
  mutating func addContexts(from article: XMLElement) {
    guard let body = article.first("body") else { return }
    let (indices, labels) = (indices, labels)
    let markup = CitingMarkup(blocks: Self.blocks, skipped: Self.skipped, citation: "xref") { xref in
      guard xref.attribute("ref-type") == "bibr", let ids = xref.attribute("rid") else { return nil }
      var cited = ids.split(separator: " ").flatMap { indices[String($0)].map(Array.init) ?? [] }
      if cited.count == 1 { cited = Self.spanned(xref.text, from: cited[0], labels) }
      return cited
    }
    CitationContexts.add(to: &references, from: body, markup)
  }

  /// The references that the words of a single mark span: `3–5` that refers to 3 alone.
  private static func spanned(_ words: String, from first: Int, _ labels: [Int?]) -> [Int] {
    // Dashes but the hyphen begin with this byte.
    guard words.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == 0xE2 }) else { return [first] }
    let ends = words.split { "-–—‐‑−".contains($0) }.map { Int($0.filter { $0.isNumber }) }
    guard ends.count == 2, let low = ends[0], let high = ends[1], low == labels[first], high > low, high - low <= 100,
      labels.indices.contains(first + high - low), labels[first + high - low] == high
    else { return [first] }
    return Array(first...first + high - low)
  }

  private static let blocks: Set<String> = [
    "p", "sec", "title", "list", "list-item", "disp-quote", "boxed-text", "caption", "fig", "fig-group", "def-item",
    "def", "term", "speech", "statement", "verse-group", "fn", "supplementary-material", "disp-formula-group",
  ]
  private static let skipped: Set<String> = [
    "table-wrap", "table", "disp-formula", "tex-math", "graphic", "ref-list", "label", "math", "object-id",
    "inline-graphic", "media", "sub-article", "response", "code", "preformat",
  ]
}
