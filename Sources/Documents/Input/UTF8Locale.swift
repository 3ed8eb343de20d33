#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Runs calls of C libraries that ask the thread's locale how names are written; a program that never sets one has
/// ASCII, in which no name beyond it can be told.
@safe struct UTF8Locale: @unchecked Sendable {
  // A locale is never changed after it is made, and this one is never freed.
  private let locale: locale_t?

  static let shared = UTF8Locale()

  private init() {
    let names = ["C.UTF-8", "UTF-8", "en_US.UTF-8"]
    unsafe locale = names.lazy.compactMap { unsafe newlocale(LC_CTYPE_MASK, $0, nil) }.first
  }

  /// Runs `body` in the locale, on this thread only; as it is where the system has no such locale.
  func run<R>(_ body: () -> R) -> R {
    guard let locale = unsafe locale else { return body() }
    let before = unsafe uselocale(locale)
    defer { _ = unsafe uselocale(before) }
    return body()
  }
}
