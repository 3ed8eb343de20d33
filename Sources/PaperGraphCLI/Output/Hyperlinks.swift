/// Text that leads to an address: the escape code OSC 8, in terminals that know it.
enum Hyperlinks {
  /// Whether the terminal that `variable` tells of knows it. Those that do not may print the codes, so only known ones
  /// count.
  static func areKnown(_ variable: (String) -> String?) -> Bool {
    if let vte = variable("VTE_VERSION").flatMap(Int.init) { return vte >= 5000 }
    if ["KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "DOMTERM"].contains(where: { variable($0) != nil }) {
      return true
    }
    if let program = variable("TERM_PROGRAM") {
      return ["iTerm.app", "WezTerm", "vscode", "Hyper", "ghostty", "Tabby", "rio"].contains(program)
    }
    return ["alacritty", "foot", "contour", "xterm-kitty", "xterm-ghostty"].contains(variable("TERM") ?? "")
  }
}

extension Terminal {
  /// `text`, which may be of several lines, leading to `address`; as it is where there is none, or the terminal does
  /// not know links.
  func linked(_ text: String, _ address: String?) -> String {
    guard showsLinks, let address, address.hasPrefix("https://") || address.hasPrefix("http://"),
      address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indent = line.prefix { $0 == " " }
      return indent + "\u{1B}]8;;\(address)\u{1B}\\" + line.dropFirst(indent.count) + "\u{1B}]8;;\u{1B}\\"
    }.joined(separator: "\n")
  }
}
