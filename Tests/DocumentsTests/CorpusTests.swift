import Documents
import Testing

/// What came in is what was read and what was refused, by independent counts. Each count was made with the Python
/// beside it.
@Suite(.enabled(if: Place.hasCorpora, "the shared corpora are not here"))
struct CorpusTests {
  private func count(_ folder: String) throws -> (papers: Int, refused: Int, files: [ReadFile]) {
    var files: [ReadFile] = []
    for input in InputFinder.files(at: [Place.corpora + "/" + folder]).files {
      switch DocumentReader().read(try input.read(), name: input.name) {
      case .read(let file): files.append(file)
      case .refused(let refusal): #expect(refusal.isNote, "\(refusal.name)")
      }
    }
    return (files.reduce(0) { $0 + $1.records.count }, files.reduce(0) { $0 + $1.refusedCount }, files)
  }

  /// `sum(len(json.load(open(f))["papers"]) for f in glob("hf-daily-2026/*.json"))` → 675, with 515 distinct ids.
  @Test func hubDaily() throws {
    let (papers, refused, files) = try count("hf-daily-2026")
    #expect(files.count == 68)
    #expect(papers + refused == 675 && refused == 0)
    let records = files.flatMap(\.records)
    #expect(Set(records.compactMap(\.key)).count == 515)
    #expect(!records.flatMap(\.authors).contains { $0.hasSuffix(",") })
    #expect(records.allSatisfy { $0.abstract != nil && $0.title != nil })
  }

  /// `sum(open(f).read().count("(Read more on [arXiv]") for f in glob("hf-daily-md/*/*.md"))` → 801.
  @Test func dailyMarkdown() throws {
    let (papers, refused, files) = try count("hf-daily-md")
    #expect(papers + refused == 801 && refused == 0)
    #expect(files.flatMap(\.records).allSatisfy { $0.title != nil && $0.abstract != nil && $0.addresses.count >= 2 })
  }

  /// ```
  /// L = open("awesome-llm/README.md").read().split("\n")
  /// len([l for l in L if re.match(r"\|\s*20\d\d-\d\d", l)])                       → 62 rows of papers
  /// len([l for l in L if re.match(r"\s*[-*] ", l) and re.search(
  ///   r"\]\(https?://(arxiv\.org/(abs|pdf)/|openreview\.net/|aclanthology\.org/|[^)]*\.pdf)", l)])  → 4 entries
  /// ```
  @Test func awesomeList() throws {
    #expect(try count("awesome-llm").papers == 62 + 4)
  }

  /// `len([l for l in open("cv-arxiv-daily/README.md") if l.startswith("|**2")])` → 9312.
  @Test func topicTables() throws {
    let file = try read(Place.bytes(Place.corpora + "/cv-arxiv-daily/README.md"))
    #expect(file.records.count + file.refusedCount == 9312)
  }

  /// `wc -l acl2024/acl2024-long.jsonl` → 769.
  @Test func jsonLines() throws {
    let file = try read(Place.bytes(Place.corpora + "/acl2024/acl2024-long.jsonl"))
    #expect(file.records.count == 769 && file.refusals.isEmpty)
  }
}
