import Documents
import Testing

/// Compressed files and archives: every member is read like a file of its own, and none does harm.
@Suite struct ArchiveTests {
  /// What a file of these bytes gives, names without the folder.
  private func open(
    _ bytes: [UInt8], as name: String, _ limits: ArchiveLimits = ArchiveLimits(), limit: Int = 1 << 30
  ) throws -> (parts: [(name: String, bytes: [UInt8])], report: InputPartsReport, folder: String) {
    let folder = try TemporaryFolder()
    try folder.write(bytes, as: name)
    let file = try #require(InputFinder.files(at: [folder.path]).files.first)
    var parts: [(name: String, bytes: [UInt8])] = []
    let report = file.forEachPart(of: try file.read(), limits, limit: limit) { name, bytes in
      parts.append((String(name.dropFirst(folder.path.count + 1)), bytes))
    }
    return (parts, report, folder.path)
  }

  /// Names and reasons of what could not be read, names without the folder.
  private func problems(
    _ bytes: [UInt8], as name: String = "x", _ limits: ArchiveLimits = ArchiveLimits(), limit: Int = 1 << 30
  ) throws -> [String] {
    let (_, report, folder) = try open(bytes, as: name, limits, limit: limit)
    return report.unreadable.map { "\($0.name.dropFirst(folder.count + 1)): \($0.reason)" }
  }

  private func member(_ name: String, _ text: String = "{\"title\":\"A\"}\n") -> ArchiveMaking.Member {
    (name, Array(text.utf8))
  }

  @Test func leavesPlainFilesAsTheyAre() throws {
    let (parts, report, _) = try open(ArchiveMaking.lines, as: "a.gz")
    #expect(parts.map(\.name) == ["a.gz"] && parts[0].bytes == ArchiveMaking.lines)
    #expect(report == InputPartsReport.nothing)
  }

  @Test(arguments: ArchiveMaking.packed.indices) func unpacks(_ index: Int) throws {
    let (program, bytes) = ArchiveMaking.packed[index]
    // Told from the content, whatever the name.
    for name in ["papers.jsonl.\(program)", "papers.txt"] {
      let (parts, report, _) = try open(bytes, as: name)
      #expect(parts.map(\.name) == [name] && parts.first?.bytes == ArchiveMaking.lines, "\(program)")
      #expect(report == InputPartsReport.nothing, "\(program)")
    }
  }

  @Test func unpacksSevenZip() throws {
    let (parts, report, _) = try open(ArchiveMaking.sevenZip, as: "a.7z")
    #expect(parts.map(\.name) == ["a.7z/süß.jsonl"] && parts[0].bytes == ArchiveMaking.lines)
    #expect(report == InputPartsReport.nothing)
  }

  /// A folder of papers in several formats gives the same packed and unpacked, whatever the order of the members.
  @Test func givesWhatTheFolderGives() throws {
    func titles(_ parts: [(name: String, bytes: [UInt8])]) -> [String] {
      parts.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.flatMap { part -> [String] in
        guard case .read(let file) = DocumentReader().read(part.bytes, name: part.name) else { return [] }
        return file.records.map { "\(part.name): \($0.title?.text ?? "")" }
      }
    }
    var members: [ArchiveMaking.Member] = []
    for part in try Place.sampleParts() {
      members.append((String(part.name.dropFirst(Place.samples.count + 1)), part.bytes))
    }
    let expected = titles(members.map { ("x/\($0.name)", $0.content) })
    #expect(expected.count > 100)
    for members in [members, members.reversed()] {
      for bytes in [
        ArchiveMaking.zip(members), ArchiveMaking.tar(members), ArchiveMaking.gzip(ArchiveMaking.tar(members)),
      ] {
        let (parts, report, _) = try open(bytes, as: "x")
        #expect(report == InputPartsReport.nothing)
        #expect(titles(parts) == expected)
      }
    }
  }

  @Test func passesOverWhatAFolderHides() throws {
    let members = [member("a.jsonl"), member(".git/b"), member("__MACOSX/._a.jsonl"), member("./c/.d")]
    let (parts, report, folder) = try open(ArchiveMaking.zip(members), as: "x.zip")
    #expect(parts.map(\.name) == ["x.zip/a.jsonl"])
    #expect(report.unreadable.isEmpty)
    #expect(
      report.passedOver.map { "\($0.name.dropFirst(folder.count + 1)): \($0.reason)" } == [
        "x.zip/.git/b: hidden", "x.zip/__MACOSX/._a.jsonl: added by macOS", "x.zip/c/.d: hidden",
      ])
    let link = ArchiveMaking.tar([(Array("l".utf8), [], UInt8(ascii: "2")), (Array("f/".utf8), [], UInt8(ascii: "5"))])
    #expect(try open(link, as: "x").report.passedOver.map(\.reason) == ["a link to another file"])
  }

  /// Names are names: nothing is written, and nothing in them reaches a terminal.
  @Test func cleansNames() throws {
    let names = ["../../etc/passwd", "/a", "b\u{1B}[31m", "c", "c"]
    let (parts, _, _) = try open(ArchiveMaking.zip(names.map { member($0) }), as: "x")
    #expect(parts.map(\.name) == ["x/../../etc/passwd", "x/a", "x/b\u{FFFD}[31m", "x/c", "x/c (2)"])
    let latin = ArchiveMaking.tar([([0x73, 0xFC, 0xDF], [0x41], UInt8(ascii: "0"))])
    #expect(try open(latin, as: "x").parts.map(\.name) == ["x/s\u{FFFD}\u{FFFD}"])
  }

  @Test func opensArchivesWithinArchives() throws {
    let inner = ArchiveMaking.zip([member("a.jsonl"), ("b.jsonl", ArchiveMaking.lines)])
    let middle = ArchiveMaking.tar([("in.zip", inner), ("c.jsonl.gz", ArchiveMaking.gzip(ArchiveMaking.lines))])
    let (parts, report, _) = try open(ArchiveMaking.zip([("m.tar", middle)]), as: "x.zip")
    #expect(
      parts.map(\.name).sorted() == [
        "x.zip/m.tar/c.jsonl.gz", "x.zip/m.tar/in.zip/a.jsonl", "x.zip/m.tar/in.zip/b.jsonl",
      ])
    #expect(report == InputPartsReport.nothing)
    let deeper = ArchiveMaking.zip([("y.zip", ArchiveMaking.zip([("m.tar", middle)])), member("z.jsonl")])
    #expect(
      try problems(deeper) == [
        "x/y.zip/m.tar/c.jsonl.gz: it is packed 4 deep, and archives are opened 3 deep",
        "x/y.zip/m.tar/in.zip: it is packed 4 deep, and archives are opened 3 deep",
      ])
  }

  @Test func keepsToTheLimits() throws {
    var limits = ArchiveLimits()
    limits.ratioFloor = 1 << 20
    #expect(
      try problems(ArchiveMaking.bomb, limits) == [
        "x: it expands to more than 300 times its size, the limit; what came before was read"
      ])
    // Bombs within an archive count together, and what came before them is kept.
    let nested = ArchiveMaking.zip(
      [member("a.jsonl")] + (0..<9).map { ("b\($0).bz2", ArchiveMaking.bomb) } + [member("z.jsonl")])
    limits.ratio = 1_000_000
    limits.totalBytes = 40 << 20
    let (parts, report, _) = try open(nested, as: "x", limits)
    #expect(parts.map(\.name) == ["x/a.jsonl", "x/b0.bz2", "x/b1.bz2"])
    #expect(
      report.unreadable.map(\.reason) == [
        "it expands to more than 41943040 bytes, the limit; what came before was read"
      ])
    // What is passed over is unpacked too, so it counts.
    let hidden = ArchiveMaking.tar([(".h", [UInt8](repeating: 0, count: 1 << 16)), member("a")])
    limits.totalBytes = 1000
    #expect(try problems(ArchiveMaking.gzip(hidden), limits).count == 1)

    limits = ArchiveLimits()
    limits.members = 3
    let many = (0..<5).map { member("\($0).jsonl") }
    #expect(try open(ArchiveMaking.zip(many), as: "x", limits).parts.count == 3)
    #expect(
      try problems(ArchiveMaking.zip(many), limits) == [
        "x: it holds more than 3 files, the limit; the first of them were read"
      ])
    #expect(
      try problems(ArchiveMaking.zip([member("a", String(repeating: "a", count: 100)), member("b")]), limit: 50) == [
        "x/a: it expands to 100 bytes, more than the limit of 50 for a file"
      ])
  }

  @Test func saysWhatCannotBeRead() throws {
    #expect(try problems(ArchiveMaking.zip([])) == ["x: the archive holds no files"])
    #expect(try problems(ArchiveMaking.tar([] as [ArchiveMaking.Member])) == ["x: the archive holds no files"])
    #expect(try open(ArchiveMaking.gzip([]), as: "x").parts.map(\.bytes) == [[]])
    #expect(
      try problems(ArchiveMaking.zip([member("a")], flags: 0x0801)) == [
        "x/a: it is encrypted; unpack the archive with its password and name the folder"
      ])
    let word = ["_rels/.rels", "word/document.xml", "[Content_Types].xml"].map { member($0) }
    #expect(try problems(ArchiveMaking.zip(word)).first?.hasPrefix("x: it is a Word document; ") == true)
    let book = ["mimetype", "META-INF/container.xml", "a.xhtml"].map { member($0) }
    #expect(
      try problems(ArchiveMaking.zip([("b.epub", ArchiveMaking.zip(book))])).first?.hasPrefix(
        "x/b.epub: it is an EPUB book") == true)
  }

  /// Whatever is cut off, what stands before is read, and something is said.
  @Test func readsUpToWhereItIsCutOff() throws {
    let lines = (0..<40_000).map { "{\"title\":\"Paper \($0)\"}\n" }.joined()
    let packed = ArchiveMaking.gzip(Array(lines.utf8))
    let (parts, report, _) = try open(Array(packed.prefix(packed.count / 2)), as: "x.gz")
    #expect(parts.count == 1 && parts[0].bytes.count > packed.count / 4)
    #expect(lines.utf8.starts(with: parts[0].bytes))
    #expect(report.unreadable.count == 1)

    let members = (0..<20).map { member("\($0).jsonl") }
    for archive in [ArchiveMaking.zip(members), ArchiveMaking.tar(members)] {
      let (parts, report, _) = try open(Array(archive.prefix(archive.count / 4)), as: "x")
      #expect(parts.count >= 5 && parts.count < 20)
      #expect(!report.unreadable.isEmpty)
    }
  }

  /// gzip ends with a checksum and a length (RFC 1952, 2.3.1): where they do not fit, nobody knows what is wrong.
  @Test func namesGzipThatDoesNotFitItsChecksum() throws {
    let whole = ArchiveMaking.gzip(ArchiveMaking.lines)
    for (place, words) in [(whole.count - 8, "incorrect data check"), (whole.count - 1, "incorrect length check")] {
      var bytes = whole
      bytes[place] ^= 1
      let (parts, report, _) = try open(bytes, as: "x.gz")
      #expect(parts.isEmpty)
      #expect(
        report.unreadable.map(\.reason) == [
          "its packed content is damaged somewhere (\(words)), and nothing of it was read"
        ])
    }
    // Members in a row are one content; zeros behind them, which tapes leave, are nothing.
    let row = whole + whole + [UInt8](repeating: 0, count: 512)
    let (parts, report, _) = try open(row, as: "x.gz")
    #expect(parts.map(\.bytes) == [ArchiveMaking.lines + ArchiveMaking.lines])
    #expect(report == InputPartsReport.nothing)
    var second = whole + whole
    second[second.count - 5] ^= 1
    #expect(try problems(second).count == 1)
    var tar = ArchiveMaking.gzip(ArchiveMaking.tar([member("a.jsonl")]))
    tar[tar.count - 8] ^= 1
    let packed = try open(tar, as: "x.tgz")
    #expect(packed.parts.count == 1)
    #expect(packed.report.unreadable.first?.reason.hasPrefix("its packed content is damaged somewhere") == true)
  }

  /// A wrong checksum spoils its member only.
  @Test func leavesOutADamagedMember() throws {
    var archive = ArchiveMaking.zip([member("a"), member("b", "{\"title\":\"SPOILT\"}"), member("c")])
    let place = try #require(archive.indices.first { archive[$0...].starts(with: Array("SPOILT".utf8)) })
    archive[place] = UInt8(ascii: "X")
    let (parts, report, folder) = try open(archive, as: "x")
    #expect(parts.map(\.name) == ["x/a", "x/c"])
    #expect(report.unreadable.map { $0.name.dropFirst(folder.count + 1) } == ["x/b"])
  }

  @Test(arguments: [UInt64(1), 2]) func survivesMutations(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let members = [member("a.jsonl"), ("b.gz", ArchiveMaking.gzip(ArchiveMaking.lines))]
    let whole =
      [ArchiveMaking.zip(members), ArchiveMaking.tar(members), ArchiveMaking.sevenZip]
      + ArchiveMaking.packed.map(\.bytes)
    var limits = ArchiveLimits()
    limits.totalBytes = 1 << 20
    for _ in 0..<300 {
      guard var bytes = whole.randomElement(using: &random) else { return }
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count / 2, using: &random)) }
      let (parts, _, _) = try open(bytes, as: "x", limits)
      #expect(parts.reduce(0) { $0 + $1.bytes.count } <= 1 << 20, "seed \(seed)")
    }
  }

  /// Names that are no UTF-8 are shown as far as they can be, and the files behind them are read. macOS has no such
  /// names.
  @Test func readsFilesWhoseNamesAreNoUTF8() throws {
    #if os(Linux)
      let folder = try TemporaryFolder()
      try folder.write(ArchiveMaking.lines, as: [0x66, 0xFF, 0xE9])
      let file = try #require(InputFinder.files(at: [folder.path]).files.first)
      #expect(file.name == folder.path + "/f\u{FFFD}\u{FFFD}")
      #expect(try file.read() == ArchiveMaking.lines)
    #endif
  }
}

extension InputPartsReport {
  fileprivate static var nothing: InputPartsReport { InputPartsReport() }
}
