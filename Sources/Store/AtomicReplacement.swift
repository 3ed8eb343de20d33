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
    let file = try stage(path, write)
    defer { forget(file) }
    try commit(file)
  }

  /// A file that is whole beside its place.
  private struct Staged {
    let path: String
    /// Where the file is, and where it belongs.
    let temporary: String
    let target: String
  }

  /// Calls `write` with a path in the folder of `path` and forces what it wrote to disk.
  private static func stage(
    _ path: String, _ write: (_ temporary: String) throws -> Void
  ) throws(StoreError) -> Staged {
    let target = resolved(path)
    let temporary = try temporaryPath(beside: target, of: path)
    let file = Staged(path: path, temporary: temporary, target: target)
    _ = underWay.withLock { $0.insert(temporary) }
    do {
      // What keeps the file from being made is told here in the system's own words, before a library wraps them.
      let handle = unsafe open(temporary, O_WRONLY | O_CREAT, 0o644)
      guard handle >= 0 else { throw SystemFailure(description: lastError()) }
      close(handle)
      try write(temporary)
      try synchronize(temporary)
    } catch {
      remove(temporary)
      forget(file)
      throw StoreError(code: .unwritable, path: path, reason: reason(error))
    }
    return file
  }

  private static func commit(_ file: Staged) throws(StoreError) {
    guard unsafe rename(file.temporary, file.target) == 0 else {
      let why = lastError()
      remove(file.temporary)
      throw StoreError(code: .unwritable, path: file.path, reason: why)
    }
  }

  private static func forget(_ file: Staged) { _ = underWay.withLock { $0.remove(file.temporary) } }

  /// A path for a file or folder that is to become `target`; makes the folder that holds both.
  private static func temporaryPath(beside target: String, of path: String) throws(StoreError) -> String {
    let (folder, name) = split(target)
    do {
      if !folder.isEmpty { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
    } catch {
      throw StoreError(
        code: .unwritable, path: path, reason: "the folder \(folder) could not be made (\(reason(error)))")
    }
    return (folder.isEmpty ? "" : folder + "/") + ".\(name).\(getpid()).new"
  }

  /// Writes `bytes` to `path`, whole or not at all; into a device or a pipe as they are.
  package static func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    if FileKind(path) == .stream { return try attempt(path) { try fill(path) { emit in try emit(bytes) } } }
    try replace(path) { temporary in try fill(temporary) { emit in try emit(bytes) } }
  }

  /// A file to be written piece by piece: `produce` hands each piece to the function that it is given.
  package struct NewFile {
    package let path: String
    package let produce: (_ emit: @escaping ([UInt8]) throws -> Void) throws -> Void

    package init(_ path: String, _ produce: @escaping (_ emit: @escaping ([UInt8]) throws -> Void) throws -> Void) {
      self.path = path
      self.produce = produce
    }
  }

  /// Writes files that belong together: none takes its place before all are whole.
  ///
  /// A device or a pipe is written into as its turn comes. What `produce` throws is told as the reason.
  package static func write(_ files: [NewFile]) throws(StoreError) {
    var staged: [Staged] = []
    defer { for file in staged { forget(file) } }
    do throws(StoreError) {
      for file in files {
        switch FileKind(file.path) {
        case .folder: throw StoreError(code: .unwritable, path: file.path, reason: "it is a folder")
        case .stream: try attempt(file.path) { try fill(file.path, file.produce) }
        case .regular, nil: staged.append(try stage(file.path) { try fill($0, file.produce) })
        }
      }
      while let file = staged.first {
        try commit(file)
        forget(file)
        staged.removeFirst()
      }
    } catch {
      for file in staged { remove(file.temporary) }
      throw error
    }
  }

  /// Makes a folder of files, whole or not at all. The paths of the files are those within the folder.
  ///
  /// - Throws: `StoreError.unwritable` where something is at `path` already that is no empty folder: what a person may
  ///   have written into it is never replaced.
  package static func makeFolder(_ path: String, of files: [NewFile]) throws(StoreError) {
    var end = path[...]
    while end.count > 1, end.hasSuffix("/") { end = end.dropLast() }
    let target = String(end)
    let temporary = try temporaryPath(beside: target, of: path)
    _ = underWay.withLock { $0.insert(temporary) }
    defer { _ = underWay.withLock { $0.remove(temporary) } }
    do {
      try attempt(path) {
        var made: Set<String> = []
        for file in files {
          let place = temporary + "/" + file.path
          let folder = split(place).folder
          if made.insert(folder).inserted {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
          }
          try fill(place, file.produce)
        }
        // Onto an empty folder the system moves it as onto none.
        guard unsafe rename(temporary, target) == 0 else {
          let isThere = errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR
          throw SystemFailure(description: isThere ? "something is there already" : lastError())
        }
      }
    } catch {
      remove(temporary)
      throw error
    }
  }

  private static func attempt(_ path: String, _ body: () throws -> Void) throws(StoreError) {
    do {
      try body()
    } catch {
      throw StoreError(code: .unwritable, path: path, reason: reason(error))
    }
  }

  /// Opens the file at `path` and writes each piece that `produce` hands on.
  private static func fill(
    _ path: String, _ produce: (_ emit: @escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let isStream = FileKind(path) == .stream
    let file = unsafe open(path, isStream ? O_WRONLY : O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { throw SystemFailure(description: lastError()) }
    defer { close(file) }
    try produce { bytes in
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
    // A folder under way.
    if FileKind(path) == .folder { try? FileManager.default.removeItem(atPath: path) }
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
