/// A map from term keys to small numbers: open addressing without hashing, since keys are well mixed and never zero.
struct KeyMap: Sendable {
  private var keys = [UInt64](repeating: 0, count: 64)
  private var values = [Int32](repeating: 0, count: 64)
  private(set) var count = 0

  /// The number of `key`. Cost: one or two cache lines.
  subscript(key: UInt64) -> Int? {
    let slot = slot(of: key)
    return keys[slot] == 0 ? nil : Int(values[slot])
  }

  /// The number of `key`, or `new` after noting it.
  mutating func number(of key: UInt64, orNew new: Int) -> Int {
    if count * 3 > keys.count * 2 { grow() }
    let slot = slot(of: key)
    if keys[slot] == 0 {
      keys[slot] = key
      values[slot] = Int32(new)
      count += 1
    }
    return Int(values[slot])
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key & UInt64(keys.count - 1))
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = [Int32](repeating: 0, count: oldKeys.count * 2)
    for (key, value) in zip(oldKeys, oldValues) where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = value
    }
  }
}
