/// A node of a graph: a dense index from 0, four bytes wide.
package struct NodeID: Hashable, Sendable, Comparable {
  package let rawValue: UInt32

  @inlinable package init(_ rawValue: UInt32) { self.rawValue = rawValue }
  @inlinable package init(_ index: Int) { rawValue = UInt32(index) }

  @inlinable package var index: Int { Int(rawValue) }
  @inlinable package static func < (a: NodeID, b: NodeID) -> Bool { a.rawValue < b.rawValue }
}
