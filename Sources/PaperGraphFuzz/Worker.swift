import Documents

/// Tries a batch of inputs in this process and tells the parent, line by line, what it is at.
struct Worker {
  private let batch: Batch
  private let maker: InputMaker
  private let options: FuzzOptions

  init(_ batch: Batch, _ maker: InputMaker, _ options: FuzzOptions) {
    (self.batch, self.maker, self.options) = (batch, maker, options)
  }

  func run() {
    Usage.limitMemory(to: options.megabytes << 20)
    var worst = (seconds: 0.0, number: batch.numbers.lowerBound)
    for number in batch.numbers {
      Message.begins(number).send()
      let bytes = maker.input(number, of: batch.target)
      let start = Usage.processorSeconds
      let parts = batch.target.read(bytes, explain: explains(number))
      let seconds = Usage.processorSeconds - start
      if seconds > worst.seconds { worst = (seconds, number) }
      if let fault = fault(in: parts, number, bytes) { Message.fault(number, fault).send() }
      if seconds > options.seconds { Message.fault(number, "it took \(Rounded.seconds(seconds)) s").send() }
      // The peak stays for as long as the process lives, so that the next input needs another one.
      guard Usage.peakBytes <= options.megabytes << 20 else {
        Message.fault(number, "it took \(Usage.peakBytes >> 20) MB").send()
        break
      }
    }
    Message.ends(worst.seconds, worst.number).send()
  }

  /// Roles of lines are kept for every other input.
  private func explains(_ number: Int) -> Bool { number.isMultiple(of: 2) }

  private func fault(
    in parts: [(bytes: [UInt8], outcome: ReadOutcome)], _ number: Int, _ bytes: [UInt8]
  ) -> String? {
    for part in parts {
      if let fault = OutcomeCheck.fault(in: part.outcome, of: part.bytes, explain: explains(number)) { return fault }
    }
    let again = batch.target.read(bytes, explain: explains(number))
    let isSame = OutcomeCheck.encoded(parts.map(\.outcome)) == OutcomeCheck.encoded(again.map(\.outcome))
    return isSame ? nil : "read twice, it gives two different things"
  }
}

/// What a child tells its parent: one line each.
enum Message {
  case begins(Int)
  case fault(Int, String)
  /// The batch is done; the longest that an input took, and its number.
  case ends(Double, Int)

  func send() {
    switch self {
    case .begins(let number): Terminal.write("@\(number)\n")
    case .fault(let number, let sentence):
      Terminal.write("!\(number) \(sentence.split(whereSeparator: \.isNewline).joined(separator: " "))\n")
    case .ends(let seconds, let number): Terminal.write("=\(seconds) \(number)\n")
    }
  }

  /// Nil for a line that is no message, but the words of a crash.
  init?(_ line: String) {
    let parts = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
    switch line.first {
    case "@":
      guard let number = parts.first.flatMap({ Int($0) }) else { return nil }
      self = .begins(number)
    case "!":
      guard parts.count == 2, let number = Int(parts[0]) else { return nil }
      self = .fault(number, parts[1])
    case "=":
      guard parts.count == 2, let seconds = Double(parts[0]), let number = Int(parts[1]) else { return nil }
      self = .ends(seconds, number)
    default: return nil
    }
  }
}

/// Numbers for people.
enum Rounded {
  static func seconds(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = "\(thousandths % 1000)"
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
