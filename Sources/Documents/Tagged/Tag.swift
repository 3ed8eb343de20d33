/// The name of a field in a tagged format: up to four ASCII characters, such as `TI`, `PMID` or `%A`.
@safe struct Tag: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The characters, the first one in the highest byte used.
  private let code: UInt32

  /// The tag of bytes that the caller knows to be at most four; letters become upper case.
  @inline(__always)
  init(_ bytes: some Sequence<UInt8>) {
    var code: UInt32 = 0
    for byte in bytes { code = code << 8 | UInt32(ASCII.isLower(byte) ? byte & 0xDF : byte) }
    self.code = code
  }

  /// Worked out by the compiler, since the bytes of a static string are there for good.
  @inline(__always)
  init(stringLiteral name: StaticString) {
    self = name.withUTF8Buffer { unsafe Tag($0) }
  }
}
