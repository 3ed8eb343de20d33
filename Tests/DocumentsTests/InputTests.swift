import Documents
import Testing

@Suite struct InputTests {
  @Test func findsTheSameFilesInWhateverOrder() {
    let paths = [Place.samples, Place.samples + "/trending", Place.samples + "/trending/trending-papers.txt"]
    let finding = InputFinder.files(at: paths)
    #expect(finding == InputFinder.files(at: paths.reversed()))
    #expect(finding.files.count { $0.name.hasSuffix("trending-papers.txt") } == 1)
    #expect(finding.files.first { $0.name.hasSuffix("trending-papers.txt") }?.isNamed == true)
    #expect(
      finding.files.map(\.name) == finding.files.map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func recordsWhatIsNotThere() {
    let finding = InputFinder.files(at: ["/nowhere/at/all"])
    #expect(finding.files.isEmpty)
    #expect(finding.unreadable.map(\.reason) == ["no such file or directory"])
  }

  @Test func keepsToTheLimit() throws {
    let file = try #require(InputFinder.files(at: [Place.samples + "/trending/trending-papers.txt"]).files.first)
    #expect(throws: InputError.self) { try file.read(limit: 1000) }
  }

  /// All of Samples is read, but for the notes about it, which are no fault there and are one where they are named.
  @Test func readsEverySampleButTheNotes() throws {
    for (name, bytes) in try Place.sampleParts() {
      switch DocumentReader().read(bytes, name: name) {
      case .read(let read): #expect(!read.records.isEmpty && read.refusals.isEmpty, "\(name)")
      case .refused(let refusal):
        #expect(refusal.isNote && !refusal.isFault(in: name, isNamed: false), "\(name)")
        let named = try #require(InputFinder.files(at: [name]).files.first)
        #expect(refusal.isFault(in: named.name, isNamed: named.isNamed))
      }
    }
  }

  /// A format that is read can be tried out: each has a folder in Samples whose files are told as it.
  @Test func everyFormatHasItsSamples() throws {
    var formats: [Substring: Set<String>] = [:]
    for (name, bytes) in try Place.sampleParts() {
      let path = name.dropFirst(Place.samples.count + 1).split(separator: "/")
      guard path.count > 1, case .read(let file) = DocumentReader().read(bytes, name: name) else { continue }
      formats[path[0], default: []].insert(file.format.rawValue)
    }
    for format in InputFormat.allCases {
      #expect(formats.values.contains([format.rawValue]), "no folder of Samples holds \(format.label) alone")
    }
  }
}
