import GRDB

/// From words and nodes to the features by which papers are compared.
extension GraphReader {
  /// The feature of a word in its folded form; nil where no paper has it.
  package func feature(ofWord word: String) throws -> UInt32? {
    let statement = try db.cachedStatement(sql: "SELECT id FROM feature WHERE word = ?")
    return try UInt32.fetchOne(statement, arguments: [word])
  }

  /// The feature of a node; nil where papers are not compared by it.
  ///
  /// Cost: a binary search, since words come first and nodes follow in ascending order.
  package func feature(ofNode node: Int) throws -> UInt32? {
    var low: UInt32 = 0
    var high = try UInt32.fetchOne(db.cachedStatement(sql: "SELECT max(id) + 1 FROM feature")) ?? 0
    while low < high {
      let middle = low + (high - low) / 2
      if let there = try feature(middle).node, there >= node { high = middle } else { low = middle + 1 }
    }
    return try feature(low).node == node ? low : nil
  }
}
