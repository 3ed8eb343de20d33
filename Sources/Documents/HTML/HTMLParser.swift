import CLibXML2

/// libxml2's HTML parser, driven by events. Every unsafe call for HTML stands in this file.
///
/// One parser a page, on one thread. Nothing is fetched, and entities are HTML's own only.
enum HTMLParser {
  /// Parses a page of valid UTF-8. What is no HTML is repaired as libxml2 does. Cost: linear.
  static func parse(_ bytes: [UInt8], limits: ReadingLimits) -> HTMLTree? {
    let builder = HTMLTreeBuilder(limits: limits)
    guard let context = HTMLContext(bytes, builder) else { return nil }
    return builder.finish(at: context.run())
  }
}

/// The one owner of a parser context; freed when it goes.
@safe private struct HTMLContext: ~Copyable {
  private let pointer: htmlParserCtxtPtr
  /// Kept alive for as long as the parser holds the pointer to it.
  private let state: HTMLEventState

  init?(_ bytes: [UInt8], _ builder: HTMLTreeBuilder) {
    xmlInitParser()
    let context = unsafe bytes.withUnsafeBytes { buffer in
      // The parser copies the bytes.
      unsafe htmlCreateMemoryParserCtxt(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
    }
    guard let context = unsafe context else { return nil }
    state = unsafe HTMLEventState(builder, context)
    unsafe pointer = context
    unsafe context.pointee.sax.pointee = HTMLEvents.handler
    unsafe context.pointee.userData = Unmanaged.passUnretained(state).toOpaque()
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    _ = unsafe htmlCtxtUseOptions(context, Int32(options))
    // The bytes are UTF-8 whatever the page says of itself.
    unsafe context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
  }

  /// Parses to the end and answers the last offset.
  func run() -> Int {
    _ = unsafe htmlParseDocument(pointer)
    return state.offset
  }

  deinit { unsafe htmlFreeParserCtxt(pointer) }
}

/// What the callbacks work on.
@safe private final class HTMLEventState {
  let builder: HTMLTreeBuilder
  private let context: htmlParserCtxtPtr
  var hasStopped = false

  init(_ builder: HTMLTreeBuilder, _ context: htmlParserCtxtPtr) {
    self.builder = builder
    unsafe self.context = context
  }

  /// How many bytes of the page the parser has passed.
  var offset: Int {
    guard let input = unsafe context.pointee.input, let base = unsafe input.pointee.base,
      let current = unsafe input.pointee.cur
    else {
      return 0
    }
    return unsafe Int(input.pointee.consumed) + (current - base)
  }

  func stop() {
    hasStopped = true
    unsafe xmlStopParser(context)
  }
}

/// The parser's callbacks.
private enum HTMLEvents {
  static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.startElement = { data, name, attributes in
      guard let state = unsafe HTMLEvents.state(data), !state.hasStopped, let name = unsafe HTMLEvents.string(name)
      else { return }
      var pairs: [(name: String, value: String)] = []
      if var at = unsafe attributes {
        while let key = unsafe HTMLEvents.string(at.pointee) {
          pairs.append((key, unsafe HTMLEvents.string((at + 1).pointee) ?? ""))
          unsafe at += 2
        }
      }
      if !state.builder.begin(name, pairs, at: state.offset) { state.stop() }
    }
    unsafe handler.endElement = { data, name in
      guard let state = unsafe HTMLEvents.state(data), !state.hasStopped, let name = unsafe HTMLEvents.string(name)
      else { return }
      state.builder.end(name, at: state.offset)
    }
    unsafe handler.characters = HTMLEvents.characters
    unsafe handler.ignorableWhitespace = HTMLEvents.characters
    // What stands in scripts and styles.
    unsafe handler.cdataBlock = HTMLEvents.characters
    return unsafe handler
  }

  private static let characters: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?, Int32) -> Void = {
    data, text, length in
    guard let state = unsafe HTMLEvents.state(data), !state.hasStopped, let text = unsafe text, length > 0 else {
      return
    }
    let buffer = unsafe UnsafeBufferPointer(start: text, count: Int(length))
    state.builder.characters(unsafe String(decoding: buffer, as: UTF8.self), at: state.offset)
  }

  private static func state(_ data: UnsafeMutableRawPointer?) -> HTMLEventState? {
    unsafe data.map { unsafe Unmanaged<HTMLEventState>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String? {
    unsafe text.map { unsafe String(cString: $0) }
  }
}
