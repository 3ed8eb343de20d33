/// How an XML vocabulary marks links, and statements of where data and code are.
struct LinkMarkup {
  /// Elements whose links are not the paper's own.
  let skipped: Set<String>
  /// Elements that may be links or statements, so that all others are passed over quickly.
  let links: Set<String>
  let statements: Set<String>
  /// Where an element of `links` leads; nil where it leads nowhere.
  let address: (XMLElement) -> String?
  /// Whether an element of `statements` says where data and code of the paper are to be found.
  let isStatement: (XMLElement) -> Bool
}

/// Finds the links of a full text to what its authors made.
enum FullTextLinks {
  /// Every link of the statements of availability, and those of the text that lead to archives of code and data, each
  /// address once. Cost: linear in what is within `root`.
  static func addresses(in root: XMLElement, _ markup: LinkMarkup) -> [SourceText] {
    let tree = root.tree
    let (nodes, texts) = (tree.nodes, tree.texts)
    let isSkipped = tree.names.map { markup.skipped.contains($0) }
    let isLink = tree.names.map { markup.links.contains($0) }
    let mayState = tree.names.map { markup.statements.contains($0) }
    var found: [SourceText] = []
    var known: Set<String> = []
    var statementEnd = 0
    func take(_ address: String, _ bytes: Range<Int>, isStated: Bool) {
      let own = isStated ? DataLinks.isOwn(address) : DataLinks.isArchive(address)
      if own, known.insert(address).inserted { found.append(SourceText(address, line: 0, bytes: bytes)) }
    }
    let end = Int(nodes[root.index].end)
    var i = root.index + 1
    while i < end {
      let node = nodes[i]
      if node.isText {
        let place = nodes[Int(node.parent)].content
        for range in DataLinks.addresses(in: texts[node.text]) {
          take(texts.string(range), place, isStated: i < statementEnd)
        }
        i += 1
        continue
      }
      let (name, element) = (Int(node.name), XMLElement(tree: tree, index: i))
      if isSkipped[name] {
        i = Int(node.end)
        continue
      }
      if mayState[name], markup.isStatement(element) { statementEnd = max(statementEnd, Int(node.end)) }
      if isLink[name], let address = markup.address(element) {
        let bytes = Array(address.utf8)
        let length = bytes.withoutClosingPunctuation(0..<bytes.count)
        take(bytes.string(0..<length), node.bytes, isStated: i < statementEnd)
        // Its words commonly are the address again.
        i = Int(node.end)
        continue
      }
      i += 1
    }
    return found
  }
}
