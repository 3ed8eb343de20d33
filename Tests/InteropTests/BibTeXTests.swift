import Export
import TestSupport
import Testing

/// What BibTeX and LaTeX ask of an entry.
@Suite struct BibTeXTests {
  private func text(_ title: String, key: String = "k") throws -> String {
    try BibliographyFormat.bibtex.text(of: [BibliographyEntry(key: key, kind: .journalArticle, title: title)])
  }

  /// Spellings from the LaTeX2e reference manual and Lamport's LaTeX, 2.2.1 and 3.2.1.
  @Test(arguments: [
    ("R&D", #"{R\&D}"#), ("50%", #"50\%"#), ("a_b", #"a\_b"#), ("#1", ##"\#1"##), ("$5", #"\$5"#),
    ("x~y^z", #"x{\textasciitilde}y{\textasciicircum}z"#), ("a\\b", #"a{\textbackslash}b"#),
    ("{x}", #"{\textbraceleft}x{\textbraceright}"#), ("Gödel", #"G{\"o}del"#), ("Şahin", #"{\c{S}}ahin"#),
    ("naïve", #"na{\"{\i}}ve"#), ("Łódź", #"{\L}{\'o}d{\'z}"#), ("Straße", #"Stra{\ss}e"#), ("模型", "模型"),
    ("about BERT", "about {BERT}"), ("the T5 model", "the {T5} model"), ("Mixture-of-Experts", "Mixture-of-Experts"),
    ("An iPhone", "An {iPhone}"), ("a--b", "a-{}-b"),
  ])
  func titlesAreWrittenForLaTeX(_ title: String, _ written: String) throws {
    #expect(try text(title).contains("title = {\(written)},"), "\(title)")
  }

  /// Keys of a person's own library stay; others lose what BibTeX cannot take; no two are the same but for case.
  @Test func keysAreKeptOrMadeFitAndDistinct() throws {
    let keys = [
      "smith_2020", "DBLP:conf/acl/X20", "2305.11738", "Gödel 1931", "a,b", "10.1/(x)", "SMITH_2020", "godel-1931", "人",
      "人人", "{}",
    ]
    let entries = keys.map { BibliographyEntry(key: $0, kind: .article, title: "T") }
    let text = try BibliographyFormat.bibtex.text(of: entries)
    let written = text.matches(of: /@\w+\{([^,]*),/).map { String($0.1) }
    #expect(Array(written.prefix(3)) == ["smith_2020", "DBLP:conf/acl/X20", "2305.11738"])
    #expect(written[7] == "godel-1931" && written[3].hasPrefix("Godel-1931-"))
    #expect(Set(written.map { $0.lowercased() }).count == keys.count)
    #expect(written.allSatisfy { $0.allSatisfy { $0.isASCII && !" ,{}()%#\\\"'~=".contains($0) } && !$0.isEmpty })
  }

  @Test func aPersonIsWrittenFamilyFirst() throws {
    var entry = BibliographyEntry(key: "k", kind: .article, title: "T")
    entry.authors = ["Rens van de Schoot", "Martin King Jr.", "World Health Organization", "Plato"]
    let text = try BibliographyFormat.bibtex.text(of: [entry])
    #expect(
      text.contains("author = {van de Schoot, Rens and King, Jr., Martin and {World Health Organization} and {Plato}}"))
  }

  /// Braces match in every entry, whatever the texts hold: a brace too many would take the rest of the file with it.
  @Test func bracesMatch() throws {
    for hostile in HostileTexts.all {
      var entry = BibliographyEntry(key: "k", kind: .article, title: hostile)
      entry.abstract = hostile
      entry.authors = [hostile, "Ada " + hostile]
      entry.keywords = [hostile]
      entry.addresses = ["https://example.org/{" + hostile]
      let text = try BibliographyFormat.bibtex.text(of: [entry])
      var depth = 0
      for byte in text.utf8 {
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth -= 1 }
        #expect(depth >= 0)
      }
      #expect(depth == 0, "\(hostile)")
    }
  }
}
