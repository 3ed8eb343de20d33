import Foundation
import TestSupport
import Testing

/// `export`: where pictures go, and what they are.
@Suite struct ExportTests {
  private func folderWithGraph(_ body: (Folder) throws -> Void) throws {
    try inTemporaryFolder { folder in
      try folder.copy(try SharedGraph.trending(), to: "Graphs/papers.sqlite")
      try body(folder)
    }
  }

  /// The first bytes by which each form is known.
  private static let forms = [("svg", "<?xml"), ("png", "\u{89}PNG"), ("pdf", "%PDF-"), ("dot", "digraph")]

  @Test(arguments: forms) func aFormAloneIsWrittenBesideTheGraph(_ form: String, _ opening: String) throws {
    try folderWithGraph { folder in
      let run = try folder.paperGraph("export", "--\(form)")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.data.isEmpty)
      #expect(run.errors.contains("written to Graphs/papers.\(form)"))
      #expect(folder.names() == ["Graphs/papers.sqlite", "Graphs/papers.\(form)"].sorted())
      let head = try folder.data(of: "Graphs/papers.\(form)").prefix(opening.unicodeScalars.count)
      #expect(String(head.map { Character(UnicodeScalar($0)) }).hasPrefix(opening))
    }
  }

  @Test func aPathIsTakenBehindTheFormOrWithO() throws {
    try folderWithGraph { folder in
      for arguments in [["--svg", "a.svg"], ["--svg", "-o", "b.svg"], ["--svg", "--output", "deep/er/c.svg"]] {
        #expect(try folder.start(["export"] + arguments).finish().status == 0)
      }
      let piped = try folder.paperGraph("export", "--svg", "-")
      #expect(piped.status == 0)
      #expect(folder.names() == ["Graphs/papers.sqlite", "a.svg", "b.svg", "deep/er/c.svg"])
      for name in ["a.svg", "b.svg", "deep/er/c.svg"] {
        let written = try folder.data(of: name)
        #expect(written == piped.data)
      }
      #expect(try folder.paperGraph("export", "--svg", "a.svg", "-o", "b.svg").status == 64)
    }
  }

  /// What is written to a pipe or a device goes into it; the pipe is not replaced by a file.
  @Test func aPipeIsWrittenInto() throws {
    try folderWithGraph { folder in
      let run = try folder.shell(
        "mkfifo pipe && cat pipe > got & sleep 0.2; paperGraph export --svg pipe --quiet; wait")
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      #expect(try folder.run("test", "-p", "pipe").status == 0)
      #expect(try folder.text(of: "got").hasSuffix("</svg>\n"))
    }
  }

  /// A link stays a link, and the file that it leads to is replaced.
  @Test func linksAreFollowed() throws {
    try folderWithGraph { folder in
      try folder.write("before", to: "elsewhere/real.svg")
      try folder.link("map.svg", to: "elsewhere/real.svg")
      try folder.link("new.svg", to: "elsewhere/nothing-yet.svg")
      #expect(try folder.paperGraph("export", "--svg", "map.svg").status == 0)
      #expect(try folder.run("test", "-L", "map.svg").status == 0)
      #expect(try folder.text(of: "elsewhere/real.svg").hasPrefix("<?xml"))
      #expect(try folder.paperGraph("export", "--svg", "new.svg").status == 0)
      #expect(try folder.text(of: "new.svg").hasPrefix("<?xml"))
    }
  }

  @Test func jsonSaysWhatWasWritten() throws {
    struct Answer: Decodable {
      let schemaVersion: Int
      let path: String
      let format: String
      let bytes: Int
      let papers: Int
      let communities: Int
    }
    try folderWithGraph { folder in
      let answer = try folder.paperGraph("export", "--svg", "map.svg", "--json").json(Answer.self)
      #expect(answer.schemaVersion == 1 && answer.path == "map.svg" && answer.format == "svg")
      let size = try folder.data(of: "map.svg").count
      #expect(answer.bytes == size)
      #expect(answer.papers == 83 && answer.communities > 1)
      let quiet = try folder.paperGraph("export", "--svg", "map.svg", "--quiet")
      #expect(quiet.status == 0 && quiet.data.isEmpty && quiet.errors.isEmpty)
    }
  }

  @Test(.enabled(if: isInstalled("xmllint"), "xmllint judges whether the picture is well formed"))
  func thePictureIsWellFormedAndHasEveryTitle() throws {
    try folderWithGraph { folder in
      #expect(try folder.paperGraph("export", "--svg", "map.svg").status == 0)
      let judged = try folder.run("xmllint", "--noout", "--nonet", "map.svg")
      #expect(judged.status == 0 && judged.errors.isEmpty, "\(judged.errors)")
      // Each title whole, in the words that are drawn, however they are broken into lines.
      let drawn = try folder.run("xmllint", "--xpath", "//*[local-name()='text']//text()", "map.svg").output
      func letters(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
      let text = letters(drawn.replacing("&amp;", with: "&").replacing("&lt;", with: "<").replacing("&gt;", with: ">"))
      for title in try folder.rows("SELECT title FROM paper", in: "Graphs/papers.sqlite") {
        #expect(text.contains(letters(title)), "\(title) is not drawn whole")
      }
      let ids = try folder.run("xmllint", "--xpath", "//@id", "map.svg").lines.map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      #expect(ids.count > 83 && Set(ids).count == ids.count)
    }
  }

  @Test func optionsOfThePicture() throws {
    try folderWithGraph { folder in
      #expect(
        try folder.paperGraph("export", "--svg", "-", "--title", "A & B <c>").output.contains("A &amp; B &lt;c&gt;"))
      let small = try folder.paperGraph("export", "--png", "-", "--dpi", "36").data
      let large = try folder.paperGraph("export", "--png", "-", "--dpi", "72").data
      // Width and height stand at bytes 16 and 20 of a PNG, big-endian.
      func size(_ data: Data) -> [Int] {
        [16, 20].map { start in data[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
      }
      for (less, more) in zip(size(small), size(large)) { #expect(abs(more - 2 * less) <= 2 && less > 100) }
      for dpi in ["35", "601", "x"] {
        #expect(try folder.paperGraph("export", "--png", "-", "--dpi", dpi).status == 64)
      }
    }
  }
}
