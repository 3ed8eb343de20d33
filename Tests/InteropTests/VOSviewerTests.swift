import Export
import Foundation
import Testing

/// The rules that VOSviewer holds its files to (VOSviewer Manual, “File types”; VOSviewer Online, data format).
@Suite struct VOSviewerTests {
  @Test func itemsAndClustersAreNumberedFromOneAndLinksAreSingle() throws {
    let sample = NetworkSample.hostile(seed: 7).network
    let map = try #require(try NetworkFormat.vosviewer.object(of: sample)["network"] as? [String: Any])
    let items = try #require(map["items"] as? [[String: Any]])
    #expect(items.compactMap { $0["id"] as? Int } == Array(1...sample.nodes.count))
    #expect(items.allSatisfy { $0["x"] == nil && $0["y"] == nil })
    #expect(items.allSatisfy { $0.keys.allSatisfy { $0 == $0.lowercased() } })
    let clusters = Set(items.compactMap { $0["cluster"] as? Int })
    #expect(clusters == Set(1...clusters.count))
    #expect((map["clusters"] as? [[String: Any]])?.compactMap { $0["cluster"] as? Int } == Array(1...clusters.count))
    let links = try #require(map["links"] as? [[String: Any]])
    var pairs: Set<[Int]> = []
    for link in links {
      let (a, b) = (try #require(link["source_id"] as? Int), try #require(link["target_id"] as? Int))
      #expect((1...items.count).contains(a) && (1...items.count).contains(b) && a != b)
      #expect(pairs.insert([min(a, b), max(a, b)]).inserted)
      #expect(try #require(link["strength"] as? Double) >= 0)
    }
    // Every pair that has an edge has a link, counted apart from the writer.
    #expect(
      pairs.count == Set(sample.edges.filter { $0.source != $0.target }.map { Set([$0.source, $0.target]) }).count)
  }

  @Test func strengthsOfParallelEdgesAreAdded() throws {
    let network = NetworkSample.small(3, edges: [(0, 1, 0.5), (1, 0, 0.25), (2, 2, 9), (1, 2, 1)])
    let map = try #require(try NetworkFormat.vosviewer.object(of: network)["network"] as? [String: Any])
    let links = try #require(map["links"] as? [[String: Any]])
    #expect(links.map { $0["strength"] as? Double } == [0.75, 1])
    let weights = try #require(map["items"] as? [[String: Any]]).compactMap { $0["weights"] as? [String: Double] }
    #expect(weights.map { $0["Links"] } == [1, 2, 1])
    #expect(weights.map { $0["Total link strength"] } == [0.75, 1.75, 1])
  }

  /// VOSviewer shows a description as HTML.
  @Test func descriptionsHoldNoMarkupOfPapers() throws {
    let sample = NetworkSample.hostile(seed: 8).network
    let map = try #require(try NetworkFormat.vosviewer.object(of: sample)["network"] as? [String: Any])
    for item in try #require(map["items"] as? [[String: Any]]) {
      let description = try #require(item["description"] as? String)
      let inner = description.replacing("<b>", with: "").replacing("</b><br>", with: "")
      #expect(!inner.contains("<") && !inner.contains(">") && !inner.contains("\""))
    }
  }

  @Test func theMapFileHasAColumnForEachHeadingAndTheNetworkFileNoHeading() throws {
    let sample = NetworkSample.hostile(seed: 9).network
    let files = try NetworkFormat.vosviewer.files(of: sample, asTables: true)
    #expect(files.map(\.name) == ["-map.txt", "-network.txt"])
    let map = String(decoding: files[0].bytes, as: UTF8.self).split(separator: "\n")
    #expect(map[0].hasPrefix("id\tlabel\tdescription\turl\tcluster\tweight<Links>\tweight<Total link strength>"))
    #expect(map.count == sample.nodes.count + 1)
    let columns = map[0].count { $0 == "\t" }
    #expect(map.allSatisfy { $0.count { $0 == "\t" } == columns })
    for line in String(decoding: files[1].bytes, as: UTF8.self).split(separator: "\n") {
      let cells = line.split(separator: "\t")
      #expect(cells.count == 3 && cells.allSatisfy { Int($0) != nil })
    }
  }

  /// The desktop program takes whole numbers only.
  @Test(arguments: [
    ([2.0, 3.0], ["1\t2\t2", "2\t3\t3"]), ([0.5, 1.25], ["1\t2\t500", "2\t3\t1250"]),
    ([0.0001, 0], ["1\t2\t1", "2\t3\t0"]),
  ])
  func strengthsOfTheNetworkFileAreWhole(_ weights: [Double], _ lines: [String]) throws {
    let network = NetworkSample.small(3, edges: [(0, 1, weights[0]), (1, 2, weights[1])])
    let text = String(decoding: try NetworkFormat.vosviewer.files(of: network, asTables: true)[1].bytes, as: UTF8.self)
    #expect(text.split(separator: "\n").map(String.init) == lines)
  }

  @Test func fewerThanThreeItemsAreRefused() {
    let error = #expect(throws: UnfitNetwork.self) { try NetworkFormat.vosviewer.parts(of: NetworkSample.small(2)) }
    #expect(error?.description.contains("3 items or more, and this graph has 2") == true)
  }
}
