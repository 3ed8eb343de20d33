import Query
import Store

/// Where a paper that is shown stands among the others.
struct PaperDetails {
  struct Measure {
    let name: String
    let value: Double
    /// From 1.
    let place: Int
  }

  let measures: [Measure]
  let community: (number: Int, name: String)?

  init(_ view: NodeView, _ reader: GraphReader) throws {
    guard let paper = view.paper else {
      (measures, community) = ([], nil)
      return
    }
    measures = try reader.measures(of: paper.id).map {
      Measure(name: $0.name, value: $0.value, place: try reader.place(of: paper.id, by: $0.name))
    }
    let names = try reader.communityNames()
    community = paper.measures.community.map { ($0, names.indices.contains($0) ? names[$0] : "") }
  }
}
