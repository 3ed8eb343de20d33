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
  package init(name: String, reason: String) {
    self.name = name
    self.reason = reason
  }

  /// The whole sentence for people.
  package var sentence: String { "cannot read \(name): \(reason)" }
}

extension InputError {
  /// The failure that the system has just reported.
  static func last(_ path: SystemPath) -> InputError {
    let code = errno
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return InputError(name: path.shown, reason: reason.prefix(1).lowercased() + reason.dropFirst())
  }
}

/// What tells two files apart whatever they are called.
struct FileIdentity: Hashable {
  let device: UInt64
  let inode: UInt64
}

/// The few questions that are asked of the file system; its unsafe calls stand here and in `OpenFile`.
enum FileSystem {
  enum Kind { case file, folder, other }

  struct Status {
    let kind: Kind
    let identity: FileIdentity
  }

  /// What stands at a path, symbolic links followed.
  static func status(of path: SystemPath) throws(InputError) -> Status {
    var status = stat()
    guard unsafe path.withCString({ unsafe stat($0, &status) }) == 0 else { throw .last(path) }
    let identity = FileIdentity(device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino))
    return switch status.st_mode & S_IFMT {
    case S_IFREG: Status(kind: .file, identity: identity)
    case S_IFDIR: Status(kind: .folder, identity: identity)
    default: Status(kind: .other, identity: identity)
    }
  }

  /// The names in a folder, in no order, without `.` and `..`.
  static func entries(of folder: SystemPath) throws(InputError) -> [[UInt8]] {
    guard let stream = unsafe folder.withCString({ unsafe opendir($0) }) else { throw .last(folder) }
    defer { _ = unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names
  }
}

extension SystemPath {
  /// Hands the path to a call of the system.
  func withCString<R>(_ body: (UnsafePointer<CChar>) -> R) -> R {
    // What follows a zero byte could not be part of a path.
    let terminated = bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      // A buffer of at least one element has an address.
      unsafe body(buffer.baseAddress!)
    }
  }
}
