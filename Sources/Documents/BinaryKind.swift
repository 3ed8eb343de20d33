/// Tells files that hold no text, by their first bytes, so that the refusal can say what they are.
enum BinaryKind {
  /// What the file is; nil for text. Cost: at most 8 KiB are looked at.
  static func name(of bytes: [UInt8]) -> String? {
    if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.name }
    guard TextEncoding.detect(in: Array(bytes.prefix(1024))).encoding.isByteOriented else { return nil }
    let head = bytes.prefix(8192)
    let strange = head.count { $0 < 0x20 && !ASCII.isSpace($0) && $0 != 0x1B }
    return strange * 20 > head.count ? "binary, no text" : nil
  }

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (Array("GIF8".utf8), "a GIF picture"),
    (Array("%PDF".utf8), "a PDF document"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (or an office document)"),
    ([0x1F, 0x8B], "compressed with gzip"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "compressed with xz"),
    ([0x28, 0xB5, 0x2F, 0xFD], "compressed with Zstandard"),
    (Array("BZh".utf8), "compressed with bzip2"),
    (Array("SQLite format 3".utf8), "a SQLite database"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ]
}

extension TextEncoding {
  /// Whether a character of ASCII takes one byte.
  var isByteOriented: Bool { self == .utf8 || self == .windows1252 }
}
