/// Short words of running English, which stand beside an address and never go on with one.
enum OrdinaryWords {
  /// Whether the bytes of `range` are such a word, whatever their letter case.
  static func contains(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count <= longest && words.contains(text.string(range).lowercased())
  }

  private static let words = Set(
    """
    a after all along also an and and/or are as at be because but by can code data during each either experiments
    finally for from furthermore has have he/she here however if in including into is it its later may more
    moreover n/a not now of on or our please results see she since so such that the their then there these they
    this those to together under until upon using via was we were when where which while who will with within
    without you your
    """.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String(decoding: $0, as: UTF8.self) })

  private static let longest = words.reduce(0) { max($0, $1.utf8.count) }
}
