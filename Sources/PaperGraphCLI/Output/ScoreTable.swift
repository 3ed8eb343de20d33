import Analysis
import GraphCore
import Networks

/// The scores of an analysis as CSV (RFC 4180): a row a node, nodes named as in the file, numbers in the shortest
/// digits that read back as the same; labels, where the file has any, in the last column.
struct ScoreTable {
  let bytes: [UInt8]

  init(_ analysis: NetworkAnalysis) {
    let network = analysis.network
    let columns = analysis.runs.flatMap(\.result.columns)
    var out: [UInt8] = []
    out += "node".utf8
    for column in columns { out += ",\(column.name)".utf8 }
    out += network.labels.isEmpty ? "\n".utf8 : ",label\n".utf8
    for node in 0..<network.nodeCount {
      Self.cell(network.names[NodeID(node)], to: &out)
      for column in columns {
        out.append(UInt8(ascii: ","))
        switch column.values {
        case .numbers(let values): out += "\(values[node])".utf8
        case .integers(let values): out += "\(values[node])".utf8
        case .groups(let partition): out += "\(partition.communities[node])".utf8
        }
      }
      if !network.labels.isEmpty {
        out.append(UInt8(ascii: ","))
        Self.cell(network.labels[node], to: &out)
      }
      out.append(UInt8(ascii: "\n"))
    }
    bytes = out
  }

  /// In quotes where it has to be.
  private static func cell(_ text: String, to out: inout [UInt8]) {
    let special: (UInt8) -> Bool = {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    guard text.utf8.contains(where: special) else {
      out += text.utf8
      return
    }
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { out.append(byte) }
      out.append(byte)
    }
    out.append(UInt8(ascii: "\""))
  }
}
