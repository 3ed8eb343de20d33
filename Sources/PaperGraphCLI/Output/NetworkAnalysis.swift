import Analysis
import GraphCore
import Networks

/// The passes that were run on a network, with what they found and how long each took.
struct NetworkAnalysis {
  struct Run {
    let pass: Pass
    let result: PassResult
    /// The pass alone, without reading the file or making the graph.
    let seconds: Double
  }

  let name: String
  let network: Network
  let ties: CSRGraph
  let runs: [Run]
  let components: Partition

  init(
    _ network: Network, named name: String, passes: [Pass], _ settings: PassSettings, direction: CSRGraph.Direction?,
    weighted: Bool, threads: Int?,
  ) throws(AnalysisFailure) {
    let isDirected = network.direction == .directed || network.direction == .mixed
    let direction = direction ?? (isDirected ? .directed : .undirected)
    let grounds: (undirectedTies: CSRGraph, paths: CSRGraph)
    let weights: Network.Weights = weighted ? .strengths : .ignored
    let needed = Set(passes.map(\.ground))
    do throws(GraphError) {
      ties = try network.graph(direction, weights)
      let undirectedTies =
        direction == .directed && needed.contains(.undirectedTies) ? try network.graph(.undirected, weights) : ties
      let paths =
        settings.lengths != .hops && needed.contains(.paths)
        ? try network.graph(direction, settings.lengths == .weights ? .lengths : .strengths) : ties
      grounds = (undirectedTies, paths)
    } catch {
      throw AnalysisFailure(description: "\(name): \(error.description)")
    }
    self.name = name
    self.network = network
    components = ConnectedComponents(of: ties).partition
    var runs: [Run] = []
    for pass in passes {
      let graph =
        switch pass.ground {
        case .ties: ties
        case .undirectedTies: grounds.undirectedTies
        case .paths: grounds.paths
        }
      runs.append(try Self.run(pass, on: graph, settings, threads, network, name))
    }
    self.runs = runs
  }

  private static func run(
    _ pass: Pass, on graph: CSRGraph, _ settings: PassSettings, _ threads: Int?, _ network: Network, _ name: String,
  ) throws(AnalysisFailure) -> Run {
    let clock = ContinuousClock()
    let start = clock.now
    do throws(AnalysisError) {
      let result = try pass.run(on: graph, settings, control: RunControl(threads: threads))
      return Run(pass: pass, result: result, seconds: (clock.now - start) / .seconds(1))
    } catch {
      if case .lengthNotPositive(let source, let target, let length) = error {
        throw AnalysisFailure(
          description: "\(name): the edge from “\(network.names[source])” to “\(network.names[target])” has the length "
            + "\(length): lengths have to be finite and above zero; leave out --lengths, or correct the weight.")
      }
      throw AnalysisFailure(description: "\(name): \(pass.name): \(error.description)")
    }
  }
}
