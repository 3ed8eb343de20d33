import FoundationEssentials
import GraphCore
import Testing

/// What other programs found in a network: see Networks/README.md.
struct Facts {
  private let rows: [[String]]

  init(_ name: String) throws {
    rows = try readRows("\(testFolder)/Networks/\(name).facts.tsv")
  }

  /// The fields of each fact of a kind, as numbers.
  subscript(kind: String) -> [[Double]] {
    rows.filter { $0[0] == kind }.map { $0.dropFirst().map { Double($0) ?? .nan } }
  }

  /// The first field of the only fact of a kind.
  func value(_ kind: String) throws -> Double { try #require(self[kind].first?.first) }
}

/// A directed network with weights, and what other programs find in it by column.
func directedNetwork() throws -> (graph: CSRGraph, scores: [String: [Double]]) {
  let path = "\(testFolder)/Networks/directed"
  return (try readGraph("\(path).edges.tsv", .directed), try readColumns("\(path).scores.tsv"))
}
