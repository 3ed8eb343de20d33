import Export
import Foundation
import TestSupport
import Testing

/// What networkx and igraph read from the files is what was written into them.
@Suite struct NetworkReadersTests {
  @Test(
    .enabled(if: Python.path != nil, "networkx and igraph read the files: `make readers` installs them"),
    arguments: [1, 2, 3])
  func otherReadersFindTheSameNetwork(_ seed: UInt64) throws {
    let sample = NetworkSample.hostile(seed: seed)
    try inTemporaryFolder { folder in
      try folder.write(try JSONSerialization.data(withJSONObject: sample.expected), to: "expected.json")
      for format in [NetworkFormat.graphml, .gexf, .cytoscape, .json, .nodeLink, .pajek] {
        for (name, bytes) in try format.files(of: sample.network) {
          try folder.write(Data(bytes), to: "network\(name)")
        }
      }
      let run = try folder.run(try #require(Python.path), Python.script, "expected.json", "network")
      #expect(run.status == 0, "seed \(seed)\n\(run.output)\(run.errors)")
      #expect(run.lines.count { $0.hasSuffix("the same") } == 9, "seed \(seed)\n\(run.output)")
    }
  }

  private static let hasXMLLint = isInstalled("xmllint")

  @Test(
    .enabled(if: hasXMLLint, "xmllint validates the files"),
    arguments: [(NetworkFormat.graphml, "graphml"), (.gexf, "gexf")])
  func filesObeyTheirSchema(_ format: NetworkFormat, _ schema: String) throws {
    let networks = [
      NetworkSample.hostile(seed: 4).network, NetworkSample.small(0), NetworkSample.small(1),
      NetworkSample.small(2, edges: [(0, 1, 1), (0, 1, 2), (1, 1, 3)]),
    ]
    try inTemporaryFolder { folder in
      for network in networks {
        try folder.write(Data(try format.files(of: network)[0].bytes), to: "network.xml")
        let path = Project.path("Tests/InteropTests/Schemas/\(schema).xsd")
        let run = try folder.run("xmllint", "--noout", "--nonet", "--schema", path, "network.xml")
        #expect(run.status == 0, "\(run.errors.prefix(500))")
      }
    }
  }

  /// Tools take a weight from the edge itself (GEXF primer, “Edges”).
  @Test func gephiFindsWeightAndKindOnTheEdge() throws {
    let text = try NetworkFormat.gexf.text(of: NetworkSample.small(2, edges: [(0, 1, 0.25)]))
    #expect(text.contains(#"<edge id="e1" source="paper:p0" target="paper:p1" kind="cites" weight="0.25">"#))
    #expect(!text.contains("lastmodifieddate") && !text.contains(#"for="weight""#))
  }

  @Test func theSameNetworkGivesTheSameBytes() throws {
    let sample = NetworkSample.hostile(seed: 5).network
    for format in NetworkFormat.allCases {
      let (first, second) = (try format.files(of: sample), try format.files(of: sample))
      #expect(first.map(\.name) == second.map(\.name) && first.map(\.bytes) == second.map(\.bytes), "\(format)")
    }
  }

  /// No byte that steers a terminal stands in any file, whatever the titles hold.
  @Test func noFileHoldsControlCharacters() throws {
    let sample = NetworkSample.hostile(seed: 6).network
    for format in NetworkFormat.allCases {
      for (name, bytes) in try format.files(of: sample) {
        let text = try #require(String(validating: bytes, as: UTF8.self), "\(format) \(name)")
        let controls = text.unicodeScalars.filter { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
        #expect(controls.allSatisfy { "\n\r\t".unicodeScalars.contains($0) }, "\(format) \(name)")
      }
    }
  }
}
