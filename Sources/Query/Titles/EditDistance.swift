/// How many letters have to be changed to make one text of the other.
enum EditDistance {
  /// The optimal string alignment distance (insert, delete, replace, swap neighbours; Damerau 1964,
  /// doi 10.1145/363958.363994) of two byte strings, or nil where it is more than `limit`.
  ///
  /// Cost: the shorter length times `limit`.
  static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    let far = limit + 1
    var before = [Int](repeating: far, count: b.count + 1)
    var previous = (0...b.count).map { min($0, far) }
    var current = previous
    for i in 0..<a.count {
      let low = max(0, i - limit)
      let high = min(b.count, i + limit + 1)
      current[low] = low == 0 ? min(i + 1, far) : far
      var best = current[low]
      for j in low..<high {
        var cost = min(previous[j] + (a[i] == b[j] ? 0 : 1), current[j] + 1)
        if j < i + limit { cost = min(cost, previous[j + 1] + 1) }
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        current[j + 1] = min(cost, far)
        best = min(best, current[j + 1])
      }
      if high < b.count { current[high + 1] = far }
      if best > limit { return nil }
      (before, previous, current) = (previous, current, before)
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
  }
}
