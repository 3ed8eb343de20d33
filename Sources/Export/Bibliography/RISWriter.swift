/// RIS (the specifications of 2001 and 2011) as reference managers read it.
///
/// A field is one line, never wrapped, since readers take a line without a tag for a fault; lines end with CR LF, as the
/// specification has it.
enum RISWriter {
  static func write(_ entries: [BibliographyEntry], to output: inout ByteOutput) throws {
    for entry in entries {
      for (tag, value) in fields(of: entry) { output.append("\(tag)  - \(value)\r\n") }
      output.append("ER  - \r\n\r\n")
      try output.pass()
    }
  }

  private static func type(of entry: BibliographyEntry) -> String {
    switch entry.kind {
    // Readers know a preprint by its arXiv id; RIS itself has no type for it.
    case .article: entry.identifier(.arXiv) != nil ? "UNPB" : "PREP"
    case .journalArticle, .review: "JOUR"
    case .magazineArticle: "MGZN"
    case .newspaperArticle: "NEWS"
    case .conferencePaper: "CPAPER"
    case .chapter: "CHAP"
    case .book: "BOOK"
    case .thesis: "THES"
    case .report: "RPRT"
    case .software: "COMP"
    case .dataset: "DATA"
    case .webpage: "ELEC"
    case .patent: "PAT"
    case .manuscript: "MANSCPT"
    case .document: "GEN"
    }
  }

  private static func fields(of entry: BibliographyEntry) -> [(tag: String, value: String)] {
    var fields: [(tag: String, value: String)] = [("TY", type(of: entry))]
    func add(_ tag: String, _ value: String?) {
      guard let value = value.map(BibliographyEntry.line), !value.isEmpty else { return }
      fields.append((tag, value))
    }
    add("ID", entry.key)
    add("TI", entry.title)
    for name in entry.authors { add("AU", person(name)) }
    for name in entry.editors { add("ED", person(name)) }
    if let date = entry.date {
      add("PY", date.parts[0])
      // Year, month, day and a remark, parted by three slashes; what is not known stays empty.
      let parts = date.parts + [String](repeating: "", count: 4 - date.parts.count)
      if date.month != nil { add("DA", parts.joined(separator: "/")) }
    }
    add(entry.kind == .book ? "T3" : "T2", entry.venue)
    add("AB", entry.abstract)
    for keyword in entry.keywords {
      let word = keyword.replacing(";", with: ",")
      add("KW", entry.keywords.count == 1 && word.contains(",") ? word + ";" : word)
    }
    add("VL", entry.detail(.volume))
    add("IS", entry.detail(.issue))
    addPages(entry.detail(.page), add)
    add("PB", entry.detail(.publisher))
    add("CY", entry.detail(.publisherPlace))
    add("ET", entry.detail(.edition))
    add("SN", entry.detail(.issn))
    add("SN", entry.detail(.isbn))
    add("LA", entry.detail(.language))
    add("DO", entry.identifier(.doi))
    add("AN", entry.identifier(.arXiv).map { "arXiv:\($0)" })
    add("U1", entry.identifier(.pubMed).map { "\($0)[pmid]" })
    add("C2", entry.identifier(.pubMedCentral))
    for address in entry.allAddresses(besides: [.doi, .arXiv, .pubMed, .pubMedCentral]) { add("UR", address) }
    add("N1", entry.detail(.note))
    return fields
  }

  /// `12-34` as first and last page; anything else whole.
  private static func addPages(_ pages: String?, _ add: (String, String?) -> Void) {
    let parts = pages?.split(separator: "-", omittingEmptySubsequences: false) ?? []
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, parts[0] != parts[1],
      parts.allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber } })
    else { return add("SP", pages) }
    add("SP", String(parts[0]))
    add("EP", String(parts[1]))
  }

  /// `Family, Given, Suffix`. A group has a comma behind it, and two within it for one (the EndNote manual, “Corporate
  /// authors”).
  private static func person(_ name: String) -> String {
    let name = BibliographyEntry.line(name).replacing(";", with: ",")
    guard let parts = PersonParts(name) else {
      let commas = name.utf8.count { $0 == UInt8(ascii: ",") }
      return commas == 0 ? name + "," : commas == 1 ? name.replacing(",", with: ",,") : name
    }
    return parts.wholeFamily + ", " + parts.given + (parts.suffix.isEmpty ? "" : ", " + parts.suffix)
  }
}
