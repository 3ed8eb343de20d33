/// Text on its way into Markdown as Obsidian reads it.
enum MarkdownText {
  /// One line in which every sign that could begin markup, HTML, a link, a tag or a formula is escaped by a backslash
  /// (CommonMark 0.31, section 2.4). Cost: linear.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in DisplayText.singleLine(text).unicodeScalars {
      if #"\`*_{}[]<>#|~$%=&^!"#.unicodeScalars.contains(scalar) { out.append("\\") }
      out.append(scalar)
    }
    return String(out)
  }

  /// What can stand behind the bar of a wiki link.
  static func alias(_ text: String) -> String {
    DisplayText.singleLine(text).replacing("[", with: "(").replacing("]", with: ")").replacing("|", with: "/")
      .replacing("<", with: "‹").replacing(">", with: "›")
  }

  /// A name for a file that every system and a wiki link take: without `* " \ / < > : | ? # ^ [ ] %`, dots and blanks at
  /// its ends and what is beyond 120 bytes. Empty where nothing is left.
  static func fileName(_ text: String) -> String {
    var name = ""
    for scalar in DisplayText.singleLine(text).unicodeScalars {
      let isUnsafe = "*\"\\/<>:|?#^[]%`".unicodeScalars.contains(scalar)
      let next = isUnsafe ? " " : String(Character(scalar))
      if next == " ", name.isEmpty || name.hasSuffix(" ") { continue }
      guard name.utf8.count + next.utf8.count <= 120 else { break }
      name += next
    }
    while let last = name.utf8.last, last == 0x20 || last == UInt8(ascii: ".") { name.unicodeScalars.removeLast() }
    while name.utf8.first == UInt8(ascii: ".") { name.unicodeScalars.removeFirst() }
    // Names that Windows keeps for devices.
    let devices = ["con", "prn", "aux", "nul"]
    return devices.contains(name.lowercased()) ? name + "_" : name
  }

  /// A YAML scalar in double quotes: what JSON writes is YAML (YAML 1.2, section 1.3).
  static func yaml(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
