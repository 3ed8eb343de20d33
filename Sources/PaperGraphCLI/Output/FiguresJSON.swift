import Export
import Store

/// Members that tell what is in a graph, in the same words wherever they are told.
extension JSONWriter {
  mutating func counts(_ key: String, _ entries: [(name: String, count: Int)]) {
    member(object: key) { for entry in entries { $0.member(entry.name, entry.count) } }
  }

  /// The audit of a source, one member a kind of figure.
  mutating func audit(_ figures: [SourceFigure]) {
    for kind in SourceFigure.Kind.allCases {
      counts("\(kind.rawValue)s", figures.filter { $0.kind == kind }.map { ($0.name, $0.count) })
    }
  }

  mutating func refused(_ refused: [(line: Int, reason: String, excerpt: String)]) {
    member(array: "refused", of: refused) { writer, refusal in
      writer.object {
        $0.member("line", refusal.line)
        $0.member("reason", refusal.reason)
        $0.member("text", refusal.excerpt)
      }
    }
  }

  mutating func communities(_ communities: [(name: String, count: Int)]) {
    member(array: "communities", of: communities) { writer, community in
      writer.object {
        $0.member("name", community.name)
        $0.member("size", community.count)
      }
    }
  }

  mutating func isolated(_ papers: [(title: String, nearest: String?, reason: String)]) {
    member(array: "isolated", of: papers) { writer, paper in
      writer.object {
        $0.member("title", paper.title)
        $0.member("nearest", paper.nearest)
        $0.member("reason", paper.reason)
      }
    }
  }
}
