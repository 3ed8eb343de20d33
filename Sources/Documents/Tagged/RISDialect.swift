/// RIS: `TY  - JOUR` begins a record, `ER  - ` ends it. Programs and people write the tags with other spacing, in lower
/// case, indented, and forget either end.
enum RISDialect: TaggedDialect {
  static let continuesOverBlanks = true

  static func tag(of line: Range<Int>, in bytes: [UInt8]) -> (tag: Tag, value: Int)? {
    var start = line.lowerBound
    // A byte order mark stands within files that were put together from several.
    if bytes[start] == 0xEF, line.count > 3, bytes[start + 1] == 0xBB, bytes[start + 2] == 0xBF { start += 3 }
    while start < line.upperBound, ASCII.isSpace(bytes[start]) { start += 1 }
    guard start + 2 < line.upperBound, ASCII.isLetter(bytes[start]),
      ASCII.isLetter(bytes[start + 1]) || ASCII.isDigit(bytes[start + 1])
    else { return nil }
    let (gap, dash) = blanks(bytes, start + 2..<line.upperBound)
    guard let end = dashEnd(bytes, dash..<line.upperBound) else { return nil }

    let tag = Tag(bytes[start..<start + 2])
    let isUpper = ASCII.isUpper(bytes[start]) && !ASCII.isLower(bytes[start + 1])
    if gap >= 2 { return isUpper || known.contains(tag) ? (tag, end) : nil }
    // “TY - JOUR” and “TY- JOUR” count where the tag is one of RIS; “X2-ray” is a word.
    let isParted = end == line.upperBound || ASCII.isSpace(bytes[end])
    return isUpper && isParted && known.contains(tag) ? (tag, end) : nil
  }

  /// How wide the white space at the beginning of `range` is, in columns, and where it ends. A tab is two columns or more.
  private static func blanks(_ bytes: [UInt8], _ range: Range<Int>) -> (width: Int, end: Int) {
    var (width, i) = (0, range.lowerBound)
    while i < range.upperBound {
      if bytes[i] == 0x20 {
        width += 1
      } else if bytes[i] == ASCII.tab {
        width += 2
      } else if bytes[i] == 0xC2, i + 1 < range.upperBound, bytes[i + 1] == 0xA0 {
        // The no-break space of web pages.
        width += 1
        i += 1
      } else {
        break
      }
      i += 1
    }
    return (width, i)
  }

  /// Where the hyphen, or the dash that a word processor made of it, at the beginning of `range` ends.
  private static func dashEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard let first = range.first else { return nil }
    if bytes[first] == UInt8(ascii: "-") { return first + 1 }
    let isDash = range.count >= 3 && bytes[first] == 0xE2 && bytes[first + 1] == 0x80 && bytes[first + 2] == 0x93
    return isDash ? first + 3 : nil
  }

  /// A second `TY` begins a record whose forerunner has no end. Fields before the first `TY` belong to its record, as
  /// programs that sort the tags write them, unless they say nothing of a paper.
  static func opens(_ tag: Tag, after record: TaggedRecord, behindBlank: Bool) -> Bool {
    guard tag == type else { return false }
    return record.has(type) ? record.fields.last?.tag != type : !saysPaper(record)
  }

  static func closes(_ tag: Tag) -> Bool { tag == end }

  /// Some exports put fields of their own between the records.
  static func isStray(_ record: TaggedRecord) -> Bool { !record.has(type) && !record.has(end) && !saysPaper(record) }

  /// Whether fields without `TY` tell of a paper.
  private static func saysPaper(_ record: TaggedRecord) -> Bool { record.hasText(RISPaper.titles + RISPaper.authors) }

  static let type: Tag = "TY"
  static let end: Tag = "ER"

  /// The tags of the specifications of 2001 and 2011, and those that databases added.
  private static let known: Set<Tag> = [
    "TY", "ER", "A1", "A2", "A3", "A4", "A5", "AB", "AD", "AN", "AU", "AV", "BT", "C1", "C2", "C3", "C4", "C5", "C6",
    "C7", "C8", "CA", "CN", "CP", "CT", "CY", "DA", "DB", "DI", "DO", "DP", "ED", "EP", "ET", "ID", "IS", "J1", "J2",
    "JA", "JF", "JO", "K1", "KW", "L1", "L2", "L3", "L4", "LA", "LB", "LK", "M1", "M2", "M3", "N1", "N2", "NV", "OP",
    "PB", "PM", "PP", "PY", "RI", "RN", "RP", "SE", "SN", "SP", "ST", "SV", "T1", "T2", "T3", "TA", "TI", "TT", "U1",
    "U2", "U3", "U4", "U5", "UR", "VL", "VO", "Y1", "Y2",
  ]
}
