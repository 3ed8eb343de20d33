/// What was not read while a file was opened, in the order of names.
package struct InputPartsReport: Sendable, Equatable {
  /// The file itself, or members of it, that could not be read or only in part, and why.
  package internal(set) var unreadable: [UnreadableInput] = []
  /// Members that are not looked at: hidden ones, links, devices.
  package internal(set) var passedOver: [UnreadableInput] = []

  /// Nothing to report.
  package init() {}
}

extension InputFile {
  /// Hands what papers may be read from to `body`, part by part: a plain file is one part, named as the file; a compressed
  /// file (`papers.jsonl.xz`) is one part, unpacked, named as the file; of an archive each member is a part, named
  /// `archive.zip/inner/name.bib`, and so on within archives that it holds. What a file is packed in is told from its content:
  /// gzip, xz, Zstandard, bzip2, LZ4, lzip, compress; ZIP, tar, 7z.
  ///
  /// Only one part is in memory at a time, beside the file and the archives round it where they lie within one another;
  /// nothing is written to disk. Parts come in the order of the archive, since a stream cannot be read in another: a caller
  /// who sorts what it made of them by name has the same whatever that order was. Names are unique within a file.
  ///
  /// Never throws by itself: what cannot be read is in the report, each with its name and a reason that stands behind
  /// “cannot be read: ” without a full stop. Of a damaged member what stands before the damage is handed over as well.
  /// - Parameter bytes: the file as `read` gives it, packed or not.
  /// - Parameter limit: bytes of a part, at most.
  /// - Throws: what `body` throws, at once.
  package func forEachPart<Failure: Error>(
    of bytes: [UInt8], _ limits: ArchiveLimits = ArchiveLimits(), limit: Int = ReadingLimits().fileBytes,
    _ body: (_ name: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> InputPartsReport {
    guard ArchiveKind(bytes) != nil else {
      try body(name, bytes)
      return InputPartsReport()
    }
    var walk = ArchiveWalk(name: name, bytes, limits: limits, partLimit: limit)
    try walk.run(body)
    return walk.sortedReport
  }

  /// Reads the whole file as it stands, packed or not. Throws where it cannot be opened or read, or has more than
  /// `limit` bytes.
  package func read(limit: Int = ReadingLimits().fileBytes) throws(InputError) -> [UInt8] {
    try OpenFile(path).readAll(limit: limit)
  }
}
