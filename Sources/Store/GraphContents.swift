package import Documents
package import PaperModel

/// What was read from one input file, as the report keeps it.
package struct FileSummary: Sendable, Equatable {
  package var name: String
  /// Nil where the file was refused whole.
  package var format: InputFormat?
  package var byteCount: Int
  package var recordCount: Int
  /// Records that joined a paper which an earlier record had made.
  package var mergedCount: Int
  /// Records that a person's rules left out.
  package var bannedCount: Int
  /// How many of its records have each field.
  package var fields: FieldCounts
  /// Links in texts and fields of its records, and those among them that had to be mended.
  package var linkCount = 0
  package var repairedLinkCount = 0
  /// What became of the works that its records name.
  package var citations = CitationSummary()
  /// A refusal may stand for many records.
  package var refusals: [Refusal]
  /// Records refused: with `recordCount`, all that were there.
  package var refusedCount: Int { refusals.reduce(0) { $0 + $1.records } }
  package var unused: [UnusedLines]
  /// What a person should know of the file: another encoding, text that was mended.
  package var notes: [String]
  /// Why the file was refused whole.
  package var refusal: String?
  /// Whether it is a note beside data, such as a licence, which nobody expects papers in.
  package var isNote: Bool

  package init(
    name: String, format: InputFormat?, byteCount: Int, recordCount: Int = 0, mergedCount: Int = 0,
    bannedCount: Int = 0, fields: FieldCounts = FieldCounts([]),
    refusals: [Refusal] = [], unused: [UnusedLines] = [], notes: [String] = [], refusal: String? = nil,
    isNote: Bool = false
  ) {
    self.name = name
    self.format = format
    self.byteCount = byteCount
    self.recordCount = recordCount
    self.mergedCount = mergedCount
    self.bannedCount = bannedCount
    self.fields = fields
    self.refusals = refusals
    self.unused = unused
    self.notes = notes
    self.refusal = refusal
    self.isNote = isNote
  }
}

/// Where a paper stands among the others.
package struct PaperMeasures: Sendable, Equatable {
  /// Sum of the weights of its ties.
  package var strength: Double
  package var pageRank: Double
  /// Share of the shortest paths between two other papers that pass through it, 0…1.
  package var betweenness: Double
  /// Number of its community, from 0; nil for a paper that is tied to nothing.
  package var community: Int?

  package init(strength: Double, pageRank: Double, betweenness: Double, community: Int?) {
    self.strength = strength
    self.pageRank = pageRank
    self.betweenness = betweenness
    self.community = community
  }
}

/// The paper that comes nearest to one which is tied to nothing, and why that was not enough.
package struct NearMiss: Sendable, Equatable {
  package let paper: Int
  package let nearest: Int?
  package let similarity: Double
  /// A few words: what the two have in common, or that there is nothing.
  package let reason: String

  package init(paper: Int, nearest: Int?, similarity: Double, reason: String) {
    self.paper = paper
    self.nearest = nearest
    self.similarity = similarity
    self.reason = reason
  }
}

/// Everything that a graph file holds.
package struct GraphContents: Sendable {
  /// The files read, with all that they gave: kept so that a later build reads only what changed.
  package var inputs: [ReadInput]
  package var files: [FileSummary]
  package var papers: [Paper]
  package var graph: TypedGraph
  package var features: FeatureIndex
  package var neighbours: Neighbourhood
  package var projection: Projection
  package var measures: [PaperMeasures]
  package var communities: [Community]
  package var modularity: Double
  package var nearMisses: [NearMiss]
  /// A sentence for each of a person's rules that met nothing.
  package var unmatchedRules: [String] = []

  package init(
    inputs: [ReadInput] = [], files: [FileSummary], papers: [Paper], graph: TypedGraph, features: FeatureIndex,
    neighbours: Neighbourhood,
    projection: Projection, measures: [PaperMeasures], communities: [Community], modularity: Double,
    nearMisses: [NearMiss]
  ) {
    self.inputs = inputs
    self.files = files
    self.papers = papers
    self.graph = graph
    self.features = features
    self.neighbours = neighbours
    self.projection = projection
    self.measures = measures
    self.communities = communities
    self.modularity = modularity
    self.nearMisses = nearMisses
  }
}
