import CGraphviz
import Export
import Synchronization

/// One drawing through libgvc, from the graph to the bytes. The library's state is global and not safe for threads,
/// even for reading, so a session exists only inside `run`, which lets one in at a time in the whole process.
///
/// Owns the context and the graph and frees in the order layout, graph, context.
@safe
struct GraphvizSession: ~Copyable {
  private static let gate = Mutex<Void>(())

  private let context: OpaquePointer
  private let graph: UnsafeMutablePointer<Agraph_t>
  private var isLaidOut = false

  /// Runs `body` with a new session while no other session exists.
  static func run(_ body: (inout GraphvizSession) throws(RenderingError) -> [UInt8]) throws(RenderingError) -> [UInt8] {
    let result: Result<[UInt8], RenderingError> = gate.withLock { _ in
      do throws(RenderingError) {
        var session = try GraphvizSession()
        return .success(try body(&session))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init() throws(RenderingError) {
    GraphvizMessages.reset()
    unsafe pg_silence { fragment in
      unsafe GraphvizMessages.append(fragment)
      return 0
    }
    guard let context = unsafe pg_context() else {
      throw RenderingError(.graphvizIncomplete, "Graphviz did not start: out of memory")
    }
    guard let graph = unsafe pg_open("papergraph") else {
      unsafe gvFreeContext(context)
      throw RenderingError(.drawingFailed, "Graphviz could not make a graph: out of memory")
    }
    unsafe self.context = context
    unsafe self.graph = graph
  }

  deinit {
    if isLaidOut { unsafe gvFreeLayout(context, graph) }
    unsafe agclose(graph)
    unsafe gvFreeContext(context)
  }

  /// Refuses with the way out when a plugin is missing: a Graphviz whose plugins were never registered has none.
  func require(device: String) throws(RenderingError) {
    for (kind, name) in [("layout", "nop2"), ("device", device)] where unsafe pg_has_plugin(context, kind, name) == 0 {
      throw RenderingError(
        .graphvizIncomplete,
        """
        Graphviz has no \(kind) plugin “\(name)”: install its library anew (Debian, Ubuntu: apt-get install \
        --reinstall libgvc6), and unset GVBINDIR if it is set
        """)
    }
  }

  /// Fills the graph with a picture and fixes its places. `fitsWords` draws words smaller where the installed fonts are
  /// wider than those that the layout counted on.
  mutating func lay(
    _ form: GraphvizForm, extra: GraphvizForm.Attributes = [], fitsWords: Bool,
  ) throws(RenderingError) {
    let picture = form.picture
    let attributes = form.graph + extra
    for (name, value) in attributes { try declare(.graph, name, value) }
    for name in Self.frameNames where !attributes.contains(where: { $0.name == name }) { try declare(.graph, name, "") }
    for (name, value) in GraphvizForm.nodeDefaults { try declare(.node, name, value) }
    for name in Self.nodeNames { try declare(.node, name, "") }
    for (name, value) in GraphvizForm.edgeDefaults { try declare(.edge, name, value) }
    for name in Self.edgeNames { try declare(.edge, name, "") }

    for (name, attributes) in form.corners {
      guard let handle = unsafe pg_node(graph, name) else { throw Self.full }
      for (name, value) in attributes { try unsafe set(handle, name, value) }
    }
    var handles: [UnsafeMutablePointer<Agnode_t>] = unsafe []
    for node in picture.nodes {
      guard let handle = unsafe pg_node(graph, node.id) else { throw Self.full }
      for (name, value) in form.attributes(of: node) { try unsafe set(handle, name, value) }
      unsafe handles.append(handle)
    }
    for (i, frame) in picture.frames.enumerated() {
      guard let cluster = unsafe pg_cluster(graph, "cluster_\(i + 1)") else { throw Self.full }
      for (name, value) in form.attributes(of: frame) { try unsafe set(cluster, name, value) }
      for member in frame.members { unsafe pg_adopt(cluster, handles[member]) }
    }
    for edge in picture.edges {
      guard let handle = unsafe pg_edge(graph, handles[edge.from], handles[edge.to], edge.id) else { throw Self.full }
      for (name, value) in form.attributes(of: edge) { try unsafe set(handle, name, value) }
    }
    try place()
    guard fitsWords else { return }
    var isChanged = false
    for (i, node) in picture.nodes.enumerated() {
      let width = unsafe pg_label_width(handles[i])
      let room = node.shape == .plain ? node.frame.width : node.frame.width - 4
      guard width > room, room > 0 else { continue }
      try unsafe set(handles[i], "fontsize", Decimal(node.label.size * room / width, places: 2).text)
      isChanged = true
    }
    if isChanged {
      unsafe gvFreeLayout(context, graph)
      isLaidOut = false
      try place()
    }
  }

  private mutating func place() throws(RenderingError) {
    guard unsafe pg_layout(context, graph, "nop2") == 0 else {
      throw RenderingError(.drawingFailed, "Graphviz could not place the picture: \(GraphvizMessages.text)")
    }
    isLaidOut = true
  }

  /// The bytes of the picture in one of Graphviz's output formats.
  func render(_ format: String) throws(RenderingError) -> [UInt8] {
    var data: UnsafeMutablePointer<CChar>?
    var length = 0
    guard unsafe pg_render(context, graph, format, &data, &length) == 0, let data = unsafe data else {
      throw RenderingError(.drawingFailed, "Graphviz could not write \(format): \(GraphvizMessages.text)")
    }
    defer { unsafe pg_free_data(data) }
    return unsafe data.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
      unsafe Array(UnsafeBufferPointer(start: bytes, count: length))
    }
  }

  private static let full = RenderingError(.drawingFailed, "Graphviz could not take the picture: out of memory")

  private static let frameNames = [
    "bb", "class", "color", "fillcolor", "id", "penwidth", "style", "tooltip",
  ]
  private static let nodeNames = [
    "URL", "class", "color", "fillcolor", "fontcolor", "fontname", "fontsize", "height", "id", "label", "penwidth",
    "pos", "shape", "style", "tooltip", "width",
  ]
  private static let edgeNames = ["class", "color", "dir", "id", "penwidth", "pos", "style", "tooltip"]

  private enum Kind: Int32 { case graph, node, edge }

  private func declare(_ kind: Kind, _ name: String, _ value: String) throws(RenderingError) {
    guard unsafe pg_declare(graph, kind.rawValue, name, value) == 0 else { throw Self.full }
  }

  private func set(_ object: UnsafeMutableRawPointer, _ name: String, _ value: String) throws(RenderingError) {
    guard unsafe pg_set(object, name, value) == 0 else {
      throw RenderingError(.drawingFailed, "Graphviz did not take the attribute “\(name)”")
    }
  }
}

/// What Graphviz says: it comes in fragments ("Error", ": ", text), which are put together here instead of on standard
/// error.
enum GraphvizMessages {
  private static let bytes = Mutex<[UInt8]>([])

  static func reset() { bytes.withLock { $0 = [] } }

  static func append(_ fragment: UnsafeMutablePointer<CChar>?) {
    guard let fragment = unsafe fragment else { return }
    let text = unsafe String(cString: fragment)
    bytes.withLock { if $0.count < 4096 { $0 += Array(text.utf8) } }
  }

  /// One line; "no reason given" where nothing was said.
  static var text: String {
    let lines = bytes.withLock { String(decoding: $0, as: UTF8.self) }.split(whereSeparator: \.isNewline)
    return lines.isEmpty ? "no reason given" : lines.joined(separator: "; ")
  }
}
