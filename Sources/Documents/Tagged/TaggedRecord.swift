/// A field as it stands in the file: its tag and the bytes of its value, which may run over several lines.
struct TaggedField {
  let tag: Tag
  /// From the first byte behind the tag to the last of the last line that belongs to it, without white space at its
  /// ends.
  var value: Range<Int>
}

/// A record of a tagged format: its fields in the order of the file, and questions about them.
///
/// Where a question takes several tags, the first of them that holds something answers. Cost of a question: linear in the
/// number of fields.
struct TaggedRecord {
  private let source: [UInt8]
  private(set) var fields: [TaggedField] = []
  /// Everything from the first byte of the first line to the last of the last.
  private(set) var bytes: Range<Int>

  init(_ source: [UInt8]) { (self.source, bytes) = (source, 0..<0) }

  var isEmpty: Bool { fields.isEmpty }

  mutating func append(_ field: TaggedField, on line: Range<Int>) {
    bytes = (isEmpty ? line.lowerBound : bytes.lowerBound)..<line.upperBound
    fields.append(field)
  }

  /// Takes a line without a tag as part of the field above it.
  mutating func extend(by line: Range<Int>) {
    guard let last = fields.last else { return }
    let start = last.value.isEmpty ? line.lowerBound : last.value.lowerBound
    fields[fields.count - 1].value = start..<line.upperBound
    bytes = bytes.lowerBound..<line.upperBound
  }

  func has(_ tag: Tag) -> Bool { fields.contains { $0.tag == tag } }

  func hasText(_ tags: [Tag]) -> Bool { fields.contains { !$0.value.isEmpty && tags.contains($0.tag) } }

  private func plain(_ range: Range<Int>) -> String { FieldText.plain(source, range) }

  private func sourced(_ text: String, _ range: Range<Int>) -> SourceText {
    SourceText(text, line: 0, bytes: range)
  }

  /// The first value as plain text, its lines joined by blanks.
  func text(_ tags: [Tag]) -> String? {
    for tag in tags {
      for field in fields where field.tag == tag && !field.value.isEmpty {
        let text = plain(field.value)
        if !text.isEmpty { return text }
      }
    }
    return nil
  }

  func text(_ tag: Tag) -> String? { text([tag]) }

  /// The values of all these tags in the order of the file, their lines joined by blanks.
  func texts(_ tags: [Tag]) -> [String] { sourcedTexts(tags).map(\.text) }

  func sourcedTexts(_ tags: [Tag]) -> [SourceText] {
    var texts: [SourceText] = []
    for field in fields where tags.contains(field.tag) && !field.value.isEmpty {
      let text = plain(field.value)
      if !text.isEmpty { texts.append(sourced(text, field.value)) }
    }
    return texts
  }

  /// The lines of the values of all these tags: for formats that write a thing a line.
  func lines(_ tags: [Tag]) -> [SourceText] {
    var lines: [SourceText] = []
    for field in fields where tags.contains(field.tag) {
      for line in TextBreaks(source, field.value) {
        let text = plain(line)
        if !text.isEmpty { lines.append(sourced(text, line)) }
      }
    }
    return lines
  }

  /// The values of a tag as they stand in the file, from behind `lead`; those that do not begin with it are left out.
  func verbatim(_ tag: Tag, behind lead: String = "") -> [SourceText] {
    var texts: [SourceText] = []
    for field in fields where field.tag == tag && !field.value.isEmpty {
      guard source.holds(lead, at: field.value.lowerBound) else { continue }
      let range = source.trimmed(field.value.lowerBound + lead.utf8.count..<field.value.upperBound)
      texts.append(SourceText(source.string(range), line: 0, bytes: range, isVerbatim: true))
    }
    return texts
  }

  /// The values of the first tag that has any, joined by `separator` of what stands before; the same text counts once.
  func joined(_ tags: [Tag], separator: (String) -> String) -> SourceText? {
    for tag in tags {
      var joined: SourceText?
      // Filled when there is a second text.
      var seen: Set<String> = []
      for field in fields where field.tag == tag && !field.value.isEmpty {
        let text = plain(field.value)
        if FieldText.isMissing(text) { continue }
        guard var whole = joined else {
          joined = sourced(text, field.value)
          continue
        }
        joined = nil
        if seen.isEmpty { seen.insert(whole.text) }
        if seen.insert(text).inserted {
          whole.text += separator(whole.text) + text
          whole.bytes = whole.bytes.lowerBound..<field.value.upperBound
        }
        joined = whole
      }
      if let joined { return joined }
    }
    return nil
  }

  /// A title: wrapped, or bracketed as translated.
  func title(_ tags: [Tag]) -> SourceText? {
    // Titles that go on in a second field of the same tag are parts of one title.
    guard var title = joined(tags, separator: { ":.?!".contains($0.last ?? " ") ? " " : ": " }) else { return nil }
    title.text = FieldText.title(title.text)
    return title.text.isEmpty ? nil : title
  }

  func abstract(_ tags: [Tag]) -> SourceText? { joined(tags) { _ in " " } }
}
