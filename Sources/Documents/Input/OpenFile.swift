#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file, a pipe, or standard input (`-`); closed when it goes.
final class OpenFile: Sendable {
  /// Bytes of a file on disk; nil for a pipe and the like, which end when they end.
  let size: Int?
  private let path: SystemPath
  private let descriptor: Int32
  private let isStandardInput: Bool

  init(_ path: SystemPath) throws(InputError) {
    self.path = path
    isStandardInput = path.bytes == Array("-".utf8)
    descriptor = isStandardInput ? 0 : unsafe path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .last(path) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let error = InputError.last(path)
      if !isStandardInput { close(descriptor) }
      throw error
    }
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  deinit { if !isStandardInput { close(descriptor) } }

  /// What comes next, up to `count` bytes, behind a copy of `carried`; nothing is added at the end.
  func next(upTo count: Int, behind carried: [UInt8] = []) throws(InputError) -> [UInt8] {
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: carried.count + count) { buffer, length in
      let (_, end) = unsafe buffer.initialize(from: carried)
      let free = unsafe UnsafeMutableBufferPointer(rebasing: buffer[end...])
      var got = 0
      repeat { got = unsafe read(descriptor, free.baseAddress, free.count) } while got < 0 && errno == EINTR
      failed = got < 0
      length = end + max(got, 0)
    }
    if failed { throw .last(path) }
    return bytes
  }

  /// Everything from here on: one allocation where the size is known. Throws where there are more than `limit` bytes.
  func readAll(limit: Int) throws(InputError) -> [UInt8] {
    let expected = size ?? 0
    guard expected <= limit else {
      throw InputError(name: path.shown, reason: "it has \(expected) bytes, more than the limit of \(limit)")
    }
    var bytes: [UInt8] = []
    // One byte more than expected, so that the end is met without growing.
    var capacity = expected > 0 ? expected + 1 : 1 << 16
    var failed = false
    repeat {
      let count = bytes.count
      bytes.reserveCapacity(capacity)
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: capacity - count) { buffer, length in
        let got = unsafe read(descriptor, buffer.baseAddress, buffer.count)
        failed = got < 0
        length = max(got, 0)
      }
      if failed && errno == EINTR { continue }
      if failed { throw .last(path) }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if bytes.count == capacity { capacity *= 2 }
    } while bytes.count <= limit
    throw InputError(name: path.shown, reason: "it has more than \(limit) bytes, the limit")
  }
}
