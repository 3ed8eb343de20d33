/// PubMed's text format, that of MEDLINE: a tag of up to four characters, padded to four, a hyphen, a blank, the value;
/// lines that go on are indented by six blanks; a blank line stands between records.
enum PubMedDialect: TaggedDialect {
  static let continuesOverBlanks = false

  static func tag(of line: Range<Int>, in bytes: [UInt8]) -> (tag: Tag, value: Int)? {
    let start = line.lowerBound
    var i = start
    while i < line.upperBound, i - start < 4, ASCII.isUpper(bytes[i]) || (i > start && ASCII.isDigit(bytes[i])) {
      i += 1
    }
    let name = start..<i
    while i < line.upperBound, i - start < 4, bytes[i] == 0x20 { i += 1 }
    guard name.count >= 2, i < line.upperBound, bytes[i] == UInt8(ascii: "-") else { return nil }
    // “PMID-123” stands in the right column, “TI- A title” has lost its blanks, “CO2-rich” is a word.
    let isParted = i + 1 == line.upperBound || ASCII.isSpace(bytes[i + 1])
    return i - start == 4 || isParted ? (Tag(bytes[name]), i + 1) : nil
  }

  /// A record begins with its PubMed id; older ones, and those of PubMed Central, with another id.
  static func opens(_ tag: Tag, after record: TaggedRecord, behindBlank: Bool) -> Bool {
    tag == "PMID" || (behindBlank && ids.contains(tag))
  }

  static func closes(_ tag: Tag) -> Bool { false }

  private static let ids: Set<Tag> = ["UI", "PMC", "PMCR"]
}
