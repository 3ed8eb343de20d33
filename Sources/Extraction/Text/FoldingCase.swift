/// One word → the form under which its spellings meet: case, number, British and American spelling.
///
/// Folding is for comparing, never for showing: `analyses` and `analysis`, `Tumours` and `tumor` meet, and so do a few
/// words that ought not to. Labels are taken from the texts.
package enum Folding {
  /// Lower case of one scalar: Latin, Greek, Cyrillic, Armenian; every other scalar as it is.
  package static func lowered(_ v: UInt32) -> UInt32 {
    if v < 0x80 { return v &- 0x41 < 26 ? v | 0x20 : v }
    switch v {
    case 0xC0...0xDE: return v == 0xD7 ? v : v + 0x20
    case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1E95, 0x1EA0...0x1EFF, 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F:
      return v == 0x130 ? 0x69 : v | 1
    case 0x139...0x148, 0x179...0x17E: return v & 1 == 1 ? v + 1 : v
    case 0x391...0x3AB: return v + 0x20
    case 0x410...0x42F: return v + 0x20
    case 0x400...0x40F: return v + 0x50
    case 0x531...0x556: return v + 0x30
    default: return v
    }
  }

  /// UTF-8 of `text` in lower case. Cost: linear.
  package static func lowered(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var i = range.lowerBound
    while i < range.upperBound {
      let b = text[i]
      if b < 0x80 {
        out.append(Byte.lowered(b))
        i += 1
        continue
      }
      let (value, length) = scalar(in: text, at: i)
      let low = lowered(value)
      if low == value {
        for j in i..<min(i + length, range.upperBound) { out.append(text[j]) }
      } else {
        append(low, to: &out)
      }
      i += length
    }
    return out
  }

  private static func append(_ v: UInt32, to out: inout [UInt8]) {
    if v < 0x80 {
      out.append(UInt8(v))
    } else if v < 0x800 {
      out.append(UInt8(0xC0 | v >> 6))
      out.append(UInt8(0x80 | v & 0x3F))
    } else {
      out.append(UInt8(0xE0 | v >> 12 & 0x0F))
      out.append(UInt8(0x80 | v >> 6 & 0x3F))
      out.append(UInt8(0x80 | v & 0x3F))
    }
  }
}
