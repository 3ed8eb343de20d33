import Export
import Testing

@Suite struct MapLayoutTests {
  @Test(arguments: [0, 1, 2, 10, 40, 100, 300])
  func nothingOverlapsAndAllIsOnThePage(count: Int) {
    let picture = MapLayout.picture(of: TestScenes.synthetic(papers: count, seed: UInt64(count) + 1))
    expectTidy(picture)
  }

  @Test func linesStayOnThePage() {
    for seed in UInt64(1)...6 {
      let picture = MapLayout.picture(of: TestScenes.synthetic(papers: 90, seed: seed))
      let page = Rect(x: 0, y: 0, width: picture.size.width, height: picture.size.height)
      let stray = picture.edges.first { edge in !samples(of: edge.path).allSatisfy(page.contains) }
      #expect(stray == nil, "seed \(seed)")
    }
  }

  @Test(arguments: [10, 40, 100])
  func noLineRunsBehindWords(count: Int) {
    let picture = MapLayout.picture(of: TestScenes.synthetic(papers: count, seed: UInt64(count)))
    let boxes = picture.nodes.filter { $0.classes != "end" }
    #expect(!picture.edges.isEmpty)
    for edge in picture.edges {
      let ends = [picture.nodes[edge.from].id, picture.nodes[edge.to].id]
      let box = boxes.first { box in
        !ends.contains(box.id) && samples(of: edge.path).contains { box.frame.inset(by: 0.5).contains($0) }
      }
      #expect(box == nil, "\(edge.id) behind \(box?.id ?? "")")
    }
  }

  @Test func everyTieAndMentionIsDrawn() {
    let scene = TestScenes.synthetic(papers: 60, seed: 8)
    let picture = MapLayout.picture(of: scene)
    let members = scene.ties.map { Set($0.members.map(\.paper)).count }.reduce(0, +)
    let drawn = picture.edges.filter { !$0.classes.hasPrefix("legend") }
    #expect(drawn.filter { $0.classes.hasPrefix("has") }.count == members)
    let arrows = drawn.count { $0.classes.hasPrefix("mentions") && $0.tip != nil }
    #expect(arrows == scene.mentions.count { $0.from != $0.to })
  }

  @Test func everyTitleIsWhole() {
    let scene = TestScenes.synthetic(papers: 60, seed: 3)
    let picture = MapLayout.picture(of: scene)
    let papers = picture.nodes.filter { $0.classes.hasPrefix("paper ") }
    #expect(papers.count == scene.papers.count)
    let drawn = Set(papers.map { $0.label.lines.joined().filter { $0 != " " } })
    for paper in scene.papers { #expect(drawn.contains(paper.title.filter { $0 != " " })) }
  }

  @Test func moreCentralPapersAreNotSmaller() {
    let scene = TestScenes.synthetic(papers: 50, seed: 12)
    let nodes = MapLayout.picture(of: scene).nodes
    let sized = scene.papers.map { paper in
      (paper.centrality, nodes.first { $0.id == "paper-\(paper.id)" }?.label.size ?? 0)
    }
    for a in sized { for b in sized where a.0 > b.0 && a.1 < b.1 { Issue.record("\(a) \(b)") } }
    #expect(Set(sized.map(\.1)).count == 4)
  }

  @Test func theSameSceneGivesTheSamePicture() {
    let scene = TestScenes.synthetic(papers: 80, seed: 9)
    #expect(MapLayout.picture(of: scene) == MapLayout.picture(of: scene))
  }

  @Test func hardTextsKeepToTheirBoxes() {
    let picture = MapLayout.picture(of: TestScenes.hostile)
    expectTidy(picture)
    for node in picture.nodes {
      for line in node.label.lines {
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
      }
    }
    #expect(Set(picture.nodes.map(\.id)).count == picture.nodes.count)
  }

  /// Points along Bézier pieces, by the definition of the cubic curve.
  private func samples(of path: [Point]) -> [Rect] {
    var samples: [Rect] = []
    for k in stride(from: 0, to: path.count - 1, by: 3) {
      for step in 0...12 {
        let t = Double(step) / 12
        let (a, b, c, d) = ((1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t)
        let x = a * path[k].x + b * path[k + 1].x + c * path[k + 2].x + d * path[k + 3].x
        let y = a * path[k].y + b * path[k + 1].y + c * path[k + 2].y + d * path[k + 3].y
        samples.append(Rect(x: x, y: y, width: 0, height: 0))
      }
    }
    return samples
  }

  /// No box on another, all words inside their box, all boxes in their frame, all frames on the page.
  private func expectTidy(_ picture: Picture) {
    let page = Rect(x: 0, y: 0, width: picture.size.width, height: picture.size.height)
    var faults: [String] = []
    let nodes = picture.nodes.filter { $0.classes != "end" }
    for (i, node) in nodes.enumerated() {
      let words = node.label.extent
      if !page.contains(node.frame) { faults.append("\(node.id) off the page") }
      if words.width > node.frame.width + 0.01 || words.height > node.frame.height + 0.01 {
        faults.append("\(node.id) too small for its words")
      }
      for other in nodes[..<i] where node.frame.overlaps(other.frame) { faults.append("\(node.id) on \(other.id)") }
    }
    for (i, frame) in picture.frames.enumerated() {
      if !page.contains(frame.frame) { faults.append("\(frame.id) off the page") }
      for other in picture.frames[..<i] where frame.frame.overlaps(other.frame) {
        faults.append("\(frame.id) on \(other.id)")
      }
      for member in frame.members where !frame.frame.contains(picture.nodes[member].frame) {
        faults.append("\(picture.nodes[member].id) outside of \(frame.id)")
      }
    }
    #expect(faults == [])
  }
}
