import Analysis
import Testing

@testable import Query

@Suite struct EditDistanceTests {
  /// Optimal string alignment by its recurrence, with the whole matrix.
  private func naive(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var d = (0...a.count).map { i in (0...b.count).map { j in i == 0 ? j : j == 0 ? i : 0 } }
    for i in stride(from: 1, through: a.count, by: 1) {
      for j in stride(from: 1, through: b.count, by: 1) {
        d[i][j] = min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { d[i][j] = min(d[i][j], d[i - 2][j - 2] + 1) }
      }
    }
    return d[a.count][b.count]
  }

  @Test(
    "Distances that everybody knows",
    arguments: [
      ("kitten", "sitting", 3), ("", "abc", 3), ("same", "same", 0), ("ab", "ba", 1), ("ca", "abc", 3),
      ("graph", "grpah", 1),
    ])
  func known(a: String, b: String, distance: Int) {
    #expect(EditDistance.distance(Array(a.utf8), Array(b.utf8), limit: 9) == distance)
    #expect(EditDistance.distance(Array(b.utf8), Array(a.utf8), limit: 9) == distance)
  }

  @Test("Random strings against the full matrix", arguments: 1...1_500 as ClosedRange<UInt64>)
  func random(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = 1 + random.next(below: 4)
    func string() -> [UInt8] { (0..<random.next(below: 14)).map { _ in UInt8(0x61 + random.next(below: letters)) } }
    let (a, b) = (string(), string())
    let distance = naive(a, b)
    for limit in 0...15 {
      #expect(EditDistance.distance(a, b, limit: limit) == (distance <= limit ? distance : nil), "\(a) \(b) \(limit)")
    }
  }
}
