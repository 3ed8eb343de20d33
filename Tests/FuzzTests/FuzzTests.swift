import Documents
import TestSupport
import Testing

/// The fuzzer: a short run of it over every reader, and that it finds what it is to find.
@Suite(.serialized) struct FuzzTests {
  private func fuzz(_ folder: Folder, _ arguments: String...) throws -> Run {
    let seeds = ["--seeds", Project.path("Samples"), Project.path("Tests/FuzzSeeds")]
    return try folder.run(arguments: [try Project.program("PaperGraphFuzz")] + arguments + seeds)
  }

  /// The last row of the table: inputs, worst time, worst memory, faults.
  private func total(_ run: Run) -> [String] { run.lines.last?.split(separator: " ").map(String.init) ?? [] }

  /// Times and memory of a program that is not optimised are no measure; `make fuzz` measures them.
  @Test(arguments: ["1", "2", "3"]) func everyReaderTakesWhatComes(seed: String) throws {
    try inTemporaryFolder { folder in
      let run = try fuzz(folder, "--inputs", "1000", "--seed", seed, "--seconds-per-input", "60")
      #expect(run.errors == "")
      #expect(run.status == 0)
      let total = total(run)
      #expect(total.first == "all" && total.dropFirst().first == "1000" && total.last == "0")
      #expect(run.lines.count == InputFormat.allCases.count + 4)
    }
  }

  @Test func faultsAreToldAndTheirInputsKept() throws {
    try inTemporaryFolder { folder in
      let run = try fuzz(
        folder, "--inputs", "5", "--format", "ris", "--seed", "3", "--seconds-per-input", "0", "--keep", "a")
      #expect(run.status == 1)
      #expect(total(run).last == "5")
      let names = (0..<5).map { "a/ris-3-\($0)" }
      #expect(folder.names() == names)
      // The same seed and number are the same input.
      _ = try fuzz(
        folder, "--inputs", "1", "--first", "4", "--format", "ris", "--seed", "3", "--seconds-per-input", "0", "--keep",
        "b")
      #expect(folder.names() == names + ["b/ris-3-4"])
      #expect(try folder.data(of: "a/ris-3-4") == folder.data(of: "b/ris-3-4"))
    }
  }

  /// Memory that is refused ends the process at work, and not the run.
  @Test func theRunOutlivesACrash() throws {
    try inTemporaryFolder { folder in
      let run = try fuzz(folder, "--inputs", "3", "--format", "bibtex", "--memory-mb", "1")
      #expect(run.status == 1)
      #expect(Array(total(run).dropFirst().prefix(1)) == ["3"])
      #expect(folder.names().count == 3 || run.errors.contains("MB"))
    }
  }

  @Test func mistakesAreNamed() throws {
    try inTemporaryFolder { folder in
      let run = try fuzz(folder, "--format", "docx")
      #expect(run.status == 64 && run.errors.hasPrefix("There is no format docx. Known are all, "))
      #expect(try folder.run(arguments: [try Project.program("PaperGraphFuzz")]).errors.hasPrefix("There are no seeds"))
    }
  }

  /// Each format has an example of its own, which is told as what its name says.
  @Test func everyFormatHasASeed() throws {
    var formats: Set<InputFormat> = []
    for file in InputFinder.files(at: [Project.path("Tests/FuzzSeeds")]).files {
      guard case .read(let read) = DocumentReader().read(try file.read(), name: file.name) else {
        Issue.record("\(file.name) is not read")
        continue
      }
      let name = file.name.split(separator: "/").last ?? ""
      #expect(name.hasPrefix(read.format.rawValue), "\(file.name) is read as \(read.format.rawValue)")
      #expect(!read.records.isEmpty)
      formats.insert(read.format)
    }
    #expect(formats.count == InputFormat.allCases.count)
  }
}
