/// A record or a stretch of a file that could not be read, and why.
package struct Refusal: Sendable, Equatable {
  /// Line in the file, from 1.
  package let line: Int
  package internal(set) var bytes: Range<Int>
  /// How many records it stands for: 1, but for the last that is listed of very many.
  package internal(set) var records = 1
  /// A sentence for people: what was expected and what stood there.
  package let reason: String
  /// The offending text, cut to a line, control characters taken out.
  package let excerpt: String

  package init(line: Int, bytes: Range<Int>, reason: String, excerpt: String) {
    self.line = line
    self.bytes = bytes
    self.reason = reason
    self.excerpt = excerpt
  }
}

/// What a reader took a line of its file for.
package enum LineRole: String, Sendable {
  case title, abstract, authors, date, link, heading
  /// Belongs to the format: brackets, table rules, tags, fields that are not read.
  case structure
  case blank
  /// The page's own furniture: navigation, "Subscribe", "new", counters.
  case furniture
  /// Text that belongs to no paper as far as could be told.
  case unplaced
  /// Part of a record that was refused.
  case refused
}

/// A run of lines that no paper was made from, and why. Blank lines and the format's own structure are not among them.
package struct UnusedLines: Sendable, Equatable {
  package internal(set) var lines: ClosedRange<Int>
  package let role: LineRole
  /// A few words for people: `page furniture`, `list entry that links to no paper`.
  package let reason: String
  /// The beginning of the first of them.
  package let excerpt: String

  package init(lines: ClosedRange<Int>, role: LineRole, reason: String, excerpt: String) {
    self.lines = lines
    self.role = role
    self.reason = reason
    self.excerpt = excerpt
  }
}

/// Everything that one file gave.
package struct ReadFile: Sendable {
  /// The file's name as the user would say it: the path as given, or found below the folder given.
  package internal(set) var name: String
  package internal(set) var format: InputFormat
  package internal(set) var byteCount: Int
  package var records: [PaperRecord] = []
  package var refusals: [Refusal] = []
  /// How many records were refused: with `records`, all that were there.
  package var refusedCount: Int { refusals.reduce(0) { $0 + $1.records } }
  /// What a person should know of the whole file: another encoding, text that was mended.
  package var notes: [String] = []
  package var unused: [UnusedLines] = []
  /// The role of every line, in order; filled only where asked for (`--explain-parse`).
  package var roles: [LineRole] = []

  package init(name: String, format: InputFormat, byteCount: Int) {
    self.name = name
    self.format = format
    self.byteCount = byteCount
  }
}
