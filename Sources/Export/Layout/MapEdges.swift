/// The lines of a map: from each tie to its papers, and from each paper to those that it names.
///
/// Between neighbouring columns a line crosses the gutter in one curve; every other line is led through the channels.
struct MapEdges {
  let scene: MapScene
  let theme: Theme
  let style: MapStyle
  /// Community of each tie.
  let homes: [Int?]
  let graph: ChannelGraph
  /// Where in the drawing each box is.
  let places: [CommunityBlock.Node: Int]

  /// One line on its way to the page.
  private struct Wire {
    var from: CommunityBlock.Node
    var to: CommunityBlock.Node
    /// Lines of one tie run in one lane.
    var net: Int
    var route: ShortestRoutes.Route
    /// Crosses one gutter, from side to facing side.
    var isDirect: Bool
    var isMention = false
    /// Both ends in one community.
    var isLocal = true
    var weight = 0.0
    var tooltip: String
    var start = Point(0, 0)
    var end = Point(0, 0)
  }

  func draw(into drawing: inout Drawing) {
    let frames = drawing.nodes.map(\.frame)
    var wires = tieWires(frames) + mentionWires(frames)
    attach(&wires, frames, drawing.nodes.map(\.shape))
    let lanes = lanes(wires)
    for wire in wires.filter({ !$0.isDirect }) + wires.filter(\.isDirect) { add(wire, lanes, &drawing) }
  }

  private func tieWires(_ frames: [Rect]) -> [Wire] {
    var wires: [Wire] = []
    for (t, tie) in scene.ties.enumerated() {
      guard let place = places[.tie(t)], let port = graph.ports[.tie(t)] else { continue }
      var routes: ShortestRoutes?
      let label = DisplayText.singleLine(tie.label, limit: 200)
      for member in tie.members {
        let paper = CommunityBlock.Node.paper(member.paper)
        guard let end = places[paper], let endPort = graph.ports[paper] else { continue }
        let title = DisplayText.singleLine(scene.papers[member.paper].title, limit: 200)
        let reason = DisplayText.lines(member.tooltip)
        var wire = Wire(
          from: .tie(t), to: paper, net: t,
          route: ShortestRoutes.Route(lines: [], leavesRight: false, arrivesRight: true),
          isDirect: true, isLocal: scene.papers[member.paper].community == homes[t], weight: member.weight,
          tooltip: "\(title) — \(label)" + (reason.isEmpty ? "" : "\n\(reason)"),
        )
        if endPort.right == port.left {
          wire.route.lines = [port.left]
        } else if endPort.left == port.right {
          wire.route = ShortestRoutes.Route(lines: [port.right], leavesRight: true, arrivesRight: false)
        } else {
          let found = routes ?? ShortestRoutes(graph, from: port, y: frames[place].midY)
          routes = found
          guard let route = found.route(to: endPort, y: frames[end].midY) else { continue }
          wire.route = route
          wire.isDirect = false
        }
        wires.append(wire)
      }
    }
    return wires
  }

  private func mentionWires(_ frames: [Rect]) -> [Wire] {
    scene.mentions.enumerated().compactMap { m, mention -> Wire? in
      let (from, to) = (CommunityBlock.Node.paper(mention.from), CommunityBlock.Node.paper(mention.to))
      guard let start = places[from], let end = places[to], let port = graph.ports[from], let endPort = graph.ports[to],
        let route = ShortestRoutes(graph, from: port, y: frames[start].midY).route(to: endPort, y: frames[end].midY)
      else { return nil }
      let titles = [mention.from, mention.to].map { DisplayText.singleLine(scene.papers[$0].title, limit: 200) }
      let reason = DisplayText.lines(mention.tooltip)
      return Wire(
        from: from, to: to, net: scene.ties.count + m, route: route,
        isDirect: route.lines.count == 1 && route.leavesRight != route.arrivesRight, isMention: true,
        tooltip: "\(titles[0]) — names — \(titles[1])" + (reason.isEmpty ? "" : "\n\(reason)"),
      )
    }
  }

  /// Ends on the sides of boxes: apart from each other, in the order in which the lines come.
  private func attach(_ wires: inout [Wire], _ frames: [Rect], _ shapes: [Picture.Shape]) {
    struct Side: Hashable {
      var box: Int
      var isRight: Bool
    }
    var ends: [Side: [(key: Double, wire: Int, isStart: Bool)]] = [:]
    for (w, wire) in wires.enumerated() {
      let (a, b) = (places[wire.from]!, places[wire.to]!)
      // A led line comes from where it last ran.
      let lines = wire.route.lines
      let startKey = lines.count > 1 ? graph.lines[lines[1]].at : frames[b].midY
      let endKey = lines.count > 1 ? graph.lines[lines[lines.count - 2]].at : frames[a].midY
      ends[Side(box: a, isRight: wire.route.leavesRight), default: []].append((startKey, w, true))
      ends[Side(box: b, isRight: wire.route.arrivesRight), default: []].append((endKey, w, false))
    }
    for (side, list) in ends {
      let frame = frames[side.box]
      let step =
        list.count > 1 && shapes[side.box] != .ellipse ? min(5, (frame.height - 12) / Double(list.count - 1)) : 0
      var y = frame.midY - step * Double(list.count - 1) / 2
      for end in list.sorted(by: { ($0.key, $0.wire) < ($1.key, $1.wire) }) {
        let point = Point(side.isRight ? frame.maxX : frame.x, y)
        if end.isStart { wires[end.wire].start = point } else { wires[end.wire].end = point }
        y += step
      }
    }
  }

  private func lanes(_ wires: [Wire]) -> Lanes {
    var lanes = Lanes()
    for wire in wires where !wire.isDirect {
      let lines = wire.route.lines
      for (k, line) in lines.enumerated() {
        let from = k == 0 ? wire.start.y : graph.lines[lines[k - 1]].at
        let to = k == lines.count - 1 ? wire.end.y : graph.lines[lines[k + 1]].at
        lanes.add(net: wire.net, line: line, from: from, to: to)
      }
    }
    lanes.assign(graph, spacing: style.lane)
    return lanes
  }

  private func add(_ wire: Wire, _ lanes: Lanes, _ drawing: inout Drawing) {
    let (from, to) = (places[wire.from]!, places[wire.to]!)
    var end = wire.end
    var tip: Point?
    if wire.isMention {
      tip = end
      end.x += wire.route.arrivesRight ? 6 : -6
    }
    let path: [Point]
    if wire.isDirect {
      let (a, b) = (graph.ports[wire.from]!, graph.ports[wire.to]!)
      path = Curve.crossing(
        from: wire.start, leaving: wire.route.leavesRight ? a.columnRight : a.columnLeft,
        to: end, reaching: wire.route.arrivesRight ? b.columnRight : b.columnLeft,
      )
    } else {
      path = Curve.rounded(corners(of: wire, end: end, lanes), radius: 7)
    }
    var classes = wire.isMention ? "mentions" : "has"
    if !wire.isLocal { classes += " across" }
    drawing.edges.append(
      Picture.Edge(
        id: drawing.identifiers.make("edge", "\(drawing.nodes[from].id)-\(drawing.nodes[to].id)"), classes: classes,
        from: from, to: to, path: path, tip: tip, stroke: stroke(of: wire), tooltip: wire.tooltip,
      ))
  }

  private func corners(of wire: Wire, end: Point, _ lanes: Lanes) -> [Point] {
    let lines = wire.route.lines
    func at(_ k: Int) -> Double { graph.lines[lines[k]].at + lanes.offset(net: wire.net, line: lines[k]) }
    var points = [wire.start]
    var here = wire.start
    for k in lines.indices {
      if k % 2 == 0 { here.x = at(k) } else { here.y = at(k) }
      points.append(here)
    }
    points.append(Point(here.x, end.y))
    points.append(end)
    return points
  }

  private func stroke(of wire: Wire) -> Picture.Stroke {
    if wire.isMention { return Picture.Stroke(colour: theme.ink, width: 1.1, pattern: .dashed) }
    guard case .tie(let t) = wire.from else { return Picture.Stroke(colour: theme.ink, width: 1) }
    let line = theme.tones(of: homes[t]).line
    return wire.isLocal
      ? Picture.Stroke(colour: line, width: 0.6 + 2 * wire.weight)
      : Picture.Stroke(colour: line.mixed(with: theme.paper, 0.4), width: 0.5 + 0.5 * wire.weight)
  }
}
