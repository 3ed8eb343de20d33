/// Archives made by hand from their specifications, so that tests need no tool and no other library's writing.
enum ArchiveMaking {
  typealias Member = (name: String, content: [UInt8])

  /// ZIP (APPNOTE 6.3.10), members stored. `flags`: bit 0 says encrypted, bit 11 that names are UTF-8.
  static func zip(_ members: [Member], flags: UInt16 = 0x0800) -> [UInt8] {
    var (out, list): ([UInt8], [UInt8]) = ([], [])
    for member in members {
      let offset = UInt32(out.count)
      let name = Array(member.name.utf8)
      let size = UInt32(member.content.count)
      // Version, flags, method, time, date, checksum, sizes, lengths of name and extra field.
      let common =
        bytes(20, flags, 0, 0, 0x21) + bytes(crc32(member.content), size, size) + bytes(UInt16(name.count), 0)
      out += bytes(0x0403_4B50 as UInt32) + common + name + member.content
      list += bytes(0x0201_4B50 as UInt32) + bytes(20 as UInt16) + common + bytes(0, 0, 0 as UInt16)
      list += bytes(0, offset as UInt32) + name
    }
    let count = UInt16(truncatingIfNeeded: members.count)
    return out + list + bytes(0x0605_4B50 as UInt32) + bytes(0, 0, count, count)
      + bytes(UInt32(list.count), UInt32(out.count)) + bytes(0 as UInt16)
  }

  /// tar (POSIX.1-1988, ustar). `type`: `0` a file, `2` a symbolic link, `5` a folder.
  static func tar(_ members: [Member], type: UInt8 = UInt8(ascii: "0")) -> [UInt8] {
    tar(members.map { (Array($0.name.utf8), $0.content, type) })
  }

  static func tar(_ members: [(name: [UInt8], content: [UInt8], type: UInt8)]) -> [UInt8] {
    var out: [UInt8] = []
    for member in members {
      var header = [UInt8](repeating: 0, count: 512)
      func put(_ bytes: [UInt8], at offset: Int) {
        header.replaceSubrange(offset..<offset + bytes.count, with: bytes)
      }
      func octal(_ value: Int, _ width: Int) -> [UInt8] {
        let digits = Array(String(value, radix: 8).utf8)
        return Array(repeating: 0x30, count: width - digits.count) + digits
      }
      put(member.name, at: 0)
      put(octal(0o644, 7), at: 100)
      put(octal(0, 7), at: 108)
      put(octal(0, 7), at: 116)
      put(octal(member.content.count, 11), at: 124)
      put(octal(0, 11), at: 136)
      put(Array("        ".utf8), at: 148)
      header[156] = member.type
      put(Array("ustar\0".utf8) + Array("00".utf8), at: 257)
      put(octal(header.reduce(0) { $0 + Int($1) }, 6) + [0, 0x20], at: 148)
      out += header + member.content
      out += Array(repeating: 0, count: (512 - member.content.count % 512) % 512)
    }
    return out + Array(repeating: 0, count: 1024)
  }

  /// gzip (RFC 1952) in stored blocks (RFC 1951, 3.2.4).
  static func gzip(_ content: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    var start = 0
    repeat {
      let end = min(start + 65_535, content.count)
      let length = UInt16(end - start)
      out += [end == content.count ? 1 : 0] + bytes(length, ~length) + content[start..<end]
      start = end
    } while start < content.count
    return out + bytes(crc32(content), UInt32(content.count))
  }

  private static func bytes<Value: FixedWidthInteger>(_ values: Value...) -> [UInt8] {
    values.flatMap { value in (0..<Value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
  }

  /// The checksum of ISO 3309, as ZIP and gzip use it.
  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }

  /// `{"title":"A"}` and `{"title":"B"}`, a line each, as the programs named pack it.
  static let lines = Array("{\"title\":\"A\"}\n{\"title\":\"B\"}\n".utf8)
  static let packed: [(program: String, bytes: [UInt8])] = [
    ("gzip", gzip(lines)),
    (
      "xz",
      hex(
        "fd377a585a000004e6d6b4460200210116000000742fe5a3e0001b00175d003d888a86d454e9dd3778d5567ef3c511cf09eccebc40000000"
          + "11921a5094ff944d0001331c548cecc01fb6f37d010000000004595a")
    ),
    (
      "bzip2",
      hex(
        "425a6839314159265359a925375800000c5d8000101000001030000224040a200020aa8068f508069a688e348aaa3c8611187c5dc914e142"
          + "42a494dd60")
    ),
    ("zstd", hex("28b52ffd241cc50000907b227469746c65223a2241227d0a42227d0a0100b14d258031a8b0")),
    ("lz4", hex("04224d186440a717000000e57b227469746c65223a2241227d0a0e00502242227d0a00000000d92f648c")),
    ("compress", hex("1f9d907b44d04943874d19113a440411d14741c081050f2614c25001")),
  ]
  /// The same as `süß.jsonl` in a 7z archive.
  static let sevenZip = hex(
    "377abcaf271c0003424458cd1c000000000000003e00000000000000b1c437a97b227469746c65223a2241227d0a7b227469746c65223a2242"
      + "227d0a0104060001091c00070b01000101000c1c00080a0172b3ac24000005011115007300fc00df002e006a0073006f006e006c000000"
      + "15060100218000800000")
  /// 16 MiB of the letter a in 45 bytes of bzip2.
  static let bomb = hex(
    "425a683931415926535989ad124f0080808100a00000"
      + "0820003080291a0100d20100e2ee48a70a121135a249e0")

  private static func hex(_ digits: String) -> [UInt8] {
    let digits = digits.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
