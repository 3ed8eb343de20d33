/// Identifiers that stand in running text without an address: DOIs, and arXiv's numbers after the word arXiv.
extension LinkScanner {
  /// The DOI whose `10.` has its dot at `dot`.
  static func doi(in text: borrowing Span<UInt8>, dot: Int, floor: Int) -> LinkMention? {
    let start = dot - 2
    guard start >= floor, DOI.begins(in: text, at: start) else { return nil }
    let before = text.byte(start - 1)
    // A longer number or a word; `doi10.…` has lost its colon.
    if LinkByte.isName(before), before != 0x2D, !text.has("doi", before: start) { return nil }
    let end = LinkEnd.find(in: text, from: start, host: .doi)
    guard end > start else { return nil }
    let (rest, isCleaned) = LinkCleaning.clean(text, start..<end)
    let address = Address(host: "doi.org", kind: .doi, port: "", rest: rest, isGit: false)
    guard let target = DOI.target(of: address) else { return nil }
    return LinkMention(target: target, range: start..<end, repaired: isCleaned)
  }

  /// The identifier of the new kind whose dot is at `dot`, if the word arXiv stands before it.
  static func modernArXiv(in text: borrowing Span<UInt8>, dot: Int, floor: Int) -> LinkMention? {
    let number = dot - 4
    guard number >= floor, let match = ArXivIdentifier.modern(in: text, at: number),
      let start = arXivWord(in: text, before: number, floor: floor)
    else { return nil }
    return LinkMention(
      target: ArXivIdentifier.target(id: text.string(number..<match.numberEnd)), range: start..<match.end)
  }

  /// The identifier of the old kind whose slash is at `slash`; its archive's name says that it is one.
  static func classicArXiv(in text: borrowing Span<UInt8>, slash: Int, floor: Int) -> LinkMention? {
    guard let match = ArXivIdentifier.classicNumber(in: text, at: slash + 1),
      !LinkByte.isName(text.byte(match.end)) || text.byte(match.end) == 0x2E,
      let archive = ArXivIdentifier.archive(in: text, before: slash), archive.start >= floor
    else { return nil }
    let before = text.byte(archive.start - 1)
    guard !LinkByte.isName(before), before != 0x2F else { return nil }
    let id = text.string(archive.start..<archive.nameEnd).lowercased() + text.string(slash..<match.numberEnd)
    let start = arXivWord(in: text, before: archive.start, floor: floor) ?? archive.start
    return LinkMention(target: ArXivIdentifier.target(id: id), range: start..<match.end)
  }

  /// Where the word `arXiv` begins that stands before `index`, with a colon or blanks between.
  private static func arXivWord(in text: borrowing Span<UInt8>, before index: Int, floor: Int) -> Int? {
    var end = index
    while end > floor, index - end < 3, Byte.isSpace(text[end - 1]) || text[end - 1] == 0x3A { end -= 1 }
    guard end < index, end - 5 >= floor, text.has("arxiv", before: end), !Byte.isAlphanumeric(text.byte(end - 6)) else {
      return nil
    }
    return end - 5
  }
}
