/// An element of a record, as readers see it.
struct XMLElement {
  let tree: XMLTree
  let index: Int

  private var node: XMLTree.Node { tree.nodes[index] }

  /// The name without its prefix.
  var name: String { tree.names[Int(node.name)] }
  /// Bytes of the file, tags included.
  var bytes: Range<Int> { node.bytes }
  /// Bytes of the file between the tags.
  var content: Range<Int> { node.content }

  /// The value of an attribute, by its name without prefix; white space at the ends is cut off.
  func attribute(_ name: String) -> String? {
    guard let wanted = tree.index(of: name) else { return nil }
    for attribute in tree.attributes[Int(node.attributes.lowerBound)..<Int(node.attributes.upperBound)]
    where attribute.name == wanted {
      return tree.texts.string(tree.texts.trimmed(attribute.value))
    }
    return nil
  }
}

extension XMLElement {
  /// The value of an attribute with its place in the file; nil where it is empty.
  func attributeText(_ name: String) -> SourceText? {
    guard let value = attribute(name), !value.isEmpty else { return nil }
    let tag = bytes.lowerBound..<content.lowerBound
    return SourceText(value, line: 0, bytes: tag)
  }
}

// MARK: Its neighbours

extension XMLElement {
  var parent: XMLElement? { node.parent < 0 ? nil : XMLElement(tree: tree, index: Int(node.parent)) }

  /// The nearest element round it that has the name.
  func ancestor(_ name: String) -> XMLElement? {
    var element = parent
    while let here = element, here.name != name { element = here.parent }
    return element
  }

  /// The elements directly within.
  var children: XMLChildren { XMLChildren(parent: self, wanted: nil) }

  /// The elements directly within that have the name.
  func all(_ name: String) -> XMLChildren { XMLChildren(parent: self, wanted: tree.index(of: name) ?? .max) }

  /// The first element directly within that has the name.
  func first(_ name: String) -> XMLElement? {
    var iterator = all(name).makeIterator()
    return iterator.next()
  }

  /// The first element at the end of a path such as `front/article-meta/title-group`; each step takes the first.
  func first(path: String) -> XMLElement? {
    var element: XMLElement? = self
    for step in path.split(separator: "/") {
      element = element?.first(String(step))
    }
    return element
  }

  /// Every element within that has the name, however deep, in document order.
  func descendants(_ name: String) -> [XMLElement] {
    guard let wanted = tree.index(of: name) else { return [] }
    return (index + 1..<max(index + 1, Int(node.end))).compactMap {
      tree.nodes[$0].name == wanted ? XMLElement(tree: tree, index: $0) : nil
    }
  }

  /// Whether a byte that `fits` stands directly within, in no other element.
  func holdsText(_ fits: (UInt8) -> Bool) -> Bool {
    var i = index + 1
    while i < node.end {
      let child = tree.nodes[i]
      if child.isText, tree.texts[child.text].contains(where: fits) { return true }
      i = Int(child.end)
    }
    return false
  }

  /// What stands within, texts and elements in their order.
  var parts: [XMLPart] {
    var parts: [XMLPart] = []
    var i = index + 1
    while i < node.end {
      let child = tree.nodes[i]
      parts.append(
        child.isText ? .text(tree.texts.string(child.text)) : .element(XMLElement(tree: tree, index: i)))
      i = Int(child.end)
    }
    return parts
  }
}

/// A piece of what stands in an element.
enum XMLPart {
  case text(String)
  case element(XMLElement)
}

/// The elements directly within another, perhaps only those of a name.
struct XMLChildren: Sequence, IteratorProtocol {
  private let tree: XMLTree
  private let wanted: Int32?
  private var position: Int
  private let end: Int

  init(parent: XMLElement, wanted: Int32?) {
    tree = parent.tree
    self.wanted = wanted
    position = parent.index + 1
    end = Int(tree.nodes[parent.index].end)
  }

  mutating func next() -> XMLElement? {
    while position < end {
      let here = position
      position = Int(tree.nodes[here].end)
      let name = tree.nodes[here].name
      if name != XMLTree.Node.text, wanted == nil || name == wanted { return XMLElement(tree: tree, index: here) }
    }
    return nil
  }
}

// MARK: Its text

extension XMLElement {
  /// All text within, white space folded to blanks and cut off at the ends. Cost: linear.
  var text: String { text(without: []) }

  /// The text, white space folded, of an element that holds one text and nothing else, as most do; `""` where it is empty.
  private var onlyText: String? {
    let count = Int(node.end) - index
    guard count == 2 else { return count == 1 ? "" : nil }
    let only = tree.nodes[index + 1]
    return only.isText ? FoldedText.text(of: tree.texts, only.text) : nil
  }

  /// All text within but for what stands in elements of the names given, white space folded.
  func text(without left: [String]) -> String {
    if let only = onlyText { return only }
    let (nodes, end) = (tree.nodes, Int(node.end))
    let left = left.compactMap { tree.index(of: $0) }
    var out = FoldedText()
    var i = index + 1
    while i < end {
      let here = nodes[i]
      if here.isText { out.append(tree.texts, here.text) }
      i = left.contains(here.name) ? Int(here.end) : i + 1
    }
    return out.text
  }

  /// All text within, white space folded, that of elements of a name as `rewrite` makes it from what stands there.
  func text(rewriting name: String, _ rewrite: (String) -> String) -> String {
    if let only = onlyText { return only }
    guard let wanted = tree.index(of: name) else { return text }
    var out = FoldedText()
    var i = index + 1
    while i < node.end {
      let here = tree.nodes[i]
      if here.name == wanted {
        out.append(rewrite(XMLElement(tree: tree, index: i).rawText))
        i = Int(here.end)
      } else {
        if here.isText { out.append(tree.texts, here.text) }
        i += 1
      }
    }
    return out.text
  }

  /// `text`; nil where there is none.
  var nonEmptyText: String? {
    let text = text
    return text.isEmpty ? nil : text
  }

  /// All text within as it stands, white space and all.
  var rawText: String {
    var out: [UInt8] = []
    for node in tree.nodes[min(index + 1, Int(node.end))..<Int(node.end)] where node.isText {
      out += tree.texts[node.text]
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// `text` with its place; nil where there is none. The line is set when the record is placed
  /// (`ReadingSink.placed`).
  var sourceText: SourceText? { nonEmptyText.map { SourceText($0, line: 0, bytes: content) } }
}

/// Text in which each run of white space becomes one blank.
struct FoldedText {
  private var bytes: [UInt8] = []
  private var owesBlank = false

  mutating func append(_ text: [UInt8], _ range: Range<Int>) {
    let span = text.span
    var i = range.lowerBound
    while i < range.upperBound {
      if ASCII.isSpace(span[i]) {
        owesBlank = true
        i += 1
        continue
      }
      // As far as blanks are single ones, the text is as it should be.
      let start = i
      while i < range.upperBound {
        let byte = span[i]
        if byte <= 0x20, ASCII.isSpace(byte) {
          guard byte == 0x20, i + 1 < range.upperBound, !ASCII.isSpace(span[i + 1]) else { break }
        }
        i += 1
      }
      if owesBlank, !bytes.isEmpty { bytes.append(0x20) }
      owesBlank = false
      bytes.append(contentsOf: text[start..<i])
    }
  }

  mutating func append(_ text: String) {
    let bytes = Array(text.utf8)
    append(bytes, 0..<bytes.count)
  }

  /// The text of a range by itself. Cost: linear, one allocation where nothing has to be changed.
  static func text(of text: [UInt8], _ range: Range<Int>) -> String {
    let range = text.trimmed(range)
    if ByteScan.hasSingleBlanks(in: text.span, range) { return text.string(range) }
    var out = FoldedText()
    out.append(text, range)
    return out.text
  }

  /// A blank, unless one is there already.
  mutating func blank() { owesBlank = true }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
