import Store
import Testing

@testable import Query

@Suite struct QuotationTests {
  private func quotation(_ text: String, _ words: String, line: Int = 7) throws -> Quotation? {
    let bytes = Array(text.utf8)
    let place = try #require(bytes.firstRange(of: Array(words.utf8)))
    return Quotation(StoredField(text: bytes, source: "a.txt", line: line, isVerbatim: true), place)
  }

  @Test(
    "The marked words are those asked for, whatever the white space",
    arguments: [
      ("We study  graphs\nof papers. And more.", "graphs\nof", "We study graphs of papers.", "graphs of"),
      ("One. Two é three. Four.", "three", "Two é three.", "three"), ("  Alpha beta.", "Alpha", "Alpha beta.", "Alpha"),
      ("Alpha beta gamma", "gamma", "Alpha beta gamma", "gamma"),
    ])
  func marks(text: String, words: String, sentence: String, marked: String) throws {
    let quotation = try #require(try quotation(text, words))
    #expect(quotation.text == sentence)
    let mark = try #require(quotation.marks.first)
    #expect(String(decoding: Array(quotation.text.utf8)[mark], as: UTF8.self) == marked)
  }

  @Test func theLineIsThatOfTheSentence() throws {
    #expect(try quotation("First.\nSecond goes\non here. Third.", "here")?.line == 8)
  }

  @Test func aWholeFieldIsNotMarked() throws {
    #expect(try quotation("Alpha", "Alpha")?.marks == [])
  }

  /// What a damaged file says must not end the program.
  @Test func placesOutsideOfTheTextAreDrawnIn() {
    let field = StoredField(text: Array("Alpha beta.".utf8), source: "a.txt", line: 1, isVerbatim: false)
    #expect(Quotation(field, 3..<900)?.text == "Alpha beta.")
    #expect(Quotation(field, 800..<900) == nil)
    #expect(Quotation(nil, 0..<1) == nil)
  }
}
