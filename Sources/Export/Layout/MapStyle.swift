/// The measures of a map, in points. A4 across holds about 85 papers at a bit more than half of these sizes.
struct MapStyle: Sendable {
  /// Font sizes of titles, from the least central papers to the most.
  let paperSizes = [10.0, 11.0, 12.0, 13.5]
  /// Widest line of a title at each of these sizes.
  let paperLines = [144.0, 150.0, 158.0, 172.0]
  let paperPadding = Size(6, 4)
  /// The share of papers, the most central first, that has at least this size.
  let paperShares = [1.0, 0.6, 0.3, 0.12]

  let tieSize = 9.0
  let tieLine = 84.0
  /// For a single long word, such as the name of a repository.
  let longestTieLine = 130.0

  let headingSize = 13.0
  let titleSize = 26.0
  let captionSize = 11.0
  let legendSize = 10.0

  /// Around everything; the outermost street is part of it.
  var margin: Double { max(24, street + 7) }
  /// Between two frames: a street in which lines run; wider where many do.
  var street = 17.0
  /// Inside a frame.
  let padding = 9.0
  /// Between two boxes of one column.
  let rowGap = 8.0
  let widestRowGap = 28.0
  /// Between two columns: where lines run.
  let gutter = 24.0
  let lane = 2.6
  /// Width : height, as the A series of paper has it across.
  let ratio = 2.0.squareRoot()

  /// Which size each paper has: by rank, since centralities bunch up in ways that differ between measures and graphs.
  /// Equally central papers have the same size; the smaller one where a limit falls between them.
  func steps(ofCentralities values: [Double]) -> [Int] {
    let order = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
    var steps = [Int](repeating: 0, count: values.count)
    var last = order.count
    for k in order.indices.reversed() {
      if k + 1 < order.count, values[order[k]] > values[order[k + 1]] { last = k + 1 }
      let share = Double(last) / Double(order.count)
      steps[order[k]] = paperShares.lastIndex { share <= $0 } ?? 0
    }
    return steps
  }
}

/// A box with its words, not yet placed.
struct MapItem: Sendable {
  var shape: Picture.Shape
  var label: Picture.Label
  var size: Size

  /// A paper's box: rounded, its title wrapped and whole. A very long title gets a wide box instead of a tall one.
  static func paper(_ paper: MapScene.Paper, step: Int, style: MapStyle, ink: Colour) -> MapItem {
    let size = style.paperSizes[step]
    let bold = step == style.paperSizes.count - 1
    let title = DisplayText.singleLine(paper.title)
    let area = FontMetrics.width(of: title, size: size, bold: bold) * size * FontMetrics.lineHeight
    let line = max(style.paperLines[step], (area * 1.6).squareRoot())
    var lines = LineBreaking.wrap(title, width: line, size: size, bold: bold)
    if lines.isEmpty { lines = ["(no title)"] }
    let label = Picture.Label(lines: lines, size: size, bold: bold, colour: ink)
    let extent = label.extent
    let width = max(extent.width, style.paperLines[step] * 0.62) + 2 * style.paperPadding.width
    let height = extent.height + 2 * style.paperPadding.height
    return MapItem(shape: .rounded, label: label, size: Size(width.rounded(.up), height.rounded(.up)))
  }

  /// What papers share, in the shape of its kind.
  static func tie(_ tie: MapScene.Tie, style: MapStyle, ink: Colour) -> MapItem {
    let text = DisplayText.singleLine(tie.label, limit: 2_000)
    let longest = text.split(separator: " ").map { FontMetrics.width(of: $0, size: style.tieSize) }.max() ?? 0
    let area = FontMetrics.width(of: text, size: style.tieSize) * style.tieSize * FontMetrics.lineHeight
    let line = max(style.tieLine, min(longest, style.longestTieLine), (area * 1.6).squareRoot())
    var lines = LineBreaking.wrap(text, width: line, size: style.tieSize)
    if lines.isEmpty { lines = ["(no name)"] }
    let label = Picture.Label(lines: lines, size: style.tieSize, colour: ink)
    let shape = tie.kind.shape
    let extent = label.extent
    let size: Size
    switch shape {
    case .ellipse:
      // The corners of the words lie on or inside the ellipse: (w/W)² + (h/H)² ≤ 1. Capitals fill ¾ of a line.
      let words = Size(extent.width, extent.height - 0.3 * style.tieSize)
      let height = max(words.height * (lines.count == 1 ? 1.75 : 1.5), 2.1 * style.tieSize)
      let share = words.height / height
      size = Size(words.width / (1 - share * share).squareRoot() + 6, height)
    case .octagon:
      // The corners are cut at 0.29 of either side: the first line must fit below where the cut has come to an end.
      let words = extent.height - 0.3 * style.tieSize
      let height = max(words * 1.35, 2.1 * style.tieSize)
      let cut = max(0, 0.293 - (height - words) / 2 / height)
      size = Size(extent.width / (1 - 2 * cut) + 8, height)
    case .component: size = Size(extent.width + 30, extent.height + 8)
    case .box3d, .cylinder: size = Size(extent.width + 18, extent.height + 14)
    case .folder, .tab: size = Size(extent.width + 14, extent.height + 10)
    default: size = Size(extent.width + 16, extent.height + 8)
    }
    return MapItem(shape: shape, label: label, size: Size(max(size.width, 40).rounded(.up), size.height.rounded(.up)))
  }
}

extension MapScene.Tie.Kind {
  var shape: Picture.Shape {
    switch self {
    case .concept: .ellipse
    case .repository: .folder
    case .owner: .tab
    case .model: .box3d
    case .dataset: .cylinder
    case .space: .octagon
    case .collection: .component
    case .page: .note
    case .name: .rectangle
    }
  }

  /// What the legend calls it.
  var caption: String {
    switch self {
    case .concept: "concept"
    case .repository: "repository"
    case .owner: "owner of repositories or models"
    case .model: "model"
    case .dataset: "dataset"
    case .space: "Space (demo)"
    case .collection: "collection"
    case .page: "web page"
    case .name: "named system"
    }
  }
}
