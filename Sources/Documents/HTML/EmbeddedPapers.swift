/// Reads the data that pages carry for their scripts: the Hub's `data-props`, and JSON-LD.
struct EmbeddedPapers {
  private let tree: HTMLTree
  private var lines: LineCounter
  private let limits: ReadingLimits

  init(_ tree: HTMLTree, _ bytes: [UInt8], limits: ReadingLimits) {
    self.tree = tree
    self.limits = limits
    lines = LineCounter(bytes)
  }

  mutating func papers() -> [PaperRecord] {
    var papers: [PaperRecord] = []
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if let props = node["data-props"] {
        papers += hubPapers(Array(props.utf8), at: node.range)
      } else if node.name == "script", node["type"]?.lowercased() == "application/ld+json" {
        papers += linkedData(Array(tree.rawText(of: index).utf8), at: node.range)
      }
    }
    return papers
  }

  private mutating func hubPapers(_ json: [UInt8], at range: Range<Int>) -> [PaperRecord] {
    guard let envelope = JSONEnvelope(json, 0..<json.count), envelope.list != nil || envelope.keys.contains("paper")
    else { return [] }
    let source = Source(json, name: "")
    var sink = ReadingSink(source, format: .hubJSON, byteCount: json.count, options: ReadingOptions(limits: limits))
    HubJSONReader.read(source, into: &sink)
    return sink.file.records.map { moved($0, to: range) }
  }

  private mutating func linkedData(_ json: [UInt8], at range: Range<Int>) -> [PaperRecord] {
    var cursor = JSONCursor(json, 0..<json.count, maximumDepth: limits.depth)
    var inner = LineCounter(json)
    guard cursor.kind() == .object, let paper = try? JSONPaper.read(&cursor, &inner, .schemaOrg), paper.problem == nil,
      paper.kind.map({ ["ScholarlyArticle", "Article", "Report", "Thesis"].contains($0) }) == true
    else { return [] }
    return [moved(paper.record, to: range)]
  }

  /// A record whose places are those of the element that carries it.
  private mutating func moved(_ record: PaperRecord, to range: Range<Int>) -> PaperRecord {
    var record = record
    let line = lines.line(at: range.lowerBound)
    (record.line, record.bytes) = (line, range)
    record.changeTexts { ($0.line, $0.bytes) = (line, range) }
    return record
  }
}
