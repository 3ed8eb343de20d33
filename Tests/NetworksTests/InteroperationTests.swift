import GraphCore
import Networks
import Testing

/// One network as other programs write it is one network, whatever the format.
struct InteroperationTests {
  /// What a program makes of the number of a member.
  enum Naming {
    case number
    case numberFromOne
    case prefixed
    /// By order of appearance, which the file alone knows.
    case ownOrder

    func callAsFunction(_ member: Int) -> String {
      switch self {
      case .number, .ownOrder: "\(member)"
      case .numberFromOne: "\(member + 1)"
      case .prefixed: "n\(member)"
      }
    }
  }

  /// The edges, from the plain list that igraph wrote, and their weights, from the formula in Files/README.md.
  private static func expected() throws -> [(Int, Int, Double)] {
    let lines = String(decoding: try Files.bytes("karate.igraph.edgelist"), as: UTF8.self).split(separator: "\n")
    return lines.map { line in
      let ends = line.split(separator: " ").compactMap { Int($0) }
      return (ends[0], ends[1], 1 + Double((ends[0] * 7 + ends[1] * 3) % 5) / 2)
    }
  }

  @Test(arguments: [
    ("karate.networkx.graphml", NetworkFormat.graphML, Naming.number, true),
    ("karate.igraph.graphml", .graphML, .prefixed, true),
    ("karate.networkx.gexf", .gexf, .number, true),
    ("karate.networkx.gml", .gml, .ownOrder, true),
    ("karate.igraph.gml", .gml, .number, true),
    ("karate.igraph.net", .pajek, .numberFromOne, true),
    ("karate.igraph.dot", .dot, .number, false),
    ("karate.networkx.edgelist", .edgeList, .number, false),
    ("karate.networkx.weighted.csv", .edgeList, .number, false),
    ("karate.networkx.node-link.json", .json, .number, true),
    ("karate.networkx.cytoscape.json", .json, .number, true),
    ("karate.scipy.mtx", .matrixMarket, .ownOrder, false),
    ("karate.networkx.net", .pajek, .ownOrder, true),
  ])
  func theKarateClub(_ file: String, _ format: NetworkFormat, _ name: Naming, _ hasLabels: Bool) throws {
    let network = try Files.read(file)
    #expect(network.format == format)
    #expect(network.nodeCount == 34 && network.edgeCount == 78 && network.hasWeights)
    #expect(network.direction != .directed && network.direction != .mixed)
    #expect(network.labels.isEmpty != hasLabels)
    let expected = try Self.expected()
    guard name != .ownOrder else {
      // Numbered in another order: the weights say which edge is which, as far as they can.
      #expect(try network.graph(.undirected, .strengths).totalWeight == expected.reduce(0) { $0 + $1.2 })
      return
    }
    let edges = expected.map { edge in
      let (a, b) = (name(edge.0), name(edge.1))
      return NamedEdge(min(a, b), max(a, b), edge.2)
    }
    #expect(try network.namedEdges() == Set(edges))
    guard hasLabels else { return }
    for (node, found) in network.nodeNames.enumerated() where found == name(7) {
      #expect(["member 7", "7"].contains(network.label(of: NodeID(node))))
    }
  }

  @Test func weightsAreLeftWhereTheyAreNotAskedFor() throws {
    let network = try Files.read("karate.networkx.gml", weighted: false)
    #expect(network.hasWeights)
    #expect(try network.namedEdges().allSatisfy { $0.weight == 1 })
  }
}
