/// Networks in JSON: VOSviewer's (`network` with `items` and `links`), NetworkX's and D3's (`nodes` and `links` or
/// `edges`), Graphology's, and Cytoscape's (`elements`).
///
/// They differ in names only: records of nodes and of edges stand in lists, and their fields directly in the record
/// or in its `data` or `attributes`.
struct JSONNetworkReader {
  private enum List { case nodes, edges, either }

  /// Fields of the record that is being read.
  private struct Record {
    let list: List
    let start: Int
    let depth: Int
    var fields: [(key: [UInt8], value: [UInt8])] = []
  }

  private var builder: NetworkBuilder
  private var scanner = JSONScanner()
  /// For each open object the key that was read last; for each open list the key that it stands under.
  private var keys: [[UInt8]] = []
  /// For each of them whether it is a list.
  private var isList: [Bool] = []
  private var record: Record?
  private var isDirected: Bool?
  private var edges: [(source: UInt32, target: UInt32, weight: Double?, isUndirected: Bool?)] = []
  private var nodeRecords = 0
  private var hasList = false

  init(_ reader: NetworkReader) {
    builder = NetworkBuilder(takesWeights: reader.takesWeights, declares: true)
  }

  mutating func read(_ text: Span<UInt8>) throws(Fault) -> Network {
    while true {
      let start = scanner.position
      guard let event = try scanner.next(text) else { break }
      switch event {
      case .beginObject:
        if record == nil, isList.last == true, let list { record = Record(list: list, start: start, depth: keys.count) }
        keys.append([])
        isList.append(false)
      case .beginArray:
        if record == nil, list(keys.last) != nil { hasList = true }
        keys.append(keys.last ?? [])
        isList.append(true)
      case .endObject:
        keys.removeLast()
        isList.removeLast()
        if let done = record, done.depth == keys.count {
          record = nil
          try take(done)
        }
      case .endArray:
        keys.removeLast()
        isList.removeLast()
      case .key(let key): keys[keys.count - 1] = key
      case .string(let value): takeField(value)
      case .number(let range): takeField(text.bytes(range))
      case .true: takeField(Array("true".utf8))
      case .false: takeField(Array("false".utf8))
      case .null: break
      }
    }
    guard hasList else {
      throw Fault("this JSON is no network: it has neither nodes and links nor VOSviewer's items and links")
    }
    for edge in edges {
      let isArc = edge.isUndirected.map { !$0 } ?? isDirected ?? false
      builder.add(edge.source, edge.target, weight: edge.weight, isArc: isArc)
    }
    return try builder.network(.json, stated: isDirected != nil || edges.contains { $0.isUndirected != nil })
  }

  /// The list that an object at this place is a record of.
  private var list: List? { keys.isEmpty ? nil : list(keys.last) }

  private func list(_ key: [UInt8]?) -> List? {
    guard let key else { return nil }
    if key.elementsEqual("nodes".utf8) || key.elementsEqual("items".utf8) { return .nodes }
    if key.elementsEqual("edges".utf8) || key.elementsEqual("links".utf8) { return .edges }
    return key.elementsEqual("elements".utf8) ? .either : nil
  }

  private mutating func takeField(_ value: [UInt8]) {
    guard let key = keys.last else { return }
    if let depth = record?.depth {
      let isOwn = keys.count == depth + 1
      let parent = keys.count == depth + 2 ? keys[depth] : []
      if isOwn || parent.elementsEqual("data".utf8) || parent.elementsEqual("attributes".utf8) {
        record?.fields.append((key, value))
      }
    } else if key.elementsEqual("directed".utf8) {
      isDirected = value.elementsEqual("true".utf8)
    } else if key.elementsEqual("type".utf8), keys.count == 2, keys[0].elementsEqual("options".utf8) {
      isDirected = value.elementsEqual("directed".utf8)
    }
  }

  private mutating func take(_ record: Record) throws(Fault) {
    func field(_ names: String...) -> [UInt8]? {
      for name in names {
        if let found = record.fields.first(where: { $0.key.elementsEqual(name.utf8) }) { return found.value }
      }
      return nil
    }
    let source = field("source", "source_id", "from")
    let target = field("target", "target_id", "to")
    let isEdge = record.list == .edges || (record.list == .either && source != nil)
    guard isEdge else {
      let id = field("id", "key") ?? Array("\(nodeRecords)".utf8)
      nodeRecords += 1
      _ = try builder.declare(id, label: field("label", "name", "title").map { String(decoding: $0, as: UTF8.self) })
      return
    }
    guard let source, let target else {
      throw Fault(at: record.start, "a link has no source and target: both have to be names or numbers of nodes")
    }
    let weight = try field("weight", "strength", "value").map { value throws(Fault) in
      try builder.weight(value, at: record.start)
    }
    edges.append(
      (
        try builder.end(source, at: record.start), try builder.end(target, at: record.start), weight,
        field("undirected").map { $0.elementsEqual("true".utf8) }
      ))
  }
}
