/// The entities that a document declares for itself, expanded to plain text under a limit.
///
/// Parsers that expand entities in place can be made to write gigabytes from a kilobyte. Here the bytes written are
/// counted over the whole document, and markup within entities is left out.
struct XMLEntities {
  /// How many bytes all references of a document may come to; at least this, and not more than the document has.
  static let leastExpansion = 1 << 20
  /// How many entities a document may declare.
  static let declarations = 10_000
  private static let nesting = 16

  private var values: [String: [UInt8]] = [:]
  private var written = 0
  private let limit: Int

  init(documentBytes: Int) { limit = max(Self.leastExpansion, documentBytes) }

  /// Takes a declaration; the first of a name holds (XML 1.0, 4.2). Answers false where there are too many.
  mutating func declare(_ name: String, _ value: [UInt8]) -> Bool {
    if values[name] == nil { values[name] = value }
    return values.count <= Self.declarations
  }

  enum Expansion: Equatable {
    case text([UInt8])
    case unknown
    case beyondLimit
  }

  /// The text of a reference to a declared entity.
  mutating func expand(_ name: String) -> Expansion {
    guard let value = values[name] else { return .unknown }
    var out: [UInt8] = []
    var open: [(value: [UInt8], at: Int)] = [(value, 0)]
    while var (value, at) = open.popLast() {
      while at < value.count {
        guard written + out.count <= limit else { return .beyondLimit }
        let byte = value[at]
        if byte == UInt8(ascii: "<") {
          at = (value.firstOffset(of: UInt8(ascii: ">"), in: at..<value.count) ?? value.count - 1) + 1
        } else if byte == UInt8(ascii: "&"), let end = value.firstOffset(of: UInt8(ascii: ";"), in: at..<value.count) {
          // Counts for itself, so that entities of nothing cannot be nested for long.
          written += 1
          let name = value.string(at + 1..<end)
          at = end + 1
          if let inner = values[name] {
            guard open.count < Self.nesting else { return .beyondLimit }
            open.append((value, at))
            (value, at) = (inner, 0)
          } else {
            out += Self.predefined(name) ?? Array("&\(name);".utf8)
          }
        } else {
          out.append(byte)
          at += 1
        }
      }
    }
    written += out.count + 1
    return .text(out)
  }

  /// The five entities of XML, and references to characters.
  private static func predefined(_ name: String) -> [UInt8]? {
    switch name {
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "amp": return [UInt8(ascii: "&")]
    case "quot": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    default: break
    }
    let number =
      name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
    return number.flatMap(Unicode.Scalar.init).map { Array(String(Character($0)).utf8) }
  }
}
