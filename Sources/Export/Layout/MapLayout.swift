/// From a scene to a picture: communities as frames, packed on a page; papers and ties inside; lines; words around.
///
/// Everything is computed here, from fixed text metrics: the same scene gives the same picture on every machine.
package enum MapLayout {
  /// About 10 ms for 100 papers. Indices of the scene that point nowhere are left out.
  package static func picture(of scene: MapScene, theme: Theme = .light) -> Picture {
    var composer = MapComposer(scene: valid(scene), theme: theme)
    return composer.compose()
  }

  /// Width of a paper's border, by its step of centrality.
  static func border(step: Int) -> Double { 0.8 + 0.45 * Double(step) }

  /// 0 … 1; what is no number counts as 0.
  private static func share(_ value: Double) -> Double { value > 0 ? min(1, value) : 0 }

  /// Papers in communities that do not exist count as unconnected; members and mentions of papers that do not exist go.
  private static func valid(_ scene: MapScene) -> MapScene {
    var scene = scene
    for i in scene.papers.indices {
      if let c = scene.papers[i].community, !scene.communities.indices.contains(c) { scene.papers[i].community = nil }
      scene.papers[i].centrality = share(scene.papers[i].centrality)
    }
    for t in scene.ties.indices {
      var seen: Set<Int> = []
      for m in scene.ties[t].members.indices {
        scene.ties[t].members[m].weight = share(scene.ties[t].members[m].weight)
      }
      scene.ties[t].members.removeAll { !scene.papers.indices.contains($0.paper) || !seen.insert($0.paper).inserted }
    }
    scene.ties.removeAll(where: \.members.isEmpty)
    scene.mentions.removeAll { mention in
      mention.from == mention.to || !scene.papers.indices.contains(mention.from)
        || !scene.papers.indices.contains(mention.to)
    }
    return scene
  }
}

/// The steps of `MapLayout`, in their order.
struct MapComposer {
  let scene: MapScene
  let theme: Theme
  let style: MapStyle
  let steps: [Int]
  let paperItems: [MapItem]
  let tieItems: [MapItem]
  var drawing = Drawing()

  init(scene: MapScene, theme: Theme) {
    self.scene = scene
    self.theme = theme
    var style = MapStyle()
    let far = scene.ties.count { tie in Set(tie.members.map { scene.papers[$0.paper].community }).count > 1 }
    style.street += min(15, 0.15 * Double(far + scene.mentions.count))
    self.style = style
    let steps = style.steps(ofCentralities: scene.papers.map(\.centrality))
    self.steps = steps
    paperItems = zip(scene.papers, steps).map { .paper($0, step: $1, style: style, ink: theme.ink) }
    tieItems = scene.ties.map { .tie($0, style: style, ink: theme.ink) }
  }

  mutating func compose() -> Picture {
    let homes = scene.ties.map(home)
    let groups = groups(homes)
    let builders = groups.map { group in
      BlockBuilder(
        style: style, papers: group.papers, ties: group.ties, scene: scene, paperItems: paperItems, tieItems: tieItems,
      )
    }
    let shapes = zip(groups, builders).map { self.shapes(of: $0, $1) }
    let legend = Legend(style: style, theme: theme, scene: scene, hasLongTies: hasLongTies(homes))
    let page = PagePacking.pack(shapes, affinity: affinity(groups), reserved: 140, style: style)
    let width = page.size.width
    let top = addTitle(width: width)
    let origin = Point(style.margin, top)
    let rows = page.rows.map { row in
      row.stacks.map { stack in
        zip(stack.items, stack.frames).map { item, frame in
          PlacedBlock(
            builders[item.block].block(shapes[item.block][item.shape]), in: frame.moved(by: origin), scene: scene,
            paperItems: paperItems, tieItems: tieItems, style: style,
          )
        }
      }
    }
    let places = addBlocks(rows.flatMap { $0.flatMap { $0 } })
    let graph = ChannelGraph(rows: rows, style: style)
    MapEdges(scene: scene, theme: theme, style: style, homes: homes, graph: graph, places: places).draw(into: &drawing)
    let bottom = top + page.size.height + style.street
    legend.draw(into: &drawing, origin: Point(style.margin, bottom), width: width)
    let height = bottom + legend.height(width: width) + style.margin
    let size = Size((width + 2 * style.margin).rounded(.up), height.rounded(.up))
    return Picture(
      size: size, background: theme.paper, title: DisplayText.singleLine(scene.title),
      summary: scene.caption.map { DisplayText.singleLine($0) }.joined(separator: " "), frames: drawing.frames,
      edges: drawing.edges, nodes: drawing.nodes,
    )
  }

  /// The papers and ties of one frame.
  private struct Group {
    var community: Int?
    var papers: [Int] = []
    var ties: [Int] = []
  }

  /// A tie lives where most of its weight is; nil where none of its papers has a community.
  private func home(_ tie: MapScene.Tie) -> Int? {
    var weights: [Int: Double] = [:]
    for member in tie.members {
      if let c = scene.papers[member.paper].community { weights[c, default: 0] += 0.01 + member.weight }
    }
    return weights.keys.min { a, b in
      let (x, y) = ((weights[a]! * 1e6).rounded(), (weights[b]! * 1e6).rounded())
      return x != y ? x > y : a < b
    }
  }

  private func groups(_ homes: [Int?]) -> [Group] {
    var groups = scene.communities.indices.map { Group(community: $0) }
    var rest = Group(community: nil)
    for (i, paper) in scene.papers.enumerated() {
      if let c = paper.community { groups[c].papers.append(i) } else { rest.papers.append(i) }
    }
    for (t, home) in homes.enumerated() {
      if let home { groups[home].ties.append(t) } else { rest.ties.append(t) }
    }
    return (groups + [rest]).filter { !$0.papers.isEmpty }
  }

  private func hasLongTies(_ homes: [Int?]) -> Bool {
    zip(scene.ties, homes).contains { tie, home in
      tie.members.contains { scene.papers[$0.paper].community != home }
    }
  }

  /// Every shape that a group may take, from the narrowest.
  private func shapes(of group: Group, _ builder: BlockBuilder) -> [BlockShape] {
    let tones = theme.tones(of: group.community)
    var name = "Not connected"
    if let c = group.community {
      let own = DisplayText.singleLine(scene.communities[c].name, limit: 400)
      name = own.isEmpty ? "\(c + 1)" : "\(c + 1) · \(own)"
    }
    let heading = Picture.Label(
      lines: [name], size: style.headingSize, bold: true, colour: tones.heading, alignment: .leading,
    )
    let most = min(group.papers.count, max(3, Int((Double(group.papers.count) * 1.6).squareRoot().rounded(.up))))
    var shapes: [BlockShape] = []
    for columns in 1...most {
      for gaps in Set([max(1, columns - 1), columns]).sorted() where gaps == columns - 1 || !group.ties.isEmpty {
        shapes.append(builder.shape(columns: columns, gaps: gaps, community: group.community, heading: heading))
      }
    }
    if shapes.isEmpty {
      shapes = [builder.shape(columns: 1, gaps: 1, community: group.community, heading: heading)]
    }
    return shapes
  }

  /// How much each two groups share: Σ over ties of the smaller weight on either side.
  private func affinity(_ groups: [Group]) -> [[Double]] {
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: groups.count), count: groups.count)
    var groupOf = [Int](repeating: 0, count: scene.papers.count)
    for (g, group) in groups.enumerated() { for paper in group.papers { groupOf[paper] = g } }
    func add(_ a: Int, _ b: Int, _ weight: Double) {
      guard a != b else { return }
      matrix[a][b] += weight
      matrix[b][a] += weight
    }
    for tie in scene.ties {
      var weights: [Int: Double] = [:]
      for member in tie.members { weights[groupOf[member.paper], default: 0] += 0.2 + member.weight }
      let present = weights.keys.sorted()
      for (k, a) in present.enumerated() { for b in present[..<k] { add(a, b, min(weights[a]!, weights[b]!)) } }
    }
    for mention in scene.mentions { add(groupOf[mention.from], groupOf[mention.to], 1) }
    return matrix
  }

  /// Title and caption; returns where the map begins.
  private mutating func addTitle(width: Double) -> Double {
    var y = style.margin
    func place(_ text: String, size: Double, bold: Bool, colour: Colour, id: String) {
      let lines = LineBreaking.wrap(DisplayText.singleLine(text), width: width, size: size, bold: bold)
      guard !lines.isEmpty else { return }
      let label = Picture.Label(lines: lines, size: size, bold: bold, colour: colour, alignment: .leading)
      let height = label.extent.height
      drawing.addText(label, at: Rect(x: style.margin, y: y, width: width, height: height), id: id, classes: id)
      y += height + 3
    }
    place(scene.title, size: style.titleSize, bold: true, colour: theme.ink, id: "title")
    for line in scene.caption {
      place(line, size: style.captionSize, bold: false, colour: theme.faintInk, id: "caption")
    }
    return y + 11
  }

  /// Frames, headings and boxes. Answers where in `drawing.nodes` each paper and tie is.
  private mutating func addBlocks(_ blocks: [PlacedBlock]) -> [CommunityBlock.Node: Int] {
    var places: [CommunityBlock.Node: Int] = [:]
    for placed in blocks {
      let community = placed.block.shape.community
      let tones = theme.tones(of: community)
      let number = community.map { "c\($0 + 1)" } ?? "none"
      let heading = placed.block.shape.heading
      var members = [
        drawing.addText(heading, at: placed.heading, id: "heading-\(number)", classes: "heading \(number)")
      ]
      for column in placed.columns {
        for (node, frame) in column.boxes {
          switch node {
          case .paper(let i): addPaper(i, frame, tones, number)
          case .tie(let i): addTie(i, frame, tones, number)
          }
          places[node] = drawing.nodes.count - 1
          members.append(drawing.nodes.count - 1)
        }
      }
      drawing.frames.append(
        Picture.Frame(
          id: drawing.identifiers.make("community", number), classes: "community \(number)", frame: placed.frame,
          fill: tones.ground, stroke: Picture.Stroke(colour: tones.line, width: 1.2, pattern: tones.pattern),
          members: members, tooltip: heading.lines.joined(separator: " "),
        ))
    }
    return places
  }

  private mutating func addPaper(_ i: Int, _ frame: Rect, _ tones: Theme.Tones, _ number: String) {
    let paper = scene.papers[i]
    let step = steps[i]
    let title = DisplayText.singleLine(paper.title, limit: 500)
    let reason = DisplayText.lines(paper.tooltip)
    drawing.nodes.append(
      Picture.Node(
        id: drawing.identifiers.make("paper", paper.id), classes: "paper \(number) size\(step + 1)",
        shape: .rounded, frame: frame, fill: theme.paper,
        stroke: Picture.Stroke(colour: tones.line, width: MapLayout.border(step: step)), label: paperItems[i].label,
        address: paper.address.flatMap { WebAddress($0) },
        tooltip: reason.isEmpty ? title : "\(title)\n\(reason)",
      ))
  }

  private mutating func addTie(_ i: Int, _ frame: Rect, _ tones: Theme.Tones, _ number: String) {
    let tie = scene.ties[i]
    let label = DisplayText.singleLine(tie.label, limit: 500)
    let reason = DisplayText.lines(tie.tooltip)
    drawing.nodes.append(
      Picture.Node(
        id: drawing.identifiers.make(tie.kind.rawValue, tie.id), classes: "tie \(tie.kind.rawValue) \(number)",
        shape: tieItems[i].shape, frame: frame, fill: tones.tie, stroke: Picture.Stroke(colour: tones.line, width: 0.8),
        label: tieItems[i].label, address: tie.address.flatMap { WebAddress($0) },
        tooltip: reason.isEmpty ? label : "\(label)\n\(reason)",
      ))
  }
}
