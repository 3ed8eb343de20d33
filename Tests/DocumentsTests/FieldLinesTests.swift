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
    // The same citations of Ovid without their numbers.
    """
    Score
      *****
    Accession Number
      00012097-900000000-99899.
    Author
      Doe, Jane 1;  Roe, Richard 1
    Institution
      (1)A College of Education, A University
    Title
      Comparing measures of things.[Article]
    Source
      A Quarterly of Things.
    Abstract
      The purpose of the study was to compare things. They were compared, and differed.
    Language
      English.
    """,
  ])
  func fieldsAreNoPage(_ text: String) {
    guard case .refused(let refusal) = DocumentReader().read(Array(text.utf8), name: "x.txt") else {
      Issue.record("was read")
      return
    }
    #expect(refusal.sentence.hasPrefix("no papers found: a text of"))
  }

  /// A mailing list's digest lists papers in a way that no reader knows; what looks like titles in it are names and notes.
  @Test func aMailIsNoPage() throws {
    let mail = """
      From editor at lists.example.org  Wed Nov  2 03:26:25 2005
      From: editor at lists.example.org (Jane Doe)
      Date: Wed Nov  2 03:26:27 2005
      Subject: [new-papers] 2005-10-29, 1 paper

      Edited by: Jane Doe
                 A University

      This document is in the public domain, feel free to circulate it.

      In this issue we have:

      1. On the Theory of Things
           Doe, Jane
      """
    let refused = try refusal(Array(mail.utf8), name: "digest.txt")
    #expect(refused.sentence.contains("a mail of 14 lines about “[new-papers] 2005-10-29, 1 paper”"))
  }

  /// The daily mail of arXiv states an id and labels what follows.
  @Test func aMailThatLabelsPapersIsRead() throws {
    let file = try read(
      """
      From: send mail ONLY to cs <no-reply@example.org>
      Date: Thu, 2 May 2024 00:00:00 GMT
      Subject: cs daily Subj-class mailing 200073 1

      arXiv:2405.00001
      Title: A first study of mails
      Authors: Jane Doe, John Smith
      Abstract: People send what they write down. It helps others to find it again.
      """, name: "mail.txt")
    #expect(file.records.map(\.title?.text) == ["A first study of mails"])
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
