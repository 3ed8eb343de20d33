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
    for file in InputFinder.files(at: [Place.samples]).files {
      switch DocumentReader().read(try file.read(), name: file.name) {
      case .read(let read): #expect(!read.records.isEmpty && read.refusals.isEmpty, "\(file.name)")
      case .refused(let refusal):
        #expect(refusal.isNote && !refusal.isFault(in: file.name, isNamed: file.isNamed), "\(file.name)")
        let named = try #require(InputFinder.files(at: [file.name]).files.first)
        #expect(refusal.isFault(in: named.name, isNamed: named.isNamed))
      }
    }
  }
}
