/// Reads networks: one format a file, told from its content, then from its name.
package struct NetworkReader: Sendable {
  /// Whether weights are read. Without, what stands in their place is not looked at.
  package let takesWeights: Bool
  /// Cores to use, at least 1. The network is the same for any number.
  package let threads: Int

  package init(takesWeights: Bool, threads: Int) {
    self.takesWeights = takesWeights
    self.threads = max(threads, 1)
  }

  /// The network in `bytes`. `name` is that of the file; its ending tells the format where the content does not.
  ///
  /// Nothing is fetched, no entity expanded, nothing recurses: what is nested too deep is refused. Cost: linear;
  /// integer edge lists on all threads. Throws `NetworkError`: malformed files have a sentence with the line.
  package func read(_ bytes: [UInt8], name: String) throws(NetworkError) -> Network {
    let bytes = try Self.utf8(bytes)
    do throws(Fault) {
      return try read(bytes, NetworkFormat.detect(bytes.span, name: name))
    } catch {
      throw error.error(in: bytes)
    }
  }

  /// The network of `bytes` with the nodes of `table`: a table with the columns id and label, as VOSviewer's map and
  /// Gephi's table of nodes are, or one name a line.
  package func read(_ bytes: [UInt8], name: String, nodes table: [UInt8]) throws(NetworkError) -> Network {
    let network = try read(bytes, name: name)
    let table = try Self.utf8(table)
    do throws(Fault) {
      return try network.labelled(by: NodeTable(table.span))
    } catch {
      throw error.error(in: table)
    }
  }

  /// Whether a file is a table of nodes rather than of edges, as far as its first line tells.
  package static func isNodeTable(_ bytes: [UInt8]) -> Bool {
    guard let bytes = try? utf8(bytes) else { return false }
    return NodeTable.begins(bytes.span)
  }

  private func read(_ bytes: [UInt8], _ format: NetworkFormat) throws(Fault) -> Network {
    let text = bytes.span
    switch format {
    case .edgeList: return try EdgeListReader(self).read(bytes)
    case .table: return try EdgeTableReader(self).read(bytes)
    case .graphML:
      var reader = GraphMLReader(self)
      return try reader.read(text)
    case .gexf:
      var reader = GEXFReader(self)
      return try reader.read(text)
    case .gml:
      var reader = GMLReader(self)
      return try reader.read(text)
    case .pajek:
      var reader = PajekReader(self)
      return try reader.read(text)
    case .matrixMarket: return try MatrixMarketReader(self).read(text)
    case .dot:
      var reader = DOTReader(self)
      return try reader.read(text)
    case .json:
      var reader = JSONNetworkReader(self)
      return try reader.read(text)
    }
  }

  /// The bytes without a byte order mark; UTF-16 with one is turned into UTF-8.
  private static func utf8(_ bytes: [UInt8]) throws(NetworkError) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    if isLittle || bytes.starts(with: [0xFE, 0xFF]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { i in
        isLittle ? UInt16(bytes[i]) | UInt16(bytes[i + 1]) << 8 : UInt16(bytes[i]) << 8 | UInt16(bytes[i + 1])
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
    if bytes.prefix(1024).contains(0) {
      throw NetworkError(reason: "this is no text: networks are read from \(NetworkFormat.names)")
    }
    return bytes
  }
}
