extension JSONCursor {
  /// Calls `body` with each work that a list of references names: by a text (an id, a DOI, an arXiv id, a title, a whole
  /// citation), or as an object with `title`, `doi`, `arxiv`, `id`, `year`, `authors`.
  mutating func eachReference(
    of field: JSONVocabulary.Field, _ vocabulary: JSONVocabulary, _ lines: inout LineCounter,
    _ body: (Reference) -> Void
  ) throws(JSONError) {
    guard kind() == .array else { return try oneReference(of: field, vocabulary, &lines, body) }
    try eachElement { (cursor) throws(JSONError) in try cursor.oneReference(of: field, vocabulary, &lines, body) }
  }

  private mutating func oneReference(
    of field: JSONVocabulary.Field, _ vocabulary: JSONVocabulary, _ lines: inout LineCounter,
    _ body: (Reference) -> Void
  ) throws(JSONError) {
    if kind() == .object {
      if let reference = Reference(try JSONPaper.read(&self, &lines, .reference).record) { body(reference) }
      return
    }
    var shape = JSONContent()
    try oneText(of: field, vocabulary, &shape) { cursor, item in
      var reference = Reference(cursor.sourceText(item, &lines))
      reference.identifiers = WorkIdentifier(plain: reference.text.text).map { [$0] } ?? []
      body(reference)
    }
  }
}

extension Reference {
  /// A reference of what a record says of the work; nil where nothing names it.
  fileprivate init?(_ record: PaperRecord) {
    func place(_ text: String) -> SourceText { SourceText(text, line: record.line, bytes: record.bytes) }
    guard let text = record.title ?? record.key.map(place) ?? record.identifiers.first.map({ place($0.value) }) else {
      return nil
    }
    self.init(text)
    title = record.title?.text
    authors = record.authors
    year = record.date?.year
    venue = record.venue
    identifiers = record.identifiers
    if let id = record.key.flatMap({ WorkIdentifier(plain: $0) }), !identifiers.contains(id) { identifiers.append(id) }
  }
}

extension WorkIdentifier {
  /// A text that is nothing but a DOI or an arXiv id, perhaps with what commonly stands before one.
  fileprivate init?(plain text: String) {
    let bytes = Array(text.utf8)
    if Self.isDOI(
      bytes, behind: ["", "doi:", "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/"])
    {
      self.init(.doi, text)
    } else if Self.isArXiv(bytes, behind: ["", "arxiv:", "https://arxiv.org/abs/", "http://arxiv.org/abs/"]) {
      self.init(.arXiv, text)
    } else {
      return nil
    }
  }

  private static func isDOI(_ bytes: [UInt8], behind prefixes: [String]) -> Bool {
    guard !bytes.contains(where: ASCII.isSpace) else { return false }
    return prefixes.contains { prefix in
      guard bytes.holds(prefix + "10.", at: 0) else { return false }
      let registrant = bytes.dropFirst(prefix.utf8.count + 3).prefix { ASCII.isDigit($0) || $0 == UInt8(ascii: ".") }
      return registrant.count >= 4 && registrant.endIndex + 1 < bytes.count
        && bytes[registrant.endIndex] == UInt8(ascii: "/")
    }
  }

  /// `2401.00001`, `0704.0001`, with a version or without. Ids from before 2007 need `arXiv:` before them.
  private static func isArXiv(_ bytes: [UInt8], behind prefixes: [String]) -> Bool {
    prefixes.contains { prefix in
      guard bytes.holds(prefix, at: 0) else { return false }
      let id = bytes.dropFirst(prefix.utf8.count)
      let month = id.prefix(while: ASCII.isDigit)
      if month.count == 4, month.endIndex < id.endIndex, id[month.endIndex] == UInt8(ascii: ".") {
        let number = id[(month.endIndex + 1)...].prefix(while: ASCII.isDigit)
        return (4...5).contains(number.count) && isVersion(id[number.endIndex...])
      }
      guard !prefix.isEmpty, let slash = id.firstIndex(of: UInt8(ascii: "/")) else { return false }
      let number = id[(slash + 1)...].prefix(while: ASCII.isDigit)
      return number.count == 7 && isVersion(id[number.endIndex...])
    }
  }

  private static func isVersion(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.isEmpty || (rest.first == UInt8(ascii: "v") && rest.count > 1 && rest.dropFirst().allSatisfy(ASCII.isDigit))
  }
}
