import Testing

@testable import PaperGraphCLI

@Suite struct TerminalTests {
  @Test(
    "Terminals that know links, and some that do not",
    arguments: [
      (["VTE_VERSION": "6003"], true), (["VTE_VERSION": "4205", "TERM": "foot"], false),
      (["KITTY_WINDOW_ID": "1"], true),
      (["WT_SESSION": "x"], true), (["TERM_PROGRAM": "WezTerm"], true), (["TERM_PROGRAM": "Apple_Terminal"], false),
      (["TERM": "alacritty"], true), (["TERM": "xterm-256color"], false), (["TERM": "linux"], false), ([:], false),
    ])
  func links(_ variables: [String: String], _ areKnown: Bool) {
    #expect(Hyperlinks.areKnown { variables[$0] } == areKnown, "\(variables)")
  }

  /// The widths of Unicode Standard Annex 11.
  @Test(arguments: [("abc", 3), ("", 0), ("論文", 4), ("é", 1), ("한글", 4), ("ｆ", 2), ("a論b", 4)])
  func columns(_ text: String, _ width: Int) {
    #expect(Columns.count(text) == width)
  }

  @Test func marksStandOutAndDoNotCountAsColumns() {
    let terminal = Terminal(.always)
    let text = "one two three four five six seven"
    let marked = terminal.wrapped(text, marks: [4..<13], before: "“", after: "” (a:1)", indent: 0)
    #expect(marked.contains("\u{1B}[33mtwo\u{1B}[0m") && marked.contains("\u{1B}[33mthree\u{1B}[0m"))
    var plain = ""
    var isCode = false
    for character in marked {
      if character == "\u{1B}" {
        isCode = true
      } else if !isCode {
        plain.append(character)
      } else if character == "m" {
        isCode = false
      }
    }
    #expect(plain == "“\(text)” (a:1)")
    #expect(Terminal(.never).wrapped(text, marks: [4..<13], before: "“", after: "”", indent: 0) == "“\(text)”")
  }
}
