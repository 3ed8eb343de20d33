import Export
import Query
import Store

extension Terminal {
  /// A quotation with its place, its first line at column `indent`.
  func quoted(_ quotation: Quotation, indent: Int) -> String {
    let place = "(\(Clean.line(quotation.source)):\(quotation.line))"
    return wrapped(quotation.text, marks: quotation.marks, before: "“", after: "” \(place)", indent: indent)
  }

  /// A paper's community as it is named with a number.
  func community(_ number: Int?, _ names: [String]) -> String? {
    number.map { "\($0): \(names.indices.contains($0) ? names[$0] : "")" }
  }
}

extension JSONWriter {
  mutating func evidence(_ key: String, _ proofs: [Proof]) {
    member(array: key, of: proofs) { writer, proof in
      writer.object { writer in
        writer.member("field", proof.field)
        writer.quotation(proof.quotation)
        writer.member(array: "marks", of: proof.quotation.marks) { writer, mark in
          writer.array(of: [mark.lowerBound, mark.upperBound]) { $0.number($1) }
        }
      }
    }
  }

  /// The members of a quotation.
  mutating func quotation(_ quotation: Quotation) {
    member("source", quotation.source)
    member("line", quotation.line)
    member("text", quotation.text)
  }

  /// What tells a node from all others, and what people call it.
  mutating func node(_ key: String, _ node: StoredNode) {
    member(object: key) { $0.nodeMembers(node) }
  }

  mutating func nodeMembers(_ node: StoredNode) {
    member("kind", node.kind)
    member("key", node.key)
    member("label", node.label)
  }
}
