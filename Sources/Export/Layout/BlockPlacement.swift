/// A community's block with every box in its place.
struct PlacedBlock: Sendable {
  struct Column: Sendable {
    var left: Double
    var right: Double
    /// From top to bottom.
    var boxes: [(node: CommunityBlock.Node, frame: Rect)]
  }

  var block: CommunityBlock
  var frame: Rect
  var heading: Rect
  var columns: [Column]

  /// Fills `frame`: what is left over goes to the gutters and to the gaps between papers.
  init(
    _ block: CommunityBlock, in frame: Rect, scene: MapScene, paperItems: [MapItem], tieItems: [MapItem],
    style: MapStyle,
  ) {
    self.block = block
    self.frame = frame
    heading = Rect(
      x: frame.x + style.padding, y: frame.y + style.padding * 0.7, width: frame.width - 2 * style.padding,
      height: block.shape.heading.extent.height,
    )
    let count = block.columns.count
    let natural = block.shape.widths.reduce(0, +) + 2 * style.padding
    let free = frame.width - natural
    // Gutters take what is left, up to a width at which lines still read as short; the rest goes to both sides.
    let gutter = count > 1 ? min(free / Double(count - 1), block.shape.gutter + 70) : 0
    var x = frame.x + style.padding + max(0, free - gutter * Double(count - 1)) / 2
    let top = frame.y + block.shape.top(style)
    let room = frame.maxY - style.padding - top
    columns = []
    var middle: [CommunityBlock.Node: Double] = [:]
    for (c, nodes) in block.columns.enumerated() {
      let isTies = c % 2 == 1 && !block.shape.ties.isEmpty
      let sizes = nodes.map { Self.size($0, paperItems, tieItems) }
      var boxes: [(node: CommunityBlock.Node, frame: Rect)] = []
      if !isTies {
        let used = sizes.map(\.height).reduce(0, +)
        let gaps = Double(max(1, nodes.count - 1))
        let gap = min(style.widestRowGap, (room - used) / gaps)
        var y = top + max(0, room - used - gap * Double(nodes.count - 1)) / 2
        for (node, size) in zip(nodes, sizes) {
          boxes.append((node, Rect(x: x + (block.shape.widths[c] - size.width) / 2, y: y, size: size)))
          middle[node] = y + size.height / 2
          y += size.height + gap
        }
      }
      columns.append(Column(left: x, right: x + block.shape.widths[c], boxes: boxes))
      x += block.shape.widths[c] + gutter
    }
    for (c, nodes) in block.columns.enumerated() where columns[c].boxes.isEmpty {
      let sizes = nodes.map { Self.size($0, paperItems, tieItems) }
      let wishes = nodes.map { node -> Double in
        guard case .tie(let t) = node else { return top + room / 2 }
        var sum = 0.0
        var weight = 0.0
        for member in scene.ties[t].members {
          guard let y = middle[.paper(member.paper)] else { continue }
          sum += y * (0.2 + member.weight)
          weight += 0.2 + member.weight
        }
        return weight > 0 ? sum / weight : top + room / 2
      }
      let tops = Self.spread(
        wishes: wishes, heights: sizes.map(\.height), gap: style.rowGap, from: top, to: top + room,
      )
      for (k, node) in nodes.enumerated() {
        let left = columns[c].left + (block.shape.widths[c] - sizes[k].width) / 2
        columns[c].boxes.append((node, Rect(x: left, y: tops[k], size: sizes[k])))
      }
    }
  }

  private static func size(_ node: CommunityBlock.Node, _ papers: [MapItem], _ ties: [MapItem]) -> Size {
    switch node {
    case .paper(let i): papers[i].size
    case .tie(let i): ties[i].size
    }
  }

  /// Tops of boxes in the given order, each as near to its wish (of its middle) as order, gap and ends allow:
  /// least squares by pooling adjacent violators (Ayer et al. 1955, doi:10.1214/aoms/1177728423).
  static func spread(wishes: [Double], heights: [Double], gap: Double, from: Double, to: Double) -> [Double] {
    // With the heights above taken off, the tops must not decrease.
    var above = 0.0
    var offsets: [Double] = []
    var pools: [(sum: Double, count: Double)] = []
    for (wish, height) in zip(wishes, heights) {
      offsets.append(above)
      pools.append((wish - height / 2 - above, 1))
      above += height + gap
      while pools.count > 1 {
        let last = pools[pools.count - 1]
        let before = pools[pools.count - 2]
        guard before.sum / before.count > last.sum / last.count else { break }
        pools.removeLast(2)
        pools.append((before.sum + last.sum, before.count + last.count))
      }
    }
    let lowest = max(from, to - (above - gap))
    var tops: [Double] = []
    for pool in pools {
      let value = min(max(pool.sum / pool.count, from), lowest)
      for _ in 0..<Int(pool.count) { tops.append(value + offsets[tops.count]) }
    }
    return tops
  }
}
