import Documents
import Testing

@testable import PaperModel

@Suite struct FieldJoiningTests {
  /// Two records of one arXiv paper, from two files, the second on line 7.
  private func joined(_ change: (inout PaperRecord, inout PaperRecord) -> Void) throws -> Paper {
    var first = PaperRecord("Attention Is All You Need", key: "1706.03762")
    var second = PaperRecord("Attention is all you need.", key: "1706.03762v5")
    second.line = 7
    change(&first, &second)
    return try #require(IdentityResolver.papers(of: [[first], [second]]).papers.first)
  }

  private func text(_ value: String, line: Int = 1) -> SourceText { SourceText(value, line: line, bytes: 0..<1) }

  @Test func whatDiffersInSpellingAloneIsNoConflict() throws {
    let paper = try joined { first, second in
      first.authors = ["Ashish Vaswani", "Noam Shazeer"]
      second.authors = ["Vaswani, A.", "Shazeer, N."]
      (first.venue, second.venue) = ("NeurIPS", "NEURIPS.")
      (first.abstract, second.abstract) = (text("The dominant models."), text("The  dominant models"))
      (first.date, second.date) = (PaperDate(year: 2017, month: 6, day: 12), PaperDate(year: 2017))
      (first.details, second.details) = ([.page: "12-34"], [.page: "12--34"])
    }
    #expect(paper.conflicts.isEmpty)
    #expect(paper.title?.file == 0 && paper.origin(of: .venue) == FieldOrigin(file: 0, line: 1))
  }

  @Test func whatDiffersIsKeptWithItsPlace() throws {
    let paper = try joined { first, second in
      (first.venue, second.venue) = ("NeurIPS", "arXiv")
      (first.date, second.date) = (PaperDate(year: 2017), PaperDate(year: 2018))
      second.title = text("Attention Is Not All You Need", line: 8)
      (first.details, second.details) = ([.volume: "30"], [.volume: "31"])
    }
    #expect(paper.conflicts.map(\.field.name) == ["title", "date", "venue", "volume"])
    #expect(
      paper.conflicts.map(\.value) == ["Attention Is Not All You Need", "2018", "arXiv", "31"])
    #expect(paper.conflicts.map(\.line) == [8, 7, 7, 7] && paper.conflicts.allSatisfy { $0.file == 1 })
    #expect(paper.venue == "NeurIPS" && paper.date?.year == 2017)
  }

  @Test func otherPeopleAreAConflict() throws {
    let paper = try joined { ($0.authors, $1.authors) = (["Ada Lovelace"], ["Alan Turing", "Ada Lovelace"]) }
    #expect(paper.authors == ["Ada Lovelace"])
    #expect(paper.conflicts == [FieldConflict(field: .authors, value: "Alan Turing; Ada Lovelace", file: 1, line: 7)])
  }

  @Test func theClearlyBetterValueIsTaken() throws {
    let paper = try joined { first, second in
      first.title = text("ATTENTION IS ALL YOU NEED")
      (first.abstract, second.abstract) = (text("The dominant models are …"), text("The dominant models are complex."))
      (first.authors, second.authors) = (["A. Vaswani", "N. Shazeer"], ["Ashish Vaswani", "Noam Shazeer"])
      (first.date, second.date) = (PaperDate(year: 2017), PaperDate(year: 2017, month: 6))
      (first.type, second.type) = (.article, .conferencePaper)
    }
    #expect(paper.conflicts.isEmpty)
    #expect(paper.title?.value.text == "Attention is all you need." && paper.title?.file == 1)
    #expect(paper.abstract?.value.text == "The dominant models are complex.")
    #expect(paper.authors == ["Ashish Vaswani", "Noam Shazeer"])
    #expect(paper.date == PaperDate(year: 2017, month: 6) && paper.type == .conferencePaper)
    #expect(paper.origin(of: .authors) == FieldOrigin(file: 1, line: 7))
  }

  @Test func aListCutOffGivesWay() throws {
    let paper = try joined { first, second in
      (first.authors, second.authors) = (["Ashish Vaswani"], ["Ashish Vaswani", "Noam Shazeer"])
    }
    #expect(paper.authors.count == 2 && paper.conflicts.isEmpty)
  }

  @Test func keywordsAreTheUnion() throws {
    let paper = try joined { first, second in
      (first.keywords, second.keywords) = (["Attention", "translation"], ["attention", "Transformers"])
    }
    #expect(paper.keywords.map(\.value.text) == ["Attention", "translation", "Transformers"])
    #expect(paper.keywords.map(\.file) == [0, 0, 1] && paper.keywords.last?.value.line == 7)
  }
}
