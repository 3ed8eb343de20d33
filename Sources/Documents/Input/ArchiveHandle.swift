import CLibArchive

/// What stands at the next place of an archive.
enum ArchiveStep {
  case member(ArchiveMember)
  /// It cannot be read on from here, in libarchive's words.
  case fault(String)
  case end
}

struct ArchiveMember {
  enum Kind { case file, folder, link, other }

  /// Its name as bytes, which need not be UTF-8.
  let path: [UInt8]
  let kind: Kind
  let isEncrypted: Bool
  /// Bytes it says it has.
  let size: Int?
}

/// An archive being unpacked by libarchive, member by member; every unsafe call for archives stands in this file.
///
/// One handle, one thread. Nothing is written anywhere: a member's name is a name and no path.
@safe final class ArchiveHandle {
  private let archive: OpaquePointer
  private var entry: OpaquePointer?
  private let feed: ArchiveFeed

  /// `isStrict`: a ZIP archive is opened by its list of members or not at all, so that it is passed through quickly.
  ///
  /// Throws where memory runs out, or where the source turns out not to be of that kind.
  init(_ source: [UInt8], _ kind: ArchiveKind, isStrict: Bool = false) throws(ArchiveFault) {
    guard let archive = unsafe archive_read_new() else { throw ArchiveFault("out of memory") }
    unsafe self.archive = archive
    feed = ArchiveFeed(source)
    unsafe Self.allow(kind, archive, isStrict: isStrict)
    unsafe archive_read_set_callback_data(archive, Unmanaged.passUnretained(feed).toOpaque())
    unsafe archive_read_set_read_callback(archive) { _, data, block in
      unsafe ArchiveFeed.of(data)?.next(&block!.pointee) ?? -1
    }
    unsafe archive_read_set_skip_callback(archive) { _, data, count in
      unsafe ArchiveFeed.of(data)?.skip(count) ?? 0
    }
    unsafe archive_read_set_seek_callback(archive) { _, data, offset, whence in
      unsafe ArchiveFeed.of(data)?.seek(offset, whence) ?? Int64(ARCHIVE_FATAL)
    }
    guard unsafe archive_read_open1(archive) >= ARCHIVE_WARN else { throw ArchiveFault(reason) }
  }

  deinit { unsafe archive_read_free(archive) }

  /// Only what the content was told to be may be tried: libarchive knows formats that begin like text.
  private static func allow(_ kind: ArchiveKind, _ archive: OpaquePointer, isStrict: Bool) {
    switch kind {
    case .zip:
      unsafe archive_read_support_format_zip_seekable(archive)
      // What was cut off has lost its list of members, but not the members before the cut.
      if !isStrict { unsafe archive_read_support_format_zip_streamable(archive) }
    case .sevenZip: unsafe archive_read_support_format_7zip(archive)
    case .tar: unsafe archive_read_support_format_tar(archive)
    case .gzip, .xz, .zstandard, .bzip2, .lz4, .lzip, .compress:
      unsafe archive_read_support_filter_gzip(archive)
      unsafe archive_read_support_filter_xz(archive)
      unsafe archive_read_support_filter_zstd(archive)
      unsafe archive_read_support_filter_bzip2(archive)
      unsafe archive_read_support_filter_lz4(archive)
      unsafe archive_read_support_filter_lzip(archive)
      unsafe archive_read_support_filter_compress(archive)
      unsafe archive_read_support_format_tar(archive)
      unsafe archive_read_support_format_raw(archive)
      unsafe archive_read_support_format_empty(archive)
    }
  }

  /// Whether what was opened is one compressed stream rather than an archive of files. Known from the first step on.
  var isStream: Bool {
    let format = unsafe archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK
    return format == ARCHIVE_FORMAT_RAW || format == ARCHIVE_FORMAT_EMPTY
  }

  func next() -> ArchiveStep {
    var status = ARCHIVE_RETRY
    var attempts = 0
    while status == ARCHIVE_RETRY, attempts < 100 {
      status = UTF8Locale.shared.run { unsafe archive_read_next_header(archive, &entry) }
      attempts += 1
    }
    if status == ARCHIVE_EOF { return .end }
    guard status >= ARCHIVE_WARN, let entry = unsafe entry else { return .fault(reason) }
    let kind: ArchiveMember.Kind =
      if unsafe archive_entry_hardlink(entry) != nil { .link } else {
        // POSIX's kinds of files (S_IFMT). ZIP and streams may say nothing of it.
        switch unsafe archive_entry_filetype(entry) & 0o170000 {
        case 0o100000, 0: .file
        case 0o040000: .folder
        case 0o120000: .link
        default: .other
        }
      }
    return unsafe .member(
      ArchiveMember(
        path: UTF8Locale.shared.run { unsafe Self.path(of: entry) }, kind: kind,
        isEncrypted: archive_entry_is_encrypted(entry) != 0,
        size: archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil))
  }

  private static func path(of entry: OpaquePointer) -> [UInt8] {
    // The first where the archive says that names are Unicode, the other where it says nothing.
    guard let name = unsafe archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else { return [] }
    return unsafe Array(String(cString: name).utf8)
  }

  /// Unpacks the member at hand and appends it to `bytes` up to `limit`, block by block, for as long as `wants` says so
  /// of the length of each; answers how long it was, and what went wrong.
  func read(
    into bytes: inout [UInt8], limit: Int, while wants: (Int) -> Bool
  ) -> (length: Int, fault: ArchiveFault?) {
    var length = 0
    while true {
      var block: UnsafeRawPointer?
      var (count, offset) = (0, Int64(0))
      let status = unsafe archive_read_data_block(archive, &block, &count, &offset)
      if status == ARCHIVE_EOF { return (length, nil) }
      if status >= ARCHIVE_WARN {
        // A hole of a sparse file reads as zeros.
        let hole = max(0, Int(offset) - length)
        guard wants(hole + count) else { return (length, nil) }
        length += hole + count
        if length <= limit {
          if hole > 0 { bytes.append(contentsOf: repeatElement(0, count: hole)) }
          unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: block, count: count))
        }
      }
      guard status == ARCHIVE_OK || status == ARCHIVE_RETRY else {
        return (length, ArchiveFault(reason, isBreak: status == ARCHIVE_FATAL))
      }
    }
  }

  /// What libarchive says of the last failure.
  private var reason: String {
    let words = unsafe archive_error_string(archive).map { unsafe String(cString: $0) } ?? "no reason is given"
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Why an archive cannot be unpacked, in libarchive's words.
struct ArchiveFault: Error {
  let reason: String
  /// Whether unpacking broke off, so that what came before is whole; otherwise a checksum or a length was wrong in the
  /// end, and nobody knows where.
  let isBreak: Bool

  init(_ reason: String, isBreak: Bool = true) { (self.reason, self.isBreak) = (reason, isBreak) }
}

/// Hands an archive's bytes to libarchive in blocks of 256 KiB.
@safe private final class ArchiveFeed {
  private let source: [UInt8]
  private let buffer: UnsafeMutableRawBufferPointer
  private var offset = 0

  init(_ source: [UInt8]) {
    self.source = source
    unsafe buffer = .allocate(byteCount: 1 << 18, alignment: 16)
  }

  deinit { unsafe buffer.deallocate() }

  /// The feed behind the data of a callback; its handle keeps it for as long as libarchive may call.
  static func of(_ data: UnsafeMutableRawPointer?) -> ArchiveFeed? {
    unsafe data.map { unsafe Unmanaged<ArchiveFeed>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The next block, which stays as it is until the next call.
  func next(_ block: inout UnsafeRawPointer?) -> Int {
    let count = unsafe min(source.count - offset, buffer.count)
    unsafe buffer.copyBytes(from: source[offset..<offset + count])
    unsafe block = UnsafeRawPointer(buffer.baseAddress)
    offset += count
    return count
  }

  func skip(_ count: Int64) -> Int64 {
    let step = min(max(0, source.count - offset), max(0, Int(count)))
    offset += step
    return Int64(step)
  }

  func seek(_ distance: Int64, _ whence: Int32) -> Int64 {
    let base = whence == SEEK_CUR ? offset : whence == SEEK_END ? source.count : 0
    let (target, isBeyond) = base.addingReportingOverflow(Int(distance))
    guard !isBeyond, (0...source.count).contains(target) else { return Int64(ARCHIVE_FATAL) }
    offset = target
    return Int64(target)
  }
}
