/// Finds links and identifiers in running text, reads what they name, and mends what line breaks and converters broke.
///
/// One pass over the bytes that jumps from one `.`, `/` or `:` to the next and looks round there. Time is linear in the
/// text whatever it holds, since every look round is bounded and what a link took is not read again; nothing is
/// allocated until a host or an identifier has been seen.
package enum LinkScanner {
  /// All links of `text` in the order of their positions; no two overlap.
  package static func links(in text: borrowing Span<UInt8>) -> [LinkMention] {
    var links: [LinkMention] = []
    // What lies before the floor belongs to a link found already.
    var floor = 0
    var i = 0
    while true {
      i = TriggerSearch.next(in: text, from: i)
      guard i < text.count else { return links }
      if let link = link(in: text, trigger: i, floor: floor) {
        append(link, to: &links, in: text)
        floor = link.range.upperBound
        i = max(i + 1, floor)
      } else {
        i += 1
      }
    }
  }

  /// All links of `text`; see `links(in:)` on spans.
  package static func links(in text: [UInt8]) -> [LinkMention] { links(in: text.span) }

  /// Reads one address that a source gives as an address (an `href`, a `url` field), by the rules that hold in running
  /// text; `nil` when no link begins at its first visible character.
  package static func target(ofAddress address: String) -> LinkTarget? {
    let bytes = Array(address.utf8)
    guard let first = bytes.firstIndex(where: { !Byte.isSpace($0) }), let link = links(in: bytes).first else {
      return nil
    }
    // A DOI's link begins behind its label.
    let label = String(decoding: bytes[first..<link.range.lowerBound], as: UTF8.self).lowercased()
    return ["", "doi:", "doi: ", "doi "].contains(label) ? link.target : nil
  }

  private static func link(in text: borrowing Span<UInt8>, trigger i: Int, floor: Int) -> LinkMention? {
    let before = text.byte(i - 1)
    let after = text.byte(i + 1)
    switch text[i] {
    case 0x3A:
      if LinkByte.isName(after) { return shortcut(in: text, colon: i, floor: floor) }
      return LinkCandidate.scheme(in: text, at: i, floor: floor).flatMap { read($0, in: text) }
    case 0x2F:
      if Byte.isDigit(after) { return classicArXiv(in: text, slash: i, floor: floor) }
      guard after == 0x2F, before != 0x2F, before != 0x3A else { return nil }
      return LinkCandidate.slashes(in: text, at: i, floor: floor).flatMap { read($0, in: text) }
    default:
      // A dot at the end of a sentence, by far the most frequent trigger.
      guard Byte.isAlphanumeric(before), Byte.isAlphanumeric(after) else { return nil }
      if Byte.isDigit(before), Byte.isDigit(after) {
        return doi(in: text, dot: i, floor: floor) ?? modernArXiv(in: text, dot: i, floor: floor)
      }
      return LinkCandidate.bareHost(in: text, at: i, floor: floor).flatMap { read($0, in: text) }
    }
  }

  /// Reads the address that begins at `candidate`.
  private static func read(_ candidate: LinkCandidate, in text: borrowing Span<UInt8>) -> LinkMention? {
    if candidate.scheme == .hub { return hubURI(candidate, in: text) }
    guard let authority = Authority(in: text, at: candidate.authority) else { return nil }
    let kind = authority.kind
    // `www.` alone says that an address follows only where a whole host does.
    let isWeb = candidate.scheme == .web || text.has("www.", at: candidate.authority)
    guard kind.isKnown || (isWeb && !authority.host.hasPrefix("www.")) else { return nil }
    // `host:path` is git's own way; elsewhere a colon after the host is punctuation.
    let isScp = text.byte(authority.end) == 0x3A && kind.isForge && LinkByte.isName(text.byte(authority.end + 1))
    let isCertain = candidate.scheme != .user && !(isScp && candidate.scheme == .none)
    guard isCertain || isScp else { return nil }
    var end = authority.end
    if isScp || text.byte(end) != 0x3A {
      end = LinkEnd.find(in: text, from: end, host: kind, limit: isCertain ? .max : uncertainLimit)
    }
    let (rest, isCleaned) = LinkCleaning.clean(text, authority.end..<end)
    let address = Address(
      host: authority.host, kind: kind, port: authority.port, rest: isScp ? [0x2F] + rest.dropFirst() : rest,
      isGit: isScp || candidate.scheme == .git)
    let target = address.target
    if !isCertain {
      // Without `git@` a whole name has to follow.
      guard address.segments.count > 1, target.kind != .web else { return nil }
    } else if address.isHostOnly, kind.isKnown, kind != .pages {
      // A site's name alone is only a word, unless a scheme says otherwise.
      guard isWeb, !isPlaceholder(text, at: end) else { return nil }
    }
    return LinkMention(target: target, range: candidate.start..<end, repaired: candidate.isRepaired || isCleaned)
  }

  /// How far a text is read that may yet turn out to be no link, so that many of them cost no more than linear time.
  private static let uncertainLimit = 200

  /// `https://github.com/<user>/…`, `/{owner}/…`, `/...`: a pattern for addresses; or a site's name before another
  /// address.
  private static func isPlaceholder(_ text: borrowing Span<UInt8>, at end: Int) -> Bool {
    switch text.byte(end) {
    case 0x3C, 0x7B, 0x5B, 0x24: text.byte(end - 1) == 0x2F
    case 0x2E: text.has("...", at: end)
    case 0xE2: scalar(in: text, at: end).value == 0x2026
    default: Scheme.web(in: text, before: end + 5) == end || text.has("http:", at: end)
    }
  }

  /// `hf://[models|datasets|spaces/]NS/NAME[@REVISION][/FILE]`.
  private static func hubURI(_ candidate: LinkCandidate, in text: borrowing Span<UInt8>) -> LinkMention? {
    let end = LinkEnd.find(in: text, from: candidate.authority - 1, host: .hub)
    let (rest, isCleaned) = LinkCleaning.clean(text, candidate.authority - 1..<max(end, candidate.authority - 1))
    let address = Address(host: "huggingface.co", kind: .hub, port: "", rest: rest, isGit: true)
    guard !address.isHostOnly else { return nil }
    return LinkMention(target: address.target, range: candidate.start..<end, repaired: isCleaned)
  }

  /// `github:OWNER/NAME` and `gist:ID`, as package managers write them.
  private static func shortcut(in text: borrowing Span<UInt8>, colon: Int, floor: Int) -> LinkMention? {
    let isGist = text.has("gist", before: colon)
    guard isGist || text.has("github", before: colon) else { return nil }
    let start = colon - (isGist ? 4 : 6)
    guard start >= floor, !LinkByte.isName(text.byte(start - 1)), Byte.isAlphanumeric(text.byte(colon + 1)) else {
      return nil
    }
    let kind = isGist ? Host.gist : Host.gitHub
    let end = LinkEnd.find(in: text, from: colon, host: kind, limit: uncertainLimit)
    let (rest, isCleaned) = LinkCleaning.clean(text, colon + 1..<max(end, colon + 1))
    let target = Address(host: "", kind: kind, port: "", rest: rest, isGit: true).target
    guard target.kind == (isGist ? .gitHubGist : .gitHubRepository) else { return nil }
    return LinkMention(target: target, range: start..<end, repaired: isCleaned)
  }

  /// Adds `link`, save where it says again what the link before it says: `[URL](URL)`, `\href{U}{U}`, `<a href="U">U`,
  /// or the same address twice with nothing between. Kept is the one that a reader would follow.
  private static func append(_ link: LinkMention, to links: inout [LinkMention], in text: borrowing Span<UInt8>) {
    guard let last = links.last else { return links.append(link) }
    // `[![badge](PICTURE)](URL)`: the picture is what the link looks like, not a link.
    if link.range.lowerBound == last.range.upperBound + 3, text.has(")](", at: last.range.upperBound) {
      links[links.count - 1] = link
      return
    }
    let twin = Twin(between: last.range.upperBound, and: link.range.lowerBound, in: text)
    guard twin != .none, last.target.key == link.target.key else { return links.append(link) }
    if twin == .secondIsTarget { links[links.count - 1] = link }
  }

  /// How two mentions of one target that stand side by side belong together.
  private enum Twin {
    case none
    case firstIsTarget
    case secondIsTarget

    init(between start: Int, and end: Int, in text: borrowing Span<UInt8>) {
      let gap = end - start
      if (gap == 2 && text.has("](", at: start)) || (gap == 3 && text.has("](<", at: start)) {
        self = .secondIsTarget
      } else if gap == 0 || (gap == 2 && text.has("}{", at: start))
        || (gap == 1 && (text[start] == 0x3E || text[start] == 0x7B))
        || (gap == 2 && text[start + 1] == 0x3E && (text[start] == 0x22 || text[start] == 0x27))
      {
        self = .firstIsTarget
      } else {
        self = .none
      }
    }
  }
}
