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

  /// Straight pieces with round corners; each corner takes at most half of the shorter piece beside it.
  static func rounded(_ points: [Point], radius: Double) -> [Point] {
    var corners: [Point] = []
    for point in points where corners.last.map({ abs($0.x - point.x) + abs($0.y - point.y) > 0.01 }) ?? true {
      corners.append(point)
    }
    guard corners.count > 1 else { return line(points[0], points[points.count - 1]) }
    func toward(_ a: Point, _ b: Point, _ most: Double) -> Point {
      let length = ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
      let share = min(most, length / 2) / length
      return Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
    }
    var path = [corners[0]]
    for i in 1..<max(1, corners.count - 1) {
      let before = toward(corners[i], corners[i - 1], radius)
      let after = toward(corners[i], corners[i + 1], radius)
      path += line(path[path.count - 1], before).dropFirst()
      path += [toward(corners[i], before, radius * 0.45), toward(corners[i], after, radius * 0.45), after]
    }
    return path + line(path[path.count - 1], corners[corners.count - 1]).dropFirst()
  }

  /// Level out of one column, a bend between the columns, level into the other.
  static func crossing(from a: Point, leaving: Double, to b: Point, reaching: Double) -> [Point] {
    let c = Point(leaving, a.y)
    let d = Point(reaching, b.y)
    let reach = (d.x - c.x) * 0.5
    var path = abs(c.x - a.x) > 0.5 ? line(a, c) : [c]
    path += [Point(c.x + reach, c.y), Point(d.x - reach, d.y), d]
    path[0] = a
    if abs(d.x - b.x) > 0.5 { path += line(d, b).dropFirst() } else { path[path.count - 1] = b }
    return path
  }
}
