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

  func hasText(_ tags: [Tag]) -> Bool { tags.contains { !values($0).isEmpty } }

  /// The values of a tag that are not empty.
  private func values(_ tag: Tag) -> [Range<Int>] {
    var values: [Range<Int>] = []
    for field in fields where field.tag == tag && !field.value.isEmpty { values.append(field.value) }
    return values
  }

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
    values(tag).filter { source.holds(lead, at: $0.lowerBound) }.map { value in
      let range = source.trimmed(value.lowerBound + lead.utf8.count..<value.upperBound)
      return SourceText(source.string(range), line: 0, bytes: range, isVerbatim: true)
    }
  }

  /// The values of the first tag that has any, joined by `separator` of what stands before; the same text counts once.
  func joined(_ tags: [Tag], separator: (String) -> String) -> SourceText? {
    for tag in tags {
      let texts = values(tag).map { sourced(plain($0), $0) }.filter { !FieldText.isMissing($0.text) }
      guard var joined = texts.first else { continue }
      guard texts.count > 1 else { return joined }
      var seen: Set<String> = [joined.text]
      for next in texts where seen.insert(next.text).inserted {
        joined.text += separator(joined.text) + next.text
        joined.bytes = joined.bytes.lowerBound..<next.bytes.upperBound
      }
      return joined
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
