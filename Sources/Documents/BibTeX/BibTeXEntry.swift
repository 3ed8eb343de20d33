/// An entry as it stands in a file: its type, its key, and where the values of its fields are.
struct BibTeXEntry {
  /// A part of a value: values are joined from parts by `#`.
  struct Piece {
    /// What stands within braces or quotes, or a bare word: a number or the name of a macro.
    let range: Range<Int>
    let isBare: Bool
  }

  /// From the `@` to behind the closing brace.
  var bytes = 0..<0
  var type = ""
  /// Empty where there is none.
  var key = 0..<0
  /// Whether the closing brace is there.
  var isClosed = true
  /// Pieces of all values, one value after the other.
  private(set) var pieces: [Piece] = []
  /// The pieces of each field, by its number; empty where the field is not there.
  private var values: [Range<Int>]
  /// The further links, of which there may be many.
  private(set) var otherLinks: [Range<Int>] = []

  /// How many fields it has, with those that are not read.
  private(set) var fieldCount = 0

  /// Whether it has a field that is read.
  var hasFields: Bool { values.contains { !$0.isEmpty } }

  init() { values = Array(repeating: 0..<0, count: BibTeXFieldName.allCases.count) }

  mutating func clear() {
    pieces.removeAll(keepingCapacity: true)
    otherLinks.removeAll(keepingCapacity: true)
    for i in values.indices { values[i] = 0..<0 }
    isClosed = true
    fieldCount = 0
    key = 0..<0
  }

  mutating func add(_ piece: Piece) { pieces.append(piece) }

  /// Gives the pieces from `first` on to a field. Where a field stands twice the first that holds something counts, as
  /// in BibTeX.
  mutating func assign(_ field: BibTeXFieldName?, from first: Int) {
    fieldCount += 1
    let isEmpty = pieces[first...].allSatisfy { $0.range.isEmpty }
    guard let field, !isEmpty else {
      pieces.removeLast(pieces.count - first)
      return
    }
    if field == .otherLink { return otherLinks.append(first..<pieces.count) }
    if values[Int(field.rawValue)].isEmpty {
      values[Int(field.rawValue)] = first..<pieces.count
    } else if field == .url || field == .note {
      // Another address, or an annotation that may hold one.
      otherLinks.append(first..<pieces.count)
    } else {
      pieces.removeLast(pieces.count - first)
    }
  }

  /// The pieces of a field; nil where it is not there or empty.
  func value(_ field: BibTeXFieldName) -> ArraySlice<Piece>? {
    let range = values[Int(field.rawValue)]
    return range.isEmpty ? nil : pieces[range]
  }
}

/// A value with macros resolved: bytes, of the file where possible, and which of them.
struct BibTeXValue {
  let bytes: [UInt8]
  let range: Range<Int>
  /// Where it stands in the file, without braces or quotes.
  let place: Range<Int>

  /// In plain text.
  var text: String {
    let span = bytes.span
    return LaTeXText.isPlain(span, range) ? bytes.string(range) : LaTeXText.plain(span, range)
  }

  /// As an address or an id: escapes and braces removed, `~`, `--` and quotes as they stand.
  var verbatim: String { LaTeXAddress.plain(bytes.span, range) }
}
