/// The inside of one community's frame: papers in columns, and between them, in gutters of their own, what ties them.
///
/// Every line between neighbouring columns crosses nothing but a gutter, so no line runs behind words. Nodes are
/// `Node.paper(i)` and `Node.tie(i)`, indices into the scene.
struct CommunityBlock: Sendable {
  enum Node: Sendable, Hashable {
    case paper(Int)
    case tie(Int)
  }

  struct Link: Sendable {
    var paper: Int
    var tie: Int
    var weight: Double
  }

  /// Nodes from top to bottom, column by column; ties stand in the odd columns.
  var columns: [[Node]]
  var community: Int?
  var heading: Picture.Label
  /// Least size of the frame.
  var size: Size
  /// Least width of each column and of the gutters between them.
  var widths: [Double]
  var gutter: Double
  var headingHeight: Double

  /// Space above the first row of boxes.
  func top(_ style: MapStyle) -> Double { headingHeight + style.padding }
}

/// Puts the papers and ties of one community into columns.
struct BlockBuilder {
  let style: MapStyle
  let papers: [Int]
  let ties: [Int]
  /// Links between these papers and these ties, by position in `papers` and `ties`.
  let links: [CommunityBlock.Link]
  let paperSizes: [Size]
  let tieSizes: [Size]
  let order: [Int]

  init(style: MapStyle, papers: [Int], ties: [Int], scene: MapScene, paperItems: [MapItem], tieItems: [MapItem]) {
    self.style = style
    self.papers = papers
    self.ties = ties
    var position: [Int: Int] = [:]
    for (i, paper) in papers.enumerated() { position[paper] = i }
    var links: [CommunityBlock.Link] = []
    for (t, tie) in ties.enumerated() {
      for member in scene.ties[tie].members {
        guard let p = position[member.paper] else { continue }
        links.append(CommunityBlock.Link(paper: p, tie: t, weight: 0.2 + 0.8 * member.weight))
      }
    }
    self.links = links
    paperSizes = papers.map { paperItems[$0].size }
    tieSizes = ties.map { tieItems[$0].size }
    order = SpectralOrder.order(count: papers.count, ties: ties.count, links: links)
  }

  /// The arrangement with `count` columns of papers; its least size counts what stands in it.
  func block(columns count: Int, community: Int?, heading: Picture.Label) -> CommunityBlock {
    let paperColumns = split(into: count)
    var columnOf = [Int](repeating: 0, count: papers.count)
    for (c, column) in paperColumns.enumerated() { for p in column { columnOf[p] = c } }
    let tieColumns = ties.isEmpty ? [] : gaps(count: max(1, count - 1), columnOf: columnOf)
    let arranged = CrossingReduction.arrange(
      papers: paperColumns, ties: tieColumns, links: links,
      paperHeights: paperSizes.map(\.height), tieHeights: tieSizes.map(\.height), gap: style.rowGap,
    )
    var columns: [[CommunityBlock.Node]] = []
    var widths: [Double] = []
    var tallest = 0.0
    func add(_ nodes: [CommunityBlock.Node], _ sizes: [Size]) {
      columns.append(nodes)
      widths.append(sizes.map(\.width).max() ?? 0)
      tallest = max(tallest, sizes.map(\.height).reduce(0, +) + Double(max(0, sizes.count - 1)) * style.rowGap)
    }
    for c in 0..<count {
      add(arranged.papers[c].map { .paper(papers[$0]) }, arranged.papers[c].map { paperSizes[$0] })
      if c < arranged.ties.count {
        add(arranged.ties[c].map { .tie(ties[$0]) }, arranged.ties[c].map { tieSizes[$0] })
      }
    }
    let gutter = ties.isEmpty ? style.padding : style.gutter + min(24, 0.6 * Double(links.count) / Double(columns.count))
    let width = widths.reduce(0, +) + gutter * Double(columns.count - 1) + 2 * style.padding
    var heading = heading
    heading.lines = LineBreaking.wrap(
      heading.lines.joined(separator: " "), width: max(width, 140) - 2 * style.padding, size: heading.size,
      bold: heading.bold,
    )
    let headingHeight = heading.extent.height + style.padding
    return CommunityBlock(
      columns: columns, community: community, heading: heading,
      size: Size(max(width, 140), headingHeight + tallest + 2 * style.padding), widths: widths, gutter: gutter,
      headingHeight: headingHeight,
    )
  }

  /// Two columns take turns along the order, so that relatives face each other; more columns are stretches of it.
  private func split(into count: Int) -> [[Int]] {
    var columns = [[Int]](repeating: [], count: count)
    var heights = [Double](repeating: 0, count: count)
    if count == 2 {
      for p in order {
        let c = heights[0] <= heights[1] ? 0 : 1
        columns[c].append(p)
        heights[c] += paperSizes[p].height + style.rowGap
      }
      return columns
    }
    let total = paperSizes.map { $0.height + style.rowGap }.reduce(0, +)
    var c = 0
    var sum = 0.0
    for (k, p) in order.enumerated() {
      let height = paperSizes[p].height + style.rowGap
      let isFull = sum + height / 2 > total * Double(c + 1) / Double(count)
      let mustMove = order.count - k <= count - 1 - c
      if !columns[c].isEmpty, c + 1 < count, isFull || mustMove { c += 1 }
      columns[c].append(p)
      sum += height
    }
    return columns
  }

  /// Each tie into the gap that is nearest to its papers, the emptier one where two are equally near.
  private func gaps(count: Int, columnOf: [Int]) -> [[Int]] {
    var cost = [[Double]](repeating: [Double](repeating: 0, count: count), count: ties.count)
    for link in links {
      let column = columnOf[link.paper]
      for g in 0..<count {
        let distance = column < g ? g - column : max(0, column - g - 1)
        cost[link.tie][g] += link.weight * Double(distance)
      }
    }
    var gaps = [[Int]](repeating: [], count: count)
    var heights = [Double](repeating: 0, count: count)
    for t in ties.indices {
      var best = 0
      for g in 0..<count where (cost[t][g], heights[g]) < (cost[t][best], heights[best]) { best = g }
      gaps[best].append(t)
      heights[best] += tieSizes[t].height + style.rowGap
    }
    return gaps
  }
}
