import Foundation
import TestSupport
import Testing

/// The same inputs give the same bytes: run after run, in whatever order they are named, on one core or all.
@Suite struct DeterminismTests {
  private static let inputs = [
    "Samples/json-lines", "Samples/plain-text", "Samples/saved-html", "Samples/hugging-face-daily",
  ]

  /// Everything that a build and its exports write, by name.
  private func products(_ folder: Folder, _ inputs: [String], oneCore: Bool = false) throws -> [(
    name: String, bytes: Data
  )] {
    let prefix = oneCore ? ["taskset", "-c", "0"] : []
    func run(_ arguments: [String]) throws -> Data {
      let run = try folder.run(arguments: prefix + [try Project.program()] + arguments)
      #expect(run.status == 0, "\(arguments): \(run.errors)")
      return run.data
    }
    let build = try run(["build", "--graph", "g.sqlite", "--json"] + inputs)
    let dump = try folder.run("sqlite3", "-readonly", "g.sqlite", ".dump")
    #expect(dump.data.count > 100_000)
    return [
      ("build --json", build), ("graph file", dump.data), ("graph file's bytes", try folder.data(of: "g.sqlite")),
      ("svg", try run(["export", "--svg", "-", "--graph", "g.sqlite"])),
      ("dot", try run(["export", "--dot", "-", "--graph", "g.sqlite"])),
      ("info", try run(["info", "--json", "--graph", "g.sqlite"])),
      ("related", try run(["related", "LoRAMoE", "-n", "0", "--json", "--graph", "g.sqlite"])),
      ("extract", try run(["extract"] + inputs)), ("extract --stream", try run(["extract", "--stream"] + inputs)),
    ]
  }

  @Test func theSameBytes() throws {
    try inTemporaryFolder { folder in
      try folder.link("Samples", to: Project.path("Samples"))
      let first = try products(folder, Self.inputs)
      var others = [
        ("again", try products(folder, Self.inputs)),
        ("in another order", try products(folder, Self.inputs.reversed())),
      ]
      if isInstalled("taskset") { others.append(("on one core", try products(folder, Self.inputs, oneCore: true))) }
      for (how, other) in others {
        for (one, two) in zip(first, other) { #expect(one.bytes == two.bytes, "\(one.name) differs \(how)") }
      }
    }
  }
}
