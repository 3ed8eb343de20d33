import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// What the terminal behind standard output can show.
struct Terminal {
  let usesColor: Bool
  /// Whether text can lead to an address.
  let showsLinks: Bool
  /// Columns to fill.
  let width: Int

  init(_ choice: ColorChoice) {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    switch choice {
    case .always: usesColor = true
    case .never: usesColor = false
    case .auto: usesColor = isTerminal && Environment.value("NO_COLOR") == nil && Environment.value("TERM") != "dumb"
    }
    width = Terminal.columns(isTerminal) ?? 100
    showsLinks = isTerminal && usesColor && Hyperlinks.areKnown { Environment.value($0) }
  }

  private static func columns(_ isTerminal: Bool) -> Int? {
    if let given = Environment.value("COLUMNS").flatMap(Int.init), given >= 40 { return given }
    guard isTerminal else { return nil }
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return nil }
    return min(Int(size.ws_col), 160)
  }

  enum Style: String {
    case bold = "1", dim = "2", green = "32", yellow = "33", cyan = "36"
  }

  func styled(_ text: String, _ style: Style) -> String {
    usesColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

enum Environment {
  /// The value of a variable; one that is empty counts as not set.
  static func value(_ name: String) -> String? {
    guard let value = unsafe getenv(name), unsafe value.pointee != 0 else { return nil }
    return unsafe String(cString: value)
  }
}

extension String {
  /// At least `width` columns, filled with blanks on the right.
  func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

  /// At least `width` columns, filled with blanks on the left.
  func leftPadded(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}

extension Double {
  /// With a fixed number of decimals, rounded half away from zero.
  func fixed(_ decimals: Int) -> String {
    guard isFinite else { return "\(self)" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let digits = String(Int((magnitude * scale).rounded()))
    let padded = digits.leftPadded(decimals + 1).map { $0 == " " ? "0" : $0 }
    let whole = String(padded.dropLast(decimals))
    return (self < 0 ? "-" : "") + (decimals > 0 ? whole + "." + String(padded.suffix(decimals)) : whole)
  }
}

/// `1 paper`, `2 papers`.
func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
}
