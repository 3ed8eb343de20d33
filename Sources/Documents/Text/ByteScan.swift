/// Looks through bytes sixteen at a time: several times as fast as one after the other, on a core that has any vectors.
///
/// The word `unsafe` marks loads and casts of plain bits: each load is checked to lie within the span, and a vector
/// of bytes has no invalid pattern. Nothing here can reach beyond the span it is given.
enum ByteScan {
  private typealias Block = SIMD16<UInt8>
  private static let width = 16

  /// The first place in `range` where `byte` stands.
  static func firstOffset(of byte: UInt8, in span: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
    let sought = Block(repeating: byte)
    var i = range.lowerBound
    // A block may reach beyond the range, not beyond the span: so that short ranges take one step too.
    while i < range.upperBound, i + width <= span.count {
      let place = firstTrue(block(span, i) .== sought)
      if place < width { return i + place < range.upperBound ? i + place : nil }
      i += width
    }
    while i < range.upperBound {
      if span[i] == byte { return i }
      i += 1
    }
    return nil
  }

  /// How often `byte` stands in `range`.
  static func count(of byte: UInt8, in span: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    let (sought, one) = (Block(repeating: byte), Block(repeating: 1))
    var (count, i) = (0, range.lowerBound)
    while i + width <= range.upperBound {
      // Each lane counts up to 255.
      let stop = min(range.upperBound - width + 1, i + 255 * width)
      var lanes = Block()
      while i < stop {
        lanes &+= Block().replacing(with: one, where: block(span, i) .== sought)
        i += width
      }
      for lane in lanes.indices { count += Int(lanes[lane]) }
    }
    while i < range.upperBound {
      if span[i] == byte { count += 1 }
      i += 1
    }
    return count
  }

  /// The first byte of `range` that is not ASCII, or its end.
  static func endOfASCII(in span: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    var i = range.lowerBound
    while i + width <= range.upperBound {
      let place = firstHighBit(halves(block(span, i)))
      if place < width { return i + place }
      i += width
    }
    while i < range.upperBound, span[i] < 0x80 { i += 1 }
    return i
  }

  /// The first quote or backslash in `range`, or its end; and whether everything before it is ASCII.
  static func endOfPlainString(in span: borrowing Span<UInt8>, _ range: Range<Int>) -> (end: Int, isASCII: Bool) {
    let (quote, backslash) = (Block(repeating: UInt8(ascii: "\"")), Block(repeating: UInt8(ascii: "\\")))
    var passed = Block()
    var i = range.lowerBound
    while i < range.upperBound, i + width <= span.count {
      let here = block(span, i)
      let place = firstTrue((here .== quote) .| (here .== backslash))
      if place < width {
        let isASCII = firstHighBit(halves(passed)) == width && firstHighBit(halves(here)) >= place
        return i + place < range.upperBound ? (i + place, isASCII) : (range.upperBound, isASCII)
      }
      passed |= here
      i += width
    }
    var isASCII = firstHighBit(halves(passed)) == width
    while i < range.upperBound, span[i] != UInt8(ascii: "\""), span[i] != UInt8(ascii: "\\") {
      if span[i] >= 0x80 { isASCII = false }
      i += 1
    }
    return (min(i, range.upperBound), isASCII)
  }

  /// The text of `range`, of which the caller has seen that it is ASCII: it need not be looked at again.
  static func string(ofASCII range: Range<Int>, in span: borrowing Span<UInt8>) -> String {
    // Sound for what it says of itself only: a range that is not ASCII would make an ill-formed string.
    unsafe String(copying: UTF8Span(unchecked: span.extracting(range), isKnownASCII: true))
  }

  /// Whether no control character stands behind the first byte of `range`, and no blank behind another; then white space
  /// need not be folded.
  static func hasSingleBlanks(in span: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let blank = Block(repeating: 0x20)
    var i = range.lowerBound + 1
    while i + width <= range.upperBound {
      let (before, here) = (block(span, i - 1), block(span, i))
      if firstTrue((here .< blank) .| ((here .== blank) .& (before .== blank))) < width { return false }
      i += width
    }
    while i < range.upperBound {
      if span[i] < 0x20 || (span[i] == 0x20 && span[i - 1] == 0x20) { return false }
      i += 1
    }
    return true
  }

  // MARK: Blocks

  @inline(__always)
  private static func block(_ span: borrowing Span<UInt8>, _ offset: Int) -> Block {
    unsafe span.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Block.self)
  }

  /// The lower eight bytes of a block and the upper eight, the first byte lowest in each.
  @inline(__always)
  private static func halves(_ block: Block) -> SIMD2<UInt64> {
    let halves = unsafe unsafeBitCast(block, to: SIMD2<UInt64>.self)
    return SIMD2(UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
  }

  /// The first place where a mask is set, or 16.
  @inline(__always)
  private static func firstTrue(_ mask: SIMDMask<SIMD16<Int8>>) -> Int {
    let halves = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    if halves[0] | halves[1] == 0 { return width }
    return firstHighBit(SIMD2(UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1])))
  }

  @inline(__always)
  private static func firstHighBit(_ halves: SIMD2<UInt64>) -> Int {
    let (low, high) = (halves[0] & 0x8080_8080_8080_8080, halves[1] & 0x8080_8080_8080_8080)
    return low != 0 ? low.trailingZeroBitCount >> 3 : 8 + high.trailingZeroBitCount >> 3
  }
}
