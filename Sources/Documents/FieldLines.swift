/// Tells records written field by field (`doi: 10.1/x`, `TI- A title`) from prose and lists of papers: where no reader knows
/// their format, what looks like a title among them is none.
enum FieldLines {
  /// Whether the text begins with the number of a record (`<1>`, as Ovid has it), or at least half of the lines, and four
  /// at least, begin with a tag or with a key in small letters, or a quarter of the lines are names of a catalogue's
  /// fields. Words with a capital and a colon, as in `Title: …`, are how people label what they write. Cost: the beginning
  /// of each line.
  static func areMost(of lines: [ArraySlice<UInt8>]) -> Bool {
    if let first = lines.first, isRecordNumber(first) { return true }
    let fields = lines.count { isField($0) }
    if fields >= 4, fields * 2 >= lines.count { return true }
    let names = lines.compactMap { $0.count < 32 ? String(decoding: $0, as: UTF8.self).lowercased() : nil }
      .filter(catalogueFields.contains)
    return names.count >= 6 && names.count * 4 >= lines.count && names.contains("title")
  }

  /// Fields of Ovid's citations, each in a line above its value.
  private static let catalogueFields: Set<String> = [
    "abstract", "accession number", "author", "author keywords", "authors", "country of publication", "doi number",
    "document type", "institution", "issn", "journal subset", "keywords", "language", "nlm journal code",
    "publication type", "publisher", "score", "source", "status", "title", "year of publication",
  ]

  private static func isRecordNumber(_ line: ArraySlice<UInt8>) -> Bool {
    line.count > 2 && line.first == UInt8(ascii: "<") && line.last == UInt8(ascii: ">")
      && line.dropFirst().dropLast().allSatisfy(ASCII.isDigit)
  }

  private static func isField(_ line: ArraySlice<UInt8>) -> Bool {
    // `--AU-- Doe, Jane`.
    if line.count >= 6, line.starts(with: Array("--".utf8)), line.dropFirst(2).prefix(2).allSatisfy(ASCII.isUpper),
      line.dropFirst(4).starts(with: Array("--".utf8))
    {
      return true
    }
    // An entry of a list in YAML.
    let line = line.starts(with: Array("- ".utf8)) ? line.dropFirst(2) : line
    let tag = line.prefix { ASCII.isUpper($0) || ASCII.isDigit($0) }
    if (2...4).contains(tag.count), ASCII.isUpper(tag[tag.startIndex]) {
      let rest = line.dropFirst(tag.count).drop { $0 == 0x20 }
      return rest.first == UInt8(ascii: "-") && rest.dropFirst().first.map(ASCII.isSpace) != false
    }
    let key = line.prefix {
      ASCII.isLower($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    guard (2...30).contains(key.count), ASCII.isLower(key[key.startIndex]) else { return false }
    let rest = line.dropFirst(key.count)
    return rest.first == UInt8(ascii: ":") && rest.dropFirst().first.map(ASCII.isSpace) != false
  }
}
