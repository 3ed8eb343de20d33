/// How a file writes its characters.
package enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16 (little-endian)"
  case utf16BigEndian = "UTF-16 (big-endian)"
  /// What is called Latin-1 in practice: ISO 8859-1 with quotes and dashes at 0x80–0x9F.
  case windows1252 = "Windows-1252"
}

extension TextEncoding {
  struct Detection {
    let encoding: TextEncoding
    /// Length of the byte order mark.
    let mark: Int
    /// Whether the file is well-formed UTF-8 as it stands.
    let isWellFormed: Bool
  }

  /// Tells the encoding: by a byte order mark, by well-formedness as UTF-8, by zero bytes in every other place
  /// (UTF-16), and by which of UTF-8 and Windows-1252 explains more of the bytes above ASCII. Cost: one or two passes.
  static func detect(in file: [UInt8]) -> Detection {
    if file.starts(with: [0xFF, 0xFE]) { return Detection(encoding: .utf16LittleEndian, mark: 2, isWellFormed: false) }
    if file.starts(with: [0xFE, 0xFF]) { return Detection(encoding: .utf16BigEndian, mark: 2, isWellFormed: false) }
    let mark = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let encoding = utf16WithoutMark(file) { return Detection(encoding: encoding, mark: 0, isWellFormed: false) }
    if isWellFormed(file) {
      return Detection(encoding: .utf8, mark: mark, isWellFormed: true)
    }
    return Detection(encoding: isWindows1252(file) ? .windows1252 : .utf8, mark: mark, isWellFormed: false)
  }

  /// Whether a file is valid UTF-8. Cost: one pass, on all cores where the file is large; ASCII is passed by the block.
  private static func isWellFormed(_ file: [UInt8]) -> Bool {
    let stretches = file.stretches(of: 0..<file.count)
    return Parallel.map(stretches.count) { isWellFormed(file.span, stretches[$0]) }.allSatisfy(\.self)
  }

  /// The same of a stretch that begins and ends beside ASCII.
  private static func isWellFormed(_ span: borrowing Span<UInt8>, _ stretch: Range<Int>) -> Bool {
    var i = stretch.lowerBound
    while true {
      let start = ByteScan.endOfASCII(in: span, i..<stretch.upperBound)
      guard start < stretch.upperBound else { return true }
      // Up to the next ASCII byte, and over short runs of ASCII.
      i = start
      var plain = 0
      while i < stretch.upperBound, plain < 32 {
        plain = span[i] < 0x80 ? plain + 1 : 0
        i += 1
      }
      guard (try? UTF8Span(validating: span.extracting(start..<i))) != nil else { return false }
    }
  }

  /// ASCII text in UTF-16 has a zero in every other byte.
  private static func utf16WithoutMark(_ file: [UInt8]) -> TextEncoding? {
    if let encoding = utf16OfJSON(file) { return encoding }
    let sample = file.prefix(1024)
    guard sample.count >= 16 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (i, b) in sample.enumerated() where b == 0 {
      if i.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let many = sample.count * 2 / 5
    if zeros.odd >= many, zeros.even == 0 { return .utf16LittleEndian }
    if zeros.even >= many, zeros.odd == 0 { return .utf16BigEndian }
    return nil
  }

  /// JSON begins with two characters of ASCII, whatever it holds: where the zeros stand tells how it is written
  /// (RFC 4627 §3).
  private static func utf16OfJSON(_ file: [UInt8]) -> TextEncoding? {
    guard file.count >= 4 else { return nil }
    let isLittle = file[1] == 0 && file[3] == 0
    let (first, second) = isLittle ? (file[0], file[2]) : (file[1], file[3])
    guard isLittle || (file[0] == 0 && file[2] == 0), first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
      ASCII.isSpace(second) || (0x21..<0x7F).contains(second)
    else { return nil }
    return isLittle ? .utf16LittleEndian : .utf16BigEndian
  }

  /// Whether more of the bytes above ASCII are letters and quotes of Windows-1252 than parts of well-formed UTF-8.
  private static func isWindows1252(_ file: [UInt8]) -> Bool {
    var (sequences, letters, others) = (0, 0, 0)
    var i = 0
    while i < file.count {
      let (scalar, length) = TextEncoding.utf8.scalar(in: file, at: i)
      if scalar == nil {
        // 0xFE and 0xFF (þ ÿ) are far likelier to be damage than letters.
        if windows1252Table[file[i]] != nil, file[i] < 0xFE { letters += 1 } else { others += 1 }
      } else if length > 1 {
        sequences += 1
      }
      i += length
    }
    return letters > sequences + others
  }

  /// The scalar at `i` and its length; nil for an ill-formed sequence, of which the length passes one unit.
  func scalar(in file: [UInt8], at i: Int) -> (Unicode.Scalar?, length: Int) {
    switch self {
    case .utf8: Self.utf8Scalar(file, i)
    case .windows1252: (file[i] < 0x80 ? Unicode.Scalar(file[i]) : Self.windows1252Table[file[i]], 1)
    case .utf16LittleEndian: Self.utf16Scalar(file, i) { UInt16(file[$0]) | UInt16(file[$0 + 1]) << 8 }
    case .utf16BigEndian: Self.utf16Scalar(file, i) { UInt16(file[$0]) << 8 | UInt16(file[$0 + 1]) }
    }
  }

  private static func utf8Scalar(_ file: [UInt8], _ i: Int) -> (Unicode.Scalar?, length: Int) {
    let first = file[i]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(first), i + length <= file.count else { return (nil, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for next in file[i + 1..<i + length] {
      guard next & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return (nil, 1) }
    return (scalar, length)
  }

  private static func utf16Scalar(
    _ file: [UInt8], _ i: Int, unit: (Int) -> UInt16
  ) -> (Unicode.Scalar?, length: Int) {
    guard i + 2 <= file.count else { return (nil, 1) }
    let first = UInt32(unit(i))
    if let scalar = Unicode.Scalar(first) { return (scalar, 2) }
    guard first < 0xDC00, i + 4 <= file.count else { return (nil, 2) }
    let second = UInt32(unit(i + 2))
    guard (0xDC00...0xDFFF).contains(second) else { return (nil, 2) }
    return (Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)), 4)
  }

  /// 0x80–0x9F of Windows-1252 (the Unicode consortium's table CP1252.TXT); the rest equals Unicode.
  private static let windows1252Table: [UInt8: Unicode.Scalar] = {
    let upper: [UInt32] = [
      0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
      0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
      0x0178,
    ]
    var table: [UInt8: Unicode.Scalar] = [:]
    for byte in UInt8(0x80)...0xFF {
      let value = byte < 0xA0 ? upper[Int(byte - 0x80)] : UInt32(byte)
      if value != 0 { table[byte] = Unicode.Scalar(value) }
    }
    return table
  }()
}
