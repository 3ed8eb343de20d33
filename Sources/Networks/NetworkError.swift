/// Why a network could not be read: a sentence that names the offender, the line where there is one, and the way out.
package struct NetworkError: Error, Equatable, CustomStringConvertible {
  /// From 1; nil where the file as a whole is meant.
  package let line: Int?
  package let reason: String

  package init(line: Int? = nil, reason: String) {
    self.line = line
    self.reason = reason
  }

  package var description: String { line.map { "line \($0): \(reason)" } ?? reason }
}

/// The same as readers throw it: with a place in the bytes, of which the line is told when it is needed.
struct Fault: Error {
  /// Nil where the file as a whole is meant.
  let offset: Int?
  let reason: String

  init(at offset: Int? = nil, _ reason: String) {
    self.offset = offset
    self.reason = reason
  }

  func error(in bytes: [UInt8]) -> NetworkError {
    NetworkError(line: offset.map { 1 + bytes[..<min($0, bytes.count)].count { $0 == ASCII.lineFeed } }, reason: reason)
  }
}
