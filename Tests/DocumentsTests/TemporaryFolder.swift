#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for the files of one test; gone with it.
final class TemporaryFolder {
  let path: String
  private var files: [[CChar]] = []

  init() throws {
    var template = Array("/tmp/documents-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw Failure() }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for file in files { unsafe unlink(file) }
    unsafe rmdir(path)
  }

  /// Writes a file, whose name need not be UTF-8.
  func write(_ bytes: [UInt8], as name: [UInt8]) throws {
    let path = Array(self.path.utf8CString.dropLast()) + (Array("/".utf8) + name).map { CChar(bitPattern: $0) } + [0]
    guard let file = unsafe fopen(path, "w") else { throw Failure() }
    files.append(path)
    let written = unsafe fwrite(bytes, 1, bytes.count, file)
    guard unsafe fclose(file) == 0, written == bytes.count else { throw Failure() }
  }

  func write(_ bytes: [UInt8], as name: String) throws { try write(bytes, as: Array(name.utf8)) }

  struct Failure: Error {}
}
