import Documents
import Testing

/// Lines may end with LF, CR LF, or the CR alone of old Macs: the same is read, on the same lines.
@Suite struct LineEndTests {
  @Test func carriageReturnsAloneEndLines() throws {
    let text =
      "TY  - JOUR\rTI  - One\rAB  - First.\rER  - \rTY  - JOUR\rAU  - Doe, J.\rER  - \rTY  - JOUR\rTI  - Two\rER  - \r"
    let file = try read(text)
    #expect(file.records.map(\.line) == [1, 8] && file.records.map(\.title?.line) == [2, 9])
    #expect(file.refusals.map(\.line) == [5])
  }

  /// Each of the samples, with CR in the place of each LF, gives the same on the same lines and at the same bytes.
  @Test func samplesReadTheSameWithEachLineEnd() throws {
    var count = 0
    for input in InputFinder.files(at: [Place.samples]).files {
      let bytes = try input.read()
      guard !bytes.contains(0x0D), case .read(let file) = DocumentReader().read(bytes, name: input.name) else {
        continue
      }
      count += 1
      let old = try read(bytes.map { $0 == 0x0A ? 0x0D : $0 }, name: input.name)
      #expect(old.format == file.format && old.records == file.records, "\(input.name)")
      #expect(old.refusals == file.refusals && old.unused == file.unused, "\(input.name)")
      let windows = try read(bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }, name: input.name)
      #expect(windows.records.map(\.line) == file.records.map(\.line), "\(input.name)")
      #expect(windows.records.map { $0.title?.text } == file.records.map { $0.title?.text }, "\(input.name)")
    }
    #expect(count > 8)
  }

  /// Where both stand in a file, LF alone counts lines.
  @Test func mixedLineEndsCountByLineFeed() throws {
    let file = try read("TY  - JOUR\rTI  - One\rER  - \nTY  - JOUR\nTI  - Two\nER  - \n")
    #expect(file.records.map { $0.title?.text } == ["One", "Two"] && file.records.map(\.line) == [1, 2])
  }
}
