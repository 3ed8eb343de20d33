import Documents
package import Store

/// What an earlier build read, so that files which did not change need not be read again.
package struct KnownInputs: Sendable {
  package let inputs: [StoredInput]
  private let byIdentity: [Identity: Int]

  fileprivate struct Identity: Hashable {
    let name: String
    let byteCount: Int
    let hash: UInt64
    let format: InputFormat?
  }

  /// Nothing is known.
  package static let none = KnownInputs([], areCurrent: false)

  private init(_ inputs: [StoredInput], areCurrent: Bool) {
    self.inputs = inputs
    // Another version of the program may read the same bytes otherwise.
    byIdentity = Dictionary(
      areCurrent ? inputs.enumerated().map { (Identity($1), $0) } : [], uniquingKeysWith: { first, _ in first })
  }

  /// What the graph file at `path` was made from, or nothing where there is no such file that can be read.
  package init(replacing path: String) {
    self = (try? Self(addingTo: path)) ?? .none
  }

  /// What the graph file at `path` was made from.
  /// - Throws: `StoreError` where there is no such file, or it cannot be read.
  package init(addingTo path: String) throws {
    self = try GraphFile(path: path).read { reader in
      Self(try reader.inputs(), areCurrent: try reader.meta("tool") == GraphFileWriter.tool(Version.current))
    }
  }

  /// The same inputs, of which each that is still there is to be read anew.
  package var toBeReadAnew: KnownInputs { Self(inputs, areCurrent: false) }

  /// What was read from a file of that name with those bytes, if it is known.
  func outcomes(name: String, byteCount: Int, hash: UInt64, format: InputFormat?) -> [ReadOutcome]? {
    byIdentity[Identity(name: name, byteCount: byteCount, hash: hash, format: format)].flatMap { inputs[$0].outcomes() }
  }
}

extension KnownInputs.Identity {
  fileprivate init(_ input: StoredInput) {
    self.init(name: input.name, byteCount: input.byteCount, hash: input.hash, format: input.forcedFormat)
  }
}
