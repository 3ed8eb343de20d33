/// A picture in Graphviz's words: attribute names and values, escaped for where Graphviz reads them.
///
/// Graphviz counts y upwards from the bottom of the page and sizes of nodes in inches; places are in points.
/// Reference: https://graphviz.org/doc/info/attrs.html
package struct GraphvizForm: Sendable {
  package typealias Attributes = [(name: String, value: String)]

  package let picture: Picture

  package init(_ picture: Picture) { self.picture = picture }

  /// What a renderer would otherwise look up in the fonts of the machine.
  package static let font = "Arial"
  package static let boldFont = "Arial Bold"

  package var graph: Attributes {
    [
      ("bb", "0,0,\(number(picture.size.width)),\(number(picture.size.height))"),
      ("bgcolor", picture.background?.hex ?? "transparent"),
      ("class", "papergraph map"),
      ("fontname", Self.font),
      ("id", "papergraph"),
      ("margin", "0"),
      ("outputorder", "edgesfirst"),
      ("pad", "0"),
      ("splines", "true"),
    ]
  }

  /// Two points at the corners of the page, not drawn, so that Graphviz keeps the page at its size.
  package var corners: [(name: String, attributes: Attributes)] {
    // Graphviz gives the smallest node one point each way.
    let end = Point(picture.size.width - 0.5, picture.size.height - 0.5)
    let ends = [("corner-a", Point(0.5, 0.5)), ("corner-b", end)]
    return ends.map { name, point in
      (name, [("height", "0"), ("id", name), ("label", ""), ("pos", place(point)), ("style", "invis"), ("width", "0")])
    }
  }

  package func attributes(of frame: Picture.Frame) -> Attributes {
    var styles = ["rounded"]
    if frame.fill != nil { styles.append("filled") }
    if let pattern = frame.stroke?.pattern, pattern != .solid { styles.append(pattern.rawValue) }
    let r = frame.frame
    let height = picture.size.height
    return [
      ("bb", [r.x, height - r.maxY, r.maxX, height - r.y].map(number).joined(separator: ",")),
      ("class", frame.classes),
      ("color", frame.stroke?.colour.hex ?? "transparent"),
      ("fillcolor", frame.fill?.hex ?? "transparent"),
      ("id", frame.id),
      ("penwidth", number(frame.stroke?.width ?? 0)),
      ("style", styles.joined(separator: ",")),
      ("tooltip", text(frame.tooltip)),
    ]
  }

  package func attributes(of node: Picture.Node) -> Attributes {
    var styles: [String] = []
    if node.fill != nil { styles.append("filled") }
    if node.shape == .rounded { styles.append("rounded") }
    if let pattern = node.stroke?.pattern, pattern != .solid { styles.append(pattern.rawValue) }
    return [
      ("URL", node.address.map { text($0.text) } ?? ""),
      ("class", node.classes),
      ("color", node.stroke?.colour.hex ?? "transparent"),
      ("fillcolor", node.fill?.hex ?? "transparent"),
      ("fontcolor", node.label.colour.hex),
      ("fontname", node.label.bold ? Self.boldFont : Self.font),
      ("fontsize", number(node.label.size)),
      ("height", inches(node.frame.height)),
      ("id", node.id),
      ("label", label(node.label)),
      ("penwidth", number(node.stroke?.width ?? 0)),
      ("pos", place(Point(node.frame.midX, node.frame.midY))),
      ("shape", Self.shapeName(node.shape)),
      ("style", styles.joined(separator: ",")),
      ("tooltip", text(node.tooltip)),
      ("width", inches(node.frame.width)),
    ]
  }

  package func attributes(of edge: Picture.Edge) -> Attributes {
    let path = edge.path.map(place).joined(separator: " ")
    return [
      ("class", edge.classes),
      ("color", edge.stroke.colour.hex),
      ("dir", edge.tip == nil ? "none" : "forward"),
      ("id", edge.id),
      ("penwidth", number(edge.stroke.width)),
      ("pos", edge.tip.map { "e,\(place($0)) \(path)" } ?? path),
      ("style", edge.stroke.pattern.rawValue),
      ("tooltip", text(edge.tooltip)),
    ]
  }

  /// What every node has that no attribute of its own changes.
  package static let nodeDefaults: Attributes = [("fixedsize", "true"), ("margin", "0")]
  package static let edgeDefaults: Attributes = [("arrowhead", "normal"), ("arrowsize", "0.6")]

  /// A text that Graphviz shows as it is: its escape sequences and its entities are taken apart.
  func text(_ text: String) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x5C: out += [0x5C, 0x5C]
      case 0x26: out += Array("&amp;".utf8)
      case 0x0A: out += Array("\\n".utf8)
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func label(_ label: Picture.Label) -> String {
    let lines = label.lines.map(text)
    return label.alignment == .centre ? lines.joined(separator: "\\n") : lines.map { $0 + "\\l" }.joined()
  }

  private func place(_ point: Point) -> String { "\(number(point.x)),\(number(picture.size.height - point.y))" }

  private func inches(_ points: Double) -> String { Decimal(points / 72, places: 5).text }

  private func number(_ value: Double) -> String { Decimal(value, places: 2).text }

  private static func shapeName(_ shape: Picture.Shape) -> String {
    switch shape {
    case .rectangle, .rounded: "box"
    case .plain: "plaintext"
    case .ellipse, .folder, .tab, .note, .box3d, .cylinder, .octagon, .component: shape.rawValue
    }
  }
}

/// A decimal number with a fixed most of places and no trailing zeros, the same in every locale.
package struct Decimal: Sendable {
  package let text: String

  /// Rounds half away from zero; `places` is 0 … 9.
  package init(_ value: Double, places: Int) {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * scale).rounded())
    let whole = scaled.magnitude / UInt(scale)
    var digits = String(scaled.magnitude % UInt(scale))
    while digits.utf8.count < places { digits = "0" + digits }
    while digits.hasSuffix("0") { digits.removeLast() }
    let sign = scaled < 0 ? "-" : ""
    text = digits.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(digits)"
  }
}
