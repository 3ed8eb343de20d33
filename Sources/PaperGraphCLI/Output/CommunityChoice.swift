import Export

/// Which community is meant by a number or a part of a name.
struct CommunityChoice {
  private let query: String
  private let names: [String]
  /// The numbers of those that may be meant.
  private let candidates: [Int]

  init(_ query: String, _ names: [String]) {
    self.query = query
    self.names = names
    let exact = names.indices.filter { names[$0].lowercased() == query.lowercased() }
    if let number = Int(query) {
      candidates = names.indices.contains(number) ? [number] : []
    } else if !exact.isEmpty {
      candidates = exact
    } else {
      candidates = query.isEmpty ? [] : names.indices.filter { names[$0].lowercased().contains(query.lowercased()) }
    }
  }

  /// The number, or nil where there is none, or several, which is told.
  func number() -> Int? {
    if candidates.count == 1 { return candidates[0] }
    let shown = candidates.isEmpty ? Array(names.indices.prefix(20)) : candidates
    let query = Clean.line(query)
    let sentence =
      names.isEmpty
      ? "There is no community “\(query)”: the graph has none."
      : candidates.isEmpty
        ? "There is no community “\(query)”; there are these."
        : "“\(query)” could be any of these \(candidates.count) communities; give the number."
    Talk.failure(sentence)
    for number in shown { Talk.say("  \(number): \(Clean.line(names[number]))") }
    return nil
  }
}
