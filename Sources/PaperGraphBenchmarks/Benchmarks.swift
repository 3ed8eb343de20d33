import Documents
import Extraction
import Foundation
import PaperGraph
import PaperModel
import Query
import Store

/// Named workloads, each timed stage by stage: the median of several runs, and a figure that guards the result.
@main
struct Benchmarks {
  private static let runs = 5

  static func main() throws {
    let shared = "../shared"
    let workloads = [
      Workload(name: "trending page", paths: ["Samples/trending"], papers: 83),
      Workload(name: "hf-daily-2026", paths: ["\(shared)/corpora/hf-daily-2026"], papers: 515),
      Workload(name: "ICLR 2021", paths: ["\(shared)/gold/related/zeta-alpha/iclr2021.jsonl"], papers: 976),
    ]
    print("| workload | stage | median ms | least ms | result |\n|---|---|---|---|---|")
    for workload in workloads {
      guard workload.paths.allSatisfy({ FileManager.default.fileExists(atPath: $0) }) else {
        print("| \(workload.name) | left out: \(workload.paths.joined(separator: ", ")) is not here | | | |")
        continue
      }
      try run(workload)
    }
  }

  private struct Workload {
    let name: String
    let paths: [String]
    /// Papers after identity resolution: a run with another number measured something else.
    let papers: Int
  }

  private static func run(_ workload: Workload) throws {
    func time<T>(_ stage: String, _ result: (T) -> String, _ body: () throws -> T) rethrows -> T {
      var seconds: [Double] = []
      var value: T?
      for _ in 0..<runs {
        let start = ContinuousClock.now
        value = try body()
        let duration = start.duration(to: .now).components
        seconds.append(Double(duration.seconds) + Double(duration.attoseconds) * 1e-18)
      }
      seconds.sort()
      func milliseconds(_ s: Double) -> String { String(format: "%.2f", s * 1_000) }
      print(
        "| \(workload.name) | \(stage) | \(milliseconds(seconds[runs / 2])) | \(milliseconds(seconds[0])) | \(result(value!)) |"
      )
      return value!
    }

    let reading = time("read", { "\($0.recordCount) records" }) { Reading(workload.paths) }
    let documents = reading.files.flatMap { file in
      file.records.map { Document(title: $0.title?.text ?? "", abstract: $0.abstract?.text ?? "") }
    }
    _ = time("links", { (count: Int) in "\(count) links" }) {
      documents.reduce(0) { $0 + LinkScanner.links(in: $1.abstract.span).count }
    }
    let findings = time("extract all", { "\($0.concepts.concepts.count) concepts" }) {
      CollectionFindings(documents)
    }
    precondition(findings.documents.count == documents.count)
    let contents = try time("whole build", { "\($0.papers.count) papers, \($0.graph.edges.count) edges" }) {
      try Pipeline().contents(of: reading)
    }
    precondition(contents.papers.count == workload.papers, "\(workload.name) has \(contents.papers.count) papers")
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("paperGraph-bench.sqlite").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try time("write the graph file", { (_: Void) in "done" }) {
      try GraphFileWriter.write(contents, to: path, toolVersion: Version.current)
    }
    let file = try GraphFile(path: path)
    _ = try time("related, every paper, without reasons", { (count: Int) in "\(count) answers" }) {
      try file.read { reader in
        var related = try RelatedPapers(reader)
        return try (0..<contents.papers.count).reduce(0) {
          $0 + (try related.related(to: $1, limit: 10, reasons: false).count)
        }
      }
    }
    _ = try time("related, 20 papers, with reasons", { (count: Int) in "\(count) reasons" }) {
      try file.read { reader in
        var related = try RelatedPapers(reader)
        return try (0..<min(20, contents.papers.count)).reduce(0) { sum, paper in
          try related.related(to: paper, limit: 10, reasons: true).reduce(sum) { $0 + $1.reasons.count }
        }
      }
    }
  }
}
