/// The free space of a map as a graph: streets between frames, gutters between columns, and doors between the boxes of
/// a column. A line that keeps to it never runs behind words.
///
/// Every line of the graph is upright or level. Upright and level lines meet in vertices.
struct ChannelGraph {
  struct Line {
    var isUpright: Bool
    /// x of an upright line, y of a level one.
    var at: Double
    /// How far to both sides of `at` there is room.
    var room: Double
    /// What crossing it costs beyond its length, in points: doors are for those who need them.
    var toll: Double
    /// Vertices in order along the line.
    var vertices: [Int] = []
  }

  struct Vertex {
    var place: Point
    var upright: Int
    var level: Int
    /// Next vertices along both lines, with the cost to get there.
    var next: [(vertex: Int, cost: Double)] = []
  }

  /// Where a box meets the graph.
  struct Port {
    /// The upright lines on its left and on its right.
    var left: Int
    var right: Int
    /// The sides of its column: nothing stands between them and these lines.
    var columnLeft: Double
    var columnRight: Double
  }

  private(set) var lines: [Line] = []
  private(set) var vertices: [Vertex] = []
  private(set) var ports: [CommunityBlock.Node: Port] = [:]

  /// `rows` are the frames as packed: row, stack, block. Linear in the boxes but for sorting.
  init(rows: [[[PlacedBlock]]], style: MapStyle) {
    let half = style.street / 2
    var above: Int?
    for stacks in rows {
      let frames = stacks.flatMap { $0.map(\.frame) }
      guard let left = stacks.first?.first?.frame.x, let right = stacks.last?.first?.frame.maxX else { continue }
      let bottom = frames.map(\.maxY).max()!
      var xs = [left - half]
      for (a, b) in zip(stacks, stacks.dropFirst()) { xs.append((a[0].frame.maxX + b[0].frame.x) / 2) }
      xs.append(right + half)
      let streets = xs.map { addLine(upright: true, at: $0, room: half - 4, toll: 0) }
      var open = streets
      for (s, blocks) in stacks.enumerated() {
        for (b, placed) in blocks.enumerated() {
          let gutters = addBlock(placed, between: streets[s], and: streets[s + 1], style: style)
          if b + 1 < blocks.count {
            let y = (placed.frame.maxY + blocks[b + 1].frame.y) / 2
            let lane = addLine(upright: false, at: y, room: half - 4, toll: 0)
            for line in [streets[s]] + gutters + [streets[s + 1]] { meet(line, lane) }
          } else {
            open += gutters
          }
        }
      }
      if let above { for line in streets { meet(line, above) } }
      // Headings stand at the top of frames, so gutters open to the street below only.
      let street = addLine(upright: false, at: bottom + half, room: half - 4, toll: 0)
      for line in open { meet(line, street) }
      above = street
    }
    connect()
  }

  /// Gutters inside a frame, and the doors through its columns. Answers the gutters.
  private mutating func addBlock(_ placed: PlacedBlock, between left: Int, and right: Int, style: MapStyle) -> [Int] {
    var gutters: [Int] = []
    for (a, b) in zip(placed.columns, placed.columns.dropFirst()) {
      gutters.append(
        addLine(upright: true, at: (a.right + b.left) / 2, room: max(1, (b.left - a.right) / 2 - 5), toll: 0))
    }
    let uprights = [left] + gutters + [right]
    let top = placed.frame.y + placed.block.shape.headingHeight
    for (c, column) in placed.columns.enumerated() {
      var from = top
      for (node, frame) in column.boxes {
        addDoor(from, frame.y, uprights[c], uprights[c + 1])
        from = frame.maxY
        ports[node] = Port(
          left: uprights[c], right: uprights[c + 1], columnLeft: column.left, columnRight: column.right,
        )
      }
      addDoor(from, placed.frame.maxY, uprights[c], uprights[c + 1])
    }
    return gutters
  }

  private mutating func addDoor(_ from: Double, _ to: Double, _ left: Int, _ right: Int) {
    guard to - from >= 6 else { return }
    let door = addLine(upright: false, at: (from + to) / 2, room: (to - from) / 2 - 2.5, toll: 30)
    meet(left, door)
    meet(right, door)
  }

  private mutating func addLine(upright: Bool, at: Double, room: Double, toll: Double) -> Int {
    lines.append(Line(isUpright: upright, at: at, room: max(0, room), toll: toll))
    return lines.count - 1
  }

  private mutating func meet(_ upright: Int, _ level: Int) {
    vertices.append(Vertex(place: Point(lines[upright].at, lines[level].at), upright: upright, level: level))
    lines[upright].vertices.append(vertices.count - 1)
    lines[level].vertices.append(vertices.count - 1)
  }

  private mutating func connect() {
    for l in lines.indices {
      let line = lines[l]
      let along: (Int) -> Double = { [vertices] in line.isUpright ? vertices[$0].place.y : vertices[$0].place.x }
      let sorted = line.vertices.sorted { (along($0), $0) < (along($1), $1) }
      lines[l].vertices = sorted
      for (a, b) in zip(sorted, sorted.dropFirst()) {
        let cost = along(b) - along(a) + line.toll
        vertices[a].next.append((b, cost))
        vertices[b].next.append((a, cost))
      }
    }
  }
}
