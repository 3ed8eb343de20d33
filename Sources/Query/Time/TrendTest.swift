/// Whether a share rises or falls over ordered groups.
package enum TrendTest {
  /// The standard normal score of a linear trend in proportions: positive where the share rises from group to group.
  ///
  /// Cochran (1954, doi 10.2307/3001616) and Armitage (1955, doi 10.2307/3001775), groups at equal distances. For two
  /// groups it is the z of two proportions with a pooled rate. `hits[i]` of `totals[i]` have what is looked for. 0
  /// where nothing can be said: where none or all have it, or one group alone has members. The score takes groups as
  /// independent; where one holds the other, it understates the change. Cost: linear.
  package static func score(hits: [Int], of totals: [Int]) -> Double {
    precondition(hits.count == totals.count)
    let n = Double(totals.reduce(0, +))
    let x = Double(hits.reduce(0, +))
    guard n > 0 else { return 0 }
    let rate = x / n
    var trend = 0.0
    var sum = 0.0
    var squares = 0.0
    for i in hits.indices {
      let (t, total) = (Double(i), Double(totals[i]))
      trend += t * (Double(hits[i]) - total * rate)
      sum += t * total
      squares += t * t * total
    }
    let variance = rate * (1 - rate) * (squares - sum * sum / n)
    return variance > 0 ? trend / variance.squareRoot() : 0
  }

  /// From this score on, up or down, a change is told as one: by chance alone, one in a hundred would pass.
  package static let told = 2.576
}
