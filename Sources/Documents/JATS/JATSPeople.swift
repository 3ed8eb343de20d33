/// People and groups as JATS marks them: `name`, `string-name`, `name-alternatives`, `collab`.
enum JATSPeople {
  /// `Given Family`, with a particle before and `Jr` behind, or a group's name; nil where the element names nobody.
  static func name(of element: XMLElement) -> String? {
    switch element.name {
    case "name", "string-name": return person(element)
    case "name-alternatives": return element.children.lazy.compactMap { name(of: $0) }.first
    case "collab-alternatives": return element.first("collab").flatMap { name(of: $0) }
    case "collab", "institution", "on-behalf-of":
      return Names.cleaned(element.text(without: ["contrib-group", "xref", "aff", "fn", "address", "email"]))
    default: return nil
    }
  }

  private static func person(_ element: XMLElement) -> String? {
    guard let family = element.descendants("surname").first?.nonEmptyText else {
      if let given = element.descendants("given-names").first?.nonEmptyText { return given }
      // Names in a row of plain text: “Smith JA”, “Smith, J.”
      guard let text = Names.cleaned(element.text) else { return nil }
      return AuthorList(Array(text.utf8))?.names.first ?? text
    }
    var parts: [String] = []
    if let given = element.descendants("given-names").first?.nonEmptyText { parts.append(given) }
    // A prefix is commonly a title (Dr.), which belongs to no name; in lower case it is a particle (van der).
    if let prefix = element.first("prefix")?.nonEmptyText, prefix.first?.isLowercase == true { parts.append(prefix) }
    parts.append(family)
    if let suffix = element.first("suffix")?.nonEmptyText { parts.append(suffix) }
    return Names.cleaned(parts.joined(separator: " "))
  }

  /// The people named directly within an element, in order.
  static func names(within element: XMLElement) -> [String] { element.children.compactMap { name(of: $0) } }
}
