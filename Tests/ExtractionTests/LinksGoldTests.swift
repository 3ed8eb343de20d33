import FoundationEssentials
import Testing

@testable import Extraction

/// Labelled links that lie beside the checkout and are read in place: what share of them is read rightly.
///
/// Thresholds are those that the project promises; a labelled answer counts as right when kind and identity agree, and
/// everything that names no resource (`web`, nothing) counts alike.
@Suite struct LinksGoldTests {
  struct Target: Decodable {
    let kind: String
    let id: String

    /// Empty for what names no resource.
    var key: String {
      guard let kind = LinkKind(rawValue: kind), kind != .web else { return "" }
      return LinkTarget(kind: kind, id: id).key
    }
  }

  struct Vector: Decodable {
    let input: String
    let kind: String
    let id: String
    let alt: [Target]?
  }

  struct Snippet: Decodable {
    struct Link: Decodable {
      let kind: String
      let id: String
      let start: Int
      let end: Int
      let optional: Bool?
      let alt: [String]?

      /// The identities that count as this link.
      var keys: Set<String> { Set([id] + (alt ?? [])).reduce(into: []) { $0.insert(Target(kind: kind, id: $1).key) } }
    }

    let n: String
    let text: String
    let links: [Link]
  }

  struct Record: Decodable {
    let title: String
    let abstract: String
    let urls: [String]
  }

  /// `gold/links` in the folder that the collaborators share, beside the package.
  private static let folder =
    #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/shared/gold/links"

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder) }

  private func rows<Row: Decodable>(_ name: String, as type: Row.Type) throws -> [Row] {
    let data = try Data(contentsOf: URL(filePath: "\(Self.folder)/\(name).jsonl"))
    return try data.split(separator: 0x0A).map { try JSONDecoder().decode(type, from: $0) }
  }

  private func key(_ link: LinkMention) -> String { link.target.kind == .web ? "" : link.target.key }

  @Test(.enabled(if: isThere, "the labelled links are not beside the checkout"))
  func firstLinkOfEachInput() throws {
    let vectors = try rows("normalise", as: Vector.self)
    let right = vectors.filter { vector in
      let found = LinkScanner.links(in: Array(vector.input.utf8)).first.map(key) ?? ""
      let answers = [Target(kind: vector.kind, id: vector.id)] + (vector.alt ?? [])
      return answers.contains { $0.key == found }
    }
    #expect(Double(right.count) >= 0.97 * Double(vectors.count))
  }

  @Test(.enabled(if: isThere, "the labelled links are not beside the checkout"))
  func linksOfRunningText() throws {
    var found = 0
    var due = 0
    var right = 0
    var exact = 0
    for snippet in try rows("extract", as: Snippet.self) {
      let links = LinkScanner.links(in: Array(snippet.text.utf8)).filter { $0.target.kind != .web }
      let labels = snippet.links.filter { $0.kind != "web" }
      let known = labels.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
      if labels.isEmpty { #expect(links.isEmpty, "\(snippet.n)") }
      let required = labels.filter { $0.optional != true }
      due += required.count
      found +=
        links.filter { link in
          required.contains { $0.keys.contains(key(link)) } || !known.contains(key(link))
        }.count
      for label in required {
        let hits = links.filter { label.keys.contains(key($0)) && $0.range.overlaps(label.start..<label.end) }
        right += hits.isEmpty ? 0 : 1
        // A closing slash may or may not be counted as part of a link.
        exact +=
          hits.contains { $0.range == label.start..<label.end || $0.range == label.start..<label.end - 1 } ? 1 : 0
      }
    }
    #expect(2 * Double(right) >= 0.97 * Double(found + due))
    #expect(2 * Double(exact) >= 0.95 * Double(found + due))
  }

  @Test(.enabled(if: isThere, "the labelled links are not beside the checkout"))
  func addressesMarkedByEditors() throws {
    var found = 0
    var due = 0
    var right = 0
    for record in try rows("acl-urls", as: Record.self) {
      let texts = [Array(record.title.utf8), Array(record.abstract.utf8)]
      let mine = Set(texts.flatMap { text in LinkScanner.links(in: text).map { folded(text[$0.range]) } })
      let theirs = Set(record.urls.map { folded(Array($0.utf8)[...]) })
      found += mine.count
      due += theirs.count
      right += mine.intersection(theirs).count
    }
    #expect(2 * Double(right) >= 0.993 * Double(found + due))
  }

  /// An address without scheme, `www.`, letter case, `.git` and closing slash.
  private func folded(_ address: ArraySlice<UInt8>) -> String {
    var text = String(decoding: address, as: UTF8.self).lowercased()
    for start in ["https://", "http://", "www."] where text.hasPrefix(start) { text.removeFirst(start.count) }
    while text.utf8.last == 0x2F { text.removeLast() }
    return text.hasSuffix(".git") ? String(text.dropLast(4)) : text
  }
}
