package import Store

/// What a shell offers for a word half typed.
package enum Completion {
  /// As many as a person can look over.
  package static let limit = 50

  /// Titles and ids of papers that begin with `prefix`, and with `nodes` also the names of concepts, repositories and
  /// all other nodes. Each begins with `prefix` exactly as it was typed, since shells drop what does not.
  package static func candidates(_ prefix: String, nodes: Bool, _ reader: GraphReader) throws -> [String] {
    var seen: Set<String> = []
    return try reader.completions(of: prefix, nodes: nodes, limit: limit).compactMap { text in
      guard text.count >= prefix.count, !text.contains(where: \.isNewline) else { return nil }
      let candidate = prefix + text.dropFirst(prefix.count)
      return seen.insert(candidate).inserted ? candidate : nil
    }
  }
}
