/// Gathers the names that documents use and none of them introduces.
struct WantedNames {
  /// Documents that must use a name.
  let documents: Int

  private struct Use {
    let hash: UInt64
    let document: Int32
    let index: Int32
  }

  /// Cost: a sort of the uses.
  func find(in scans: [NameScan], of texts: [Document]) -> [WantedName] {
    var uses: [Use] = []
    for (document, scan) in scans.enumerated() {
      for (index, name) in scan.unknown.enumerated() {
        uses.append(Use(hash: name.hash, document: Int32(document), index: Int32(index)))
      }
    }
    uses.sort { ($0.hash, $0.document, $0.index) < ($1.hash, $1.document, $1.index) }
    var wanted: [WantedName] = []
    var start = 0
    while start < uses.count {
      var end = start
      while end < uses.count, uses[end].hash == uses[start].hash { end += 1 }
      if let name = name(uses[start..<end], scans, texts) { wanted.append(name) }
      start = end
    }
    return wanted.sorted { ($1.uses.count, $0.key) < ($0.uses.count, $1.key) }
  }

  private func name(_ uses: ArraySlice<Use>, _ scans: [NameScan], _ texts: [Document]) -> WantedName? {
    var spellings: [String: Int] = [:]
    var first: [NameUse] = []
    var terms = 0
    var marked = 0
    var isDistinctive = false
    for use in uses {
      let name = scans[Int(use.document)].unknown[Int(use.index)]
      if first.last?.document != Int(use.document) {
        first.append(NameUse(document: Int(use.document), place: name.place))
      }
      if name.isTerm { terms += 1 }
      if name.isMarked { marked += 1 }
      if name.shape == .distinctive { isDistinctive = true }
      spellings[texts[Int(use.document)].text(at: name.place), default: 0] += 1
    }
    guard first.count >= documents, terms * 4 <= uses.count, isDistinctive || marked * 4 >= uses.count,
      let best = spellings.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key
    else { return nil }
    let text = NameText(Array(best.utf8))
    return WantedName(name: best, key: String(decoding: text.key(0..<text.count), as: UTF8.self), uses: first)
  }
}
