/// A file as readers see it: valid UTF-8, with the way back to the bytes of the file.
///
/// UTF-8 is shared and not copied, unless its lines end as those of old Macs. Other encodings, and ill-formed UTF-8, are rewritten once; a checkpoint every 512
/// bytes leads back to the file's own places.
struct Source: Sendable {
  /// The file's name as the user would say it.
  let name: String
  /// Valid UTF-8 without a byte order mark in front of `start`.
  let bytes: [UInt8]
  /// Where the text begins: behind the byte order mark.
  let start: Int
  let encoding: TextEncoding
  /// Ill-formed bytes that became U+FFFD, and where in `bytes` the first of them stands.
  let repairs: Int
  let firstRepair: Int?

  private struct Checkpoint: Sendable {
    let here: Int
    let file: Int
  }
  /// The file's own bytes, where they are not `bytes`.
  private let file: [UInt8]?
  private let checkpoints: [Checkpoint]
  private static let stride = 512

  init(_ file: [UInt8], name: String) {
    self.name = name
    let found = TextEncoding.detect(in: file)
    encoding = found.encoding
    if found.isWellFormed {
      (bytes, start, repairs, firstRepair) = (Self.withLineFeeds(file), found.mark, 0, nil)
      (self.file, checkpoints) = (nil, [])
      return
    }
    var out: [UInt8] = []
    out.reserveCapacity(file.count)
    var checkpoints: [Checkpoint] = []
    var (repairs, firstRepair) = (0, Int?.none)
    var i = found.mark
    while i < file.count {
      if out.count >= checkpoints.count * Self.stride { checkpoints.append(Checkpoint(here: out.count, file: i)) }
      let (scalar, length) = found.encoding.scalar(in: file, at: i)
      if scalar == nil {
        repairs += 1
        firstRepair = firstRepair ?? out.count
      }
      out.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
      i += length
    }
    checkpoints.append(Checkpoint(here: out.count, file: file.count))
    (bytes, start, self.repairs, self.firstRepair) = (Self.withLineFeeds(out), 0, repairs, firstRepair)
    (self.file, self.checkpoints) = (file, checkpoints)
  }

  /// The text with line feeds for the carriage returns that alone end the lines of old Macs' files: places stay what
  /// they are. Any other text stays as it is, and is not copied.
  private static func withLineFeeds(_ text: [UInt8]) -> [UInt8] {
    let whole = 0..<text.count
    guard text.firstOffset(of: ASCII.lineFeed, in: whole) == nil,
      text.firstOffset(of: ASCII.carriageReturn, in: whole) != nil
    else { return text }
    return text.map { $0 == ASCII.carriageReturn ? ASCII.lineFeed : $0 }
  }

  /// Whether places in `bytes` are those of the file, so that they need no translation.
  var isOriginal: Bool { file == nil }

  /// The place in the file of the byte at `offset` of `bytes`. Cost: at most 512 bytes are walked.
  func fileOffset(of offset: Int) -> Int {
    guard let file else { return offset }
    var index = min(offset / Self.stride, checkpoints.count - 1)
    if checkpoints[index].here > offset { index -= 1 }
    guard index >= 0 else { return 0 }
    var (here, there) = (checkpoints[index].here, checkpoints[index].file)
    while here < offset, there < file.count {
      let (scalar, length) = encoding.scalar(in: file, at: there)
      here += UTF8.width(scalar ?? "\u{FFFD}")
      there += length
    }
    return there
  }

  func fileRange(of range: Range<Int>) -> Range<Int> {
    let low = fileOffset(of: range.lowerBound)
    return low..<max(low, fileOffset(of: range.upperBound))
  }
}
