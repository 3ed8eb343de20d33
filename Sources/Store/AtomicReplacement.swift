import FoundationEssentials
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a file beside its place and moves it in whole: whoever opens the path sees the old file or the new one.
package enum AtomicReplacement {
  /// Files under way in this process, so that an interrupted command leaves none behind.
  private static let underWay = Mutex<Set<String>>([])

  /// Calls `write` with a path in the folder of `path`, forces what it wrote to disk and moves it to `path`.
  ///
  /// When `write` or the move fails, the half-written file is removed, and `path` is as it was. A symbolic link stays one:
  /// the file that it leads to is replaced. What is no file (a folder, a device, a pipe) is never replaced.
  static func replace(_ path: String, _ write: (_ temporary: String) throws -> Void) throws(StoreError) {
    switch FileKind(path) {
    case .folder: throw StoreError(code: .unwritable, path: path, reason: "it is a folder")
    case .stream: throw StoreError(code: .unwritable, path: path, reason: "it is a device or a pipe")
    case .regular, nil: break
    }
    let target = resolved(path)
    let (folder, name) = split(target)
    do {
      if !folder.isEmpty { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
    } catch {
      throw StoreError(
        code: .unwritable, path: path, reason: "the folder \(folder) could not be made (\(reason(error)))")
    }
    let temporary = (folder.isEmpty ? "" : folder + "/") + ".\(name).\(getpid()).new"
    _ = underWay.withLock { $0.insert(temporary) }
    defer { _ = underWay.withLock { $0.remove(temporary) } }
    do {
      // What keeps the file from being made is told here in the system's own words, before a library wraps them.
      let file = unsafe open(temporary, O_WRONLY | O_CREAT, 0o644)
      guard file >= 0 else { throw SystemFailure(description: lastError()) }
      close(file)
      try write(temporary)
      try synchronize(temporary)
    } catch {
      remove(temporary)
      throw StoreError(code: .unwritable, path: path, reason: reason(error))
    }
    guard unsafe rename(temporary, target) == 0 else {
      let why = lastError()
      remove(temporary)
      throw StoreError(code: .unwritable, path: path, reason: why)
    }
  }

  /// Writes `bytes` to `path`, whole or not at all; into a device or a pipe as they are.
  package static func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    if FileKind(path) == .stream { return try stream(bytes, into: path) }
    try replace(path) { temporary in
      let file = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      guard file >= 0 else { throw SystemFailure(description: lastError()) }
      defer { close(file) }
      var start = 0
      while start < bytes.count {
        let written = unsafe bytes.withUnsafeBytes { buffer in
          unsafe Glibc.write(file, buffer.baseAddress.unsafelyUnwrapped + start, buffer.count - start)
        }
        guard written >= 0 || errno == EINTR else { throw SystemFailure(description: lastError()) }
        start += max(0, written)
      }
    }
  }

  private static func stream(_ bytes: [UInt8], into path: String) throws(StoreError) {
    let file = unsafe open(path, O_WRONLY)
    guard file >= 0 else { throw StoreError(code: .unwritable, path: path, reason: lastError()) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = unsafe rest.withUnsafeBytes { unsafe writeBytes(file, $0.baseAddress, $0.count) }
      guard sent >= 0 || errno == EINTR else { throw StoreError(code: .unwritable, path: path, reason: lastError()) }
      rest.removeFirst(max(0, sent))
    }
  }

  /// `path` with symbolic links followed where the file is there.
  private static func resolved(_ path: String) -> String {
    guard let whole = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(whole) }
    return unsafe String(cString: whole)
  }

  /// Removes every file under way. For a signal handler's queue, just before the process ends.
  package static func abandonAll() {
    for path in underWay.withLock({ $0.sorted() }) { remove(path) }
  }

  private static func remove(_ path: String) {
    for suffix in ["", "-journal"] { _ = unsafe unlink(path + suffix) }
  }

  private struct SystemFailure: Error, CustomStringConvertible {
    let description: String
  }

  private static func synchronize(_ path: String) throws {
    let file = unsafe open(path, O_RDWR)
    guard file >= 0 else { throw SystemFailure(description: lastError()) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw SystemFailure(description: lastError()) }
  }

  private static func lastError() -> String { unsafe String(cString: strerror(errno)).lowercased() }

  private static func reason(_ error: any Error) -> String {
    if let error = error as? SystemFailure { return error.description }
    if let error = error as? CocoaError, let underlying = error.underlying as? POSIXError {
      return unsafe String(cString: strerror(underlying.code.rawValue)).lowercased()
    }
    return "\(error)"
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.index(after: slash)...]))
  }
}

/// The C library's `write`, whose name is taken inside the type above.
private func writeBytes(_ file: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(file, bytes, count)
}
