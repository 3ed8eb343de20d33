/// A PDF without the moment of its making, so that two runs give the same bytes.
enum PDFDates {
  /// Sets the digits of each `/CreationDate` and `/ModDate` to the first day of 2000; the length stays.
  static func cleared(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      let key = Array(key.utf8)
      var i = 0
      while i + key.count < bytes.count {
        guard bytes[i] == key[0], bytes[i..<(i + key.count)].elementsEqual(key) else {
          i += 1
          continue
        }
        var j = i + key.count
        for digit in "20000101000000".utf8 where j < bytes.count && bytes[j] &- 0x30 < 10 {
          bytes[j] = digit
          j += 1
        }
        i = j
      }
    }
    return bytes
  }
}
