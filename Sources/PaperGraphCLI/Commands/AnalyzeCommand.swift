import Analysis
import ArgumentParser
import Documents
import GraphCore
import Networks

struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Run analysis passes on a network file, and write their scores.",
    discussion: """
      Reads edge lists (u v [w] a line, parted by white space or commas), tables with the columns Source and Target,
      GraphML, GEXF, GML, Pajek .net, Matrix Market, DOT, and VOSviewer's networks (JSON, or the network file and its
      map beside it); packed or not.

      Passes: \(Pass.all.map(\.name).joined(separator: ", ")); all for every one of them.

      Example:
        paperGraph analyze network.graphml --scores scores.csv
      """)

  enum Lengths: String, ExpressibleByArgument, CaseIterable {
    case weight, reciprocal
  }

  enum Direction: String, EnumerableFlag {
    case directed, undirected

    static func help(for value: Direction) -> ArgumentHelp? {
      value == .directed
        ? "Edges have directions. Default: what the file says; undirected where it says nothing."
        : "Edges have no directions, whatever the file says."
    }
  }

  @Argument(
    help: ArgumentHelp(
      "A network file, or - for standard input; a table of its nodes may come with it.", valueName: "network"))
  var networks: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Passes to run, joined by commas. Default: \(Pass.usual.joined(separator: ",")).", valueName: "list"))
  var passes: PassList?

  @Option(name: .long, help: ArgumentHelp("PageRank: probability of following an edge.", valueName: "share"))
  var damping = 0.85

  @Option(
    name: .long,
    help: ArgumentHelp(
      "PageRank ends when a step changes the scores by this much in sum, eigenvectors at that residual. Default: 1e-10.",
      valueName: "sum"))
  var tolerance: Double?

  @Option(
    name: .long, help: ArgumentHelp("Communities: higher values give more and smaller ones.", valueName: "factor"))
  var resolution = 1.0

  @Option(
    name: .long, help: ArgumentHelp("Start of the random numbers: the same seed, the same result.", valueName: "number")
  )
  var seed = 1

  @Option(name: .long, help: ArgumentHelp("Cores to use; results are the same for any number.", valueName: "count"))
  var threads: Int?

  @Flag(exclusivity: .exclusive) var direction: Direction?

  @Flag(name: .long, help: "Take the weights of edges as strengths; without, every edge counts 1.")
  var weighted = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Measures on paths: weights are lengths (weight), or strong ties are short (reciprocal). Default: hops.",
      valueName: "kind"))
  var lengths: Lengths?

  @Option(
    name: .long, help: ArgumentHelp("Write a row a node to this CSV file; - for standard output.", valueName: "path"))
  var scores: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (1...2).contains(networks.count) else {
      throw ValidationError("analyze takes one network, and perhaps a table of its nodes, not \(networks.count) files.")
    }
    guard damping >= 0, damping < 1 else {
      throw ValidationError("--damping is at least 0 and below 1, not \(damping).")
    }
    if let tolerance, !(tolerance > 0 && tolerance.isFinite) {
      throw ValidationError("--tolerance is above 0, not \(tolerance).")
    }
    guard resolution >= 0, resolution.isFinite else {
      throw ValidationError("--resolution is at least 0, not \(resolution).")
    }
    if let threads, threads < 1 { throw ValidationError("--threads is at least 1, not \(threads).") }
    if scores == "-", shared.json { throw ValidationError("--scores - and --json both write to standard output.") }
  }

  func run() throws {
    let source = NetworkSource(paths: networks, takesWeights: weighted || lengths != nil, threads: threads)
    let network = try source.network()
    if !shared.quiet {
      for note in network.notes { Talk.say(Clean.line("\(source.name): \(note).")) }
      if weighted || lengths != nil, !network.hasWeights {
        Talk.say("\(Clean.line(source.name)): the file gives no weights; every edge counts 1.")
      }
    }
    var settings = PassSettings()
    settings.damping = damping
    settings.tolerance = tolerance
    settings.resolution = resolution
    settings.seed = UInt64(bitPattern: Int64(seed))
    settings.lengths = lengths.map { $0 == .weight ? .weights : .reciprocalWeights } ?? .hops
    let analysis = try NetworkAnalysis(
      network, named: source.name, passes: (passes ?? PassList()).passes, settings,
      direction: direction.map { $0 == .directed ? .directed : .undirected }, weighted: weighted, threads: threads)
    if let scores {
      let table = ScoreTable(analysis).bytes
      if scores == "-" { return try Output.write(table) }
      try FileOutput.write(table, to: scores)
    }
    let report = AnalysisReport(analysis)
    try shared.json ? Output.write(report.json) : Output.write(report.text(shared.terminal))
  }
}

/// Names of passes, each once, in the order in which they were given.
struct PassList: ExpressibleByArgument {
  let passes: [Pass]

  init() { passes = Pass.usual.compactMap(Pass.named) }

  init?(argument: String) {
    let names = argument.split(separator: ",").map { $0.drop { $0 == " " }.lowercased() }
    guard !names.isEmpty else { return nil }
    if names == ["all"] {
      passes = Pass.all
      return
    }
    var passes: [Pass] = []
    for name in names {
      guard let pass = Pass.named(name) else { return nil }
      if !passes.contains(where: { $0.name == name }) { passes.append(pass) }
    }
    self.passes = passes
  }

  static var allValueStrings: [String] { Pass.all.map(\.name) }
}

/// Why a network could not be analyzed: a sentence with the file in it.
struct AnalysisFailure: Error, CustomStringConvertible {
  let description: String
}

/// The files that a network is read from.
struct NetworkSource {
  let paths: [String]
  let takesWeights: Bool
  let threads: Int?

  /// The file of the edges, once the files are read.
  var name: String { paths.first == "-" ? "standard input" : paths[0] }

  func network() throws(AnalysisFailure) -> Network {
    let reader = NetworkReader(takesWeights: takesWeights, threads: threads ?? 2)
    var files: [(name: String, bytes: [UInt8])] = []
    for path in paths { files.append((path, try bytes(of: path))) }
    // Either may come first.
    if files.count == 2, NetworkReader.isNodeTable(files[0].bytes) { files.swapAt(0, 1) }
    do throws(NetworkError) {
      if files.count == 2 {
        return try reader.read(files[0].bytes, name: files[0].name, nodes: files[1].bytes)
      }
      return try reader.read(files[0].bytes, name: files[0].name)
    } catch {
      throw AnalysisFailure(description: "\(name): \(error.description).")
    }
  }

  /// What a file holds, unpacked.
  private func bytes(of path: String) throws(AnalysisFailure) -> [UInt8] {
    let finding = InputFinder.files(at: [path])
    guard finding.unreadable.isEmpty, finding.files.count == 1, let file = finding.files.first else {
      let reason = finding.unreadable.first?.reason ?? "it is a folder; name one file"
      throw AnalysisFailure(description: "cannot read \(path): \(reason).")
    }
    var parts: [[UInt8]] = []
    do throws(InputError) {
      let report = file.forEachPart(of: try file.read()) { _, bytes in parts.append(bytes) }
      if let failed = report.unreadable.first {
        throw InputError(name: failed.name, reason: failed.reason)
      }
    } catch {
      throw AnalysisFailure(description: "\(error.sentence).")
    }
    guard parts.count == 1 else {
      throw AnalysisFailure(description: "\(path) holds \(parts.count) files: unpack it, and name the one to analyze.")
    }
    return parts[0]
  }
}
