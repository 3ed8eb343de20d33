import Documents
import Extraction

/// How the fields of records are joined: the first value stays unless another source has clearly the better one; what
/// differs in more than case, marks, white space and initials is kept as a conflict.
///
/// A value is clearly poorer that is cut off (`…`) where the other goes on, a title all in capitals, people with initials
/// where the other has their names, a list of people that is the beginning of a longer one, a year where the other has
/// the day of the same year, a kind of work that says nothing (`article`, `document`).
extension Paper {
  /// Adds what a record says.
  mutating func join(_ record: PaperRecord, _ ids: [Identifier], file: Int) {
    let origin = FieldOrigin(file: file, line: record.line)
    func sourced(_ text: SourceText) -> SourcedText {
      var text = text
      text.text = withoutNUL(text.text)
      return SourcedText(text, file: file)
    }
    join(\.title, record.title.map(sourced), as: .title, isPoorer: Self.isPoorerTitle, agree: Self.agree)
    join(\.abstract, record.abstract.map(sourced), as: .abstract, isPoorer: Self.isCutOff, agree: Self.isOneText)
    joinAuthors(record.authors.map(withoutNUL), origin)
    joinDate(record.date, origin)
    joinValue(\.venue, record.venue.map(withoutNUL), as: .venue, origin, shown: { $0 }) { _, _ in
      false
    } agree: {
      Self.agree($0, $1)
    }
    joinValue(\.type, record.type, as: .type, origin, shown: { $0.rawValue }) { kept, _ in
      kept == .article || kept == .document
    } agree: { kept, other in
      kept == other || other == .article || other == .document
    }
    if !record.details.isEmpty {
      for detail in BibliographicDetail.allCases { joinDetail(detail, record.details[detail], origin) }
    }
    joinKeywords(record.keywords, record, file)
    addIdentifiers(ids)
    addresses += record.addresses.map(sourced)
    references += record.references.map { SourcedReference($0, file: file) }
    citations += record.citations.map { SourcedReference($0, file: file) }
    sources.append(SourcePlace(file: file, line: record.line, bytes: record.bytes))
  }

  /// Gives the paper the title that a rule wants; the source's place stays.
  mutating func rename(_ wanted: String) {
    let place = title?.value ?? SourceText("", line: sources.first?.line ?? 1, bytes: sources.first?.bytes ?? 0..<0)
    title = SourcedText(
      SourceText(withoutNUL(wanted), line: place.line, bytes: place.bytes),
      file: title?.file ?? sources.first?.file ?? 0)
  }

  /// By scheme, those met first before others.
  private mutating func addIdentifiers(_ ids: [Identifier]) {
    let new = ids.filter { !identifiers.contains($0) }
    guard !new.isEmpty else { return }
    identifiers += new
    guard identifiers.count > 1 else { return }
    identifiers = IdentifierScheme.allCases.flatMap { scheme in identifiers.filter { $0.scheme == scheme } }
  }

  // MARK: Texts with places

  private mutating func join(
    _ field: WritableKeyPath<Paper, SourcedText?>, _ new: SourcedText?, as name: PaperField,
    isPoorer: (String, String) -> Bool, agree: (String, String) -> Bool
  ) {
    guard let new, !isBlank(new.value.text) || self[keyPath: field] == nil else { return }
    guard let kept = self[keyPath: field], !isBlank(kept.value.text) else {
      self[keyPath: field] = new
      return
    }
    let (old, text) = (kept.value.text, new.value.text)
    if isPoorer(old, text) {
      self[keyPath: field] = new
      if !agree(old, text) { add(name, old, FieldOrigin(file: kept.file, line: kept.value.line)) }
    } else if !agree(old, text) {
      add(name, text, FieldOrigin(file: new.file, line: new.value.line))
    }
  }

  private mutating func add(_ field: PaperField, _ value: String, _ origin: FieldOrigin) {
    let value = collapsed(value)
    guard !value.isEmpty, !conflicts.contains(where: { $0.field == field && Self.agree($0.value, value) }) else {
      return
    }
    conflicts.append(FieldConflict(field: field, value: value, file: origin.file, line: origin.line))
  }

  private static func isPoorerTitle(_ kept: String, than other: String) -> Bool {
    isCutOff(kept, than: other) || (isShouted(kept) && !isShouted(other) && agree(kept, other))
  }

  /// Whether one text ends with dots where the other goes on.
  private static func isCutOff(_ kept: String, than other: String) -> Bool {
    guard let beginning = withoutDots(kept), withoutDots(other) == nil else { return false }
    return letters(other).starts(with: letters(beginning))
  }

  /// What stands before the dots at the end of a text; nil where it does not end with dots.
  private static func withoutDots(_ text: String) -> String? {
    let text = collapsed(text)
    for dots in ["…", "...", "[…]", "[...]", ". . ."] where text.hasSuffix(dots) {
      return String(text.dropLast(dots.count))
    }
    return nil
  }

  /// Several words, all letters capitals.
  private static func isShouted(_ text: String) -> Bool {
    var letters = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isUppercase { letters += 1 }
    }
    return letters > 8 && text.contains(" ")
  }

  private static func agree(_ a: String, _ b: String) -> Bool { a == b || letters(a) == letters(b) }

  /// Equal letters, or one is the beginning of the other, cut off.
  private static func isOneText(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    let (first, second) = (letters(withoutDots(a) ?? a), letters(withoutDots(b) ?? b))
    if first == second { return true }
    return withoutDots(a) != nil && second.starts(with: first) || withoutDots(b) != nil && first.starts(with: second)
  }

  private static func letters(_ text: String) -> String { TitleMatch(text)?.letters ?? "" }

  // MARK: Other values

  private mutating func note(_ origin: FieldOrigin, of field: PaperField) {
    // The first record is everybody's origin until another one is.
    if !sources.isEmpty { laterOrigins[field] = origin }
  }

  private mutating func joinValue<Value>(
    _ field: WritableKeyPath<Paper, Value?>, _ new: Value?, as name: PaperField, _ origin: FieldOrigin,
    shown: (Value) -> String, isPoorer: (Value, Value) -> Bool, agree: (Value, Value) -> Bool
  ) {
    guard let new else { return }
    guard let kept = self[keyPath: field] else {
      self[keyPath: field] = new
      note(origin, of: name)
      return
    }
    if isPoorer(kept, new) {
      if !agree(new, kept) { add(name, shown(kept), self.origin(of: name)) }
      self[keyPath: field] = new
      note(origin, of: name)
    } else if !agree(kept, new) {
      add(name, shown(new), origin)
    }
  }

  private mutating func joinDate(_ new: PaperDate?, _ origin: FieldOrigin) {
    joinValue(\.date, new, as: .date, origin, shown: \.text) { kept, other in
      kept.year == other.year && (kept.month == nil && other.month != nil || kept.day == nil && other.day != nil)
    } agree: {
      $0.year == $1.year
    }
  }

  private mutating func joinDetail(_ detail: BibliographicDetail, _ new: String?, _ origin: FieldOrigin) {
    guard let new = new.map(withoutNUL) else { return }
    let name = PaperField.detail(detail)
    guard let kept = details[detail] else {
      details[detail] = new
      note(origin, of: name)
      return
    }
    switch detail {
    // Both may be right: print and electronic numbers, a remark each.
    case .issn, .isbn, .note, .language: return
    default:
      // `12` and `12-34` are one beginning.
      let (a, b) = (Self.letters(kept), Self.letters(new))
      if detail == .page, b.hasPrefix(a), b.count > a.count {
        details[detail] = new
        note(origin, of: name)
      } else if !(a == b || detail == .page && a.hasPrefix(b)) {
        add(name, new, origin)
      }
    }
  }

  private mutating func joinAuthors(_ new: [String], _ origin: FieldOrigin) {
    guard !new.isEmpty else { return }
    guard !authors.isEmpty else {
      authors = new
      note(origin, of: .authors)
      return
    }
    let (kept, other) = (authors.compactMap(AuthorName.init), new.compactMap(AuthorName.init))
    let pairsAgree = zip(kept, other).allSatisfy { $0.agrees(with: $1) }
    guard pairsAgree else {
      add(.authors, new.joined(separator: "; "), origin)
      return
    }
    let isFuller = kept.count == other.count && Self.namesInFull(kept) < Self.namesInFull(other)
    if isFuller || kept.count < other.count {
      authors = new
      note(origin, of: .authors)
    }
  }

  /// How many people have more than initials before their family name.
  private static func namesInFull(_ names: [AuthorName]) -> Int { names.count { $0.words.count > 1 } }

  private mutating func joinKeywords(_ new: [String], _ record: PaperRecord, _ file: Int) {
    guard !new.isEmpty else { return }
    var known = Set(keywords.map { Self.letters($0.value.text) })
    for keyword in new.map({ collapsed(withoutNUL($0)) }) where known.insert(Self.letters(keyword)).inserted {
      keywords.append(SourcedText(SourceText(keyword, line: record.line, bytes: record.bytes), file: file))
    }
  }
}

extension PaperDate {
  /// `2023-05-19`, `2023-05` or `2023`.
  var text: String {
    func padded(_ n: Int, _ width: Int) -> String {
      let digits = String(n)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let parts = [padded(year, 4), month.map { padded($0, 2) }, month == nil ? nil : day.map { padded($0, 2) }]
    return parts.compactMap(\.self).joined(separator: "-")
  }
}

/// Whether a text is nothing but white space.
private func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy(Byte.isSpace) }

/// `text` with a blank for each NUL, at which SQLite and C would cut it; byte offsets stay.
func withoutNUL(_ text: String) -> String {
  guard hasNUL(text.utf8.span) else { return text }
  return String(decoding: text.utf8.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
}

private func hasNUL(_ text: borrowing Span<UInt8>) -> Bool {
  for i in text.indices where text[i] == 0 { return true }
  return false
}
