/// The name of an archive's member as people are shown it. It is never used as a path.
enum MemberName {
  /// The parts of the name, without `.` and without the root, control characters replaced by U+FFFD.
  static func cleaned(_ path: [UInt8]) -> String {
    let text = String(decoding: path, as: UTF8.self)
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
    let parts = String(scalars).split(separator: "/").filter { $0 != "." }
    return parts.joined(separator: "/")
  }

  /// Why a member of that name is not read: what a folder would hide, and what macOS adds; nil for any other.
  static func reasonToPassOver(_ name: String) -> String? {
    for part in name.split(separator: "/") where part != ".." {
      if part == "__MACOSX" { return "added by macOS" }
      if part.hasPrefix(".") { return "hidden" }
    }
    return nil
  }

  /// Control characters, and the marks that turn the direction of what is shown after them.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x202A...0x202E, 0x2028...0x2029, 0x2066...0x2069: true
    default: false
    }
  }
}
