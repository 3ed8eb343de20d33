extension ReadingSink {
  /// `placed`, for records whose texts stand criss-cross in the file: contexts in the body before the references that
  /// they speak of. Lines are counted once over the record, whatever the number of texts.
  mutating func placedInOrder(_ record: PaperRecord) -> PaperRecord {
    var record = record
    var offsets: [Int] = []
    record.changeTexts { offsets.append($0.bytes.lowerBound) }
    record.line = line(at: record.bytes.lowerBound)
    var lines = [Int](repeating: 0, count: offsets.count)
    for i in offsets.indices.sorted(by: { (offsets[$0], $0) < (offsets[$1], $1) }) { lines[i] = line(at: offsets[i]) }
    var next = 0
    record.changeTexts {
      $0.line = lines[next]
      next += 1
    }
    return record
  }
}
