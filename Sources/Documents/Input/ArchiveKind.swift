/// A way of packing files, told by the first bytes of the content.
enum ArchiveKind: Sendable {
  case gzip, xz, zstandard, bzip2, lz4, lzip, compress, tar, zip, sevenZip

  /// How many bytes of a file are needed to tell.
  static let headLength = 1024

  /// The kind that content beginning with `head` is packed in; nil for anything else. Sources: RFC 1952 (gzip), the
  /// xz file format 1.1.0, RFC 8878 (Zstandard), the LZ4 frame format 1.6.2, POSIX.1-1988 (tar), APPNOTE 6.3.10 (ZIP).
  init?(_ head: some Collection<UInt8>) {
    let head = Array(head.prefix(Self.headLength))
    if let known = Self.signatures.first(where: { head.starts(with: $0.bytes) }) {
      self = known.kind
    } else if Self.isBzip2(head) {
      self = .bzip2
    } else if Self.isTar(head) {
      self = .tar
    } else {
      return nil
    }
  }

  private static let signatures: [(bytes: [UInt8], kind: ArchiveKind)] = [
    ([0x1F, 0x8B, 0x08], .gzip), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz), ([0x28, 0xB5, 0x2F, 0xFD], .zstandard),
    ([0x04, 0x22, 0x4D, 0x18], .lz4), (Array("LZIP\u{1}".utf8), .lzip), ([0x1F, 0x9D], .compress),
    ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip), ([0x50, 0x4B, 0x07, 0x08], .zip),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
  ]

  /// `BZh`, a level, and the mark of a block (π) or of the end (√π): the letters alone could begin a text.
  private static func isBzip2(_ head: [UInt8]) -> Bool {
    guard head.count >= 10, head.starts(with: Array("BZh".utf8)), (0x31...0x39).contains(head[3]) else { return false }
    return head[4..<10].elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
      || head[4..<10].elementsEqual([0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
  }

  /// A first header whose checksum is right, or the two empty blocks that end an archive without members.
  private static func isTar(_ head: [UInt8]) -> Bool {
    guard head.count >= 512 else { return false }
    if head.count == 1024, head.allSatisfy({ $0 == 0 }) { return true }
    let field = head[148..<156]
    let digits = field.drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    guard head[0] != 0, !digits.isEmpty, let stated = Int(String(decoding: digits, as: UTF8.self), radix: 8) else {
      return false
    }
    // The field itself counts as blanks.
    return stated == head.prefix(512).reduce(0) { $0 + Int($1) } - field.reduce(0) { $0 + Int($1) } + 8 * 0x20
  }

  /// Whether it may hold several files, rather than one without a name of its own.
  var holdsFiles: Bool { self == .tar || self == .zip || self == .sevenZip }

  /// What a person calls it, behind “the file is”.
  var label: String {
    switch self {
    case .gzip: "compressed with gzip"
    case .xz: "compressed with xz"
    case .zstandard: "compressed with Zstandard"
    case .bzip2: "compressed with bzip2"
    case .lz4: "compressed with LZ4"
    case .lzip: "compressed with lzip"
    case .compress: "compressed with compress"
    case .tar: "a tar archive"
    case .zip: "a ZIP archive (or an office document)"
    case .sevenZip: "a 7z archive"
    }
  }

  /// Endings that say how a file is packed, and nothing of the format within.
  private static let endings = [".gz", ".xz", ".zst", ".bz2", ".lz4", ".lz", ".Z"]

  /// A name without such an ending: `papers.jsonl` of `papers.jsonl.xz`.
  static func contentName(_ name: String) -> String {
    for ending in endings where name.lowercased().hasSuffix(ending.lowercased()) {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}
