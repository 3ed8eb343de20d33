import Export
import Foundation
import TestSupport
import Testing

/// The CSV pair, as Python's `csv` reads it and Gephi's spreadsheet import wants it.
@Suite struct TableTests {
  private struct Table: Decodable {
    let nodes: [[String]]
    let edges: [[String]]
  }

  private func read(_ network: Network) throws -> Table {
    try inTemporaryFolder { folder in
      for (name, bytes) in try NetworkFormat.csv.files(of: network) { try folder.write(Data(bytes), to: "t\(name)") }
      let script = """
        import csv, json
        read = lambda name: list(csv.reader(open(name, encoding="utf-8", newline="")))
        print(json.dumps({"nodes": read("t-nodes.csv"), "edges": read("t-edges.csv")}))
        """
      return try folder.run("python3", "-c", script).json(Table.self)
    }
  }

  @Test(.enabled(if: isInstalled("python3"), "Python's csv reads the tables"))
  func tablesHoldEveryNodeAndEdgeUnderGephisNames() throws {
    let network = NetworkSample.hostile(seed: 10).network
    let table = try read(network)
    #expect(table.nodes[0].prefix(3) == ["Id", "Label", "Kind"])
    #expect(table.edges[0].prefix(6) == ["Source", "Target", "Type", "Id", "Weight", "Kind"])
    #expect(table.nodes.count == network.nodes.count + 1 && table.edges.count == network.edges.count + 1)
    #expect(Set(table.nodes.map(\.count)) == [table.nodes[0].count])
    #expect(Set(table.edges.map(\.count)) == [table.edges[0].count])
    for (row, edge) in zip(table.edges.dropFirst(), network.edges) {
      #expect(row[0] == network.nodes[edge.source].id && row[1] == network.nodes[edge.target].id)
      #expect(row[2] == "Directed" && Double(row[4]) == edge.weight && row[5] == edge.kind)
    }
    #expect(zip(table.nodes.dropFirst(), network.nodes).allSatisfy { $0[0] == $1.id })
  }

  /// A spreadsheet must not run what a title says.
  @Test(.enabled(if: isInstalled("python3"), "Python's csv reads the tables"))
  func noTextIsAFormula() throws {
    let table = try read(NetworkSample.hostile(seed: 11).network)
    for row in table.nodes.dropFirst() {
      #expect(!row[1].hasPrefix("=") && !row[1].hasPrefix("+") && !row[1].hasPrefix("-") && !row[1].hasPrefix("@"))
    }
  }
}
