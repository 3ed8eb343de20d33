import Export
import Foundation
import TestSupport
import Testing

/// Formats for people: the vault of notes, the canvas, graphology.
@Suite struct NotesTests {
  private static func vault(_ seed: UInt64) throws -> (network: Network, notes: [(name: String, bytes: [UInt8])]) {
    let network = NetworkSample.hostile(seed: seed).network
    return (network, try NetworkFormat.markdown.files(of: network))
  }

  /// Names that Obsidian, Windows and macOS take, no two alike where letter case is ignored.
  @Test func namesOfNotesAreSafeAndDistinct() throws {
    let (network, notes) = try Self.vault(12)
    #expect(notes.count == network.nodes.count)
    var names: Set<String> = []
    for note in notes {
      let parts = note.name.split(separator: "/")
      #expect(parts.count == 2 && note.name.hasSuffix(".md"))
      let name = parts[1].dropLast(3)
      #expect(names.insert(name.lowercased()).inserted, "\(name)")
      #expect(!name.isEmpty && name.utf8.count < 240 && !name.hasPrefix(".") && !name.hasSuffix(" "))
      #expect(!name.contains { "*\"\\<>:|?#^[]%".contains($0) }, "\(name)")
    }
  }

  @Test func everyEdgeIsALinkToANote() throws {
    let (network, notes) = try Self.vault(13)
    let names = notes.map { String($0.name.split(separator: "/")[1].dropLast(3)) }
    for (index, note) in notes.enumerated() {
      let text = String(decoding: note.bytes, as: UTF8.self)
      let body = try #require(text.split(separator: "\n---\n", maxSplits: 1).last)
      let links = body.split(separator: "\n").filter { $0.hasPrefix("- [[") }.compactMap { line in
        line.dropFirst(4).split(separator: "]]").first?.split(separator: "|").first.map(String.init)
      }
      let targets = network.edges.filter { $0.source == index }.map { names[$0.target] }
      #expect(links.sorted() == targets.sorted())
    }
  }

  /// What a paper says cannot begin HTML, a link, an embed, a tag or a comment.
  @Test func textOfPapersIsEscaped() throws {
    let (_, notes) = try Self.vault(14)
    for note in notes {
      let text = String(decoding: note.bytes, as: UTF8.self)
      let body = try #require(text.split(separator: "\n---\n", maxSplits: 1).last)
      for line in body.split(separator: "\n") where line.hasPrefix("# ") || line.hasPrefix("  - evidence") {
        var isEscaped = false
        for scalar in line.dropFirst(2).unicodeScalars {
          if !isEscaped { #expect(!"<>[]`*_#|%$".unicodeScalars.contains(scalar), "\(line)") }
          isEscaped = scalar == "\\" && !isEscaped
        }
      }
    }
  }

  /// JSON Canvas 1.0: ids are unique, numbers whole, edges join nodes that are there.
  @Test func theCanvasObeysItsSpecification() throws {
    let network = NetworkSample.hostile(seed: 15).network
    let canvas = try NetworkFormat.canvas.object(of: network)
    let nodes = try #require(canvas["nodes"] as? [[String: Any]])
    let ids = nodes.compactMap { $0["id"] as? String }
    #expect(Set(ids).count == nodes.count)
    #expect(nodes.count { $0["type"] as? String == "text" } == network.nodes.count)
    for node in nodes {
      for name in ["x", "y", "width", "height"] { #expect(node[name] is Int) }
      #expect(node["type"] as? String == "group" || node["text"] is String)
    }
    let edges = try #require(canvas["edges"] as? [[String: Any]])
    #expect(edges.count == network.edges.count)
    let known = Set(ids)
    for edge in edges {
      for end in ["fromNode", "toNode"] { #expect(known.contains(try #require(edge[end] as? String))) }
    }
  }

  /// No two cards lie on each other, and each lies within the group of its community.
  @Test func cardsDoNotOverlap() throws {
    struct Box: Hashable {
      let x, y: Int
    }
    let canvas = try NetworkFormat.canvas.object(of: NetworkSample.hostile(seed: 16).network)
    let nodes = try #require(canvas["nodes"] as? [[String: Any]])
    func box(_ node: [String: Any]) -> CGRect {
      func number(_ name: String) -> Int { node[name] as? Int ?? 0 }
      return CGRect(x: number("x"), y: number("y"), width: number("width"), height: number("height"))
    }
    let cards = nodes.filter { $0["type"] as? String == "text" }.map(box)
    let groups = nodes.filter { $0["type"] as? String == "group" }.map(box)
    for (index, card) in cards.enumerated() {
      #expect(!cards[..<index].contains { $0.intersects(card) })
      #expect(groups.count { $0.contains(card) } == 1)
    }
    for (index, group) in groups.enumerated() { #expect(!groups[..<index].contains { $0.intersects(group) }) }
  }

  /// graphology's serialisation: keys of nodes and edges are unique, and edges join nodes that are there.
  @Test func graphologyKeysAreUniqueAndKnown() throws {
    let network = NetworkSample.hostile(seed: 17).network
    let graph = try NetworkFormat.graphology.object(of: network)
    let options = try #require(graph["options"] as? [String: Any])
    #expect(options["type"] as? String == "directed" && options["multi"] as? Bool == true)
    #expect(options["allowSelfLoops"] as? Bool == network.edges.contains { $0.source == $0.target })
    let nodes = try #require(graph["nodes"] as? [[String: Any]]).compactMap { $0["key"] as? String }
    let edges = try #require(graph["edges"] as? [[String: Any]])
    #expect(nodes == network.nodes.map(\.id))
    #expect(Set(edges.compactMap { $0["key"] as? String }).count == network.edges.count)
    for (edge, wanted) in zip(edges, network.edges) {
      #expect(edge["source"] as? String == nodes[wanted.source] && edge["target"] as? String == nodes[wanted.target])
      #expect((edge["attributes"] as? [String: Any])?["weight"] as? Double == wanted.weight)
    }
  }
}
