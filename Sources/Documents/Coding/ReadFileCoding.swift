extension ReadFile {
  static let blank = ReadFile(name: "", format: .page, byteCount: 0)

  /// Everything but the roles of lines, which are for looking at once.
  mutating func code(_ coder: inout some FieldCoder) {
    coder.code(&name)
    coder.code(&format)
    coder.code(&byteCount)
    coder.code(&records, blank: PaperRecord(line: 0, bytes: 0..<0)) { $1.code(&$0) }
    coder.code(&refusals, blank: Refusal(line: 0, bytes: 0..<0, reason: "", excerpt: "")) { $1.code(&$0) }
    coder.code(&notes)
    coder.code(&unused, blank: UnusedLines(lines: 0...0, role: .unplaced, reason: "", excerpt: "")) { $1.code(&$0) }
  }
}

extension PaperRecord {
  fileprivate mutating func code(_ coder: inout some FieldCoder) {
    coder.code(&key)
    coder.code(&title, blank: .blank) { $1.code(&$0) }
    coder.code(&abstract, blank: .blank) { $1.code(&$0) }
    coder.code(&authors)
    coder.code(&date, blank: PaperDate(year: 0)) { $1.code(&$0) }
    coder.code(&venue)
    coder.code(&addresses, blank: .blank) { $1.code(&$0) }
    coder.code(&identifiers, blank: WorkIdentifier(.doi, "")) { $1.code(&$0) }
    coder.code(&keywords)
    coder.code(&references, blank: Reference(.blank)) { $1.code(&$0) }
    coder.code(&citations, blank: Reference(.blank)) { $1.code(&$0) }
    coder.code(&type, blank: .document) { $0.code(&$1) }
    codeDetails(&coder)
    coder.code(&line)
    coder.code(&bytes)
  }

  /// In the order of the cases, since that of a dictionary changes from run to run.
  private mutating func codeDetails(_ coder: inout some FieldCoder) {
    var entries = BibliographicDetail.allCases.compactMap { kind in details[kind].map { (kind: kind, text: $0) } }
    coder.code(&entries, blank: (.volume, "")) {
      $0.code(&$1.kind)
      $0.code(&$1.text)
    }
    for entry in entries { details[entry.kind] = entry.text }
  }
}

extension Reference {
  fileprivate mutating func code(_ coder: inout some FieldCoder) {
    text.code(&coder)
    coder.code(&identifiers, blank: WorkIdentifier(.doi, "")) { $1.code(&$0) }
    coder.code(&title)
    coder.code(&authors)
    coder.code(&year)
    coder.code(&venue)
    coder.code(&contexts, blank: .blank) { $1.code(&$0) }
  }
}

extension WorkIdentifier {
  fileprivate mutating func code(_ coder: inout some FieldCoder) {
    var (scheme, value) = (scheme, value)
    coder.code(&scheme)
    coder.code(&value)
    self = WorkIdentifier(scheme, value)
  }
}

extension SourceText {
  fileprivate static let blank = SourceText("", line: 0, bytes: 0..<0)

  fileprivate mutating func code(_ coder: inout some FieldCoder) {
    coder.code(&text)
    coder.code(&line)
    coder.code(&bytes)
    coder.code(&isVerbatim)
  }
}

extension PaperDate {
  fileprivate mutating func code(_ coder: inout some FieldCoder) {
    coder.code(&year)
    coder.code(&month)
    coder.code(&day)
  }
}

extension Refusal {
  fileprivate mutating func code(_ coder: inout some FieldCoder) {
    var (line, bytes, records, reason, excerpt) = (line, bytes, records, reason, excerpt)
    coder.code(&line)
    coder.code(&bytes)
    coder.code(&records)
    coder.code(&reason)
    coder.code(&excerpt)
    self = Refusal(line: line, bytes: bytes, reason: reason, excerpt: excerpt)
    self.records = records
  }
}

extension UnusedLines {
  fileprivate mutating func code(_ coder: inout some FieldCoder) {
    var (first, last, role, reason, excerpt) = (lines.lowerBound, lines.upperBound, role, reason, excerpt)
    coder.code(&first)
    coder.code(&last)
    coder.code(&role)
    coder.code(&reason)
    coder.code(&excerpt)
    self = UnusedLines(lines: first...max(first, last), role: role, reason: reason, excerpt: excerpt)
  }
}
