/// The numbers of names by the addresses at which libxml2 keeps each name once.
struct XMLNameNumbers {
  /// The last name met of those that share a slot.
  private var recent = Array(repeating: (address: UInt(0), number: Int32(0)), count: 256)
  private var all: [UInt: Int32] = [:]

  mutating func number(at address: UInt) -> Int32? {
    let slot = Self.slot(address)
    if recent[slot].address == address { return recent[slot].number }
    guard let number = all[address] else { return nil }
    recent[slot] = (address, number)
    return number
  }

  mutating func set(_ number: Int32, at address: UInt) {
    all[address] = number
    recent[Self.slot(address)] = (address, number)
  }

  private static func slot(_ address: UInt) -> Int { Int((address ^ address >> 8) & 255) }
}
