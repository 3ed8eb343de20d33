import CLibXML2

/// libxml2's push parser, driven by events. Every unsafe call for reading XML stands in this file.
///
/// The one owner of a parser context; freed when it goes.
@safe struct XMLContext: ~Copyable {
  private let pointer: xmlParserCtxtPtr
  /// Kept alive for as long as the parser holds the pointer to it.
  private let state: XMLEventState

  /// `before` and then everything from `start` on are the pieces of the document that will be fed.
  init?(_ session: XMLSession, _ before: [Range<Int>], from start: Int) {
    xmlInitParser()
    guard let context = unsafe xmlCreatePushParserCtxt(nil, nil, nil, 0, nil) else { return nil }
    state = unsafe XMLEventState(session, context, before, from: start)
    unsafe pointer = context
    unsafe context.pointee.sax.pointee = XMLEvents.handler
    unsafe context.pointee.userData = Unmanaged.passUnretained(state).toOpaque()
    // Entities in attribute values are put in; those of the outside are never given out (`getEntity`).
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOENT.rawValue
    _ = unsafe xmlCtxtUseOptions(context, Int32(options))
    // The bytes are UTF-8 whatever the document says of itself.
    unsafe context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
  }

  /// How far into the document the parser has come.
  var offset: Int { state.offset }

  func feed(_ bytes: [UInt8], _ range: Range<Int>) {
    unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self).advanced(by: range.lowerBound)
      _ = unsafe xmlParseChunk(pointer, start, Int32(range.count), 0)
    }
    state.noteError()
  }

  func finish() {
    _ = unsafe xmlParseChunk(pointer, nil, 0, 1)
    state.noteError()
  }

  deinit {
    // libxml2 makes a document of its own for declared entities.
    if let document = unsafe pointer.pointee.myDoc {
      unsafe pointer.pointee.myDoc = nil
      unsafe xmlFreeDoc(document)
    }
    unsafe xmlFreeParserCtxt(pointer)
  }
}

/// What the callbacks work on.
@safe private final class XMLEventState {
  let session: XMLSession
  private let context: xmlParserCtxtPtr
  /// How far from its place in the document the parser believes a byte to be, and the same of pieces of the document
  /// that it was fed before: each up to and with its end in the parser's count.
  private let shift: Int
  private let pieces: [(end: Int, shift: Int)]
  private var names = XMLNameNumbers()
  /// Entities given out, which have to outlive the parser's use of them.
  private var given: [xmlEntityPtr] = unsafe []
  private var defaults = 0
  private(set) var hasStopped = false

  init(_ session: XMLSession, _ context: xmlParserCtxtPtr, _ before: [Range<Int>], from start: Int) {
    self.session = session
    var end = 0
    pieces = before.map { piece in
      end += piece.count
      return (end, piece.upperBound - end)
    }
    shift = start - end
    unsafe self.context = context
  }

  /// The place in the document of the byte that the parser reads next.
  var offset: Int {
    guard let input = unsafe context.pointee.input, let base = unsafe input.pointee.base,
      let current = unsafe input.pointee.cur
    else { return 0 }
    let count = unsafe Int(input.pointee.consumed) + (current - base)
    if let last = pieces.last, count <= last.end {
      return count + (pieces.first { count <= $0.end } ?? last).shift
    }
    return count + shift
  }

  func stop() {
    hasStopped = true
    unsafe xmlStopParser(context)
  }

  /// The number of a name that libxml2 keeps at an address of its own.
  private func name(_ text: UnsafePointer<xmlChar>) -> Int32 {
    let address = UInt(bitPattern: text)
    if let known = names.number(at: address) { return known }
    let number = unsafe session.reading.tree.intern(String(cString: text))
    names.set(number, at: address)
    return number
  }

  // MARK: Elements and text

  func begin(_ name: UnsafePointer<xmlChar>, _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?)
  {
    guard !hasStopped else { return }
    let number = unsafe self.name(name)
    guard session.reading.begin(number, count, namespacesInScope, at: offset) else {
      if session.reading.fault != nil { stop() }
      return
    }
    guard count > 0, let attributes = unsafe attributes else { return }
    for i in 0..<count {
      // Name, prefix, namespace, and where the value begins and ends.
      guard let key = unsafe attributes[i * 5], let from = unsafe attributes[i * 5 + 3],
        let to = unsafe attributes[i * 5 + 4]
      else { continue }
      let name = unsafe self.name(key)
      unsafe session.reading.tree.attribute(name, UnsafeBufferPointer(start: from, count: to - from))
    }
  }

  func end() {
    if !hasStopped { session.reading.end(at: offset) }
  }

  func text(_ text: UnsafeBufferPointer<xmlChar>) {
    if !hasStopped { unsafe session.reading.tree.text(text) }
  }

  /// Says what the parser found wrong, where it stopped by itself.
  func noteError() {
    guard session.reading.fault == nil, unsafe context.pointee.disableSAX != 0 else { return }
    session.reading.fail(offset, "the XML cannot be read on")
  }

  // MARK: Entities

  var isInDeclarations: Bool { unsafe context.pointee.inSubset != 0 }
  var isInAttribute: Bool { unsafe context.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE }
  var namespacesInScope: Int { unsafe Int(context.pointee.nsNr) / 2 }

  /// An entity of plain text. In attributes libxml2 reads its content once more, in text it takes it as it is.
  func entity(_ name: String, _ text: [UInt8]) -> xmlEntityPtr {
    if unsafe given.count >= 256 { freeEntities() }
    let entity = xmlEntityPtr.allocate(capacity: 1)
    unsafe entity.initialize(to: xmlEntity())
    var content: [UInt8] = []
    if isInAttribute {
      for byte in text {
        switch byte {
        case UInt8(ascii: "&"): content += Array("&#38;".utf8)
        case UInt8(ascii: "<"): content += Array("&#60;".utf8)
        default: content.append(byte)
        }
      }
    } else {
      content = text
    }
    let copy = UnsafeMutablePointer<xmlChar>.allocate(capacity: content.count + 1)
    for (i, byte) in content.enumerated() { unsafe copy[i] = byte }
    unsafe copy[content.count] = 0
    unsafe entity.pointee.type = XML_ENTITY_DECL
    unsafe entity.pointee.etype = isInAttribute ? XML_INTERNAL_GENERAL_ENTITY : XML_INTERNAL_PREDEFINED_ENTITY
    unsafe entity.pointee.content = copy
    unsafe entity.pointee.length = Int32(clamping: content.count)
    unsafe given.append(entity)
    return unsafe entity
  }

  func defaultDeclared() {
    defaults += 1
    guard defaults > 1000, !hasStopped else { return }
    session.reading.fail(offset, "more than 1000 attributes declared", isFinal: true)
    stop()
  }

  private func freeEntities() {
    for i in unsafe given.indices {
      unsafe given[i].pointee.content?.deallocate()
      unsafe given[i].deallocate()
    }
    unsafe given.removeAll(keepingCapacity: true)
  }

  deinit { freeEntities() }
}

// One call an event, since each is checked for overlapping access.
extension XMLTreeBuilder {
  /// Text, which counts within records only.
  fileprivate mutating func text(_ bytes: UnsafeBufferPointer<xmlChar>) {
    guard root >= 0 else { return }
    let start = texts.count
    unsafe texts.append(contentsOf: bytes)
    if restoresAmpersands { restoreAmpersands(from: start) }
    text(from: start)
  }

  /// An attribute of the element just opened.
  fileprivate mutating func attribute(_ name: Int32, _ value: UnsafeBufferPointer<xmlChar>) {
    let start = texts.count
    unsafe texts.append(contentsOf: value)
    if restoresAmpersands { restoreAmpersands(from: start) }
    attribute(name, from: start)
  }

  private mutating func restoreAmpersands(from start: Int) {
    for i in start..<texts.count where texts[i] == XMLAmpersands.standIn { texts[i] = UInt8(ascii: "&") }
  }
}

/// The parser's callbacks.
private enum XMLEvents {
  static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = XML_SAX2_MAGIC
    unsafe handler.startElementNs = {
      data, name, _, _, _, _, count, defaulted, attributes in
      guard let name = unsafe name else { return }
      unsafe XMLEvents.state(data)?.begin(name, Int(count - defaulted), attributes)
    }
    unsafe handler.endElementNs = { data, _, _, _ in unsafe XMLEvents.state(data)?.end() }
    unsafe handler.characters = XMLEvents.characters
    unsafe handler.ignorableWhitespace = XMLEvents.characters
    unsafe handler.cdataBlock = XMLEvents.characters
    unsafe handler.getEntity = XMLEvents.getEntity
    unsafe handler.entityDecl = { data, name, kind, _, _, content in
      guard let state = unsafe XMLEvents.state(data), !state.hasStopped, let name = unsafe name,
        kind == Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue), let content = unsafe content
      else { return }
      let value = unsafe UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content)))
      if unsafe !state.session.reading.declare(String(cString: name), Array(value)) {
        state.session.reading.fail(
          state.offset, "more than \(XMLEntities.declarations) entities declared", isFinal: true)
        state.stop()
      }
    }
    unsafe handler.attributeDecl = { data, _, _, _, _, _, values in
      unsafe xmlFreeEnumeration(values)
      unsafe XMLEvents.state(data)?.defaultDeclared()
    }
    unsafe handler.serror = { data, error in
      guard let state = unsafe XMLEvents.state(data), let error = unsafe error,
        unsafe error.pointee.level == XML_ERR_FATAL, !state.hasStopped
      else { return }
      unsafe state.session.reading.fail(state.offset, XMLEvents.sentence(error))
    }
    return unsafe handler
  }

  private static let characters: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?, Int32) -> Void = {
    data, text, length in
    guard let text = unsafe text, length > 0 else { return }
    unsafe XMLEvents.state(data)?.text(UnsafeBufferPointer(start: text, count: Int(length)))
  }

  /// Entities that XML does not know: the document's own, then HTML's; others stay as they are written.
  private static let getEntity: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?) -> xmlEntityPtr? = {
    data, name in
    guard let state = unsafe XMLEvents.state(data), !state.hasStopped, let name = unsafe name,
      !state.isInDeclarations
    else { return nil }
    let key = unsafe String(cString: name)
    switch state.session.reading.expand(key) {
    case .text(let text): return unsafe state.entity(key, text)
    case .beyondLimit:
      state.session.reading.fail(
        state.offset, "entities that grow beyond \(XMLEntities.leastExpansion) bytes", isFinal: true)
      state.stop()
      return nil
    case .unknown:
      if let known = unsafe htmlEntityLookup(name), let scalar = unsafe Unicode.Scalar(known.pointee.value) {
        return unsafe state.entity(key, Array(String(Character(scalar)).utf8))
      }
      return unsafe state.entity(key, Array("&\(key);".utf8))
    }
  }

  private static func state(_ data: UnsafeMutableRawPointer?) -> XMLEventState? {
    unsafe data.map { unsafe Unmanaged<XMLEventState>.fromOpaque($0).takeUnretainedValue() }
  }

  /// What libxml2 says is wrong, on one line; its own count of lines may be off and is not shown.
  private static func sentence(_ error: UnsafePointer<xmlError>) -> String {
    unsafe sentence(error.pointee)
  }

  private static func sentence(_ error: xmlError) -> String {
    if unsafe error.code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue), let open = unsafe error.str1,
      let close = unsafe error.str2
    {
      return unsafe "</\(String(cString: close))> stands where </\(String(cString: open))> was expected"
    }
    let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "the XML is not well-formed"
    let line = message.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? message
    return line.isEmpty ? "the XML is not well-formed" : line
  }
}
