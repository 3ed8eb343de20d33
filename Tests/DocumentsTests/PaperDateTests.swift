import Documents
import Testing

@Suite struct PaperDateTests {
  @Test(arguments: [
    ("2023-05-19", PaperDate(year: 2023, month: 5, day: 19)),
    ("2023-05-19T08:38:26.605884+00:00", PaperDate(year: 2023, month: 5, day: 19)),
    ("19 May 2023", PaperDate(year: 2023, month: 5, day: 19)),
    ("May 19, 2023", PaperDate(year: 2023, month: 5, day: 19)),
    ("May 2023", PaperDate(year: 2023, month: 5)), ("2023/05", PaperDate(year: 2023, month: 5)),
    ("2023", PaperDate(year: 2023)),
    ("20230519", PaperDate(year: 2023, month: 5, day: 19)),
    ("Published on Sept 3rd, 2021", PaperDate(year: 2021, month: 9, day: 3)),
    ("05/06/2023", PaperDate(year: 2023)), ("2023-02-30", PaperDate(year: 2023, month: 2)),
    ("2023-13-01", PaperDate(year: 2023)),
    ("2024-02-29", PaperDate(year: 2024, month: 2, day: 29)),
  ])
  func reads(_ text: String, _ date: PaperDate) {
    #expect(PaperDate(text) == date)
  }

  @Test(arguments: ["", "Jul 11", "2305.11738", "forthcoming", "99999"])
  func findsNoYear(_ text: String) {
    #expect(PaperDate(text) == nil)
  }
}
