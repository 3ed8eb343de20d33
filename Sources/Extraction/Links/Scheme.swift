/// What stands before an address and says that it is one.
enum Scheme {
  /// `http`, `https`, `ftp`: any host will do.
  case web
  /// `git`, `ssh`, `git+https`, `git+ssh`: git is told to clone.
  case git
  /// No scheme, but a user before the host: git's address if a path follows after a colon, an e-mail address otherwise.
  case user
  /// `hf://`: a path on the Hub, without a host.
  case hub
  /// No scheme, or a misspelt one (`htttps`): the host must be one that is known.
  case none

  /// Where `http` or `https` begins that ends just before `index`, whatever letters stand before it.
  static func web(in text: borrowing Span<UInt8>, before index: Int) -> Int? {
    if text.has("https", before: index) { return index - 5 }
    return text.has("http", before: index) ? index - 4 : nil
  }

  /// The scheme that ends just before `index`, where it begins, and whether it is stuck to a word before it.
  static func find(in text: borrowing Span<UInt8>, before index: Int) -> (scheme: Scheme, start: Int, isGlued: Bool) {
    if let start = web(in: text, before: index) {
      if text.has("git+", before: start) { return (.git, start - 4, false) }
      return (.web, start, Byte.isAlphanumeric(text.byte(start - 1)))
    }
    var start = index
    while start > 0, index - start < 8, Byte.isLetter(text[start - 1]) || text[start - 1] == 0x2B { start -= 1 }
    switch text.string(start..<index).lowercased() {
    case "ftp", "ftps": return (.web, start, false)
    case "git", "ssh", "git+ssh": return (.git, start, false)
    case "hf": return (.hub, start, false)
    default: return (.none, index, true)
    }
  }
}
