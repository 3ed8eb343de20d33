/// The abstracts of an article: the one that is its summary, as text.
enum JATSAbstract {
  /// The article's abstract; where there is none, the best of the other summaries. Teasers and pictures come last.
  static func best(_ meta: XMLElement) -> SourceText? {
    var best: (rank: Int, text: SourceText)?
    for element in meta.all("abstract") {
      let type = (element.attribute("abstract-type") ?? "").lowercased()
      let rank = ranks[type] ?? 1
      if let best, best.rank <= rank { continue }
      let text = text(element)
      if !text.isEmpty { best = (rank, SourceText(text, line: 0, bytes: element.content)) }
    }
    return best?.text
  }

  /// Other types are abstracts of some form.
  private static let ranks: [String: Int] = [
    "": 0, "abstract": 0, "structured": 0, "section": 0, "main": 0, "normal": 0,
    "summary": 2, "author-summary": 2, "executive-summary": 2, "executivesummary": 2, "plain-language-summary": 3,
    "key-points": 4, "highlights": 4, "author-highlights": 4, "precis": 4, "synopsis": 4, "short": 4,
    "toc": 5, "web-summary": 5, "editor": 5, "teaser": 6, "graphical": 7, "video": 7, "objectives": 7,
  ]

  /// Its paragraphs, each section's heading before the first of them: `Methods: We …`.
  private static func text(_ abstract: XMLElement) -> String {
    var out = ""
    var heading: String?
    func add(_ text: String) {
      guard !text.isEmpty else { return }
      if !out.isEmpty { out += " " }
      if let title = heading { out += title + (".:?!".contains(title.last ?? " ") ? " " : ": ") }
      heading = nil
      out += text
    }
    for part in blocks(abstract) {
      if part.name == "title" {
        // “Abstract” itself is no part of the text.
        heading = part.parent?.index == abstract.index ? nil : JATSText.text(part, JATSText.title)
        if heading?.isEmpty == true { heading = nil }
      } else {
        add(JATSText.text(part))
      }
    }
    return out
  }

  /// Headings and the elements directly within sections, in order, however deep the sections.
  private static func blocks(_ abstract: XMLElement) -> [XMLElement] {
    let (tree, end) = (abstract.tree, Int(abstract.tree.nodes[abstract.index].end))
    var found: [XMLElement] = []
    var i = abstract.index + 1
    while i < end {
      let node = tree.nodes[i]
      let element = XMLElement(tree: tree, index: i)
      if !node.isText, element.name == "sec" {
        i += 1
        continue
      }
      if !node.isText, element.name != "label", element.name != "object-id" { found.append(element) }
      i = Int(node.end)
    }
    // Text without a paragraph round it.
    return found.isEmpty ? [abstract] : found
  }
}
