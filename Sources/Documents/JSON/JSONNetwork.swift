/// Tells JSON of networks, which hold no papers but what `analyze` reads or other programs draw.
enum JSONNetwork {
  /// What a network is, for the refusal; nil where the JSON is none.
  static func name(_ shape: JSONShape) -> String? {
    if shape.outermost.contains("network"), shape.outermost.isSubset(of: ["network", "config", "info"]) {
      return "a VOSviewer network (a JSON object with the field “network”): a map of items and links, not papers"
        + " (`paperGraph analyze` reads networks)"
    }
    if shape.kinds["elements"] == .object || shape.outermost.isSuperset(of: ["elements", "data"]) {
      return "a Cytoscape network, not papers (`paperGraph analyze` reads networks)"
    }
    if shape.outermost.contains("nodes"), !shape.outermost.isDisjoint(with: ["links", "edges"]) {
      return "a network of nodes and links, not papers (`paperGraph analyze` reads networks)"
    }
    return nil
  }
}
