import Export
import Testing

@Suite struct MapLayoutTests {
  @Test(arguments: [0, 1, 2, 10, 40, 100, 300])
  func nothingOverlapsAndAllIsOnThePage(count: Int) {
    let picture = MapLayout.picture(of: TestScenes.synthetic(papers: count, seed: UInt64(count) + 1))
    expectTidy(picture)
  }

  @Test func everyTitleIsWhole() {
    let scene = TestScenes.synthetic(papers: 60, seed: 3)
    let picture = MapLayout.picture(of: scene)
    let papers = picture.nodes.filter { $0.classes.hasPrefix("paper ") }
    #expect(papers.count == scene.papers.count)
    let drawn = Set(papers.map { $0.label.lines.joined().filter { $0 != " " } })
    for paper in scene.papers { #expect(drawn.contains(paper.title.filter { $0 != " " })) }
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

  /// No box on another, all words inside their box, all boxes in their frame, all frames on the page.
  private func expectTidy(_ picture: Picture) {
    let page = Rect(x: 0, y: 0, width: picture.size.width, height: picture.size.height)
    let nodes = picture.nodes.filter { $0.classes != "end" }
    for (i, node) in nodes.enumerated() {
      #expect(page.contains(node.frame), "\(node.id)")
      let words = node.label.extent
      #expect(words.width <= node.frame.width + 0.01 && words.height <= node.frame.height + 0.01, "\(node.id)")
      for other in nodes[..<i] { #expect(!node.frame.overlaps(other.frame), "\(node.id) on \(other.id)") }
    }
    for (i, frame) in picture.frames.enumerated() {
      #expect(page.contains(frame.frame))
      for other in picture.frames[..<i] { #expect(!frame.frame.overlaps(other.frame), "\(frame.id) on \(other.id)") }
      for member in frame.members {
        #expect(frame.frame.contains(picture.nodes[member].frame), "\(picture.nodes[member].id) in \(frame.id)")
      }
    }
  }
}
