/// What records of several services say in the same way: people, dates, ids.
extension JSONValue {
  /// The names of a list of people, or of one.
  var people: [String] { items.compactMap(\.person) }

  /// `Given Family` of a person, or a group's name: the fields of CSL, Crossref, OpenAlex, Semantic Scholar and S2ORC.
  var person: String? {
    guard kind == .object else { return plain.flatMap { Names.cleaned($0) } }
    if let whole = self["literal", "name", "display_name", "fullname"]?.plain { return Names.cleaned(whole) }
    let middle = self["middle"]?.strings.joined(separator: " ")
    let parts = [
      self["given", "first", "firstName"]?.string, middle, self["dropping-particle"]?.string,
      self["non-dropping-particle"]?.string, self["family", "last", "lastName"]?.string, self["suffix"]?.string,
    ]
    let name = InlineMarkup.plain(parts.compactMap(\.self).joined(separator: " "))
    return name.isEmpty ? nil : Names.cleaned(name)
  }

  /// A date: a string, a number, or CSL's object with `date-parts`, `raw` or `literal`; of a span its beginning.
  var date: PaperDate? {
    if let text = string { return PaperDate(text) }
    if let parts = self["date-parts"]?.elements.first?.strings, let date = PaperDate(parts.joined(separator: "-")) {
      return date
    }
    return self["raw", "literal", "date-time", "year"]?.string.flatMap { PaperDate($0) }
  }
}

extension PaperRecord {
  /// A record that takes the place of `value`; its line is told by the sink.
  init(_ value: JSONValue) { self.init(line: 0, bytes: value.range) }

  /// Notes an id where the source states one.
  mutating func identify(_ scheme: IdentifierScheme, _ value: JSONValue?) {
    for id in value?.items ?? [] { if let id = id.string { identifiers.append(WorkIdentifier(scheme, id)) } }
  }

  /// Notes where it leads, once each among the last few.
  mutating func link(_ value: JSONValue?) {
    for item in value?.items ?? [] {
      guard let text = item.string, !addresses.suffix(64).contains(where: { $0.text == text }) else { continue }
      addresses.append(SourceText(text, line: 0, bytes: item.range))
    }
  }

  mutating func detail(_ detail: BibliographicDetail, _ value: JSONValue?) {
    let text = (value?.items ?? []).compactMap(\.plain).joined(separator: "; ")
    if !text.isEmpty { details[detail] = text }
  }

  /// The date that says most; of equals the first.
  mutating func date(_ values: JSONValue?...) {
    for date in values.compactMap({ $0?.date }) {
      guard let known = self.date else {
        self.date = date
        continue
      }
      if known.year == date.year, known.month == nil, date.month != nil { self.date = date }
    }
  }
}

extension Reference {
  mutating func identify(_ scheme: IdentifierScheme, _ value: JSONValue?) {
    for id in value?.items ?? [] { if let id = id.string { identifiers.append(WorkIdentifier(scheme, id)) } }
  }
}
