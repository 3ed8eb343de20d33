import Documents
import PaperGraph

/// The input, line by line, with what each line was taken for: so that a bad paste is mended in seconds.
struct ParseEcho {
  let reading: Reading
  let terminal: Terminal

  init(_ reading: Reading, terminal: Terminal) {
    self.reading = reading
    self.terminal = terminal
  }

  func write() throws {
    for (file, bytes) in zip(reading.files, reading.contents) {
      try Output.line(
        terminal.styled("\(Clean.line(file.name))", .bold)
          + "  \(file.format.rawValue), \(counted(file.records.count, "paper"))")
      // Carriage returns alone end the lines of old Macs' files.
      let lineEnd: UInt8 = bytes.contains(0x0A) ? 0x0A : 0x0D
      let lines = bytes.split(separator: lineEnd, omittingEmptySubsequences: false)
      let width = "\(lines.count)".count
      var text = ""
      for (index, role) in file.roles.enumerated() where index < lines.count {
        let line = Clean.line(String(decoding: lines[index].prefix(2_000), as: UTF8.self))
        let room = terminal.width - width - 13
        let shown = line.count > room ? line.prefix(room - 1) + "…" : Substring(line)
        let number = "\(index + 1)".leftPadded(width)
        text += shown.isEmpty ? "\(number)  \(role.rawValue)\n" : "\(number)  \(styled(role))  \(shown)\n"
        if text.utf8.count > 1 << 16 {
          try Output.write(text)
          text = ""
        }
      }
      try Output.write(text)
    }
    for refused in reading.refused { Talk.say("\(Clean.line(refused.name)): \(Clean.line(refused.sentence))") }
  }

  private func styled(_ role: LineRole) -> String {
    let name = role.rawValue.padded(9)
    return switch role {
    case .title: terminal.styled(name, .bold)
    case .abstract: terminal.styled(name, .green)
    case .refused, .unplaced: terminal.styled(name, .yellow)
    case .blank, .structure, .furniture: terminal.styled(name, .dim)
    case .authors, .date, .link, .heading: terminal.styled(name, .cyan)
    }
  }
}
