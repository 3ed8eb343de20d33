import Documents
import Extraction
import GraphCore
import Testing

@testable import PaperModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct FeatureIndexTests {
  private func similarity(_ index: FeatureIndex, _ a: Int, _ b: Int) -> Double {
    index.vectors.row(a).products(with: index.vectors.row(b)).reduce(0) { $0 + $1.product }
  }

  @Test("Dot products", arguments: 1...40 as ClosedRange<UInt64>)
  func products(seed: UInt64) {
    let collection = Collection(RandomCollection.records(seed: seed))
    let index = collection.features
    let n = collection.papers.count
    #expect(index.vectors.rowCount == n && index.postings.rowCount == index.features.count)
    #expect(index.postings == index.vectors.transposed(columnCount: index.features.count))
    for paper in 0..<n {
      let row = index.vectors.row(paper)
      #expect(zip(row.columns, row.columns.dropFirst()).allSatisfy { $0 < $1 })
      #expect(row.values.allSatisfy { $0 > 0 && $0.isFinite })
      let words = zip(row.columns, row.values).filter { Int($0.0) < index.wordCount }.map { Double($0.1) }
      let length = words.reduce(0) { $0 + $1 * $1 }
      #expect(words.isEmpty || abs(length - 1) < 1e-5)
      for other in 0..<n {
        #expect(similarity(index, paper, other) == similarity(index, other, paper))
        let cosine = index.vectors.row(paper).products(with: index.vectors.row(other))
          .filter { Int($0.feature) < index.wordCount }.reduce(0) { $0 + $1.product }
        #expect(cosine <= 1 + 1e-5)
      }
    }
    for (feature, value) in index.features.enumerated() {
      let papers = index.postings.range(of: feature).count
      switch value {
      case .word: #expect(feature < index.wordCount && papers >= 1)
      case .node: #expect(feature >= index.wordCount && papers > 1, "shared")
      }
    }
  }

  /// Three papers; one repository shared by two.
  @Test func byHand() throws {
    let collection = Collection([
      PaperRecord("Zebra", key: "a", abstract: "Quagga quagga. https://github.com/acme/tool"),
      PaperRecord("Quagga", key: "b", abstract: "https://github.com/acme/tool"), PaperRecord("Okapi", key: "c"),
    ])
    let index = collection.features
    let words = index.features.prefix(index.wordCount).compactMap { feature -> String? in
      if case .word(let word) = feature { word } else { nil }
    }
    let zebra = try #require(words.firstIndex(of: "zebra"))
    let quagga = try #require(words.firstIndex(of: "quagga"))
    let row = index.vectors.row(0)
    func weight(_ feature: Int) throws -> Double {
      Double(row.values[try #require(row.columns.firstIndex(of: UInt32(feature)))])
    }
    // Zebra: once in the title, so tf 2; in one paper of three. Quagga: tf 2, in two papers.
    let expected = ((1 + log(2)) * (1 + log(4.0 / 2))) / ((1 + log(2)) * (1 + log(4.0 / 3)))
    #expect(abs(try weight(zebra) / (try weight(quagga)) - expected) < 1e-6)
    // The repository: √0.3 · ln((3 + 1)/2) / ln(3 + 1) on each side; so its owner with √0.1.
    let nodes = Dictionary(
      uniqueKeysWithValues: index.features.enumerated().compactMap { entry -> (NodeKind, Int)? in
        guard case .node(let node) = entry.element else { return nil }
        return (collection.graph.nodes[node.index].kind, entry.offset)
      })
    let share = 0.5
    #expect(abs(try weight(try #require(nodes[.repository])) - 0.3.squareRoot() * share) < 1e-6)
    #expect(abs(try weight(try #require(nodes[.owner])) - 0.1.squareRoot() * share) < 1e-6)
    #expect(collection.features.commonFeatures(0, 2).isEmpty)
  }

  @Test func conceptsCountMoreAmongFewPapers() {
    #expect(abs(FeatureWeights(paperCount: 1_000).concepts - 0.15) < 1e-12)
    #expect(FeatureWeights(paperCount: 10).concepts == 0.8)
    #expect(FeatureWeights(paperCount: 0).concepts == 0.8)
    #expect(FeatureWeights(paperCount: 1_000_000).concepts == 0.1)
    let sizes = [1, 10, 100, 1_000, 10_000].map { FeatureWeights(paperCount: $0).concepts }
    #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func wordsOfTheTitleCountTwice() {
    let words = WordIndex([
      Document(title: "Okapi", abstract: "Okapi zebra"), Document(title: "", abstract: "zebra zebra"),
      Document(title: "", abstract: ""),
    ])
    #expect(words.words == ["okapi", "zebra"])
    #expect(words.documentFrequency == [1, 2])
    #expect(words.counts[0].map(\.count) == [3, 1])
    #expect(words.counts[1].map(\.count) == [2])
    #expect(words.counts[2].isEmpty)
  }
}

@Suite struct PaperTiesTests {
  @Test func tiesAreOwnAndThoseOfOwners() {
    let collection = Collection([
      PaperRecord(
        "One", key: "a", abstract: "https://github.com/acme/tool and https://github.com/acme/kit", references: ["b"]),
      PaperRecord("Two", key: "b"),
    ])
    let ties = PaperTies.ties(of: 0, in: collection.graph)
    let kinds = ties.map { collection.graph.nodes[$0.node.index].kind }
    #expect(kinds.prefix(2) == [.paper, .paper])
    #expect(kinds.count { $0 == .repository } == 2 && kinds.count { $0 == .owner } == 1)
    #expect(zip(ties, ties.dropFirst()).allSatisfy { $0.node < $1.node })
    #expect(PaperTies.ties(of: 1, in: collection.graph).contains { $0.node.index == 1 && $0.weight == 1 })
  }
}
