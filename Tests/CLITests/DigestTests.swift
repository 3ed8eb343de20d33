import Foundation
import TestSupport
import Testing

@Suite struct DigestTests {
  struct Answer: Decodable {
    struct Quote: Decodable {
      let source: String
      let line: Int
      let text: String
    }
    struct Reason: Decodable {
      let kind: String
      let text: String
      let quote: Quote?
    }
    struct Entry: Decodable {
      let key: String
      let title: String
      let date: String?
      let reason: Reason
    }
    struct Section: Decodable {
      let name: String?
      let papers: Int
      let entries: [Entry]
    }
    let schemaVersion: Int
    let since: String?
    let until: String?
    let old: String?
    let papers: Int
    let before: Int
    let undated: Int
    let communities: [Section]
  }

  @Test func aPeriodHoldsThePapersOfItsDaysAndNoOthers() throws {
    try inTemporaryFolder { folder in
      let graph = try TwoTopics.make(in: folder)
      let run = try folder.paperGraph(
        "digest", "--since", "2026-02-09", "--until", "2026-03-02", "-n", "0", "--json", "--graph", graph)
      #expect(run.status == 0, "\(run.errors)")
      let answer = try run.json(Answer.self)
      let days = ["2026-02-09", "2026-02-16", "2026-02-23", "2026-03-02"]
      #expect(answer.papers == 24 && answer.before == 30 && answer.undated == 0)
      let entries = answer.communities.flatMap(\.entries)
      #expect(entries.count == 24 && entries.allSatisfy { days.contains($0.date ?? "") })
      #expect(answer.communities.reduce(0) { $0 + $1.papers } == 24)
      let source = TwoTopics.lines()
      for entry in entries {
        let quote = try #require(entry.reason.quote)
        #expect(!entry.reason.text.isEmpty && source.contains(quote.text), "\(quote.text)")
      }
    }
  }

  @Test func withoutAPeriodItTellsOfTheLastWeek() throws {
    try inTemporaryFolder { folder in
      let graph = try TwoTopics.make(in: folder)
      let answer = try folder.paperGraph("digest", "--json", "--graph", graph).json(Answer.self)
      #expect(answer.since == "2026-03-17" && answer.until == "2026-03-23" && answer.papers == 6)
    }
  }

  @Test func sinceAnOlderGraph() throws {
    try inTemporaryFolder { folder in
      let old = try TwoTopics.make(in: folder, "old", to: 10)
      let new = try TwoTopics.make(in: folder, "new")
      let answer = try folder.paperGraph("digest", "--old", old, "--json", "-n", "0", "--graph", new).json(Answer.self)
      #expect(answer.papers == 12 && answer.before == 60 && answer.old == old && answer.since == nil)
      #expect(answer.communities.flatMap(\.entries).allSatisfy { $0.key.hasPrefix("w10") || $0.key.hasPrefix("w11") })
    }
  }

  @Test func textOfPapersIsNoMarkup() throws {
    try inTemporaryFolder { folder in
      let lines = (0..<4).map { i in
        #"{"id": "e\#(i)", "title": "<script>alert(\#(i))</script> *Speech* [Recognition](x)", "abstract": "Speech recognition & <b>speech</b> recognition: https://github.com/acme/a\#(i)\"onclick=x", "url": "javascript:alert(1)", "date": "2026-03-0\#(i + 1)"}"#
      }
      try folder.write(lines.joined(separator: "\n") + "\n", to: "evil.jsonl")
      #expect(try folder.paperGraph("build", "evil.jsonl", "--graph", "e.sqlite", "-q").status == 0)
      let page = try folder.paperGraph("digest", "--html", "--graph", "e.sqlite").output
      #expect(page.contains("&lt;script&gt;") && !page.contains("<script") && !page.contains("javascript:"))
      #expect(!page.contains("<b>") && page.contains("default-src 'none'"))
      let text = try folder.paperGraph("digest", "--graph", "e.sqlite").output
      #expect(text.contains(#"\<script\>"#) && text.contains(#"\*Speech\* \[Recognition\]"#))
    }
  }

  @Test(.enabled(if: isInstalled("python3"), "python3 judges the e-mail"))
  func theMailIsReadByAnotherProgram() throws {
    try inTemporaryFolder { folder in
      let graph = try TwoTopics.make(in: folder)
      let title = "Neues über Graphen und Sprache, Woche für Woche, mit einem Betreff, der länger ist als eine Zeile"
      let run = try folder.paperGraph(
        "digest", "--eml", "--to", "Ada <ada@example.org>", "--title", title, "-o", "d.eml", "--graph", graph)
      #expect(run.status == 0 && run.output.isEmpty)
      let page = try folder.paperGraph("digest", "--html", "--title", title, "--graph", graph).output
      let text = try folder.paperGraph("digest", "--title", title, "--graph", graph).output
      let read = try folder.run(
        "python3", "-c",
        """
        import email, email.policy
        raw = open("d.eml", "rb").read()
        assert raw.count(b"\\n") == raw.count(b"\\r\\n") and raw.isascii() and max(map(len, raw.split(b"\\r\\n"))) <= 998
        message = email.message_from_bytes(raw, policy=email.policy.default)
        assert not message.defects and not any(part.defects for part in message.walk())
        assert message.get_content_type() == "multipart/alternative"
        print(message["subject"]); print(message["to"]); print(message["date"])
        for kind in ("plain", "html"):
            open(kind, "w").write(message.get_body((kind,)).get_content().replace("\\r\\n", "\\n"))
        """)
      #expect(read.lines == [title, "Ada <ada@example.org>", "Mon, 23 Mar 2026 12:00:00 +0000"], "\(read.errors)")
      #expect(try folder.text(of: "html") == page && folder.text(of: "plain") == text)
    }
  }

  @Test("Odd graphs", arguments: OddGraph.allCases)
  func odd(_ odd: OddGraph) throws {
    try inTemporaryFolder { folder in
      let graph = try odd.make(in: folder)
      let period = ["--since", "2026-03-01", "--until", "2026-03-07"]
      for flags in [[], ["--json"], ["--html"], ["--eml"]] {
        let run = try folder.start(["digest", "--graph", graph] + period + flags).finish()
        #expect(run.status == 0 && run.errors.isEmpty, "\(odd) \(flags): \(run.errors)")
      }
      let answer = try folder.start(["digest", "--json", "--graph", graph] + period).finish().json(Answer.self)
      #expect(answer.papers == (odd == .empty ? 0 : odd == .onePaper ? 1 : 2))
      #expect(answer.communities.flatMap(\.entries).allSatisfy { $0.reason.kind == "alone" })
    }
  }

  @Test func badUse() throws {
    try inTemporaryFolder { folder in
      let graph = try SharedGraph.trending()
      let undated = try folder.paperGraph("digest", "--graph", graph)
      #expect(undated.status == 1 && undated.errors.contains("--since"))
      for wrong in [
        ["--since", "2026-02-30"], ["--since", "yesterday"], ["--since", "2026-03-02", "--until", "2026-03-01"],
        ["--html", "--eml"], ["--html", "--json"], ["--to", "me@example.org"],
        ["--eml", "--to", "me@example.org\r\nBcc: all@example.org"], ["--eml", "--to", "nobody"], ["-n", "-2"],
      ] {
        let run = try folder.start(["digest", "--graph", graph] + wrong).finish()
        #expect(run.status == 64, "\(wrong): \(run.status) \(run.errors)")
      }
    }
  }
}
