import TestSupport
import Testing

/// `related -`: a title a line in, an answer a line out.
@Suite struct RelatedBatchTests {
  private func batch(_ input: String, _ arguments: String...) throws -> Run {
    try inTemporaryFolder { folder in
      let graph = try SharedGraph.trending()
      return try folder.start(["related", "-", "--graph", graph] + arguments, input: input).finish()
    }
  }

  @Test func answersComeInOrderWithErrorsInTheirLine() throws {
    let run = try batch("A Survey on Mixture of Experts\nno such paper at all\n\nlanguage\nSeaLLMs 3\n", "-n", "2")
    #expect(run.status == 2)
    let answers = try run.jsonLines(RelatedAnswer.self)
    #expect(answers.count == 4)
    #expect(answers.map(\.results.count) == [2, 0, 0, 2])
    #expect(answers.map { $0.error != nil } == [false, true, true, false])
    #expect(answers[1].query.title == "no such paper at all")
    #expect(answers[2].candidates?.isEmpty == false)
    #expect(answers[3].query.title?.hasPrefix("SeaLLMs 3") == true)
    #expect(answers.allSatisfy { $0.schemaVersion == 1 })
  }

  @Test func anAnswerIsTheSameAloneAndInABatch() throws {
    let title = "A Survey on Mixture of Experts"
    let line = try #require(try batch("NVLM\n\(title)\n", "-n", "3").lines.last)
    try inTemporaryFolder { folder in
      let alone = try folder.paperGraph("related", title, "-n", "3", "--json", "--graph", try SharedGraph.trending())
      #expect(alone.lines == [line])
    }
  }

  @Test func allFoundIsDoneAndNothingAskedIsDoneToo() throws {
    #expect(try batch("NVLM\r\nDolma\r\n", "-n", "1").status == 0)
    let nothing = try batch("")
    #expect(nothing.status == 0 && nothing.data.isEmpty)
  }

  @Test func reasonsCanBeLeftOut() throws {
    let run = try batch("NVLM", "--no-reasons", "-n", "4")
    #expect(run.lines.count == 1)
    #expect(!run.output.contains("reasons"))
    #expect(try run.jsonLines(RelatedAnswer.self)[0].results.count == 4)
  }
}
