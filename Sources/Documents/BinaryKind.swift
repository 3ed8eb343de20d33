/// Tells files that hold no text, by their first bytes, so that the refusal can say what they are.
enum BinaryKind {
  /// What the file is; nil for text. Cost: at most 8 KiB are looked at.
  static func name(of bytes: [UInt8]) -> String? {
    if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.name }
    if let kind = ArchiveKind(bytes) { return kind.label }
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
    ([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"),
    ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old office document (.doc, .xls or the like)"),
    (Array("Rar!\u{1A}\u{7}".utf8), "a RAR archive, which is not unpacked here"),
    (Array("PAR1".utf8), "a Parquet table"),
    ([0x89, 0x48, 0x44, 0x46], "an HDF5 file"),
    (Array("SQLite format 3".utf8), "a SQLite database"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ]
}

extension TextEncoding {
  /// Whether a character of ASCII takes one byte.
  var isByteOriented: Bool { self == .utf8 || self == .windows1252 }
}
