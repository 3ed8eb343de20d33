/// A picture while it is being put together: hands out ids, keeps the order.
struct Drawing {
  var identifiers = Identifiers()
  var frames: [Picture.Frame] = []
  var edges: [Picture.Edge] = []
  var nodes: [Picture.Node] = []

  /// Adds words alone; returns the node's index.
  @discardableResult
  mutating func addText(_ label: Picture.Label, at frame: Rect, id: String, classes: String) -> Int {
    nodes.append(
      Picture.Node(
        id: identifiers.make("text", id), classes: classes, shape: .plain, frame: frame, fill: nil, stroke: nil,
        label: label, address: nil, tooltip: "",
      ))
    return nodes.count - 1
  }

  /// Adds a straight line between two places, held by two points that draw nothing.
  mutating func addRule(
    from a: Point, to b: Point, arrow: Bool, stroke: Picture.Stroke, id: String, classes: String, ink: Colour,
  ) -> [Int] {
    var ends: [Int] = []
    for (place, name) in [(a, "start"), (b, "end")] {
      let dot = Rect(x: place.x - 0.5, y: place.y - 0.5, width: 1, height: 1)
      ends.append(addText(Picture.Label(lines: [], size: 1, colour: ink), at: dot, id: "\(id)-\(name)", classes: "end"))
    }
    let stop = arrow ? Point(b.x - 7, b.y) : b
    edges.append(
      Picture.Edge(
        id: identifiers.make("edge", id), classes: classes, from: ends[0], to: ends[1], path: Curve.line(a, stop),
        tip: arrow ? b : nil, stroke: stroke, tooltip: "",
      ))
    return ends
  }
}

/// Lines as cubic Bézier pieces.
enum Curve {
  static func line(_ a: Point, _ b: Point) -> [Point] {
    [a, Point(a.x + (b.x - a.x) / 3, a.y + (b.y - a.y) / 3), Point(b.x - (b.x - a.x) / 3, b.y - (b.y - a.y) / 3), b]
  }

  /// From side to side: leaves and arrives level.
  static func sideways(_ a: Point, _ b: Point) -> [Point] {
    let reach = (b.x - a.x) * 0.5
    return [a, Point(a.x + reach, a.y), Point(b.x - reach, b.y), b]
  }
}
