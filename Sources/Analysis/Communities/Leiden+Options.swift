extension Leiden {
  package struct Options: Sendable {
    package let quality: QualityFunction
    /// At least 0. For modularity usually 1; for the constant Potts model the density that a community has to exceed,
    /// between 0 and 1 where edges are not weighted. Higher values give more and smaller communities.
    package let resolution: Double
    /// Any number; the same one gives the same communities.
    package let seed: UInt64
    /// Independent starts, of which the best is kept; at least 1, or nil for as many as the size of the graph makes
    /// cheap.
    package let starts: Int?
    /// Rounds of each start, at least 1; a start ends before when a round finds nothing better.
    package let maxIterations: Int
    /// How freely the refinement tries what gains less, in units of the mean edge weight; above 0, usually 0.01.
    package let theta: Double

    /// Modularity at resolution 1, seed 1, starts by size, until nothing gets better.
    package init() {
      quality = .modularity
      resolution = 1
      seed = 1
      starts = nil
      maxIterations = 100
      theta = 0.01
    }

    package init(
      quality: QualityFunction = .modularity, resolution: Double = 1, seed: UInt64 = 1, starts: Int? = nil,
      maxIterations: Int = 100, theta: Double = 0.01,
    ) throws(AnalysisError) {
      guard resolution >= 0, resolution.isFinite else {
        throw .option(name: "resolution", value: "\(resolution)", range: "finite and at least 0")
      }
      if let starts, starts < 1 { throw .option(name: "starts", value: "\(starts)", range: "at least 1") }
      guard maxIterations > 0 else {
        throw .option(name: "maxIterations", value: "\(maxIterations)", range: "at least 1")
      }
      guard theta > 0, theta.isFinite else {
        throw .option(name: "theta", value: "\(theta)", range: "finite and above 0")
      }
      self.quality = quality
      self.resolution = resolution
      self.seed = seed
      self.starts = starts
      self.maxIterations = maxIterations
      self.theta = theta
    }
  }
}
