/// A newsletter as Markdown (CommonMark): text of papers is escaped, so that none of it is taken for markup.
package enum NewsletterMarkdown {
  package static func text(_ news: Newsletter) -> String {
    var out = "# \(escaped(news.title))\n\n\(escaped(news.summary))\n"
    if !news.highlights.isEmpty {
      out += "\n## Most central\n\n"
      for link in news.highlights { out += "- \(linked(link))\n" }
    }
    if !news.trends.isEmpty {
      out += "\n## Rising\n\n"
      for trend in news.trends { out += "- **\(escaped(trend.label))**: \(escaped(trend.words))\n" }
    }
    for section in news.sections {
      out += "\n## \(escaped(section.heading))\n\n"
      if !section.note.isEmpty { out += "\(escaped(section.note))\n\n" }
      for entry in section.entries { out += text(entry) }
      if !section.rest.isEmpty { out += "\n\(escaped(section.rest))\n" }
    }
    if !news.footer.isEmpty { out += "\n---\n\n\(escaped(news.footer))\n" }
    return out
  }

  private static func text(_ entry: Newsletter.Entry) -> String {
    var out = "- **\(linked(entry.title))**"
    let links = entry.links.map(linked).joined(separator: ", ")
    let line = [escaped(entry.byline), links].filter { !$0.isEmpty }.joined(separator: " · ")
    if !line.isEmpty { out += "  \n  \(line)" }
    out += "  \n  \(escaped(entry.reason))\n"
    if let quote = entry.quote {
      let place = entry.place.map { " (\(escaped($0)))" } ?? ""
      out += "\n  > \(escaped(quote))\(place)\n\n"
    }
    return out
  }

  private static func linked(_ link: Newsletter.Link) -> String {
    guard let address = link.address.flatMap(WebAddress.init) else { return escaped(link.label) }
    return "[\(escaped(link.label))](<\(address.text)>)"
  }

  /// One line, with every character that could be markup behind a backslash (CommonMark 0.31, section 2.4).
  static func escaped(_ text: String) -> String {
    var out = ""
    let line = DisplayText.singleLine(text)
    for (index, character) in line.enumerated() {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "$": out.append("\\")
      // Lists, headings, quotations begin a line alone.
      case "#", "+", "-", "=", "!": if index == 0 || character == "!" { out.append("\\") }
      // `1.` and `1)` too.
      case ".", ")": if index > 0, line.prefix(index).allSatisfy(\.isNumber) { out.append("\\") }
      default: break
      }
      out.append(character)
    }
    return out
  }
}
