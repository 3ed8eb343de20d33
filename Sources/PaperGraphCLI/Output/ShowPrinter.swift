import PaperModel
import Query
import Store

/// The answer of `show` for people.
struct ShowPrinter {
  let shared: SharedOptions

  /// Where the values of fields begin.
  private static let valueColumn = 13
  /// Evidence that is shown of an edge unless `--verbose` asks for all.
  private static let shownProofs = 1

  func text(_ view: NodeView, _ details: PaperDetails) -> String {
    let terminal = shared.terminal
    let title = terminal.styled(terminal.wrapped(view.node.label, indent: 0), .bold)
    var text = terminal.linked(title, view.node.address) + "\n"
    text += terminal.styled(terminal.wrapped("\(view.node.kind)  \(view.node.key)", indent: 7), .dim) + "\n"
    if let paper = view.paper, let fields = view.fields {
      text += self.fields(paper, fields, details, terminal)
    } else {
      text += field("year", view.node.year.map { "\($0)" }, terminal) + field("by", view.node.detail, terminal)
      text += field("address", view.node.address, terminal)
      text += field("papers", view.papers.map { "\($0)" }, terminal)
    }
    if view.groups.isEmpty { text += "\nNo edge leads to it or from it.\n" }
    for group in view.groups { text += self.group(group, of: view.node, terminal) }
    return text
  }

  // MARK: Fields

  private func fields(
    _ paper: StoredPaper, _ fields: StoredPaperFields, _ details: PaperDetails, _ terminal: Terminal
  ) -> String {
    /// Where a value is from, where more than one record speaks of the paper.
    func value(_ name: String, _ text: String?) -> String? {
      guard let text, fields.records.count > 1, let origin = fields.origins.first(where: { $0.field == name })?.origin
      else { return text }
      return "\(text) (\(origin.source):\(origin.line))"
    }
    var text = field("title from", value("title", nil) ?? origin(of: "title", fields), terminal)
    text += field(
      "authors", value("authors", fields.authors.isEmpty ? nil : fields.authors.joined(separator: ", ")), terminal)
    text += field("date", value("date", fields.date), terminal) + field("venue", value("venue", fields.venue), terminal)
    text += field("type", value("type", fields.type), terminal)
    for detail in fields.details { text += field(detail.field, value(detail.field, detail.value), terminal) }
    text += field("ids", list(fields.identifiers.map { "\($0.scheme):\($0.value)" }), terminal)
    text += field("address", paper.address, terminal)
    text += field("keywords", list(fields.keywords), terminal)
    text += field(
      "community", details.community.map { "\($0.number): \($0.name)" } ?? "none, tied to nothing", terminal)
    text += field(
      "measures", list(details.measures.map { "\($0.name) \($0.value.fixed(4)) (\(ordinal($0.place)))" }), terminal)
    text += field("read from", list(fields.records.map { "\($0.source):\($0.line)" }), terminal)
    for conflict in fields.conflicts {
      let value = conflict.value.count > 300 ? conflict.value.prefix(299) + "…" : Substring(conflict.value)
      text += field(
        "conflict", "\(conflict.field): “\(value)” says \(conflict.origin.source):\(conflict.origin.line)", terminal)
    }
    if let abstract = paper.abstractField {
      text += field("abstract", value("abstract", String(decoding: abstract.text, as: UTF8.self)), terminal)
    }
    return text
  }

  private func origin(of name: String, _ fields: StoredPaperFields) -> String? {
    guard fields.records.count > 1 else { return nil }
    return fields.origins.first { $0.field == name }.map { "\($0.origin.source):\($0.origin.line)" }
  }

  private func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: ", ") }

  private func field(_ name: String, _ value: String?, _ terminal: Terminal) -> String {
    guard let value else { return "" }
    let label = terminal.styled(name.padded(Self.valueColumn - 4), .dim)
    return "  \(label)  \(terminal.wrapped(value, indent: Self.valueColumn))\n"
  }

  private func ordinal(_ place: Int) -> String {
    let ending =
      switch (place % 10, place % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(place)\(ending)"
  }

  // MARK: Edges

  private func group(_ group: EdgeGroup, of node: StoredNode, _ terminal: Terminal) -> String {
    var text = "\n" + terminal.styled(EdgeWords.heading(group.kind, group.direction), .bold)
    let more = group.count > group.edges.count ? ", the strongest \(group.edges.count)" : ""
    text += terminal.styled("  \(group.count)\(more)", .dim) + "\n"
    for view in group.edges { text += edge(view, in: group, terminal) }
    return text
  }

  private func edge(_ view: EdgeView, in group: EdgeGroup, _ terminal: Terminal) -> String {
    let isWeighed = view.edge.kind == EdgeKind.hasConcept.rawValue
    let indent = isWeighed ? 8 : 2
    var head = view.other.label
    if let papers = view.papers { head += "  (\(counted(papers, "paper")))" }
    if let sense = view.edge.sense, sense != "mentions" { head += ", \(sense)" }
    if let note = view.note {
      head += group.kind == "mentioned-by" ? ", by the name \(note)" : ", introduced by “\(note)”"
    }
    let label = terminal.linked(terminal.styled(terminal.wrapped(head, indent: indent), .cyan), view.other.address)
    var text = isWeighed ? "  \(view.edge.weight.fixed(2))  \(label)\n" : "  \(label)\n"
    let shown = view.proofs.prefix(shared.verbose ? .max : Self.shownProofs)
    for proof in shown {
      text += String(repeating: " ", count: indent + 2) + terminal.quoted(proof.quotation, indent: indent + 2) + "\n"
    }
    return text
  }
}

/// Kinds of edges in the words of a reader.
enum EdgeWords {
  static func heading(_ kind: String, _ direction: EdgeGroup.Direction) -> String {
    switch (EdgeKind(rawValue: kind), direction) {
    case (.hasConcept, .out): "concepts"
    case (.hasConcept, .in): "papers about it"
    case (.linksTo, .out): "links"
    case (.linksTo, .in): "papers that link to it"
    case (.ownedBy, .out): "belongs to"
    case (.ownedBy, .in): "owns"
    case (.introduces, .out): "introduces"
    case (.introduces, .in): "introduced by"
    case (.mentions, .out): "mentions"
    case (.mentions, .in): "mentioned by"
    case (.cites, .out): "cites"
    case (.cites, .in): "cited by"
    case (.writtenBy, .out): "written by"
    case (.writtenBy, .in): "wrote"
    case (nil, _): kind == "mentioned-by" ? "mentioned by" : kind
    }
  }

  /// What a step along an edge says, walked forward or backward.
  static func step(_ edge: StoredEdge, isForward: Bool) -> String {
    switch EdgeKind(rawValue: edge.kind) {
    case .hasConcept: isForward ? "is about" : "is a concept of"
    case .linksTo: isForward ? "links to" : "is linked to by"
    case .ownedBy: isForward ? "belongs to" : "owns"
    case .introduces: isForward ? "introduces" : "is introduced by"
    case .mentions:
      switch edge.sense {
      case "builds on": isForward ? "builds on" : "is built on by"
      case "uses": isForward ? "uses" : "is used by"
      case "compares": isForward ? "compares with" : "is compared with by"
      case "extends": isForward ? "extends" : "is extended by"
      case "contains": isForward ? "contains" : "is contained in"
      default: isForward ? "mentions" : "is mentioned by"
      }
    case .cites: isForward ? "cites" : "is cited by"
    case .writtenBy: isForward ? "is written by" : "wrote"
    case nil: edge.kind
    }
  }
}
