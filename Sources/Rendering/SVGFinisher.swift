import Export

/// Makes libgvc's SVG safe and whole. Graphviz's lines and shapes stay; every word and every address is replaced by the
/// picture's own, so that nothing depends on how a release of Graphviz escapes.
struct SVGFinisher {
  private let picture: Picture

  /// Elements that draw or group. Words and links are made anew; anything else has no place in a picture.
  private static let kept: Set<String> = ["svg", "g", "path", "polygon", "polyline", "ellipse"]

  /// Attributes that place or colour.
  private static let keptAttributes: Set<String> = [
    "class", "cx", "cy", "d", "fill", "fill-opacity", "id", "points", "rx", "ry", "stroke", "stroke-dasharray",
    "stroke-opacity", "stroke-width", "transform", "viewBox",
  ]

  /// Linear in the document. The same bytes for the same picture whatever fonts libgvc saw.
  static func finish(_ bytes: [UInt8], as picture: Picture) throws(RenderingError) -> [UInt8] {
    let document = try SVGDocument(parsing: bytes)
    document.dropProlog()
    guard let root = document.root else {
      throw RenderingError(.invalidSVG, "Graphviz wrote an SVG without a root element; take another format")
    }
    let finisher = SVGFinisher(picture: picture)
    let groups = finisher.strip(root)
    finisher.complete(groups)
    finisher.finishRoot(root)
    root.breakLines()
    for group in root.children where group.name == "g" { group.breakLines() }
    return try document.bytes()
  }

  /// Takes out everything that is not drawing; answers the groups by their ids.
  private func strip(_ root: SVGDocument.Element) -> [String: SVGDocument.Element] {
    var groups: [String: SVGDocument.Element] = [:]
    // What is left to see is a list: depth is data, so there is no recursion.
    var waiting = [root]
    while let element = waiting.popLast() {
      element.dropRemarks()
      for child in element.children {
        let isLink = child.name == "a" || (child.name == "g" && child["id"]?.hasPrefix("a_") == true)
        if Self.kept.contains(child.name) || isLink { waiting.append(child) } else { child.remove() }
        if isLink { child["id"] = "a_" }
      }
      if element.name == "a" || element["id"] == "a_" {
        element.unwrap()
        continue
      }
      for name in element.attributeNames where !Self.keptAttributes.contains(name) { element[name] = nil }
      for name in ["fill", "stroke"] where element[name] == "transparent" { element[name] = "none" }
      if element.name == "g", let id = element["id"] { groups[id] = element }
    }
    return groups
  }

  private func complete(_ groups: [String: SVGDocument.Element]) {
    for node in picture.nodes {
      guard let group = groups[node.id] else { continue }
      if !node.label.lines.isEmpty { write(node.label, in: node.frame, into: group) }
      if let address = node.address {
        let link = group.wrapChildren(in: "a")
        link.setLink("href", address.text)
        link.setLink("title", node.tooltip)
      }
      if !node.tooltip.isEmpty { group.add("title", text: node.tooltip, first: true) }
    }
    for edge in picture.edges where !edge.tooltip.isEmpty {
      groups[edge.id]?.add("title", text: edge.tooltip, first: true)
    }
    for frame in picture.frames where !frame.tooltip.isEmpty {
      groups[frame.id]?.add("title", text: frame.tooltip, first: true)
    }
  }

  /// The words of a node, line by line, each held to the width that the layout counted on.
  private func write(_ label: Picture.Label, in frame: Rect, into group: SVGDocument.Element) {
    let isCentred = label.alignment == .centre
    let pitch = label.size * FontMetrics.lineHeight
    let x = number(isCentred ? frame.midX : frame.x)
    let top = frame.midY - picture.size.height - pitch * Double(label.lines.count) / 2
    let text = group.add("text")
    text["fill"] = label.colour.hex
    text["font-size"] = number(label.size)
    if label.bold { text["font-weight"] = "bold" }
    if isCentred { text["text-anchor"] = "middle" }
    for (i, line) in label.lines.enumerated() {
      let part = text.add("tspan", text: line)
      part["x"] = x
      // The middle of capitals and small letters lies about 0.35 of the size above the line they stand on.
      part["y"] = number(top + pitch * (Double(i) + 0.5) + 0.35 * label.size)
      guard line.utf8.count > 1, FontMetrics.isExact(line) else { continue }
      part["textLength"] = number(FontMetrics.width(of: line, size: label.size, bold: label.bold))
      part["lengthAdjust"] = "spacingAndGlyphs"
    }
  }

  private func finishRoot(_ root: SVGDocument.Element) {
    root["width"] = number(picture.size.width)
    root["height"] = number(picture.size.height)
    root["viewBox"] = "0 0 \(number(picture.size.width)) \(number(picture.size.height))"
    root["style"] = "max-width:100%;height:auto"
    root["font-family"] = FontMetrics.families
    root["role"] = "graphics-document document"
    root["aria-labelledby"] = "papergraph-title"
    root["aria-describedby"] = "papergraph-summary"
    root.add("desc", text: picture.summary, first: true)["id"] = "papergraph-summary"
    root.add("title", text: picture.title, first: true)["id"] = "papergraph-title"
  }

  private func number(_ value: Double) -> String { Decimal(value, places: 2).text }
}
