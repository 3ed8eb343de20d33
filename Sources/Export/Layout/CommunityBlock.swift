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

  var shape: BlockShape
  /// Nodes from top to bottom, column by column; where there are ties, they stand in the odd columns.
  var columns: [[Node]]
}

/// How large a block is with so many columns, before anything in it has its order.
struct BlockShape: Sendable {
  var community: Int?
  /// Which papers and ties stand in which column, as positions in their group.
  var papers: [[Int]]
  var ties: [[Int]]
  var heading: Picture.Label
  var headingHeight: Double
  /// Least size of the frame.
  var size: Size
  /// Least width of each column and of the gutters between them.
  var widths: [Double]
  var gutter: Double

  /// Boxes in the fullest column.
  var rowCount: Int { (papers + ties).map(\.count).max() ?? 0 }

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

  /// The shape with `count` columns of papers and `gapCount` of ties: one less, or as many, the last then at the right
  /// end. O(papers + ties · columns).
  func shape(columns count: Int, gaps gapCount: Int, community: Int?, heading: Picture.Label) -> BlockShape {
    let paperColumns = split(into: count)
    var columnOf = [Int](repeating: 0, count: papers.count)
    for (c, column) in paperColumns.enumerated() { for p in column { columnOf[p] = c } }
    let tieColumns = ties.isEmpty ? [] : gaps(count: gapCount, columnOf: columnOf)
    let columns = interleaved(
      paperColumns.map { $0.map { paperSizes[$0] } }, tieColumns.map { $0.map { tieSizes[$0] } },
    )
    let widths = columns.map { $0.map(\.width).max() ?? 0 }
    let tallest = columns.map { $0.map { $0.height + style.rowGap }.reduce(-style.rowGap, +) }.max() ?? 0
    let crowd = 0.6 * Double(links.count) / Double(columns.count)
    let gutter = ties.isEmpty ? style.padding : style.gutter + min(24, crowd)
    let width = max(140, widths.reduce(0, +) + gutter * Double(columns.count - 1) + 2 * style.padding)
    var heading = heading
    heading.lines = LineBreaking.wrap(
      heading.lines.joined(separator: " "), width: width - 2 * style.padding, size: heading.size, bold: heading.bold,
    )
    let headingHeight = heading.extent.height + style.padding
    return BlockShape(
      community: community, papers: paperColumns, ties: tieColumns, heading: heading, headingHeight: headingHeight,
      size: Size(width, headingHeight + tallest + 2 * style.padding), widths: widths, gutter: gutter,
    )
  }

  /// The shape with each column in the order that lets its lines cross little.
  func block(_ shape: BlockShape) -> CommunityBlock {
    let arranged = CrossingReduction.arrange(
      papers: shape.papers, ties: shape.ties, links: links, paperHeights: paperSizes.map(\.height),
      tieHeights: tieSizes.map(\.height), gap: style.rowGap,
    )
    let columns = interleaved(
      arranged.papers.map { $0.map { CommunityBlock.Node.paper(papers[$0]) } },
      arranged.ties.map { $0.map { CommunityBlock.Node.tie(ties[$0]) } },
    )
    return CommunityBlock(shape: shape, columns: columns)
  }

  /// Papers, ties, papers, ties, …
  private func interleaved<Element>(_ papers: [[Element]], _ ties: [[Element]]) -> [[Element]] {
    var columns: [[Element]] = []
    for (c, column) in papers.enumerated() {
      columns.append(column)
      if c < ties.count { columns.append(ties[c]) }
    }
    return columns
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

  /// Each tie into the gap that is nearest to its papers; a gap that is fuller than most counts as farther away.
  private func gaps(count: Int, columnOf: [Int]) -> [[Int]] {
    var cost = [[Double]](repeating: [Double](repeating: 0, count: count), count: ties.count)
    var strength = [Double](repeating: 0, count: ties.count)
    for link in links {
      let column = columnOf[link.paper]
      strength[link.tie] += link.weight
      for g in 0..<count {
        let distance = column < g ? g - column : max(0, column - g - 1)
        cost[link.tie][g] += link.weight * Double(distance)
      }
    }
    let heights = tieSizes.map { $0.height + style.rowGap }
    let fair = heights.reduce(0, +) / Double(count)
    var gaps = [[Int]](repeating: [], count: count)
    var filled = [Double](repeating: 0, count: count)
    for t in ties.indices {
      let costs = (0..<count).map { cost[t][$0] + strength[t] * max(0, 1.6 * (filled[$0] / fair - 0.8)) }
      var best = 0
      for g in 0..<count where (costs[g], filled[g]) < (costs[best], filled[best]) { best = g }
      gaps[best].append(t)
      filled[best] += heights[t]
    }
    return gaps
  }
}
