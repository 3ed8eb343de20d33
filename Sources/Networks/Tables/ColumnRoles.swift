/// Which columns of a table hold the ends of edges, told from their names, in any letter case.
struct ColumnRoles {
  let source: Int
  let target: Int
  let weight: Int?
  /// Gephi's `Type`: Directed, Undirected, Mutual.
  let type: Int?
  let count: Int

  /// Names of the two ends that come in pairs.
  private static let ends: [(String, String)] = [
    ("source", "target"), ("from", "to"), ("src", "dst"), ("citing", "cited"), ("node1", "node2"),
    ("source_id", "target_id"), ("fromnodeid", "tonodeid"), ("from_id", "to_id"), ("id_1", "id_2"),
    ("id1", "id2"), ("node_1", "node_2"), ("sourceid", "targetid"), ("head", "tail"), ("u", "v"),
  ]
  private static let weights = ["weight", "strength", "value", "w"]

  /// Nil where the first row is no header of a table of edges.
  init?(of text: Span<UInt8>, from start: Int) {
    var rows = TableRows(text, from: start)
    guard let row = try? rows.next(text), row.count > 1, row.count < 10_000 else { return nil }
    self.init(row.map { String(decoding: $0.bytes(text).prefix(64), as: UTF8.self).lowercased() })
  }

  init?(_ names: [String]) {
    for (from, to) in Self.ends {
      guard let source = names.firstIndex(of: from), let target = names.firstIndex(of: to) else { continue }
      self.source = source
      self.target = target
      weight = Self.weights.lazy.compactMap { names.firstIndex(of: $0) }.first
      type = names.firstIndex(of: "type")
      count = names.count
      return
    }
    return nil
  }
}
