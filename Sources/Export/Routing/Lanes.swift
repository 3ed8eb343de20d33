/// Lines that run in the same channel get lanes of their own, so that each can be followed.
struct Lanes {
  /// A stretch of one channel that one net uses; a net is all lines of one tie, which run together.
  struct Stretch {
    var net: Int
    var from: Double
    var to: Double
  }

  private var stretches: [Int: [Stretch]] = [:]
  private var offsets: [Int: [Int: Double]] = [:]

  mutating func add(net: Int, line: Int, from: Double, to: Double) {
    let (low, high) = (min(from, to), max(from, to))
    if let i = stretches[line]?.firstIndex(where: { $0.net == net }) {
      stretches[line]![i].from = min(stretches[line]![i].from, low)
      stretches[line]![i].to = max(stretches[line]![i].to, high)
    } else {
      stretches[line, default: []].append(Stretch(net: net, from: low, to: high))
    }
  }

  /// Gives the lanes of each channel: the lowest that is free, by where a stretch begins.
  mutating func assign(_ graph: ChannelGraph, spacing: Double) {
    for line in stretches.keys.sorted() {
      let sorted = stretches[line]!.sorted { ($0.from, $0.to, $0.net) < ($1.from, $1.to, $1.net) }
      var ends: [Double] = []
      var lanes: [(net: Int, lane: Int)] = []
      for stretch in sorted {
        if let free = ends.firstIndex(where: { $0 + 4 < stretch.from }) {
          ends[free] = stretch.to
          lanes.append((stretch.net, free))
        } else {
          lanes.append((stretch.net, ends.count))
          ends.append(stretch.to)
        }
      }
      let room = graph.lines[line].room
      let step = ends.count > 1 ? min(spacing, 2 * room / Double(ends.count - 1)) : 0
      for (net, lane) in lanes {
        offsets[line, default: [:]][net] = (Double(lane) - Double(ends.count - 1) / 2) * step
      }
    }
  }

  func offset(net: Int, line: Int) -> Double { offsets[line]?[net] ?? 0 }
}
