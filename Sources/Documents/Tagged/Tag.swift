/// The name of a field in a tagged format: up to four ASCII characters, such as `TI`, `PMID` or `%A`.
struct Tag: Hashable, ExpressibleByStringLiteral {
  /// The characters, the first one in the highest byte used.
  private let code: UInt32

  /// The tag of bytes that the caller knows to be at most four; letters become upper case.
  @inline(__always)
  init(_ bytes: some Sequence<UInt8>) {
    code = bytes.reduce(0) { $0 << 8 | UInt32(ASCII.isLower($1) ? $1 & 0xDF : $1) }
  }

  init(stringLiteral name: String) { self.init(name.utf8) }
}
