#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes that could not be written where they were meant to go.
struct OutputError: Error, CustomStringConvertible {
  let description: String
}

/// Standard output: data, in whole bytes, written at once.
enum Output {
  static func write(_ bytes: [UInt8]) throws(OutputError) {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(STDOUT_FILENO, buffer.baseAddress! + start, buffer.count - start)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw OutputError(
          description: "Standard output could not be written: \(unsafe String(cString: strerror(errno)).lowercased()).")
      }
      start += written
    }
  }

  static func write(_ text: String) throws(OutputError) { try write(Array(text.utf8)) }

  static func line(_ text: String = "") throws(OutputError) { try write(text + "\n") }
}

/// Standard error: what a person is told while the data goes its way.
enum Talk {
  static func say(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress!, $0.count) }
  }

  /// What went wrong, with further lines indented below it.
  static func failure(_ sentence: String) {
    say("paperGraph: " + sentence.split(separator: "\n").map { Clean.line(String($0)) }.joined(separator: "\n  "))
  }
}

/// Text from papers made fit for a terminal.
enum Clean {
  /// On one line, without control characters: what a paper says must not steer a terminal.
  static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var blank = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: blank = true
      case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
      default:
        if blank, !result.isEmpty { result.append(" ") }
        blank = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}
