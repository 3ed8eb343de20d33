/// The lines of a map: from each tie to its papers, and from paper to paper that it names.
struct MapEdges {
  let scene: MapScene
  let theme: Theme
  let style: MapStyle
  let blocks: [PlacedBlock]
  /// Where in the drawing each box is.
  let places: [CommunityBlock.Node: Int]

  func draw(into drawing: inout Drawing) {
    for (t, tie) in scene.ties.enumerated() {
      guard let tiePlace = places[.tie(t)] else { continue }
      let tieFrame = drawing.nodes[tiePlace].frame
      for member in tie.members {
        guard let place = places[.paper(member.paper)] else { continue }
        let frame = drawing.nodes[place].frame
        let isRight = frame.midX > tieFrame.midX
        let a = Point(isRight ? tieFrame.maxX : tieFrame.x, tieFrame.midY)
        let b = Point(isRight ? frame.x : frame.maxX, frame.midY)
        drawing.edges.append(
          Picture.Edge(
            id: drawing.identifiers.make("has", "\(t)-\(member.paper)"), classes: "has", from: tiePlace, to: place,
            path: Curve.sideways(a, b), tip: nil,
            stroke: Picture.Stroke(colour: theme.faintInk, width: 0.6 + 2 * member.weight),
            tooltip: DisplayText.lines(member.tooltip),
          ))
      }
    }
  }
}
