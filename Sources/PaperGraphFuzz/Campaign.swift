/// All batches of a run, a few child processes at a time, and what came of them.
struct Campaign {
  private let options: FuzzOptions
  private let maker: InputMaker
  private var waiting: [Batch] = []
  private var running: [Running] = []
  private var tallies: [FuzzTarget: Tally] = [:]

  /// What a target's row of the table says.
  private struct Tally {
    var inputs = 0
    var worstSeconds = 0.0
    /// The input that took longest.
    var slowest = 0
    var worstBytes = 0
    var faults = 0

    /// Takes in what another has, or what a batch has had.
    mutating func add(_ other: Tally) {
      inputs += other.inputs
      if other.worstSeconds > worstSeconds { (worstSeconds, slowest) = (other.worstSeconds, other.slowest) }
      worstBytes = max(worstBytes, other.worstBytes)
      faults += other.faults
    }
  }

  /// A batch at work.
  private struct Running {
    let batch: Batch
    let child: ChildProcess
    var text: [UInt8] = []
    /// The input at hand, and since when.
    var number: Int
    var since: Double
    var hasEnded = false
    /// The last words that were no message.
    var lastWords = ""
  }

  /// Inputs of a process at most, so that what an input leaves behind in memory does not add up over thousands.
  private static let batchSize = 4000
  /// Inputs that are kept of a target, and faults that are told.
  private static let kept = 20
  /// How many times its processor seconds an input may take by the clock: other programs may be at work.
  private static let patience = 20.0

  init(_ options: FuzzOptions, _ maker: InputMaker) {
    (self.options, self.maker) = (options, maker)
    let targets = options.targets
    for (index, target) in targets.enumerated() {
      let count = options.inputs / targets.count + (index < options.inputs % targets.count ? 1 : 0)
      for start in stride(from: 0, to: count, by: Self.batchSize) {
        let end = min(start + Self.batchSize, count)
        waiting.append(Batch(target, options.first + start..<options.first + end))
      }
    }
    waiting.reverse()
  }

  var faultCount: Int { tallies.values.reduce(0) { $0 + $1.faults } }

  mutating func run() {
    while true {
      while running.count < options.processes, let batch = waiting.popLast() { start(batch) }
      if running.isEmpty { return }
      let ready = ChildProcess.readable(running.map(\.child), milliseconds: 100)
      for index in running.indices.reversed() {
        if ready[index] {
          guard let bytes = running[index].child.read(), !bytes.isEmpty else {
            finish(index, hasHung: false)
            continue
          }
          take(bytes, index)
        } else if Usage.clockSeconds - running[index].since > max(options.seconds * Self.patience, 5) {
          finish(index, hasHung: true)
        }
      }
    }
  }

  private mutating func start(_ batch: Batch) {
    guard !batch.numbers.isEmpty else { return }
    guard let child = ChildProcess(options.arguments(of: batch)) else {
      Terminal.say("A child process could not be started.")
      Terminal.exit(1)
    }
    running.append(
      Running(batch: batch, child: child, number: batch.numbers.lowerBound, since: Usage.clockSeconds))
  }

  private mutating func take(_ bytes: [UInt8], _ index: Int) {
    running[index].text += bytes
    while let end = running[index].text.firstIndex(of: 0x0A) {
      let line = String(decoding: running[index].text[..<end], as: UTF8.self)
      running[index].text.removeSubrange(...end)
      let target = running[index].batch.target
      switch Message(line) {
      case .begins(let number):
        running[index].number = number
        running[index].since = Usage.clockSeconds
      case .fault(let number, let sentence): tell(sentence, target, number)
      case .ends(let seconds, let number):
        running[index].hasEnded = true
        tallies[target, default: Tally()].add(Tally(worstSeconds: seconds, slowest: number))
      case nil: if !line.isEmpty { running[index].lastWords = line }
      }
    }
  }

  /// Takes leave of a child; where it did not come to its end, goes on behind the input at which it stopped.
  private mutating func finish(_ index: Int, hasHung: Bool) {
    let ended = running.remove(at: index)
    if hasHung { ended.child.kill() }
    let (status, peak) = ended.child.wait()
    let target = ended.batch.target
    let next = ended.number + 1
    let count = next - ended.batch.numbers.lowerBound
    tallies[target, default: Tally()].add(Tally(inputs: count, worstBytes: peak))
    if hasHung {
      tell("it did not end within \(Int(max(options.seconds * Self.patience, 5))) s", target, ended.number)
    } else if !ended.hasEnded {
      let words = ended.lastWords.isEmpty ? "" : ": \(ended.lastWords)"
      tell("it crashed (\(status))\(words)", target, ended.number)
    }
    if next < ended.batch.numbers.upperBound { waiting.append(Batch(target, next..<ended.batch.numbers.upperBound)) }
  }

  private mutating func tell(_ sentence: String, _ target: FuzzTarget, _ number: Int) {
    tallies[target, default: Tally()].add(Tally(faults: 1))
    guard let count = tallies[target]?.faults, count <= Self.kept else { return }
    let name = "\(target.name)-\(options.seed)-\(number)"
    let place = SavedInput.save(maker.input(number, of: target), name, in: options.keepFolder)
    Terminal.say("\(name): \(sentence)\(place.map { " (\($0))" } ?? ", and the input could not be kept")")
  }

  /// One row a target, and one for all.
  var table: String {
    var lines = ["format             inputs   worst s  of input  worst MB  faults"]
    func row(_ name: String, _ tally: Tally) {
      let columns = [
        ("\(tally.inputs)", 8), (Rounded.seconds(tally.worstSeconds), 10), ("\(tally.slowest)", 10),
        ("\(tally.worstBytes >> 20)", 10), ("\(tally.faults)", 8),
      ]
      let name = name + String(repeating: " ", count: max(0, 17 - name.count))
      lines.append(columns.reduce(name) { $0 + String(repeating: " ", count: max(0, $1.1 - $1.0.count)) + $1.0 })
    }
    var all = Tally()
    for target in options.targets {
      guard let tally = tallies[target] else { continue }
      row(target.name, tally)
      all.add(tally)
    }
    row("all", all)
    return lines.joined(separator: "\n")
  }
}
