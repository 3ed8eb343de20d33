/// A mail saved as text, alone or the first of a mailbox: its header fields (RFC 5322, 3.6).
struct Mail {
  /// What it is about, where it says so.
  private(set) var subject: String?

  /// Nil where `lines`, trimmed and not blank, do not begin with the fields of a mail: `From`, `Date` and `Subject` at least.
  /// Cost: the first lines.
  init?(_ lines: [ArraySlice<UInt8>]) {
    var found: Set<String> = []
    for line in lines.prefix(40) {
      // A mailbox parts its mails with lines that begin so.
      if line.starts(with: Array("From ".utf8)) { continue }
      let name = line.prefix { ASCII.isLetter($0) || $0 == UInt8(ascii: "-") }
      guard !name.isEmpty, line.dropFirst(name.count).first == UInt8(ascii: ":") else {
        // A long field goes on in the next line.
        if found.isEmpty { return nil }
        continue
      }
      let field = String(decoding: name, as: UTF8.self).lowercased()
      found.insert(field)
      if field == "subject", subject == nil {
        subject = Names.cleaned(String(decoding: line.dropFirst(name.count + 1), as: UTF8.self))
      }
      if found.isSuperset(of: ["from", "date", "subject"]) { return }
    }
    return nil
  }

  /// Whether the text is a mail that neither labels a title nor states the id of a paper, as the announcements of archives
  /// do: the shape of its lines tells no papers, only greetings, lists and signatures. Cost: linear in a mail, else the
  /// first lines.
  static func isWithoutPapers(_ lines: [ArraySlice<UInt8>]) -> Bool {
    guard Mail(lines) != nil else { return false }
    return !lines.contains { line in
      let text = String(decoding: line, as: UTF8.self)
      return text.lowercased().hasPrefix("title:") || !CitationIdentifiers.all(in: text).isEmpty
    }
  }
}
