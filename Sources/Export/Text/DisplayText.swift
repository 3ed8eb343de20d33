/// Words made fit to be drawn.
enum DisplayText {
  /// A longer title is no title; what is beyond is replaced by an ellipsis, so that one bad record cannot fill memory.
  static let limit = 20_000

  /// One line: runs of white space and control characters become one blank; scalars that XML 1.0 forbids, that draw
  /// nothing or that would turn the words around them (bidirectional overrides) are left out.
  static func singleLine(_ text: String, limit: Int = limit) -> String {
    var out = String.UnicodeScalarView()
    var pendingSpace = false
    var count = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
        pendingSpace = count > 0
        continue
      }
      guard isDrawable(scalar.value) else { continue }
      if count >= limit {
        out.append("…")
        break
      }
      if pendingSpace { out.append(" ") }
      pendingSpace = false
      out.append(scalar)
      count += 1
    }
    return String(out)
  }

  /// Like `singleLine`, with line feeds kept.
  static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: true).map { singleLine(String($0)) }
      .joined(separator: "\n")
  }

  private static func isDrawable(_ value: UInt32) -> Bool {
    switch value {
    case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: false
    case 0xE000...0xF8FF, 0xF_0000...: false
    case 0xFDD0...0xFDEF: false
    default: value & 0xFFFE != 0xFFFE
    }
  }
}

/// Ids that are safe in XML, CSS and DOT and never given twice.
struct Identifiers {
  private var taken: Set<String> = []
  private var next: [String: Int] = [:]

  /// `prefix-` and what is safe of `name`, with a number added where that was given before.
  mutating func make(_ prefix: String, _ name: String) -> String {
    var bytes = Array(prefix.utf8)
    bytes.append(0x2D)
    for byte in name.utf8.prefix(80) {
      let isSafe = byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
      if isSafe { bytes.append(byte) } else if bytes.last != 0x2D { bytes.append(0x2D) }
    }
    while bytes.last == 0x2D { bytes.removeLast() }
    let base = String(decoding: bytes, as: UTF8.self)
    var id = base
    while !taken.insert(id).inserted {
      next[base, default: 1] += 1
      id = "\(base)-\(next[base]!)"
    }
    return id
  }
}
