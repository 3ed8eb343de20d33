/// Small numbers by hash: open addressing with linear probing, for the one look-up that is done for every word.
struct HashTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var mask: Int
  private(set) var count = 0

  init(capacity: Int = 16) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Int32](repeating: -1, count: size)
    mask = size - 1
  }

  /// The value kept for `key`; -1 where there is none.
  @inline(__always) subscript(key: UInt64) -> Int32 {
    var slot = Self.slot(of: key) & mask
    while values[slot] >= 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// Keeps `value`, not negative, for `key`, in place of what was kept for it.
  mutating func set(_ key: UInt64, to value: Int32) {
    precondition(value >= 0, "values are not negative")
    if (count + 1) * 2 > keys.count { grow() }
    var slot = Self.slot(of: key) & mask
    while values[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    if values[slot] < 0 { count += 1 }
    keys[slot] = key
    values[slot] = value
  }

  private static func slot(of key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 32) }

  private mutating func grow() {
    var larger = HashTable(capacity: keys.count)
    for slot in keys.indices where values[slot] >= 0 { larger.set(keys[slot], to: values[slot]) }
    self = larger
  }
}
