#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that could not be looked at or read.
package struct InputError: Error, Sendable, Equatable {
  package let name: String
  /// What went wrong: `no such file or directory`.
  package let reason: String
  /// The whole sentence for people.
  package var sentence: String { "cannot read \(name): \(reason)" }
}

/// What tells two files apart whatever they are called.
struct FileIdentity: Hashable {
  let device: UInt64
  let inode: UInt64
}

/// The few questions that are asked of the file system; every unsafe call of the room's input stands here.
enum FileSystem {
  enum Kind { case file, folder, other }

  struct Status {
    let kind: Kind
    let identity: FileIdentity
  }

  /// What stands at a path, symbolic links followed.
  static func status(of path: String) throws(InputError) -> Status {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw failure(path) }
    let identity = FileIdentity(device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino))
    return switch status.st_mode & S_IFMT {
    case S_IFREG: Status(kind: .file, identity: identity)
    case S_IFDIR: Status(kind: .folder, identity: identity)
    default: Status(kind: .other, identity: identity)
    }
  }

  /// The names in a folder, in no order, without `.` and `..`.
  static func entries(of folder: String) throws(InputError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw failure(folder) }
    defer { _ = unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// All bytes of a file, a pipe, or standard input (`-`). Throws where there are more than `limit`.
  static func bytes(of path: String, limit: Int) throws(InputError) -> [UInt8] {
    let descriptor = path == "-" ? 0 : unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if path != "-" { close(descriptor) } }

    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(path) }
    let expected = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    guard expected <= limit else {
      throw InputError(name: path, reason: "it has \(expected) bytes, more than the limit of \(limit)")
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
      if failed { throw failure(path) }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if bytes.count == capacity { capacity *= 2 }
    } while bytes.count <= limit
    throw InputError(name: path, reason: "it has more than \(limit) bytes, the limit")
  }

  private static func failure(_ path: String) -> InputError {
    let code = errno
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return InputError(name: path, reason: reason.prefix(1).lowercased() + reason.dropFirst())
  }
}

extension InputFile {
  /// Reads the whole file. Throws where it cannot be opened or read, or has more than `limit` bytes.
  package func read(limit: Int = ReadingLimits().fileBytes) throws(InputError) -> [UInt8] {
    try FileSystem.bytes(of: name, limit: limit)
  }
}
