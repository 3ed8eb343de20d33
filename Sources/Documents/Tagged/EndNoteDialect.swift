/// EndNote's tagged format, and refer and BibIX before it: a percent sign and one character, a blank, the value; `%0`
/// begins a record, or a blank line where records have no `%0`.
enum EndNoteDialect: TaggedDialect {
  static let continuesOverBlanks = true

  static func tag(of line: Range<Int>, in bytes: [UInt8]) -> (tag: Tag, value: Int)? {
    let end = line.lowerBound + 2
    guard line.count >= 2, bytes[end - 2] == UInt8(ascii: "%"), (0x21..<0x7F).contains(bytes[end - 1]),
      end == line.upperBound || ASCII.isSpace(bytes[end])
    else { return nil }
    return (Tag(bytes[end - 2..<end]), end)
  }

  static func opens(_ tag: Tag, after record: TaggedRecord, behindBlank: Bool) -> Bool {
    tag == "%0" || (behindBlank && !record.has("%0"))
  }

  static func closes(_ tag: Tag) -> Bool { false }
}
