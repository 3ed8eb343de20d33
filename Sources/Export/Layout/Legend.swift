/// The legend: every mark that the picture uses, each with its meaning, in lines as wide as the page.
struct Legend {
  let style: MapStyle
  let theme: Theme
  let scene: MapScene
  let hasLongTies: Bool

  /// One mark with its meaning.
  private struct Entry {
    var markWidth: Double
    var text: String
    var draw: (inout Drawing, Rect, inout [Int]) -> Void
  }

  private let rowHeight = 30.0

  private func width(of entry: Entry) -> Double {
    entry.markWidth + 7 + FontMetrics.width(of: entry.text, size: style.legendSize).rounded(.up) + 22
  }

  /// As few rows as the width allows, these about equally long.
  private func rows(_ entries: [Entry], width: Double) -> [[Entry]] {
    let fewest = filled(entries, width: width)
    let even = entries.map(self.width(of:)).reduce(0, +) / Double(fewest.count)
    for step in 0..<10 {
      let rows = filled(entries, width: even + (width - even) * Double(step) / 10)
      if rows.count == fewest.count { return rows }
    }
    return fewest
  }

  private func filled(_ entries: [Entry], width: Double) -> [[Entry]] {
    var rows: [[Entry]] = [[]]
    var used = 0.0
    for entry in entries {
      let own = self.width(of: entry)
      if used + own > width - 2 * style.padding, !rows[rows.count - 1].isEmpty {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(entry)
      used += own
    }
    return rows
  }

  /// Height that the legend takes on a page of that width.
  func height(width: Double) -> Double {
    Double(rows(entries(), width: width).count) * rowHeight + style.padding
  }

  /// Draws the legend; its top left corner is `origin`.
  func draw(into drawing: inout Drawing, origin: Point, width: Double) {
    let rows = rows(entries(), width: width)
    let frame = Rect(
      x: origin.x, y: origin.y, width: width, height: Double(rows.count) * rowHeight + style.padding,
    )
    var members: [Int] = []
    for (r, row) in rows.enumerated() {
      var x = origin.x + style.padding
      let y = origin.y + style.padding / 2 + Double(r) * rowHeight
      for entry in row {
        entry.draw(&drawing, Rect(x: x, y: y, width: entry.markWidth, height: rowHeight), &members)
        let label = Picture.Label(
          lines: [entry.text], size: style.legendSize, colour: theme.ink, alignment: .leading,
        )
        let extent = label.extent
        let place = Rect(
          x: x + entry.markWidth + 7, y: y + (rowHeight - extent.height) / 2, width: extent.width.rounded(.up),
          height: extent.height,
        )
        members.append(drawing.addText(label, at: place, id: "legend-\(drawing.nodes.count)", classes: "legend"))
        x += self.width(of: entry)
      }
    }
    drawing.frames.append(
      Picture.Frame(
        id: drawing.identifiers.make("frame", "legend"), classes: "legend", frame: frame, fill: nil,
        stroke: Picture.Stroke(colour: theme.faintInk.mixed(with: theme.paper, 0.6), width: 0.8), members: members,
        tooltip: "Legend",
      ))
  }

  private func entries() -> [Entry] {
    var entries = [frameEntry(), paperEntry()]
    entries += MapScene.Tie.Kind.allCases.filter { kind in scene.ties.contains { $0.kind == kind } }.map(tieEntry)
    let line = theme.tones(of: 0).line
    if !scene.ties.isEmpty {
      entries.append(ruleEntry("the paper has it", [0.8], line, .solid, arrow: false, id: "weak"))
      entries.append(ruleEntry("it weighs more there", [2.6], line, .solid, arrow: false, id: "strong"))
    }
    if hasLongTies {
      let faint = line.mixed(with: theme.paper, 0.5)
      entries.append(ruleEntry("a paper of another community has it", [0.8], faint, .solid, arrow: false, id: "long"))
    }
    if !scene.mentions.isEmpty {
      entries.append(
        ruleEntry("a paper names another", [1.2], theme.ink, .dashed, arrow: true, id: "mention"))
    }
    return entries
  }

  private func frameEntry() -> Entry {
    Entry(markWidth: 40, text: "community, numbered, with the words that its papers share") { drawing, place, members in
      let tones = theme.tones(of: 0)
      let label = Picture.Label(lines: ["1"], size: style.legendSize, bold: true, colour: tones.heading)
      drawing.nodes.append(
        Picture.Node(
          id: drawing.identifiers.make("mark", "community"), classes: "legend mark", shape: .rectangle,
          frame: Rect(x: place.x, y: place.midY - 10, width: 40, height: 20), fill: tones.ground,
          stroke: Picture.Stroke(colour: tones.line, width: 1.2), label: label, address: nil, tooltip: "",
        ))
      members.append(drawing.nodes.count - 1)
    }
  }

  private func paperEntry() -> Entry {
    let widths = style.paperSizes.map { ($0 * 2.3).rounded() }
    let total = widths.reduce(0, +) + 4 * Double(widths.count - 1)
    return Entry(markWidth: total, text: "paper: the larger, the more central") { drawing, place, members in
      var x = place.x
      for (k, width) in widths.enumerated() {
        let size = style.paperSizes[k]
        let label = Picture.Label(
          lines: ["Aa"], size: size, bold: k == widths.count - 1, colour: theme.ink,
        )
        let height = (size * 1.6).rounded()
        drawing.nodes.append(
          Picture.Node(
            id: drawing.identifiers.make("mark", "paper"), classes: "legend mark", shape: .rounded,
            frame: Rect(x: x, y: place.midY - height / 2, width: width, height: height), fill: theme.paper,
            stroke: Picture.Stroke(colour: theme.tones(of: 0).line, width: MapLayout.border(step: k)), label: label,
            address: nil, tooltip: "",
          ))
        members.append(drawing.nodes.count - 1)
        x += width + 4
      }
    }
  }

  private func tieEntry(_ kind: MapScene.Tie.Kind) -> Entry {
    Entry(markWidth: 34, text: kind.caption) { drawing, place, members in
      let tones = theme.tones(of: 0)
      drawing.nodes.append(
        Picture.Node(
          id: drawing.identifiers.make("mark", kind.rawValue), classes: "legend mark", shape: kind.shape,
          frame: Rect(x: place.x, y: place.midY - 8, width: 34, height: 16), fill: tones.tie,
          stroke: Picture.Stroke(colour: tones.line, width: 0.8),
          label: Picture.Label(lines: [], size: style.legendSize, colour: theme.ink), address: nil, tooltip: "",
        ))
      members.append(drawing.nodes.count - 1)
    }
  }

  private func ruleEntry(
    _ text: String, _ widths: [Double], _ colour: Colour, _ pattern: Picture.Stroke.Pattern, arrow: Bool, id: String,
  ) -> Entry {
    Entry(markWidth: 34, text: text) { drawing, place, members in
      members += drawing.addRule(
        from: Point(place.x, place.midY), to: Point(place.maxX, place.midY), arrow: arrow,
        stroke: Picture.Stroke(colour: colour, width: widths[0], pattern: pattern), id: "legend-\(id)",
        classes: "legend", ink: theme.ink,
      )
    }
  }
}
