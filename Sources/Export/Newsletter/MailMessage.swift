/// An e-mail as a file that mail programs open: RFC 5322 with two forms of the same text (RFC 2046, section 5.1.4).
package struct MailMessage: Sendable, Equatable {
  /// Midday of a day in universal time: `weekday` 0 is Monday; `month` and `day` count from 1.
  package struct Day: Sendable, Equatable {
    package let weekday: Int
    package let day: Int
    package let month: Int
    package let year: Int

    package init(weekday: Int, day: Int, month: Int, year: Int) {
      self.weekday = weekday
      self.day = day
      self.month = month
      self.year = year
    }
  }

  /// Addresses as they stand in a header: `Ada Lovelace <ada@example.org>`.
  package var from: String
  /// Nil where nobody is named yet: the message is a draft.
  package var to: String?
  package var subject: String
  /// When it is dated; nil leaves that to the program that sends it.
  package var day: Day?
  package var plain: String
  package var html: String

  package init(
    from: String, to: String?, subject: String, day: Day?, plain: String, html: String
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.day = day
    self.plain = plain
    self.html = html
  }

  /// Whether the text can stand in a header as an address: one line of printable ASCII, with an `@` in it and nothing
  /// that begins another header or address.
  package static func isAddress(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (3...320).contains(bytes.count), bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else { return false }
    let inner: ArraySlice<UInt8>
    if let open = bytes.lastIndex(of: UInt8(ascii: "<")) {
      guard bytes.last == UInt8(ascii: ">") else { return false }
      inner = bytes[(open + 1)..<(bytes.count - 1)]
      guard !bytes[..<open].contains(where: { "<>@,;:\"\\()".utf8.contains($0) }) else { return false }
    } else {
      inner = bytes[...]
    }
    let parts = inner.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && !part.contains { " <>,;:\"\\()[]".utf8.contains($0) }
      }
  }

  /// The message, every line ended by CR LF and none longer than 998 bytes. The same message gives the same bytes:
  /// boundary and Message-ID follow from its content.
  package func bytes() -> [UInt8] {
    let mark = Self.mark(of: [from, to ?? "", subject, plain, html])
    let boundary = "=_paperGraph_\(mark)"
    var lines = ["From: \(from)", "To: \(to ?? "undisclosed-recipients:;")"]
    lines += Self.unstructured("Subject", subject)
    if let day { lines.append("Date: \(Self.date(day))") }
    lines += [
      "Message-ID: <\(mark)@papergraph.invalid>", "MIME-Version: 1.0", "X-Unsent: 1",
      "Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "",
    ]
    for (type, text) in [("plain", plain), ("html", html)] {
      lines += [
        "--\(boundary)", "Content-Type: text/\(type); charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
      ]
      lines += QuotedPrintable.lines(text)
    }
    lines += ["--\(boundary)--", ""]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  private static func date(_ day: Day) -> String {
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let year = "\(day.year)"
    let padded = String(repeating: "0", count: max(0, 4 - year.count)) + year
    return "\(weekdays[day.weekday]), \(day.day) \(months[day.month - 1]) \(padded) 12:00:00 +0000"
  }

  /// A header of free text. Where it is long or not plain ASCII, it goes into encoded words of at most 75 characters,
  /// one a line (RFC 2047).
  static func unstructured(_ name: String, _ text: String) -> [String] {
    let line = DisplayText.singleLine(text)
    let isPlain = line.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !line.contains("=?")
    if isPlain, line.utf8.count + name.utf8.count + 2 <= 76 { return ["\(name): \(line)"] }
    var words: [String] = []
    var piece: [UInt8] = []
    for scalar in line.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      // 45 bytes are 60 characters of base 64; with `=?utf-8?B?` and `?=` they stay under 75, and on the first line the
      // name has room too.
      if piece.count + bytes.count > (words.isEmpty ? 36 : 45) {
        words.append(Base64.text(piece))
        piece = []
      }
      piece += bytes
    }
    words.append(Base64.text(piece))
    return words.enumerated().map { "\($0 == 0 ? "\(name): " : " ")=?utf-8?B?\($1)?=" }
  }

  /// 16 hexadecimal digits of the texts (FNV-1a, 64 bits): tells messages apart, and proves nothing.
  private static func mark(of texts: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in Array(text.utf8) + [0] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
