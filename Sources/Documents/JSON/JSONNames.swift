/// Finds what a name stands for by its bytes, so that no string is made of it.
///
/// A hash table with open addressing, at most half full: most look-ups compare one name, and a name that is not in the
/// table is mostly told by an empty slot.
struct JSONNames: Sendable {
  /// The names one behind the other, and where each begins; the last entry is the end.
  private var bytes: [UInt8] = []
  private var starts = [0]
  /// 1 + the index of a name, or 0; their number is a power of two.
  private var slots: [UInt16] = [0, 0]

  init(_ names: [String] = []) {
    for name in names { _ = add(name) }
  }

  var count: Int { starts.count - 1 }

  /// The index of `name`, added behind the others where it is new. Cost: linear in the table.
  mutating func add(_ name: String) -> Int {
    let name = Array(name.utf8)
    if let known = index(of: 0..<name.count, in: name.span) { return known }
    bytes += name
    starts.append(bytes.count)
    slots = Array(repeating: 0, count: count * 2 > slots.count ? slots.count * 2 : slots.count)
    for index in 0..<count {
      var slot = home(of: starts[index]..<starts[index + 1], in: bytes.span)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt16(index + 1)
    }
    return count - 1
  }

  /// The index of the name that stands in `range`; nil where it is none of them. Cost: linear in `range`.
  func index(of range: Range<Int>, in span: borrowing Span<UInt8>) -> Int? {
    var slot = home(of: range, in: span)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if equals(index, span, range) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The slot where the search for a name begins: FNV-1a (RFC 9923), folded. A poor hash costs comparisons, no more.
  private func home(of range: Range<Int>, in span: borrowing Span<UInt8>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for i in range.prefix(24) { hash = (hash ^ UInt32(span[i])) &* 0x0100_0193 }
    return Int(hash ^ hash >> 15) & (slots.count - 1)
  }

  private func equals(_ index: Int, _ span: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let start = starts[index]
    guard starts[index + 1] - start == range.count else { return false }
    for i in 0..<range.count where bytes[start + i] != span[range.lowerBound + i] { return false }
    return true
  }
}

extension JSONCursor {
  /// The index of the name that a key is. Cost: linear in the key.
  func index(of key: JSONText, among names: JSONNames) -> Int? {
    guard key.hasEscapes else { return names.index(of: key.range, in: bytes.span) }
    let name = Array(decoded(key).utf8)
    return names.index(of: 0..<name.count, in: name.span)
  }
}
