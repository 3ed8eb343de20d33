import Export
import Store

/// Writes the files of an export: all of them, or none.
enum PartsOutput {
  /// Writes `parts` to standard output where `target` is `-`, to a new folder where the format is one, and otherwise to
  /// files: to `target` itself where there is one part only, or else to its stem with the name of each part.
  static func write(
    _ parts: [ExportPart], to target: String, _ format: NetworkFormat? = nil
  ) throws(OutputError) -> (paths: [String], bytes: Int) {
    var count = 0
    func file(_ part: ExportPart, _ path: String) -> AtomicReplacement.NewFile {
      AtomicReplacement.NewFile(path) { emit in
        var output = ByteOutput {
          count += $0.count
          try emit($0)
        }
        try part.write(&output)
        try output.finish()
      }
    }
    do {
      if target == "-" {
        var output = ByteOutput { try Output.write($0) }
        try parts.first?.write(&output)
        try output.finish()
        return ([target], 0)
      }
      if format?.isFolder == true {
        try AtomicReplacement.makeFolder(target, of: parts.map { file($0, $0.name) })
        return (parts.map { target + "/" + $0.name }, count)
      }
      let paths = parts.count == 1 ? [target] : parts.map { stem(of: target, format) + $0.name }
      try AtomicReplacement.write(zip(parts, paths).map { file($0, $1) })
      return (paths, count)
    } catch let error as OutputError {
      throw error
    } catch let error as StoreError {
      throw OutputError(
        description: "\(error.path) could not be written: \(error.reason). Name another place with -o.")
    } catch {
      throw OutputError(description: "\(target) could not be written: \(error).")
    }
  }

  /// `target` without the ending that the format, or VOSviewer's pair of files, has.
  private static func stem(of target: String, _ format: NetworkFormat?) -> String {
    for ending in [format?.ending ?? "", ".txt"] where !ending.isEmpty && target.hasSuffix(ending) {
      return String(target.dropLast(ending.count))
    }
    return target
  }
}
