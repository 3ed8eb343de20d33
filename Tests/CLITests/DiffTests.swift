import Foundation
import TestSupport
import Testing

@Suite struct DiffTests {
  struct Answer: Decodable {
    struct Side: Decodable {
      let graph: String
      let papers: Int
    }
    struct Counts: Decodable {
      let shared: Int
      let new: Int
      let gone: Int
      let changed: Int
      let moved: Int
      let newLinks: Int
      let goneLinks: Int
    }
    struct Paper: Decodable {
      let key: String
    }
    struct Change: Decodable {
      struct Field: Decodable {
        let name: String
        let before: String?
        let after: String?
      }
      let key: String
      let fields: [Field]
    }
    struct Community: Decodable {
      let identity: Int
      let event: String
      let oldName: String?
      let newName: String?
      let oldSize: Int
      let newSize: Int
      let stayed: Int
      let basis: String?
    }
    struct Trend: Decodable {
      let id: String
      let counts: [Int]
      let totals: [Int]
      let z: Double
    }
    struct Link: Decodable {
      let kind: String
      let id: String
      let papers: [String]
    }
    let schemaVersion: Int
    let old: Side
    let new: Side
    let counts: Counts
    let newPapers: [Paper]
    let gonePapers: [Paper]
    let changedPapers: [Change]
    let communities: [Community]
    let rising: [Trend]
    let fading: [Trend]
    let newLinks: [Link]
    let goneLinks: [Link]
  }

  private func diff(_ folder: Folder, _ old: String, _ new: String) throws -> Answer {
    let run = try folder.paperGraph("diff", old, new, "-n", "0", "--json")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    return try run.json(Answer.self)
  }

  @Test func aGraphDoesNotDifferFromItself() throws {
    try inTemporaryFolder { folder in
      let graph = try SharedGraph.trending()
      let answer = try diff(folder, graph, graph)
      #expect(answer.counts.shared == 83 && answer.counts.new + answer.counts.gone + answer.counts.changed == 0)
      #expect(answer.counts.moved == 0 && answer.newLinks.isEmpty && answer.goneLinks.isEmpty)
      #expect(answer.communities.allSatisfy { $0.event == "same" && $0.stayed == $0.oldSize && $0.basis == "papers" })
      #expect(answer.rising.isEmpty && answer.fading.isEmpty)
    }
  }

  @Test func whatIsNewGoneChangedRisingAndBorn() throws {
    try inTemporaryFolder { folder in
      let old = try TwoTopics.make(in: folder, "old", from: 0, to: 6)
      var lines = TwoTopics.lines(from: 1, to: 12)
      lines = lines.replacing(#""title": "Graph Neural Networks 1 0""#, with: #""title": "Graph Neural Networks Anew""#)
      lines = lines.replacing("of size 7 are good.", with: "of size 7 are good, see https://github.com/acme/seven.")
      try folder.write(lines, to: "new.jsonl")
      #expect(try folder.paperGraph("build", "new.jsonl", "--graph", "new.sqlite", "-q").status == 0)
      let answer = try diff(folder, old, "new.sqlite")
      #expect(answer.old.papers == 36 && answer.new.papers == 66)
      #expect(answer.counts.shared == 30 && answer.counts.new == 36 && answer.counts.gone == 6)
      #expect(Set(answer.gonePapers.map(\.key)) == Set((0..<6).map { "w0-\($0)" }))
      #expect(answer.changedPapers.map(\.key).sorted() == ["w1-0", "w1-1"])
      let renamed = try #require(answer.changedPapers.first { $0.key == "w1-0" })
      #expect(renamed.fields.map(\.name) == ["title"] && renamed.fields[0].after == "Graph Neural Networks Anew")
      #expect(answer.newLinks.map(\.id) == ["github.com/acme/seven"] && answer.newLinks[0].papers == ["w1-1"])
      let speech = try #require(answer.rising.first { $0.id == "speech recognition" })
      #expect(speech.counts == [0, 24] && speech.totals == [36, 66])
      // z of two proportions with a pooled rate, by hand: p = 24/102.
      let rate = 24.0 / 102
      let z = (24.0 / 66) / (rate * (1 - rate) * (1 / 36.0 + 1 / 66.0)).squareRoot()
      #expect(abs(speech.z - z) < 1e-9)
      let text = try folder.paperGraph("diff", old, "new.sqlite", "-n", "3")
      #expect(text.output.contains("36 → 66 papers: 36 new, 6 gone, 30 in both"))
      #expect(text.output.contains("and 33 more") && text.lines.allSatisfy { $0.count <= 100 })
    }
  }

  private static let corpus = Project.path("../shared/corpora/hf-daily-2026")

  @Test(.enabled(if: FileManager.default.fileExists(atPath: corpus), "no ../shared/corpora/hf-daily-2026"))
  func monthsAgainstIndependentCounts() throws {
    try inTemporaryFolder { folder in
      let names = try FileManager.default.contentsOfDirectory(atPath: Self.corpus).sorted()
      let months = ["2026-03", "2026-04"].map { month in
        names.filter { $0.hasPrefix(month) && $0.hasSuffix(".json") }.map { "\(Self.corpus)/\($0)" }
      }
      for (index, files) in months.enumerated() {
        let run = try folder.start(["build", "--graph", "\(index).sqlite", "--quiet"] + files).finish()
        #expect(run.status == 0, "\(run.errors)")
      }
      let answer = try diff(folder, "0.sqlite", "1.sqlite")
      let script = Project.path("Tests/IndependentCounts/count_diff.py")
      let counted = try folder.run(arguments: ["python3", script] + months[0] + ["--"] + months[1])
      let found = [
        answer.old.papers, answer.new.papers, answer.counts.new, answer.counts.gone, answer.counts.shared,
      ]
      #expect(counted.lines == [found.map(String.init).joined(separator: "\t")])
      #expect(answer.newPapers.count == answer.counts.new && answer.newLinks.count == answer.counts.newLinks)
      // Months without a paper in common: communities can only be matched by concepts, and some are.
      #expect(answer.counts.shared > 0 || answer.communities.contains { $0.basis == "concepts" })
      for (side, key) in [(0, \Answer.Community.oldSize), (1, \.newSize)] {
        let sizes = try folder.rows("SELECT size FROM community ORDER BY size", in: "\(side).sqlite")
        #expect(answer.communities.map { $0[keyPath: key] }.filter { $0 > 0 }.sorted().map(String.init) == sizes)
      }
      #expect(Set(answer.communities.map(\.identity)).count == answer.communities.count)
    }
  }

  @Test("Odd graphs", arguments: OddGraph.allCases)
  func odd(_ odd: OddGraph) throws {
    try inTemporaryFolder { folder in
      let graph = try odd.make(in: folder)
      let other = try SharedGraph.trending()
      for pair in [[graph, graph], [graph, other], [other, graph]] {
        for flags in [[], ["--json"]] {
          let run = try folder.start(["diff"] + pair + flags).finish()
          #expect(run.status == 0 && run.errors.isEmpty, "\(odd): \(run.errors)")
        }
      }
    }
  }

  @Test func badUse() throws {
    try inTemporaryFolder { folder in
      #expect(try folder.paperGraph("diff", "one.sqlite").status == 64)
      let run = try folder.paperGraph("diff", "none.sqlite", "none.sqlite")
      #expect(run.status == 1 && run.errors.contains("none.sqlite"))
    }
  }
}
