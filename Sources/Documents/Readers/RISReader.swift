extension InputFormat {
  /// RIS, the exchange format of reference managers and databases.
  package static let ris = InputFormat("ris")
}

/// Reads RIS in the dialects of reference managers and databases, faulty ones too: a record that has lost its beginning,
/// its end or the spacing of its tags is still a record.
enum RISReader: FormatReader {
  static let format = InputFormat.ris
  static let label = "RIS"
  static let nameEndings = ["ris"]

  /// Certain where most lines stand in records from `TY` to `ER`: a page that shows an example of RIS is none. Where `TY`
  /// is lost, tags from the first line to an `ER` are the mark.
  static func likelihood(of sample: Sample) -> Likelihood {
    let lines = sample.taggedLines
    let tags = lines.map { RISDialect.tag(of: $0, in: sample.bytes)?.tag }
    let kinds = Set(tags.compactMap(\.self))
    let beginnings = tags.count { $0 == RISDialect.type }
    guard beginnings > 0 else {
      return tags.first != .some(nil) && kinds.contains(RISDialect.end) && kinds.count > 3 ? .certain : .none
    }
    guard beginnings > 1 || kinds.count > 1 else { return .none }
    var (inside, isOpen) = (0, false)
    for tag in tags {
      isOpen = isOpen || tag == RISDialect.type
      if isOpen || tag != nil { inside += 1 }
      if tag == RISDialect.end { isOpen = false }
    }
    return inside * 2 >= lines.count ? .certain : beginnings > 2 ? .likely : .none
  }

  static func read(_ source: Source, into sink: inout ReadingSink) {
    sink.seen = "text without records of RIS, which begin with “TY  - ”"
    sink.readTagged(
      source, as: RISDialect.self, lack: "a record without a title (TI, T1) and without an abstract (AB, N2)",
      paper: RISPaper.paper)
  }
}
