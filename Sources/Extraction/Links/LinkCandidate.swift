/// A place where an address begins.
struct LinkCandidate {
  /// First byte of the link.
  let start: Int
  /// First byte after the scheme: user or host; for `hf://` the path; for a bare DOI its `10.`.
  let authority: Int
  let scheme: Scheme
  /// Whether the text had to be mended to see it.
  let isRepaired: Bool
}

extension LinkCandidate {
  /// The address whose scheme ends at the `:` at `colon`, in `length` bytes (three if it is full-width).
  ///
  /// Beside `scheme://` it reads what typing and line breaking make of it: `https: //`, `https:// host`, `https:/host`.
  static func scheme(in text: borrowing Span<UInt8>, at colon: Int, length: Int = 1, floor: Int) -> LinkCandidate? {
    let slashes = blanks(in: text, from: colon + length)
    var next = slashes
    while next - slashes < 3, text.byte(next) == 0x2F { next += 1 }
    guard next > slashes else { return nil }
    let authority = blanks(in: text, from: next)
    let beforeColon = text.byte(colon - 1) == 0x20 ? colon - 1 : colon
    let (scheme, start, isGlued) = Scheme.find(in: text, before: beforeColon)
    let isPlain =
      length == 1 && slashes == colon + 1 && next == slashes + 2 && authority == next && beforeColon == colon
    // Letters of the link before are no scheme, and a misspelt scheme is no part of the link.
    if scheme == .none || start < floor {
      guard isPlain else { return nil }
      return LinkCandidate(start: authority, authority: authority, scheme: .none, isRepaired: true)
    }
    if isPlain { return LinkCandidate(start: start, authority: authority, scheme: scheme, isRepaired: isGlued) }
    // Mended only where no doubt is left that an address was meant.
    guard scheme == .web, beginsAddress(text, at: authority) else { return nil }
    return LinkCandidate(
      start: start, authority: authority, scheme: next == slashes + 1 ? .none : scheme, isRepaired: true)
  }

  /// The address behind the `//` at `slash`: after a colon and blanks, after a full-width colon, or after a lost one
  /// (`https//host`).
  static func slashes(in text: borrowing Span<UInt8>, at slash: Int, floor: Int) -> LinkCandidate? {
    guard text.byte(slash + 1) == 0x2F else { return nil }
    var colon = slash - 1
    while slash - colon <= 2, Byte.isSpace(text.byte(colon)) { colon -= 1 }
    if text.byte(colon) == 0x3A { return scheme(in: text, at: colon, floor: floor) }
    if slash >= 3, scalar(in: text, at: slash - 3).value == 0xFF1A {
      return scheme(in: text, at: slash - 3, length: 3, floor: floor)
    }
    guard let start = Scheme.web(in: text, before: slash), start >= floor, beginsAddress(text, at: slash + 2) else {
      return nil
    }
    return LinkCandidate(start: start, authority: slash + 2, scheme: .none, isRepaired: true)
  }

  /// The address without a scheme whose host has its last dot, or its `www.`, at `dot`.
  static func bareHost(in text: borrowing Span<UInt8>, at dot: Int, floor: Int) -> LinkCandidate? {
    guard let word = knownHostStart(in: text, dot: dot) else { return nil }
    var start = word
    while start > floor, word - start < 64, LinkByte.isHost(text[start - 1]) { start -= 1 }
    while start < word, !Byte.isAlphanumeric(text[start]) { start += 1 }
    guard start >= floor, start == word || text.has("www", at: word) == false else { return nil }
    let before = text.scalarValue(before: start)
    if before == 0x40 { return afterUser(in: text, host: start, floor: floor) }
    // Part of a word in a script that writes blanks.
    if before >= 0x80, LinkByte.isInternational(before), !LinkByte.isCJK(before) { return nil }
    return LinkCandidate(start: start, authority: start, scheme: .none, isRepaired: false)
  }

  /// `git@host:path`, `git@host/path` and `user@host:path`; any other `user@host` is an e-mail address.
  private static func afterUser(in text: borrowing Span<UInt8>, host: Int, floor: Int) -> LinkCandidate? {
    var start = host - 1
    while start > floor, host - start < 40, LinkByte.isName(text[start - 1]) || text[start - 1] == 0x3A { start -= 1 }
    let isGit = start == host - 4 && text.has("git@", at: start)
    return LinkCandidate(start: start, authority: host, scheme: isGit ? .git : .user, isRepaired: false)
  }

  /// Where the label before `dot` begins if it and what follows the dot are a site's name or `www.`.
  private static func knownHostStart(in text: borrowing Span<UInt8>, dot: Int) -> Int? {
    switch (text.byte(dot - 1) | 0x20, text.byte(dot + 1) | 0x20) {
    case (0x62, 0x63): site(text, dot, "github", "com")
    case (0x62, 0x69): site(text, dot, "github", "io")
    case (0x74, 0x63): site(text, dot, "githubusercontent", "com")
    case (0x65, 0x63): site(text, dot, "huggingface", "co")
    case (0x66, 0x63): site(text, dot, "hf", "co")
    case (0x76, 0x6F): site(text, dot, "arxiv", "org") ?? site(text, dot, "ar5iv", "org")
    case (0x69, 0x6F): site(text, dot, "doi", "org")
    case (0x77, _): text.has("www", before: dot) && !LinkByte.isName(text.byte(dot - 4)) ? dot - 3 : nil
    default: nil
    }
  }

  private static func site(
    _ text: borrowing Span<UInt8>, _ dot: Int, _ name: StaticString, _ domain: StaticString
  ) -> Int? {
    guard text.has(name, before: dot), text.has(domain, at: dot + 1) else { return nil }
    return Byte.isAlphanumeric(text.byte(dot + 1 + domain.utf8CodeUnitCount)) ? nil : dot - name.utf8CodeUnitCount
  }

  /// Whether a site known here, or `www.`, begins at `index`.
  private static func beginsAddress(_ text: borrowing Span<UInt8>, at index: Int) -> Bool {
    guard let authority = Authority(in: text, at: index) else { return false }
    return authority.kind.isKnown || text.has("www.", at: index) || text.byte(authority.end) == 0x2F
  }

  /// Skips at most two blanks, one of which may be a line's end.
  private static func blanks(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    var i = start
    while i - start < 2, Byte.isSpace(text.byte(i)), i < text.count { i += 1 }
    return i
  }
}
