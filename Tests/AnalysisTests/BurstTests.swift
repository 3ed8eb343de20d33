import Analysis
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct BurstTests {
  /// Every sequence of states, with the chance of its events by the C library's functions.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func agreesWithEverySequence(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = 1 + random.next(below: 10)
    let totals = (0..<count).map { _ in 5 + random.next(below: 40) }
    let events = totals.map { min(random.next(below: random.unit() < 0.3 ? $0 : 4), $0) }
    let options = try Bursts.Options(scaling: 1.5 + random.unit(), gamma: random.unit() * 2)
    let found = try Bursts(events: events, totals: totals, options: options)
    let share = Double(events.reduce(0, +)) / Double(totals.reduce(0, +))
    guard share > 0 else {
      #expect(found.bursts.isEmpty)
      return
    }
    let shares = [share, min(options.scaling * share, 1 - 1e-5)]
    func cost(_ time: Int, _ state: Int) -> Double {
      -(Double(events[time]) * log(shares[state]) + Double(totals[time] - events[time]) * log(1 - shares[state]))
    }
    func cost(of states: Int) -> Double {
      var sum = 0.0
      var before = 0
      for time in 0..<count {
        let state = states >> time & 1
        sum += cost(time, state) + (state > before ? options.gamma * log(Double(count)) : 0)
        before = state
      }
      return sum
    }
    let cheapest = (0..<(1 << count)).map(cost).min() ?? 0
    #expect(abs(found.cost - cheapest) < 1e-9)
    // The bursts are a sequence that costs just that.
    let states = found.bursts.flatMap { Array($0.times) }.reduce(0) { $0 | 1 << $1 }
    #expect(abs(cost(of: states) - cheapest) < 1e-9)
    for burst in found.bursts {
      let gain = burst.times.reduce(0) { $0 + cost($1, 0) - cost($1, 1) }
      #expect(abs(burst.weight - gain) < 1e-9 && burst.weight > 0)
    }
  }

  /// A term in 2 of 100 papers a year, in 40 of 100 for three years.
  @Test func aPlainBurst() throws {
    var events = [Int](repeating: 2, count: 12)
    for year in 5...7 { events[year] = 40 }
    let found = try Bursts(events: events, totals: Array(repeating: 100, count: 12))
    #expect(found.bursts.map(\.times) == [5...7])
  }

  @Test func nothingToFind() throws {
    #expect(try Bursts(events: [], totals: []).bursts.isEmpty)
    #expect(try Bursts(events: [0, 0], totals: [5, 0]).bursts.isEmpty)
    #expect(try Bursts(events: [3, 4], totals: [3, 4]).bursts.isEmpty)
  }

  @Test func refusals() {
    #expect(throws: AnalysisError.badEventCount(time: 1, events: 4, total: 3)) {
      try Bursts(events: [0, 4], totals: [1, 3])
    }
    #expect(throws: AnalysisError.self) { try Bursts(events: [1], totals: []) }
    #expect(throws: AnalysisError.self) { try Bursts.Options(scaling: 1) }
    #expect(throws: AnalysisError.self) { try Bursts.Options(gamma: -1) }
  }
}
