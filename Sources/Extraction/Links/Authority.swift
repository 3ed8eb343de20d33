/// The part of an address between the scheme and the path: user, host, port.
struct Authority {
  /// In lower case, without `www.`, the user and the root dot.
  let host: String
  let kind: Host
  /// `:5000`, or empty. GitHub and the Hub listen on one port only, so theirs is dropped.
  let port: String
  /// Where the path begins; the end of the link if none follows.
  let end: Int

  /// Host names are at most 253 bytes long (RFC 1035).
  static let limit = 253

  /// Reads the authority at `start`; `nil` where no host name stands.
  init?(in text: borrowing Span<UInt8>, at start: Int) {
    let begin = Authority.afterUser(in: text, at: start)
    var i = begin
    var labelStart = begin
    while i < text.count, i - begin <= Authority.limit {
      let b = text[i]
      if LinkByte.isHost(b) || b == 0x5F {
        i += 1
        if b == 0x2E { labelStart = i }
        continue
      }
      guard b >= 0x80 else { break }
      let (value, length) = scalar(in: text, at: i)
      // `example.org에서`: an ending stuck to the host, since a label is of one script.
      if !LinkByte.isInternational(value) || (LinkByte.isCJK(value) && Byte.isAlphanumeric(text.byte(labelStart))) {
        break
      }
      i += length
    }
    var hostEnd = i
    while hostEnd > begin, text[hostEnd - 1] == 0x2E || text[hostEnd - 1] == 0x2D || text[hostEnd - 1] == 0x5F {
      hostEnd -= 1
    }
    guard labelStart > begin, begin < hostEnd else { return nil }
    var name = text.string(begin..<hostEnd).lowercased()
    guard Authority.isHost(name) else { return nil }
    if name.hasPrefix("www."), name.utf8.dropFirst(4).contains(0x2E) { name.removeFirst(4) }
    host = name
    kind = Host(name)
    // A dot before the path is the root's; otherwise it ends a sentence.
    let isRooted = i == hostEnd + 1 && text[hostEnd] == 0x2E && (text.byte(i) == 0x2F || text.byte(i) == 0x3A)
    let portEnd = Authority.portEnd(in: text, at: isRooted ? i : hostEnd)
    if let portEnd {
      port = kind.isKnown ? "" : text.string((isRooted ? i : hostEnd)..<portEnd)
      end = portEnd
    } else {
      port = ""
      end = isRooted || i == hostEnd ? i : hostEnd
    }
  }

  /// Skips `user@` and `user:password@`.
  private static func afterUser(in text: borrowing Span<UInt8>, at start: Int) -> Int {
    var i = start
    while i < text.count, i - start <= limit {
      switch text[i] {
      case 0x40: return i + 1
      case 0x2D, 0x2E, 0x5F, 0x7E, 0x25, 0x3A, 0x2B, 0x21, 0x24, 0x26, 0x2A, 0x3D: i += 1
      case let b where Byte.isAlphanumeric(b): i += 1
      default: return start
      }
    }
    return start
  }

  private static func portEnd(in text: borrowing Span<UInt8>, at colon: Int) -> Int? {
    guard text.byte(colon) == 0x3A else { return nil }
    var i = colon + 1
    while i <= colon + 5, Byte.isDigit(text.byte(i)) { i += 1 }
    return i > colon + 1 && !LinkByte.isName(text.byte(i))
      || (text.byte(i) == 0x2E && !Byte.isAlphanumeric(text.byte(i + 1)))
      ? i : nil
  }

  /// Two labels at least, none empty, the last one a top-level domain or all of them an IPv4 address.
  private static func isHost(_ name: String) -> Bool {
    let labels = name.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty && $0.count <= 63 }), let last = labels.last else {
      return false
    }
    if labels.count == 4, labels.allSatisfy({ $0.allSatisfy(Byte.isDigit) }) { return true }
    return last.count > 1 && last.contains { !Byte.isDigit($0) } && !last.contains(0x5F)
  }
}
