import Foundation
import TestSupport
import Testing

/// Text from papers is data in every picture, whatever it looks like.
@Suite struct ExportSafetyTests {
  private static let title = #"<script>alert(1)</script> & "x" \N"#
  private static let records = #"""
    {"id": "evil", "title": "<script>alert(1)</script> & \"x\" \\N", "abstract": "We colour graphs by message passing: [run](javascript:alert(2)) or https://example.org/?a=1&b=2. <img src=x onerror=alert(3)> ]]> &lol; \u0000 \u001b[31m", "urls": ["javascript:alert(4)", "https://example.org/?a=1&b=2", "data:text/html,<script>alert(5)</script>"]}
    {"id": "\"/><script>alert(6)</script>", "title": "Graphs are coloured by message passing", "abstract": "We colour graphs by message passing; https://example.org/?a=1&b=2", "url": "JavaScript:alert(7)"}
    {"id": "good", "title": "Message passing colours \\E \\G \\L %s {a|b}", "abstract": "Message passing colours graphs."}
    """#

  private func picture(_ form: String, _ body: (Folder, Run) throws -> Void) throws {
    try inTemporaryFolder { folder in
      try folder.write(Self.records, to: "evil.jsonl")
      let build = try folder.paperGraph("build", "evil.jsonl", "--graph", "g")
      #expect(build.status == 0, "\(build.errors)")
      #expect(try folder.rows("SELECT count(*) FROM paper", in: "g") == ["3"])
      let addresses = "SELECT count(*) FROM node WHERE address LIKE 'javascript:%' OR address LIKE 'data:%'"
      #expect(try folder.rows(addresses, in: "g") == ["0"])
      let run = try folder.paperGraph("export", "--\(form)", "map.\(form)", "--graph", "g")
      #expect(run.status == 0, "\(run.errors)")
      try body(folder, run)
    }
  }

  @Test(.enabled(if: isInstalled("xmllint"), "xmllint judges whether the picture is well formed"))
  func thePictureIsSafeAndWellFormed() throws {
    try picture("svg") { folder, _ in
      func ask(_ path: String) throws -> String {
        try folder.run("xmllint", "--xpath", path, "map.svg").output.trimmingCharacters(in: .newlines)
      }
      let judged = try folder.run("xmllint", "--noout", "--nonet", "map.svg")
      #expect(judged.status == 0 && judged.errors.isEmpty, "\(judged.errors)")
      for element in ["script", "foreignObject", "iframe", "image", "img", "use", "animate", "set", "handler"] {
        #expect(try ask("count(//*[local-name()='\(element)'])") == "0", "\(element)")
      }
      #expect(try ask("count(//@*[starts-with(local-name(), 'on')])") == "0")
      let lowered = "translate(., 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
      #expect(try ask("count(//@*[contains(\(lowered), 'javascript:') or contains(\(lowered), 'data:')])") == "0")
      #expect(try ask("count(//@*[local-name()='href'][.='https://example.org/?a=1&b=2'])") != "0")
      #expect(!(try folder.text(of: "map.svg")).lowercased().contains("<script"))
      // The title can be read: it is drawn as it stands.
      let drawn = try ask("string(//*[@id='paper-evil'])").filter { !$0.isWhitespace }
      #expect(drawn.contains(Self.title.filter { !$0.isWhitespace }), "\(drawn)")
      let escapes = try ask("string(//*[@id='paper-good'])").filter { !$0.isWhitespace }
      #expect(escapes.contains(#"Messagepassingcolours\E\G\L%s{a|b}"#), "\(escapes)")
    }
  }

  @Test(.enabled(if: isInstalled("dot"), "Graphviz's own program judges whether its language is well formed"))
  func theGraphvizFileIsWellFormedAndKeepsTheTitle() throws {
    try picture("dot") { folder, _ in
      let judged = try folder.run("dot", "-Tcanon", "map.dot")
      #expect(judged.status == 0 && judged.errors.isEmpty, "\(judged.errors)")
      #expect(try folder.text(of: "map.dot").contains(#"\\N"#))
    }
  }

  @Test(arguments: ["png", "pdf"]) func otherFormsAreWritten(_ form: String) throws {
    try picture(form) { folder, _ in
      let size = try folder.data(of: "map.\(form)").count
      #expect(size > 1000)
    }
  }
}
