/// The field-tagged export of Web of Science, and of ISI before it: two capitals or digits, a blank, the value; lines that
/// go on are indented by three blanks; `PT` begins a record, `ER` ends it, `FN` and `VR` head the file, `EF` ends it.
enum WebOfScienceDialect: TaggedDialect {
  static let continuesOverBlanks = false
  static let fileTags: Set<Tag> = ["FN", "VR", "EF"]

  static func tag(of line: Range<Int>, in bytes: [UInt8]) -> (tag: Tag, value: Int)? {
    let end = line.lowerBound + 2
    guard line.count >= 2, ASCII.isUpper(bytes[end - 2]),
      ASCII.isUpper(bytes[end - 1]) || ASCII.isDigit(bytes[end - 1]),
      end == line.upperBound || ASCII.isSpace(bytes[end])
    else { return nil }
    return (Tag(bytes[end - 2..<end]), end)
  }

  static func opens(_ tag: Tag, after record: TaggedRecord, behindBlank: Bool) -> Bool { tag == "PT" || tag == "EF" }

  static func closes(_ tag: Tag) -> Bool { tag == "ER" || tag == "EF" }
}
