import CLibXML2

/// An SVG document as libxml2's tree, freed with its owner. All pointers stay in this file; an `Element` must not be
/// kept longer than its document.
@safe
struct SVGDocument: ~Copyable {
  static let xlink = "http://www.w3.org/1999/xlink"

  private let tree: UnsafeMutablePointer<xmlDoc>

  init(parsing bytes: [UInt8]) throws(RenderingError) {
    xmlInitParser()
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let tree = unsafe bytes.withUnsafeBytes { raw in
      unsafe xmlReadMemory(raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), nil, nil, options)
    }
    guard let tree = unsafe tree else {
      throw RenderingError(.invalidSVG, "Graphviz wrote an SVG that is not well-formed; take another format")
    }
    unsafe self.tree = tree
  }

  deinit { unsafe xmlFreeDoc(tree) }

  var root: Element? { unsafe xmlDocGetRootElement(tree).map { unsafe Element($0) } }

  /// Takes away the document type and all comments outside of the root.
  func dropProlog() {
    var next = unsafe tree.pointee.children
    while let node = unsafe next {
      unsafe next = node.pointee.next
      if unsafe node.pointee.type == XML_ELEMENT_NODE { continue }
      unsafe xmlUnlinkNode(node)
      unsafe xmlFreeNode(node)
    }
    unsafe tree.pointee.intSubset = nil
  }

  /// The document in UTF-8.
  func bytes() throws(RenderingError) -> [UInt8] {
    var buffer: UnsafeMutablePointer<xmlChar>?
    var length: Int32 = 0
    unsafe xmlDocDumpFormatMemoryEnc(tree, &buffer, &length, "UTF-8", 0)
    guard let buffer = unsafe buffer else {
      throw RenderingError(.invalidSVG, "the SVG could not be written: out of memory")
    }
    defer { unsafe pg_xml_free(buffer) }
    return unsafe Array(UnsafeBufferPointer(start: buffer, count: Int(length)))
  }

  /// One element of the tree.
  @safe
  struct Element {
    private let node: UnsafeMutablePointer<xmlNode>

    fileprivate init(_ node: UnsafeMutablePointer<xmlNode>) { unsafe self.node = node }

    var name: String { unsafe String(cString: node.pointee.name) }

    /// Child elements, in order.
    var children: [Element] {
      var children: [Element] = []
      var next = unsafe node.pointee.children
      while let child = unsafe next {
        if unsafe child.pointee.type == XML_ELEMENT_NODE { children.append(unsafe Element(child)) }
        unsafe next = child.pointee.next
      }
      return children
    }

    /// Names of the attributes, without their prefixes.
    var attributeNames: [String] {
      var names: [String] = []
      var next = unsafe node.pointee.properties
      while let attribute = unsafe next {
        names.append(unsafe String(cString: attribute.pointee.name))
        unsafe next = attribute.pointee.next
      }
      return names
    }

    /// An attribute by its local name; nil where it is not there.
    subscript(_ name: String) -> String? {
      get {
        guard let value = unsafe xmlGetProp(node, name) else { return nil }
        defer { unsafe pg_xml_free(value) }
        return unsafe String(cString: value)
      }
      nonmutating set {
        if let attribute = unsafe xmlHasProp(node, name) { unsafe xmlRemoveProp(attribute) }
        if let newValue { unsafe xmlNewProp(node, name, newValue) }
      }
    }

    /// Sets or takes away an attribute of the XLink namespace, which the root declares.
    func setLink(_ name: String, _ value: String?) {
      self[name] = nil
      guard let value, let space = unsafe xmlSearchNsByHref(node.pointee.doc, node, SVGDocument.xlink) else { return }
      unsafe xmlNewNsProp(node, space, name, value)
    }

    /// Adds an element as the last child, or as the first.
    @discardableResult
    func add(_ name: String, text: String? = nil, first: Bool = false) -> Element {
      let child = unsafe xmlNewDocNode(node.pointee.doc, node.pointee.ns, name, nil)!
      if let text { unsafe xmlAddChild(child, xmlNewDocText(node.pointee.doc, text)) }
      if first, let before = unsafe node.pointee.children {
        unsafe xmlAddPrevSibling(before, child)
      } else {
        unsafe xmlAddChild(node, child)
      }
      return unsafe Element(child)
    }

    /// Takes the element, and all in it, out of the tree.
    func remove() {
      unsafe xmlUnlinkNode(node)
      unsafe xmlFreeNode(node)
    }

    /// Puts the children in the place of the element.
    func unwrap() {
      while let child = unsafe node.pointee.children {
        unsafe xmlUnlinkNode(child)
        unsafe xmlAddPrevSibling(node, child)
      }
      remove()
    }

    /// Puts a new element between this one and its children.
    func wrapChildren(in name: String) -> Element {
      let wrapper = unsafe xmlNewDocNode(node.pointee.doc, node.pointee.ns, name, nil)!
      while let child = unsafe node.pointee.children {
        unsafe xmlUnlinkNode(child)
        unsafe xmlAddChild(wrapper, child)
      }
      unsafe xmlAddChild(node, wrapper)
      return unsafe Element(wrapper)
    }

    /// Takes away all children that are no elements: blanks, comments, processing instructions.
    func dropRemarks() {
      var next = unsafe node.pointee.children
      while let child = unsafe next {
        unsafe next = child.pointee.next
        if unsafe child.pointee.type == XML_ELEMENT_NODE { continue }
        unsafe xmlUnlinkNode(child)
        unsafe xmlFreeNode(child)
      }
    }

    /// Puts each child on a line of its own.
    func breakLines() {
      for child in children { unsafe xmlAddPrevSibling(child.node, xmlNewDocText(node.pointee.doc, "\n")) }
      unsafe xmlAddChild(node, xmlNewDocText(node.pointee.doc, "\n"))
    }
  }
}
