/// Walks over the fields of a value, to write them down or to fill them from what was written: so each type lists its
/// fields once, and both directions agree.
protocol FieldCoder {
  /// Says that what was read cannot be.
  mutating func fail()
  mutating func code(_ value: inout Int)
  mutating func code(_ value: inout String)
  /// `blank` is what an element is filled from when read.
  mutating func code<Value>(_ value: inout Value?, blank: Value, _ body: (inout Self, inout Value) -> Void)
  mutating func code<Value>(_ values: inout [Value], blank: Value, _ body: (inout Self, inout Value) -> Void)
}

extension FieldCoder {
  mutating func code(_ value: inout Bool) {
    var number = value ? 1 : 0
    code(&number)
    value = number == 1
  }

  mutating func code(_ value: inout Int?) { code(&value, blank: 0) { $0.code(&$1) } }
  mutating func code(_ value: inout String?) { code(&value, blank: "") { $0.code(&$1) } }
  mutating func code(_ values: inout [String]) { code(&values, blank: "") { $0.code(&$1) } }

  mutating func code(_ range: inout Range<Int>) {
    var (start, length) = (range.lowerBound, range.count)
    code(&start)
    code(&length)
    let (end, isTooLong) = start.addingReportingOverflow(length)
    range = start..<(isTooLong || length < 0 ? start : end)
  }

  /// A value of a fixed list, by its name, which outlives changes of the list.
  mutating func code<Choice: RawRepresentable<String>>(_ value: inout Choice) {
    var name = value.rawValue
    code(&name)
    if let known = Choice(rawValue: name) { value = known } else { fail() }
  }
}

/// Writes fields down: numbers as LEB128, texts as their length and their bytes.
struct FieldEncoder: FieldCoder {
  private(set) var bytes: [UInt8] = []

  /// Nothing that is written down can fail.
  mutating func fail() {}

  mutating func code(_ value: inout Int) {
    var rest = UInt64(bitPattern: Int64(value))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func code(_ value: inout String) {
    var count = value.utf8.count
    code(&count)
    bytes += value.utf8
  }

  mutating func code<Value>(_ value: inout Value?, blank: Value, _ body: (inout Self, inout Value) -> Void) {
    bytes.append(value == nil ? 0 : 1)
    guard var known = value else { return }
    body(&self, &known)
  }

  mutating func code<Value>(_ values: inout [Value], blank: Value, _ body: (inout Self, inout Value) -> Void) {
    var count = values.count
    code(&count)
    for i in values.indices { body(&self, &values[i]) }
  }
}

/// Fills fields from what a `FieldEncoder` wrote. What it did not write is never trapped on: `isSound` turns false.
struct FieldDecoder: FieldCoder {
  private let bytes: [UInt8]
  private var position = 0
  /// Whether everything asked for was there.
  private(set) var isSound = true

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether all was read and nothing is left.
  var isComplete: Bool { isSound && position == bytes.count }

  mutating func fail() { isSound = false }

  mutating func code(_ value: inout Int) {
    var (result, shift): (UInt64, UInt64) = (0, 0)
    while isSound {
      guard position < bytes.count, shift < 64 else { return isSound = false }
      let byte = bytes[position]
      position += 1
      result |= UInt64(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { break }
    }
    value = Int(Int64(bitPattern: result))
  }

  mutating func code(_ value: inout String) {
    guard let count = count() else { return }
    value = String(decoding: bytes[position..<position + count], as: UTF8.self)
    position += count
  }

  mutating func code<Value>(_ value: inout Value?, blank: Value, _ body: (inout Self, inout Value) -> Void) {
    guard isSound, position < bytes.count, bytes[position] < 2 else { return isSound = false }
    position += 1
    guard bytes[position - 1] == 1 else { return value = nil }
    var known = blank
    body(&self, &known)
    value = known
  }

  mutating func code<Value>(_ values: inout [Value], blank: Value, _ body: (inout Self, inout Value) -> Void) {
    // Every element takes a byte at least, so that a damaged count cannot ask for the memory of billions.
    guard let count = count() else { return }
    values = []
    values.reserveCapacity(count)
    for _ in 0..<count where isSound {
      var value = blank
      body(&self, &value)
      values.append(value)
    }
  }

  /// A number of bytes or elements that can be true.
  private mutating func count() -> Int? {
    var count = 0
    code(&count)
    guard isSound, (0...(bytes.count - position)).contains(count) else {
      isSound = false
      return nil
    }
    return count
  }
}
