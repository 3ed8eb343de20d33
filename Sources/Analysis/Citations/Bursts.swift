/// Bursts of a stream of dated events: times in which a concept is named clearly more often than over all.
///
/// Kleinberg, "Bursty and hierarchical structure in streams" (2002), doi 10.1145/775047.775061, section 4: the
/// two-state automaton for batches, the cheapest sequence of states by Viterbi's algorithm. At time t, r of d
/// documents name the concept; the lower state expects the overall share p of them, the upper one `scaling` · p.
/// Being in a state costs −ln of the binomial chance of r, going up costs `gamma` · ln(number of times), going down
/// nothing. Cost: linear.
package struct Bursts: Sendable {
  package struct Options: Sendable {
    /// How many times the overall share a burst has; above 1, usually 2.
    package let scaling: Double
    /// How hard it is to begin a burst; at least 0, usually 1.
    package let gamma: Double

    /// Scaling 2, gamma 1.
    package init() {
      scaling = 2
      gamma = 1
    }

    package init(scaling: Double = 2, gamma: Double = 1) throws(AnalysisError) {
      guard scaling > 1, scaling.isFinite else {
        throw .option(name: "scaling", value: "\(scaling)", range: "above 1")
      }
      guard gamma >= 0, gamma.isFinite else { throw .option(name: "gamma", value: "\(gamma)", range: "at least 0") }
      self.scaling = scaling
      self.gamma = gamma
    }
  }

  package struct Burst: Sendable, Equatable {
    /// The times of the burst, by index, from the first to the last.
    package let times: ClosedRange<Int>
    /// How much cheaper the upper state was in them, without the cost of going up.
    package let weight: Double
  }

  /// In order of time.
  package let bursts: [Burst]
  /// What the sequence of states costs, the binomial coefficients left out since they are the same in both states.
  package let cost: Double
  /// The share of documents with the event that the lower and the upper state expect.
  package let shares: (lower: Double, upper: Double)

  /// `events[t]` of `totals[t]` documents have the event, in order of time.
  package init(events: [Int], totals: [Int], options: Options = Options()) throws(AnalysisError) {
    guard events.count == totals.count else {
      throw .vectorSize(name: "The events", expected: totals.count, found: events.count)
    }
    for (time, (event, total)) in zip(events, totals).enumerated() where event < 0 || event > total {
      throw .badEventCount(time: time, events: event, total: total)
    }
    let all = events.reduce(0, +)
    let documents = totals.reduce(0, +)
    let lower = documents == 0 ? 0 : Double(all) / Double(documents)
    // No share is above 1, nor can one be expected with certainty.
    let upper = min(options.scaling * lower, 1 - 1e-5)
    shares = (lower, upper)
    guard all > 0, upper > lower else {
      (bursts, cost) = ([], 0)
      return
    }
    let costs = zip(events, totals).map { event, total in
      (Self.cost(event, total, lower), Self.cost(event, total, upper))
    }
    let rise = options.gamma * logarithm(Double(events.count))
    let states: [Bool]
    (states, cost) = Self.cheapest(costs, rise: rise)
    bursts = Self.runs(states).map { run in
      Burst(times: run, weight: run.reduce(0) { $0 + costs[$1].0 - costs[$1].1 })
    }
  }

  private static func cost(_ events: Int, _ total: Int, _ share: Double) -> Double {
    -(Double(events) * logarithm(share) + Double(total - events) * logarithm(1 - share))
  }

  /// Whether each time is in the upper state, of two equally cheap sequences the one that is lower at the end; and what
  /// that costs. The sequence begins in the lower state.
  private static func cheapest(_ costs: [(lower: Double, upper: Double)], rise: Double) -> ([Bool], Double) {
    var low = 0.0
    var high = Double.infinity
    /// Whether the best way to the lower and to the upper state of each time was by the upper one.
    var cameFromUpper: [(lower: Bool, upper: Bool)] = []
    for cost in costs {
      cameFromUpper.append((high < low, high < low + rise))
      (low, high) = (min(low, high) + cost.lower, min(low + rise, high) + cost.upper)
    }
    var isUpper = high < low
    var states = [Bool](repeating: false, count: costs.count)
    for time in costs.indices.reversed() {
      states[time] = isUpper
      isUpper = isUpper ? cameFromUpper[time].upper : cameFromUpper[time].lower
    }
    return (states, min(low, high))
  }

  private static func runs(_ states: [Bool]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for time in states.indices where states[time] {
      if let last = runs.last, last.upperBound == time - 1 {
        runs[runs.count - 1] = last.lowerBound...time
      } else {
        runs.append(time...time)
      }
    }
    return runs
  }
}
