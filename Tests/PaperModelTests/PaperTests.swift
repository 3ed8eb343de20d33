import Documents
import Testing

@testable import PaperModel

@Suite struct PaperTests {
  @Test func displayTitleIsTheTitleOrTheBeginningOfTheText() {
    #expect(papers(PaperRecord("  On\n the  road ")).first?.displayTitle == "On the road")
    #expect(papers(PaperRecord(" ", abstract: "Short text.")).first?.displayTitle == "Short text.")
    #expect(papers(PaperRecord(key: "k1")).first?.displayTitle == "k1")
    let long = Array(repeating: "word", count: 40).joined(separator: " ")
    // 80 characters end within the 17th word.
    #expect(
      papers(PaperRecord(abstract: long)).first?.displayTitle
        == Array(repeating: "word", count: 16).joined(separator: " ") + " …")
    let withoutBlanks = String(repeating: "词", count: 100)
    #expect(
      papers(PaperRecord(abstract: withoutBlanks)).first?.displayTitle == String(repeating: "词", count: 80) + " …")
  }

  @Test func addressIsThePaperItself() {
    #expect(papers(PaperRecord("T", key: "2305.11738v2")).first?.address == "https://arxiv.org/abs/2305.11738")
    #expect(papers(PaperRecord("T", key: "10.1000/A")).first?.address == "https://doi.org/10.1000/a")
    #expect(papers(PaperRecord("T", addresses: ["https://github.com/a/b"])).first?.address == nil)
  }

  @Test func whiteSpaceCollapses() {
    #expect(collapsed("  a \t\r\n b  ") == "a b")
    #expect(collapsed("") == "")
    #expect(collapsed(" \n") == "")
  }
}

@Suite struct TitleKeyTests {
  @Test(
    "One title in several spellings",
    arguments: [
      "A Survey on Mixture of Experts", "a survey on mixture-of-experts.", " A  Survey\non Mixture of Experts!",
      "A SURVEY ON MIXTURE OF EXPERTS",
    ])
  func sameKey(title: String) { #expect(TitleKey(title).text == "a survey on mixture of experts") }

  @Test func distinctiveIsThreeWordsAndTwentyBytes() {
    #expect(TitleKey("Attention Is All You Need").isDistinctive)
    #expect(!TitleKey("Introduction").isDistinctive)
    #expect(!TitleKey("A Survey").isDistinctive)
    #expect(!TitleKey("Electroencephalography Interfaces").isDistinctive)
    #expect(!TitleKey("To be or not").isDistinctive)
    #expect(!TitleKey("").isDistinctive)
  }

  @Test func slugIsCutAtAWord() {
    #expect(TitleKey("Attention Is All You Need").slug() == "attention-is-all-you-need")
    #expect(TitleKey("Attention Is All You Need").slug(limit: 13) == "attention-is")
    #expect(TitleKey("…!").slug() == "untitled")
    // A first word is never cut.
    #expect(TitleKey("Attention Is").slug(limit: 3) == "attention")
  }
}

@Suite struct IdentifiersTests {
  @Test(
    "arXiv ids in id fields",
    arguments: [
      ("2305.11738", "2305.11738"), ("2305.11738v12", "2305.11738"), ("arXiv:2305.11738", "2305.11738"),
      ("ARXIV:2305.11738v1", "2305.11738"), ("math/0309136", "math/0309136"), ("math.GT/0309136v1", "math/0309136"),
      ("0704.0001", "0704.0001"),
    ])
  func arXiv(field: String, id: String) { #expect(Identifiers.arXiv(field) == id) }

  @Test("No arXiv ids", arguments: ["", "x001", "3.14159", "2305.11738 and more", "2399.11738", "10.1000/182"])
  func notArXiv(field: String) { #expect(Identifiers.arXiv(field) == nil) }

  @Test(
    "DOIs",
    arguments: [
      ("10.1000/182", "10.1000/182"), ("https://doi.org/10.1145/ABC", "10.1145/abc"),
      ("doi:10.1145/ABC", "10.1145/abc"),
      ("http://dx.doi.org/10.1145/ABC", "10.1145/abc"),
    ])
  func doi(field: String, id: String) { #expect(Identifiers.doi(field) == id) }

  @Test("No DOIs", arguments: ["", "10", "10.1000", "x/10.1000", "2305.11738", "https://github.com/a/b"])
  func notDOI(field: String) { #expect(Identifiers.doi(field) == nil) }
}
