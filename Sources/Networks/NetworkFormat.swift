/// The formats that networks are read from.
package enum NetworkFormat: String, Sendable, CaseIterable {
  case edgeList = "edge list"
  case table = "table of edges"
  case graphML = "GraphML"
  case gexf = "GEXF"
  case gml = "GML"
  case pajek = "Pajek"
  case matrixMarket = "Matrix Market"
  case dot = "DOT"
  case json = "JSON network"

  /// All of them for a sentence.
  static let names =
    "an edge list, a table with the columns Source and Target, GraphML, GEXF, GML, Pajek .net, "
    + "Matrix Market, DOT, VOSviewer (map and network, or JSON)"
}

extension NetworkFormat {
  /// How much of a file is looked at to tell its format.
  private static let sample = 1 << 16

  /// Tells the format from the beginning of the file, and where that leaves it open from the ending of its name.
  /// Throws where the file is XML, but no network.
  static func detect(_ text: Span<UInt8>, name: String) throws(Fault) -> NetworkFormat {
    let start = text.trimmed(0..<min(text.count, sample)).lowerBound
    guard start < text.count else { return .edgeList }
    if text.holds("%%matrixmarket", at: start) { return .matrixMarket }
    switch text[start] {
    case UInt8(ascii: "<"): return try xml(text)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .json
    default: break
    }
    let first = afterComments(text, start)
    if first < text.count, text[first] == UInt8(ascii: "*") { return .pajek }
    if isDOT(text, first) { return .dot }
    if isGML(text, first) { return .gml }
    if ColumnRoles(of: text, from: start) != nil { return .table }
    return ending(name) ?? .edgeList
  }

  private static func xml(_ text: Span<UInt8>) throws(Fault) -> NetworkFormat {
    var scanner = XMLScanner(text.count)
    while let event = try scanner.next(text) {
      guard case .start(let element) = event else { continue }
      if text.equals("graphml", element.name) { return .graphML }
      if text.equals("gexf", element.name) { return .gexf }
      throw Fault(
        at: element.name.lowerBound,
        "the XML begins with <\(text.string(element.name.prefix(40)))>, which is neither GraphML nor GEXF")
    }
    throw Fault("there is no element in this XML")
  }

  /// Past blank lines and lines of comments, as any of the formats has them.
  private static func afterComments(_ text: Span<UInt8>, _ start: Int) -> Int {
    var i = start
    let end = min(text.count, sample)
    while i < end {
      if ASCII.isSpace(text[i]) {
        i += 1
      } else if text[i] == UInt8(ascii: "#") || text[i] == UInt8(ascii: "%") || text.holds("//", at: i) {
        i = text.end(before: ASCII.lineFeed, i..<end)
      } else if text.holds("/*", at: i) {
        while i < end, !text.holds("*/", at: i) { i += 1 }
        i += 2
      } else {
        return i
      }
    }
    return text.count
  }

  /// `strict`? (`graph` | `digraph`) name? `{`
  private static func isDOT(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var i = start
    if text.holds("strict", at: i) { i = afterComments(text, i + 6) }
    if text.holds("digraph", at: i) { i += 7 } else if text.holds("graph", at: i) { i += 5 } else { return false }
    let end = min(text.count, start + 4096)
    guard i < end else { return false }
    // A name, if any, stands before the brace, and no line of a list of edges has one there.
    while i < end, text[i] != UInt8(ascii: "{"), text[i] != UInt8(ascii: "["), text[i] != UInt8(ascii: ";") { i += 1 }
    return i < end && text[i] == UInt8(ascii: "{")
  }

  /// The key `graph`, then a bracket.
  private static func isGML(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start < text.count, ASCII.isLetter(text[start]) else { return false }
    let end = min(text.count, sample)
    var i = start
    while i < end {
      let isWordStart = i == start || ASCII.isSpace(text[i - 1])
      if isWordStart, text.holds("graph", at: i) {
        let next = text.trimmed(i + 5..<end).lowerBound
        if next < end, text[next] == UInt8(ascii: "[") { return true }
      }
      i += 1
    }
    return false
  }

  private static func ending(_ name: String) -> NetworkFormat? {
    switch name.split(separator: ".").last?.lowercased() {
    case "graphml": .graphML
    case "gexf": .gexf
    case "gml": .gml
    case "net", "paj": .pajek
    case "mtx": .matrixMarket
    case "dot", "gv": .dot
    default: nil
    }
  }
}
