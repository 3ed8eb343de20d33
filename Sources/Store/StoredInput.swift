package import Documents

/// A file that a graph was made from, as the graph file keeps it.
package struct StoredInput: Sendable {
  package let name: String
  /// Whether the user named it, rather than a folder that holds it.
  package let isNamed: Bool
  package let byteCount: Int
  package let hash: UInt64
  package let forcedFormat: InputFormat?
  let encodedOutcomes: [UInt8]

  /// What was read from it; nil where that is damaged. Cost: linear.
  package func outcomes() -> [ReadOutcome]? { ReadInput.outcomes(encoded: encodedOutcomes) }
}
