import Store

/// Files that a command writes for the user: whole, or not at all.
enum FileOutput {
  static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    do {
      try AtomicReplacement.write(bytes, to: path)
    } catch {
      throw OutputError(description: "\(path) could not be written: \(error.reason). Name another place with -o.")
    }
  }
}
