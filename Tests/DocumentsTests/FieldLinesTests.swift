import Testing

@testable import Documents

/// Records of formats that no reader knows are refused, not taken for pages.
@Suite struct FieldLinesTests {
  @Test(arguments: [
    // The citation file format, version 1.2.0, and a library's dump with tags.
    """
    # This file tells how to cite.
    cff-version: 1.2.0
    message: If you use this software, please cite it as below.
    authors:
      - family-names: Doe
        given-names: Jane
    title: A program that does things
    abstract: It does things, and does them well. It has done them for years.
    """,
    """
    <1>
    Author
      Doe J.
    Title
      A study of things. With a subtitle.
    Abstract
      Things were studied. They were as they had been.
    """,
    """
    --AU-- Doe, J.
    --TI-- A study of things
    --ST-- Journal of Things
    --YP-- 1996
    --AB-- Things were studied. They were as they had been.
    """,
    """
    TI- A catalogue of books that nobody borrows
    HL- Shelf 3
    AU- Doe, Jane
    PU- A press. It prints.
    PY- 1999
    """,
  ])
  func fieldsAreNoPage(_ text: String) {
    guard case .refused(let refusal) = DocumentReader().read(Array(text.utf8), name: "x.txt") else {
      Issue.record("was read")
      return
    }
    #expect(refusal.sentence.hasPrefix("no papers found: a text of"))
  }

  @Test func whatPeopleLabelIsStillRead() throws {
    let file = try read(
      """
      Title: A first study of labels
      Authors: Jane Doe, John Smith
      Abstract: People label what they write down. It helps them to find it again.

      Title: A second study of labels
      Authors: Jane Doe
      Abstract: Others do not label anything. They find nothing again.
      """)
    #expect(file.records.map(\.title?.text) == ["A first study of labels", "A second study of labels"])
  }
}
