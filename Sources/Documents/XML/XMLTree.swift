/// A record that was read, with the elements that are open round it, as flat arrays.
///
/// Nodes stand in document order, so that what is within node `i` are the nodes `i + 1 ..< nodes[i].end`.
final class XMLTree {
  struct Node {
    /// Index in `names`; `Node.text` for a piece of text.
    var name: Int32
    var parent: Int32
    /// Behind the last node within.
    var end: Int32 = 0
    var attributes: Range<Int32>
    /// Bytes of `texts`: a text's own; of an element the place where its attributes' values begin.
    var text: Range<Int>
    /// Bytes of the file, from `<` to behind the last `>`, and between the tags. An element's only.
    var bytes: Range<Int>
    var content: Range<Int>

    static let text: Int32 = -1
    var isText: Bool { name == Self.text }
  }

  struct Attribute {
    let name: Int32
    let value: Range<Int>
  }

  let nodes: [Node]
  let attributes: [Attribute]
  let texts: [UInt8]
  let names: [String]
  private let indices: [String: Int32]

  /// Shares the arrays of the builder, which go on being used in place when the record is gone.
  init(_ builder: XMLTreeBuilder) {
    (nodes, attributes, texts) = (builder.nodes, builder.attributes, builder.texts)
    (names, indices) = (builder.names, builder.indices)
  }

  /// The number of a name that the document has had so far.
  func index(of name: String) -> Int32? { indices[name] }
}
