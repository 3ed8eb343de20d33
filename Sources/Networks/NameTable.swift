/// Numbers names from 0 in the order in which they are met: a hash table with open addressing over one store of bytes.
///
/// Memory: the bytes of the names, 8 a name and at most 12 for its place in the table.
struct NameTable: Sendable {
  private var store: [UInt8] = []
  private var ends: [Int] = []
  /// Number of a name plus one; 0 where free. A power of two of them, at least half of them free.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)

  /// Nodes that can be numbered: signed 32-bit indices have to do in places.
  static let most = Int(Int32.max)

  var count: Int { ends.count }

  func bytes(of number: Int) -> [UInt8] { Array(store[(number == 0 ? 0 : ends[number - 1])..<ends[number]]) }

  /// The number of the name that stands in `range`, a new one where it is met for the first time. O(length).
  mutating func number(of text: Span<UInt8>, _ range: Range<Int>) throws(Fault) -> UInt32 {
    let mask = slots.count - 1
    var slot = Self.hash(text, range) & mask
    while slots[slot] != 0 {
      let known = slots[slot] - 1
      if isEqual(Int(known), text, range) { return known }
      slot = (slot + 1) & mask
    }
    guard count < Self.most else {
      throw Fault(at: range.lowerBound, "more than \(Self.most) nodes cannot be numbered: take a part of the network")
    }
    let number = UInt32(count)
    slots[slot] = number + 1
    for i in range { store.append(text[i]) }
    ends.append(store.count)
    if 2 * count > slots.count { slots = enlarged() }
    return number
  }

  private func isEqual(_ number: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == range.count else { return false }
    let stored = store.span
    for i in 0..<range.count where stored[start + i] != text[range.lowerBound + i] { return false }
    return true
  }

  private func enlarged() -> [UInt32] {
    var larger = [UInt32](repeating: 0, count: 2 * slots.count)
    let text = store.span
    for number in ends.indices {
      var slot = Self.hash(text, (number == 0 ? 0 : ends[number - 1])..<ends[number]) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = UInt32(number) + 1
    }
    return larger
  }

  /// Multiplies each byte in (Fowler, Noll, Vo), then mixes the upper bits down.
  private static func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in range { hash = (hash ^ UInt64(text[i])) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 20)
  }
}
