/// Frames on a page: rows of stacks of frames, justified like words in a paragraph, near to a wanted ratio of the page.
struct PagePacking: Sendable {
  struct Stack: Sendable {
    var x = 0.0
    var width: Double
    /// Which block, and which of its shapes.
    var items: [(block: Int, shape: Int)]
    var height: Double
    var frames: [Rect] = []
  }

  struct Row: Sendable {
    var y = 0.0
    var height: Double
    var stacks: [Stack]

    func used(_ street: Double) -> Double {
      stacks.map(\.width).reduce(0, +) + street * Double(max(0, stacks.count - 1))
    }
  }

  /// From (0, 0); without margins.
  var rows: [Row]
  var size: Size

  /// Packs blocks, each with its shapes from the narrowest to the widest, so that page and distances between blocks of
  /// high `affinity` are small. A fixed number of tries: O(tries · blocks · shapes), deterministic.
  static func pack(_ blocks: [[BlockShape]], affinity: [[Double]], reserved: Double, style: MapStyle) -> PagePacking {
    guard !blocks.isEmpty else { return PagePacking(rows: [], size: Size(520, 0)) }
    let packer = Packer(blocks: blocks, affinity: affinity, reserved: reserved, style: style)
    return packer.best()
  }
}

private struct Packer {
  let blocks: [[BlockShape]]
  let affinity: [[Double]]
  /// Height that title and legend will take.
  let reserved: Double
  let style: MapStyle

  func best() -> PagePacking {
    var order = chain()
    var area = 0.0
    for shapes in blocks { area += shapes.map { $0.size.width * $0.size.height }.min() ?? 0 }
    let side = (area * 1.15 * style.ratio).squareRoot()
    let narrowest = blocks.map { $0[0].size.width }.max() ?? 0
    var found = search(order, side: side, narrowest: narrowest)
    // Papers that nothing connects stay at the end.
    let moving = blocks.count - (blocks[order[order.count - 1]][0].community == nil ? 1 : 0)
    // Exchanges of two blocks while one helps, in a fixed sequence; then the page is searched again.
    for _ in 0..<2 where moving > 1 && moving <= 60 {
      let before = found.cost
      for i in 0..<(moving - 1) {
        for j in (i + 1)..<moving {
          order.swapAt(i, j)
          let page = fill(order, width: found.width, height: found.height)
          let cost = cost(page)
          if cost < found.cost - 1e-6 {
            found.cost = cost
            found.page = page
          } else {
            order.swapAt(i, j)
          }
        }
      }
      let again = search(order, side: side, narrowest: narrowest)
      if again.cost < found.cost { found = again }
      if found.cost > before * 0.999 { break }
    }
    return justified(found.page)
  }

  private typealias Found = (cost: Double, page: PagePacking, width: Double, height: Double)

  /// The best page over a grid of widths and of heights of rows.
  private func search(_ order: [Int], side: Double, narrowest: Double) -> Found {
    var best: Found?
    for w in 0..<19 {
      let width = max(520, narrowest, side * (0.76 + 0.035 * Double(w)))
      for h in 0..<26 {
        let height = side / style.ratio * (0.12 + 0.045 * Double(h))
        let page = fill(order, width: width, height: height)
        let cost = cost(page)
        if best == nil || cost < best!.cost - 1e-6 { best = (cost, page, width, height) }
      }
    }
    return best!
  }

  /// Blocks one after the other, each time the one that has most in common with the last ones.
  private func chain() -> [Int] {
    var rest = Array(blocks.indices)
    var order: [Int] = []
    var pull = [Double](repeating: 0, count: blocks.count)
    while !rest.isEmpty {
      var best = 0
      for k in rest.indices where pull[rest[k]] > pull[rest[best]] && blocks[rest[k]][0].community != nil { best = k }
      let next = rest.remove(at: best)
      order.append(next)
      for other in rest { pull[other] = pull[other] * 0.5 + affinity[next][other] }
    }
    return order
  }

  private func cost(_ page: PagePacking) -> Double {
    let height = page.size.height + reserved
    let ratio = page.size.width / height / style.ratio
    let skew = max(ratio, 1 / ratio)
    var middles = [Point](repeating: Point(0, 0), count: blocks.count)
    for row in page.rows {
      var x = 0.0
      for stack in row.stacks {
        for item in stack.items { middles[item.block] = Point(x + stack.width / 2, row.y + row.height / 2) }
        x += stack.width + style.street
      }
    }
    var pull = 0.0
    var total = 1e-9
    for i in blocks.indices {
      for j in 0..<i where affinity[i][j] > 0 {
        pull += affinity[i][j] * (abs(middles[i].x - middles[j].x) + abs(middles[i].y - middles[j].y))
        total += affinity[i][j]
      }
    }
    let distance = pull / total / (page.size.width + height)
    return page.size.width * height * (skew * skew * 0.5 + 0.5) * (1 + 0.35 * distance)
  }

  /// Rows of about `height`, then each row made as low as its width allows.
  private func fill(_ order: [Int], width: Double, height: Double) -> PagePacking {
    var page = PagePacking(rows: [], size: Size(width, 0))
    var members: [Int] = []
    func close() {
      guard !members.isEmpty else { return }
      var row = self.row(members, height: height)
      // The lowest that is still narrow enough: a lower row is a wider one.
      let limits = members.flatMap { blocks[$0].map(\.size.height) }.filter { $0 < row.height }.sorted()
      var (low, high) = (0, limits.count)
      while low < high {
        let middle = (low + high) / 2
        let lower = self.row(members, height: limits[middle])
        if lower.used(style.street) <= width {
          if lower.height < row.height { row = lower }
          high = middle
        } else {
          low = middle + 1
        }
      }
      row.y = page.size.height + (page.rows.isEmpty ? 0 : style.street)
      page.size.height = row.y + row.height
      page.rows.append(row)
      members = []
    }
    for block in order {
      if !members.isEmpty, row(members + [block], height: height).used(style.street) > width { close() }
      members.append(block)
    }
    close()
    return page
  }

  /// One row, however wide: each block in its narrowest shape that is low enough, under the one before where it fits.
  private func row(_ members: [Int], height: Double) -> PagePacking.Row {
    var stacks: [PagePacking.Stack] = []
    for block in members {
      let shapes = blocks[block]
      if let last = stacks.last {
        let room = height - last.height - style.street
        let fitting = shapes.lastIndex { $0.size.width <= last.width * 1.12 && $0.size.height <= room }
        if let fitting {
          stacks[stacks.count - 1].items.append((block, fitting))
          stacks[stacks.count - 1].height += style.street + shapes[fitting].size.height
          stacks[stacks.count - 1].width = max(last.width, shapes[fitting].size.width)
          continue
        }
      }
      var shape = shapes.firstIndex { $0.size.height <= height }
      if shape == nil {
        shape = shapes.indices.min { (shapes[$0].size.height, $0) < (shapes[$1].size.height, $1) }
      }
      let size = shapes[shape!].size
      stacks.append(PagePacking.Stack(width: size.width, items: [(block, shape!)], height: size.height))
    }
    return PagePacking.Row(height: stacks.map(\.height).max() ?? 0, stacks: stacks)
  }

  /// Spreads what is left over to gutters and gaps, and fixes the frames.
  private func justified(_ page: PagePacking) -> PagePacking {
    var page = page
    // The page is as wide as its fullest row.
    page.size.width = max(520, page.rows.map { $0.used(style.street) }.max() ?? 0)
    for r in page.rows.indices {
      let row = page.rows[r]
      let left = page.size.width - row.used(style.street)
      let shares = row.stacks.map { stack in
        stack.items.map { Double(blocks[$0.block][$0.shape].widths.count) }.max() ?? 1
      }
      let total = shares.reduce(0, +)
      var x = 0.0
      for s in row.stacks.indices {
        page.rows[r].stacks[s].x = x
        page.rows[r].stacks[s].width += left * shares[s] / total
        x += page.rows[r].stacks[s].width + style.street
        page.rows[r].stacks[s].frames = frames(page.rows[r].stacks[s], top: row.y, height: row.height)
      }
    }
    return page
  }

  private func frames(_ stack: PagePacking.Stack, top: Double, height: Double) -> [Rect] {
    let shapes = stack.items.map { blocks[$0.block][$0.shape] }
    let counts = shapes.map { Double($0.rowCount) }
    let total = counts.reduce(0, +)
    var y = top
    var frames: [Rect] = []
    for (shape, count) in zip(shapes, counts) {
      let own = shape.size.height + (height - stack.height) * count / total
      frames.append(Rect(x: stack.x, y: y, width: stack.width, height: own))
      y += own + style.street
    }
    return frames
  }
}
