import Foundation
import PaperGraph
import TestSupport
import Testing

/// The library's front door, from another Swift program: the same answers as the command line gives.
@Suite struct LibraryTests {
  @Test func theSamplesFromAnotherProgram() throws {
    try inTemporaryFolder { folder in
      let summary = try PaperGraphFile.build(from: [Project.path("Samples/trending")], at: folder.path("g.sqlite"))
      #expect(summary.papers == 83 && summary.connected >= 79 && summary.isWhole)
      #expect(summary.communities.count > 1)

      let graph = try PaperGraphFile(path: folder.path("g.sqlite"))
      let related = try graph.related(to: "A Survey on Mixture of Experts", limit: 8)
      #expect(related.count == 8)
      #expect(related.contains { $0.title.hasPrefix("AquilaMoE") })
      for paper in related {
        #expect(abs(paper.reasons.reduce(0) { $0 + $1.contribution } - paper.score) < 1e-6)
      }
      #expect(String(decoding: try graph.picture(.svg), as: UTF8.self).hasPrefix("<?xml"))
    }
  }

  @Test func whatCannotBeDoneIsSaid() throws {
    try inTemporaryFolder { folder in
      #expect(throws: PaperGraphError.self) { try PaperGraphFile(path: folder.path("none")) }
      #expect(throws: PaperGraphError.self) {
        try PaperGraphFile.build(from: [folder.path("none")], at: folder.path("g"))
      }
      #expect(folder.names().isEmpty)
    }
  }
}
