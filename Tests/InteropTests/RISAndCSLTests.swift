import Export
import Foundation
import Testing

/// What RIS and CSL-JSON ask of their files beyond coming back.
@Suite struct RISAndCSLTests {
  private static let entries: [BibliographyEntry] = HostileTexts.all.map { text in
    var entry = BibliographyEntry(key: "k", kind: .conferencePaper, title: text)
    entry.abstract = text
    entry.authors = ["Rens van de Schoot", text]
    entry.date = .init(year: 2020, month: 5)
    entry.identifiers = [.init(.arXiv, "2005.12345"), .init(.dblp, "conf/acl/X20"), .init(.mag, "123")]
    entry.addresses = ["https://example.org/", "https://github.com/a/b"]
    return entry
  }

  /// litstudy and others stop at a line that is no field: tag, two blanks, hyphen, blank.
  @Test func everyLineOfRISIsAField() throws {
    let text = try BibliographyFormat.ris.text(of: Self.entries)
    var isOpen = false
    for line in text.replacing("\r\n", with: "\n").split(separator: "\n") {
      #expect(line.wholeMatch(of: /[A-Z][A-Z0-9]  - .*/) != nil, "\(line)")
      if line.hasPrefix("TY") { #expect(!isOpen) } else { #expect(isOpen) }
      isOpen = !line.hasPrefix("ER")
    }
    #expect(!isOpen && text.contains("AU  - van de Schoot, Rens\r\n") && text.contains("DA  - 2020/05//\r\n"))
  }

  /// The variables of csl-data.json (Citation Style Language 1.0.2) that an item may have, and their types: it allows no others.
  @Test func everyFieldOfCSLIsOneOfItsSchema() throws {
    let text = [
      "id", "citation-key", "type", "title", "container-title", "volume", "issue", "page", "publisher",
      "publisher-place", "edition", "ISBN", "ISSN", "language", "note", "DOI", "PMID", "PMCID", "number", "URL",
      "keyword",
      "abstract",
    ]
    let items = try JSONSerialization.jsonObject(with: Data(try BibliographyFormat.csl.bytes(of: Self.entries)))
    for item in try #require(items as? [[String: Any]]) {
      #expect(item["id"] != nil && item["type"] as? String == "paper-conference")
      for (name, value) in item {
        switch name {
        case "author", "editor":
          let names = Set(["family", "given", "non-dropping-particle", "suffix", "literal"])
          for person in try #require(value as? [[String: String]]) { #expect(names.isSuperset(of: person.keys)) }
        case "issued": #expect((value as? [String: [[Int]]]) == ["date-parts": [[2020, 5]]])
        case "custom": #expect(value is [String: Any])
        default: #expect(text.contains(name) && value is String, "\(name)")
        }
      }
    }
  }

  @Test func namesOfCSLArePartedAtTheParticle() throws {
    var entry = BibliographyEntry(key: "k", kind: .article, title: "T")
    entry.authors = ["Rens van de Schoot", "Martin King Jr.", "OpenAI"]
    let text = try BibliographyFormat.csl.text(of: [entry])
    let first = #"{"family": "Schoot", "given": "Rens", "non-dropping-particle": "van de"}"#
    let second = #"{"family": "King", "given": "Martin", "suffix": "Jr."}"#
    #expect(text.contains(#""author": [\#(first), \#(second), {"literal": "OpenAI"}]"#))
  }
}
