/// The links of an article to what belongs to it: its own page, and its code and data.
enum JATSLinks {
  /// The article's own page, then what its text and its statements of availability lead to. Links of the reference list
  /// belong to the references. Cost: linear.
  static func addresses(_ article: XMLElement, _ meta: XMLElement) -> [SourceText] {
    let own = meta.all("self-uri").compactMap { link -> SourceText? in
      let address = link.attribute("href") ?? link.text
      return address.lowercased().hasPrefix("http") ? SourceText(address, line: 0, bytes: link.bytes) : nil
    }
    return own + FullTextLinks.addresses(in: article, markup)
  }

  private static var markup: LinkMarkup {
    LinkMarkup(
      skipped: [
        "ref-list", "permissions", "license", "journal-meta", "aff", "contrib", "contrib-group", "related-article",
        "related-object", "sub-article", "response", "self-uri", "article-categories", "product", "history",
        "tex-math", "math",
      ],
      links: ["ext-link", "uri"], statements: ["sec", "notes", "fn", "ack", "app", "custom-meta"], address: address,
      isStatement: isStatement)
  }

  private static func address(_ link: XMLElement) -> String? {
    let target = link.attribute("href") ?? link.text
    if target.lowercased().hasPrefix("http") { return target }
    guard link.attribute("ext-link-type") == "doi" || target.hasPrefix("10.") else { return nil }
    return CitationIdentifiers.doi(in: Array(target.utf8)).map { "https://doi.org/" + $0 }
  }

  private static func isStatement(_ element: XMLElement) -> Bool {
    for key in ["sec-type", "notes-type", "fn-type"] {
      if let type = element.attribute(key), type.contains("availability") || type.contains("data-access") {
        return true
      }
    }
    let heading = element.first("title") ?? element.first("meta-name")
    return heading.map { DataLinks.isAvailability(heading: $0.text) } ?? false
  }
}
