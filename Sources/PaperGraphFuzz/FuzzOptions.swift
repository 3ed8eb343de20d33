/// What is to be tried, as the command line says it.
struct FuzzOptions {
  /// Inputs in all, shared out evenly among the targets.
  var inputs = 10_000
  /// The number of the first input of each target.
  var first = 0
  var seed: UInt64 = 1
  var targets = FuzzTarget.all
  /// Processor seconds and megabytes that an input may take at most.
  var seconds = 1.0
  var megabytes = 512
  var processes = 2
  var seedPaths = ["Samples", "Tests/FuzzSeeds"]
  /// The folder that takes the inputs with a fault.
  var keepFolder = ".build/fuzz"
  /// The folder that the inputs are written to instead of being tried.
  var writeFolder: String?
  var wantsHelp = false
  /// The inputs that this process is to try itself; nil for the process that starts others.
  var child: Batch?

  struct Mistake: Error { let sentence: String }

  static let help = """
    Usage: PaperGraphFuzz [options]
      --inputs N              inputs in all, shared out among the targets (10000)
      --first N               number of the first input of each target (0)
      --seed S                seed of the mutations (1); seed, target and number make the input
      --format F|all          a format as `--from` of paperGraph takes it, `told`, `archive`, or all
      --seconds-per-input X   processor seconds that an input may take (1)
      --memory-mb N           memory that a process may take (512)
      --processes N           processes at work at the same time (2)
      --keep FOLDER           where inputs with a fault are kept, named by target, seed and number (.build/fuzz)
      --write FOLDER          writes the inputs to a folder, and tries none
      --seeds PATH…           files or folders to begin from (Samples Tests/FuzzSeeds)
    Example: PaperGraphFuzz --format bibtex --inputs 20000 --seed 7
    Ends with status 0 where nothing was at fault, otherwise with 1.
    """

  init(_ arguments: [String]) throws(Mistake) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      if name == "--help" || name == "-h" {
        wantsHelp = true
        continue
      }
      guard let value = rest.popFirst() else { throw Mistake(sentence: "\(name) wants a value.") }
      switch name {
      case "--inputs": inputs = try Self.number(value, of: name)
      case "--first": first = try Self.number(value, of: name)
      case "--seed": seed = UInt64(try Self.number(value, of: name) as Int)
      case "--format": targets = try Self.targets(value)
      case "--seconds-per-input": seconds = try Self.number(value, of: name)
      case "--memory-mb": megabytes = try Self.number(value, of: name)
      case "--processes": processes = max(1, try Self.number(value, of: name))
      case "--keep": keepFolder = value
      case "--write": writeFolder = value
      case "--seeds":
        seedPaths = [value]
        while let next = rest.first, !next.hasPrefix("--") {
          seedPaths.append(next)
          rest.removeFirst()
        }
      case "--child": child = Batch(value)
      default: throw Mistake(sentence: "There is no option \(name).")
      }
    }
  }

  private static func number<Number: LosslessStringConvertible & Numeric & Comparable>(
    _ text: String, of name: String
  ) throws(Mistake) -> Number {
    guard let number = Number(text), number >= 0 else {
      throw Mistake(sentence: "\(name) wants a number that is not negative, and got \(text).")
    }
    return number
  }

  private static func targets(_ text: String) throws(Mistake) -> [FuzzTarget] {
    if text == "all" { return FuzzTarget.all }
    guard let target = FuzzTarget(name: text) else {
      let names = FuzzTarget.all.map(\.name).joined(separator: ", ")
      throw Mistake(sentence: "There is no format \(text). Known are all, \(names).")
    }
    return [target]
  }

  /// The command line of a process that tries one batch with the same options.
  func arguments(of batch: Batch) -> [String] {
    [
      "--seed", "\(seed)", "--seconds-per-input", "\(seconds)", "--memory-mb", "\(megabytes)", "--child",
      batch.description, "--seeds",
    ] + seedPaths
  }
}

/// A run of inputs of one target.
struct Batch: CustomStringConvertible {
  let target: FuzzTarget
  let numbers: Range<Int>

  init(_ target: FuzzTarget, _ numbers: Range<Int>) { (self.target, self.numbers) = (target, numbers) }

  /// From `description`.
  init?(_ text: String) {
    let parts = text.split(separator: ":")
    guard parts.count == 3, let target = FuzzTarget(name: String(parts[0])), let first = Int(parts[1]),
      let end = Int(parts[2]), first <= end
    else { return nil }
    self.init(target, first..<end)
  }

  var description: String { "\(target.name):\(numbers.lowerBound):\(numbers.upperBound)" }
}
