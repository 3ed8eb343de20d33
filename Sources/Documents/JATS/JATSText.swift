/// Readable text of JATS' mixed content: markup gone, formulas in one of their forms, notes left out.
struct JATSText {
  /// What is left out, by the names of elements, and of `xref` by what it refers to.
  struct Rules {
    var left: Set<String> = []
    /// Whether references to notes, affiliations and tables are left out, or all references.
    var keepsCitations = true
  }

  /// For titles: no footnote marks and no citations.
  static let title = Rules(left: ["fn", "label"], keepsCitations: false)
  /// For abstracts and citations.
  static let body = Rules(left: ["fn", "label", "table-wrap", "fig", "object-id"])

  /// The text within `element`, white space folded. Cost: linear.
  static func text(_ element: XMLElement, _ rules: Rules = body) -> String {
    var out = FoldedText()
    JATSText(tree: element.tree, rules: rules).append(element.index, to: &out)
    return Self.tidied(out.text)
  }

  private let tree: XMLTree
  private let rules: Rules
  /// The tree's own arrays, fetched once.
  private let nodes: [XMLTree.Node]
  private let texts: [UInt8]

  private init(tree: XMLTree, rules: Rules) {
    (self.tree, self.rules) = (tree, rules)
    (nodes, texts) = (tree.nodes, tree.texts)
  }

  /// Elements that stand apart from the text before them.
  private static let apart: Set<String> = [
    "p", "sec", "title", "break", "list", "list-item", "def-item", "disp-formula", "disp-quote", "subtitle",
    "given-names", "surname", "suffix", "pub-id", "string-name", "person-group", "comment", "hr",
    "trans-title",
  ]

  private func append(_ root: Int, to out: inout FoldedText) {
    var i = root + 1
    let end = Int(nodes[root].end)
    var formulaEnd = root
    while i < end {
      let node = nodes[i]
      if node.isText {
        // White space of MathML says nothing.
        let isSpace = texts.trimmed(node.text).isEmpty
        if i >= formulaEnd || !isSpace { out.append(texts, node.text) }
        i += 1
        continue
      }
      let element = XMLElement(tree: tree, index: i)
      let name = element.name
      if isLeftOut(element, name) {
        i = Int(node.end)
        continue
      }
      if Self.apart.contains(name) { out.blank() }
      switch name {
      case "math": formulaEnd = max(formulaEnd, Int(node.end))
      case "tex-math":
        out.append(TeXFormula.text(of: element.rawText))
        i = Int(node.end)
        continue
      default: if Self.isDenominator(element) { out.append("/") }
      }
      i += 1
    }
  }

  private static func isDenominator(_ element: XMLElement) -> Bool {
    guard let parent = element.parent, parent.name == "mfrac" else { return false }
    var siblings = parent.children
    return siblings.next()?.index != element.index
  }

  private func isLeftOut(_ element: XMLElement, _ name: String) -> Bool {
    if rules.left.contains(name) { return true }
    switch name {
    case "annotation", "annotation-xml", "graphic", "inline-graphic", "media", "email": return true
    case "xref":
      if !rules.keepsCitations { return true }
      return ["fn", "aff", "table-fn", "corresp", "author-notes"].contains(element.attribute("ref-type") ?? "")
    case "tex-math":
      // The same formula as MathML is the better text.
      return element.parent?.first("math") != nil
    case "textual-form": return element.parent?.name == "alternatives" && element.parent?.first("math") != nil
    default: return false
    }
  }

  /// Without the invisible operators of MathML, and without the second full stop that an id left behind.
  private static func tidied(_ text: String) -> String {
    var text = text
    if text.hasSuffix(" .") { text.removeLast(2) }
    // U+2061–U+2064 begin with these two bytes, as few other signs do.
    let bytes = Array(text.utf8)
    guard bytes.indices.dropLast().contains(where: { bytes[$0] == 0xE2 && bytes[$0 + 1] == 0x81 }) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !(0x2061...0x2064).contains(scalar.value) { out.append(scalar) }
    return String(out)
  }
}

/// A formula in TeX as readable text.
enum TeXFormula {
  /// What stands between the dollars, commands that only lay out gone, Greek letters as such.
  static func text(of source: String) -> String {
    let bytes = Array(source.utf8)
    var start = 0
    var end = bytes.count
    let (opening, closing) = ("\\begin{document}", "\\end{document}")
    if let place = bytes.offset(of: opening, from: 0) { start = place + opening.utf8.count }
    if let place = bytes.offset(of: closing, from: start) { end = place }
    var out: [UInt8] = []
    var i = start
    while i < end {
      switch bytes[i] {
      case UInt8(ascii: "$"), UInt8(ascii: "{"), UInt8(ascii: "}"): i += 1
      case UInt8(ascii: "~"):
        out.append(0x20)
        i += 1
      case UInt8(ascii: "\\"):
        let name = bytes[(i + 1)..<max(end, i + 1)].prefix(while: ASCII.isLetter)
        if name.isEmpty {
          // An escaped sign stands for itself, a spacing command for nothing.
          if i + 1 < end, "%&#_$".utf8.contains(bytes[i + 1]) { out.append(bytes[i + 1]) }
          i += 2
        } else {
          out += Array((signs[String(decoding: name, as: UTF8.self)] ?? "").utf8)
          i = name.endIndex
          while i < end, ASCII.isSpace(bytes[i]) { i += 1 }
        }
      default:
        out.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Commands that stand for a sign; all others are taken for layout.
  private static let signs: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ",
    "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ",
    "Psi": "Ψ", "Omega": "Ω", "times": "×", "cdot": "·", "pm": "±", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥",
    "neq": "≠", "approx": "≈", "sim": "~", "infty": "∞", "to": "→", "rightarrow": "→", "in": "∈", "degree": "°",
    "circ": "°", "prime": "′", "sum": "∑", "int": "∫", "partial": "∂", "ell": "ℓ", "log": "log", "exp": "exp",
    "sin": "sin", "cos": "cos", "max": "max", "min": "min", "bullet": "•", "ast": "∗", "cdots": "…", "ldots": "…",
  ]
}
