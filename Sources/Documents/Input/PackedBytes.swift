extension InputFile {
  /// The parts of a file whose bytes, as `read` gives them, are in hand already: see `forEachPart`.
  package func forEachPart<Failure: Error>(
    of bytes: [UInt8], _ limits: ArchiveLimits = ArchiveLimits(), limit: Int = ReadingLimits().fileBytes,
    _ body: (_ name: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> InputPartsReport {
    guard ArchiveKind(bytes) != nil else {
      try body(name, bytes)
      return InputPartsReport()
    }
    var walk = ArchiveWalk(name: name, .bytes(bytes), limits: limits, partLimit: limit)
    try walk.run(body)
    return walk.sortedReport
  }
}
