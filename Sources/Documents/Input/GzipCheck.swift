import CZlib

/// Compares the content of a gzip file with the checksum and the length at its end, which libarchive passes over.
enum GzipCheck {
  /// What does not fit, in zlib's words; nil where all fits, and where the file cannot be unpacked at all, which whoever
  /// unpacks it will say. Sources: RFC 1952, sections 2.2 (members in a row) and 2.3.1 (checksum and length).
  ///
  /// Cost: unpacks up to `limit` bytes, what is beyond is not looked at; 64 KiB of memory.
  static func fault(in source: [UInt8], limit: Int) -> String? {
    var stream = unsafe z_stream()
    // A window of 32 KiB, and 16 for gzip rather than zlib's own wrapping.
    guard
      unsafe inflateInit2_(&stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { unsafe inflateEnd(&stream) }
    var source = source
    var room = [UInt8](repeating: 0, count: 1 << 16)
    return unsafe source.withUnsafeMutableBufferPointer { input in
      unsafe room.withUnsafeMutableBufferPointer { output in
        unsafe stream.next_in = input.baseAddress
        unsafe stream.avail_in = uInt(clamping: input.count)
        var length = 0
        while length <= limit {
          unsafe stream.next_out = output.baseAddress
          unsafe stream.avail_out = uInt(output.count)
          let status = unsafe inflate(&stream, Z_NO_FLUSH)
          length += unsafe output.count - Int(stream.avail_out)
          switch status {
          case Z_OK: continue
          case Z_STREAM_END where unsafe beginsMember(stream): unsafe inflateReset(&stream)
          case Z_DATA_ERROR: return unsafe checkFailure(stream)
          default: return nil
          }
        }
        return nil
      }
    }
  }

  /// Whether another member stands behind the one just read.
  private static func beginsMember(_ stream: z_stream) -> Bool {
    guard unsafe stream.avail_in >= 2, let next = unsafe stream.next_in else { return false }
    return unsafe next[0] == 0x1F && next[1] == 0x8B
  }

  private static func checkFailure(_ stream: z_stream) -> String? {
    let words = unsafe stream.msg.map { unsafe String(cString: $0) } ?? ""
    return ["incorrect data check", "incorrect length check"].contains(words) ? words : nil
  }
}
