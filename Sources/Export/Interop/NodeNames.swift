/// Gives nodes ids that every format takes: unique, readable, the same from build to build.
///
/// An id is the kind and the key, with ASCII letters, digits, `.`, `-` and `_` as they are, blanks and slashes as `_`, and
/// every other scalar as `u` and its number (`concept:mixture_of_experts`, `paper:2305.11738`, `author:josuE9`). That is
/// a name token of XML, which GraphML asks for, and never looks like a number, which VOSviewer would take it for.
package struct NodeNames {
  private static let limit = 160
  private var used: [String: Int] = [:]

  package init() {}

  /// The id of a node. Where two keys come to the same id, the later is numbered.
  package mutating func name(kind: String, key: String) -> String {
    var bytes = Array(kind.utf8)
    bytes.append(UInt8(ascii: ":"))
    for scalar in key.unicodeScalars {
      guard bytes.count < Self.limit else { break }
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": bytes.append(UInt8(scalar.value))
      case " ", "/": bytes.append(UInt8(ascii: "_"))
      default: bytes += "u\(String(scalar.value, radix: 16, uppercase: true))".utf8
      }
    }
    let name = String(decoding: bytes, as: UTF8.self)
    return distinct(name)
  }

  private mutating func distinct(_ name: String) -> String {
    guard var count = used[name] else {
      used[name] = 1
      return name
    }
    var next: String
    repeat {
      count += 1
      next = "\(name)-\(count)"
    } while used[next] != nil
    used[name] = count
    used[next] = 1
    return next
  }
}
