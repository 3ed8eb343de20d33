import Export
import Query

extension CommunitiesAnswer {
  /// The answer of `communities` as one JSON object.
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema_version", 1)
      writer.member("graph", graph)
      writer.member("papers", overview.paperCount)
      writer.member("outside", overview.outside)
      writer.member("modularity", overview.modularity)
      writer.member(array: "communities", of: communities) { writer, community in
        writer.object { write(community, to: &$0) }
      }
      if let timeline { write(timeline, to: &writer) }
    }
    writer.newline()
    return writer.bytes
  }

  private func write(_ community: CommunityProfile, to writer: inout JSONWriter) {
    writer.member("number", community.id + 1)
    writer.member("name", community.name)
    writer.member("size", community.papers.count)
    writer.member("covered", community.covered)
    writer.member("cohesion", community.cohesion)
    writer.member(array: "concepts", of: community.concepts) { writer, concept in
      writer.object {
        $0.member("label", concept.label)
        $0.member("members", concept.members)
        $0.member("others", concept.others)
        $0.member("share", community.share(concept))
        $0.member("share_elsewhere", community.shareElsewhere(concept))
        $0.member("in_name", concept.isName)
      }
    }
    writer.papers("central", papers(of: community, all: false))
    if listsMembers { writer.papers("members", papers(of: community, all: true)) }
    writer.member(array: "links", of: community.links) { writer, link in
      writer.object { writer in
        writer.member("number", link.other + 1)
        writer.member("name", link.name)
        writer.member("ties", link.ties)
        writer.member("weight", link.weight)
        writer.member(array: "concepts", of: link.concepts) { $0.string($1) }
      }
    }
  }

  private func write(_ timeline: CommunityTimeline?, to writer: inout JSONWriter) {
    guard let timeline else {
      writer.member(object: "timeline") { $0.member("error", Self.tooFewDates) }
      return
    }
    writer.member(object: "timeline") { writer in
      writer.member("unit", timeline.slices.unit.rawValue)
      writer.member("undated", timeline.slices.undated)
      writer.member(array: "slices", of: timeline.slices.slices) { writer, slice in
        writer.object {
          $0.member("label", slice.label)
          $0.member("papers", slice.papers.count)
        }
      }
      writer.member(array: "communities", of: timeline.communities.prefix(shown)) { writer, community in
        writer.object { writer in
          writer.member("number", community.id + 1)
          writer.member("name", community.name)
          writer.member(array: "counts", of: community.counts) { $0.number($1) }
          writer.member("z", community.score)
        }
      }
      writer.trends("rising", timeline.rising)
      writer.trends("fading", timeline.fading)
    }
  }
}

extension JSONWriter {
  mutating func papers(_ key: String, _ papers: [(key: String, title: String)]) {
    member(array: key, of: papers) { writer, paper in
      writer.object {
        $0.member("key", paper.key)
        $0.member("title", paper.title)
      }
    }
  }

  mutating func trends(_ key: String, _ trends: some Sequence<ConceptTrend>) {
    member(array: key, of: trends) { writer, trend in
      writer.object { writer in
        writer.member("id", trend.key)
        writer.member("label", trend.label)
        writer.member(array: "counts", of: trend.counts) { $0.number($1) }
        writer.member(array: "totals", of: trend.totals) { $0.number($1) }
        writer.member("z", trend.score)
      }
    }
  }
}
