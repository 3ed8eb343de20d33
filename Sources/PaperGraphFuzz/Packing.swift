import CLibArchive

/// Packs files with libarchive, without times, so that the same files give the same bytes.
enum Packing: CaseIterable {
  case gzip, xz, zstandard, bzip2, lz4, lzip, zip, storedZip, tar, gzippedTar, sevenZip

  /// Bytes that an archive may come to at most; what is beyond is left out.
  private static let roof = 1 << 21

  /// An archive of the files, or the first of them compressed; empty where libarchive cannot do it.
  func pack(_ names: [String], _ members: [[UInt8]]) -> [UInt8] {
    // Of nothing, some compressors of libarchive 3.6 make a crash.
    guard holdsFiles || members.first?.isEmpty == false else { return [] }
    guard let archive = unsafe archive_write_new() else { return [] }
    defer { unsafe archive_write_free(archive) }
    unsafe configure(archive)
    var used = 0
    var isWhole = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.roof) { buffer, count in
      unsafe archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used)
      for index in members.indices.prefix(holdsFiles ? members.count : 1) {
        isWhole = unsafe isWhole && Self.write(members[index], names[index], to: archive)
      }
      isWhole = unsafe archive_write_close(archive) >= ARCHIVE_WARN && isWhole
      count = used
    }
    return isWhole ? bytes : []
  }

  private var holdsFiles: Bool {
    switch self {
    case .zip, .storedZip, .tar, .gzippedTar, .sevenZip: true
    default: false
    }
  }

  private func configure(_ archive: OpaquePointer) {
    switch self {
    case .gzip, .gzippedTar:
      unsafe archive_write_add_filter_gzip(archive)
      unsafe archive_write_set_filter_option(archive, "gzip", "timestamp", nil)
    case .xz: unsafe archive_write_add_filter_xz(archive)
    case .zstandard: unsafe archive_write_add_filter_zstd(archive)
    case .bzip2: unsafe archive_write_add_filter_bzip2(archive)
    case .lz4: unsafe archive_write_add_filter_lz4(archive)
    case .lzip: unsafe archive_write_add_filter_lzip(archive)
    default: break
    }
    // Least effort: compressors of the best kind take more memory than readers may.
    switch self {
    case .zip: unsafe archive_write_set_format_zip(archive)
    case .storedZip:
      unsafe archive_write_set_format_zip(archive)
      unsafe archive_write_zip_set_compression_store(archive)
    case .sevenZip:
      unsafe archive_write_set_format_7zip(archive)
      unsafe archive_write_set_format_option(archive, "7zip", "compression", "deflate")
    case .tar, .gzippedTar: unsafe archive_write_set_format_ustar(archive)
    default:
      unsafe archive_write_set_format_raw(archive)
      unsafe archive_write_set_filter_option(archive, nil, "compression-level", "1")
    }
    unsafe archive_write_set_bytes_in_last_block(archive, 1)
  }

  private static func write(_ member: [UInt8], _ name: String, to archive: OpaquePointer) -> Bool {
    guard let entry = unsafe archive_entry_new() else { return false }
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_set_pathname(entry, name)
    unsafe archive_entry_set_filetype(entry, 0o100000)
    unsafe archive_entry_set_perm(entry, 0o644)
    unsafe archive_entry_set_size(entry, Int64(member.count))
    guard unsafe archive_write_header(archive, entry) >= ARCHIVE_WARN else { return false }
    return unsafe member.withUnsafeBytes { unsafe archive_write_data(archive, $0.baseAddress, $0.count) }
      == member.count
  }
}
