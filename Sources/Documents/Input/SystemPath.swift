/// A path as the system knows it: any bytes but zero. Names of files need not be UTF-8.
struct SystemPath: Sendable, Hashable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }
  init(_ path: String) { bytes = Array(path.utf8) }

  /// The path as people are shown it, with U+FFFD for what is no UTF-8.
  var shown: String { String(decoding: bytes, as: UTF8.self) }

  /// The path of an entry of this folder.
  func appending(_ entry: [UInt8]) -> SystemPath {
    SystemPath(bytes.last == UInt8(ascii: "/") ? bytes + entry : bytes + [UInt8(ascii: "/")] + entry)
  }

  /// The order of bytes: the same on every system and in every language.
  static func precedes(_ a: SystemPath, _ b: SystemPath) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}
