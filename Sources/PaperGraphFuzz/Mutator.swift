/// Changes an input at random places, knowing a little of what the formats are made of.
struct Mutator {
  var random: SplitMix64

  /// Bytes beyond which nothing is put in any more.
  private static let roof = 1 << 16

  init(random: SplitMix64) { self.random = random }

  /// One change: `other` is what stretches are taken from that belong to another file.
  mutating func mutate(_ bytes: inout [UInt8], splicing other: [UInt8]) {
    guard !bytes.isEmpty else { return bytes = other }
    guard bytes.count < Self.roof else { return bytes.removeLast(bytes.count / 2) }
    switch random.below(16) {
    case 0: bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
    case 1: bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
    case 2, 3, 4: insert(random.pick(Tokens.all), into: &bytes)
    case 5: insert(random.pick(Tokens.illFormed), into: &bytes)
    case 6: bytes.removeSubrange(span(of: bytes))
    case 7: bytes.removeSubrange(line(of: bytes))
    case 8: insert(Array(bytes[span(of: bytes)]), into: &bytes)
    case 9: moveLine(in: &bytes)
    case 10: repeatSpan(of: &bytes)
    case 11: nest(&bytes)
    case 12: insert(Array(other[span(of: other)]), into: &bytes)
    case 13: replaceNumber(in: &bytes)
    case 14: replaceWithToken(in: &bytes)
    default: if random.oneIn(3) { bytes.removeLast(random.below(bytes.count)) }
    }
  }

  /// A few bytes flipped, or the end cut off: what happens to a file on its way.
  mutating func damage(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    if random.oneIn(4) { bytes.removeLast(random.below(bytes.count)) }
    for _ in 0..<random.length(upTo: 8) where !bytes.isEmpty {
      switch random.below(4) {
      case 0: bytes.removeSubrange(span(of: bytes))
      case 1: insert(Array(bytes[span(of: bytes)]), into: &bytes)
      default: bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
      }
    }
  }

  /// The whole, or a stretch of it, again and again, up to a random part of `most` bytes.
  mutating func grow(_ bytes: inout [UInt8], to most: Int) {
    guard !bytes.isEmpty else { return }
    let size = random.below(most)
    let unit = random.oneIn(2) ? bytes : Array(bytes[span(of: bytes)])
    let place = random.oneIn(2) ? bytes.count : random.below(bytes.count)
    let times = max(0, size - bytes.count) / max(unit.count, 1)
    bytes.insert(contentsOf: repeatElement(unit, count: times).joined(), at: place)
  }

  /// Another encoding, another line end, or a byte order mark that may lie.
  mutating func transcode(_ bytes: inout [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    switch random.below(8) {
    case 0: bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case 1: bytes = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case 2: bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case 3: bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    case 4: bytes = [0xEF, 0xBB, 0xBF] + bytes
    case 5: bytes = random.pick([[0xFF, 0xFE], [0xFE, 0xFF]]) + bytes
    case 6: bytes = bytes.map { $0 == 0x0A ? 0x0D : $0 }
    default: bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    }
  }

  // MARK: Changes

  private mutating func insert(_ token: [UInt8], into bytes: inout [UInt8]) {
    bytes.insert(contentsOf: token, at: random.below(bytes.count + 1))
  }

  private mutating func replaceWithToken(in bytes: inout [UInt8]) {
    bytes.replaceSubrange(span(of: bytes), with: random.pick(Tokens.all))
  }

  /// Puts a run of digits in the place of another.
  private mutating func replaceNumber(in bytes: inout [UInt8]) {
    let from = random.below(bytes.count)
    guard let start = bytes[from...].firstIndex(where: Self.isDigit) else { return }
    let end = bytes[start...].firstIndex { !Self.isDigit($0) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: random.pick(Tokens.numbers))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func moveLine(in bytes: inout [UInt8]) {
    let range = line(of: bytes)
    let moved = Array(bytes[range])
    bytes.removeSubrange(range)
    let target = bytes.isEmpty ? 0 : line(of: bytes).lowerBound
    bytes.insert(contentsOf: moved, at: target)
  }

  private mutating func repeatSpan(of bytes: inout [UInt8]) {
    let range = random.oneIn(3) ? line(of: bytes) : span(of: bytes)
    let times = min(random.length(upTo: 4096), Self.roof / max(range.count, 1))
    bytes.insert(contentsOf: repeatElement(bytes[range], count: times).joined(), at: range.upperBound)
  }

  /// Puts a stretch into brackets of some kind, up to 4096 deep; the closing ones may be missing.
  private mutating func nest(_ bytes: inout [UInt8]) {
    let (open, close) = random.pick(Tokens.pairs)
    let depth = random.length(upTo: 4096)
    let range = span(of: bytes)
    if !random.oneIn(3) { bytes.insert(contentsOf: repeatElement(close, count: depth).joined(), at: range.upperBound) }
    bytes.insert(contentsOf: repeatElement(open, count: depth).joined(), at: range.lowerBound)
  }

  // MARK: Places

  private mutating func span(of bytes: [UInt8]) -> Range<Int> {
    let start = random.below(bytes.count)
    return start..<min(bytes.count, start + random.length(upTo: 512))
  }

  /// A line with its line break.
  private mutating func line(of bytes: [UInt8]) -> Range<Int> {
    let place = random.below(bytes.count)
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return start..<(bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count)
  }
}
