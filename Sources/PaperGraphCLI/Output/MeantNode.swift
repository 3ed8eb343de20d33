import Query
import Store

extension NodeResolver {
  /// The node that is meant; where there is none, or several, that is told and the answer is nil. How it was found is
  /// said where a person might have meant another.
  mutating func node(_ query: String, _ reader: GraphReader, _ shared: SharedOptions) throws -> StoredNode? {
    let resolution = try resolve(query)
    guard case .found(let id, let match, let also) = resolution, let node = try reader.node(id) else {
      try Candidates(query, resolution, reader).tell(json: shared.json)
      return nil
    }
    if match != .title, match != .id, !shared.quiet, !shared.json {
      let kind = node.kind == "paper" ? "" : "\(node.kind) "
      let others = try also.compactMap { try reader.node($0) }.map { "; there is \($0.kind):\($0.key) too" }.joined()
      Talk.say(Clean.line("Found by \(match.rawValue): \(kind)\(node.label)\(others)"))
    }
    return node
  }
}
