#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a path leads to, through symbolic links.
enum FileKind {
  case regular, folder
  /// A device, a pipe or a socket: something that takes bytes and cannot be replaced.
  case stream

  /// Nil where there is nothing yet.
  init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .folder
    default: self = .stream
    }
  }
}
