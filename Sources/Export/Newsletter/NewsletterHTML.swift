/// A newsletter as one HTML page that needs nothing else: no script, no picture, no request.
package enum NewsletterHTML {
  package static func page(_ news: Newsletter) -> String {
    var out = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(escaped(news.title))</title>
      <style>
      \(NewsletterStyle.sheet)
      </style>
      </head>
      <body>
      <main>
      <header>
      <h1>\(escaped(news.title))</h1>
      <p class="summary">\(escaped(news.summary))</p>
      </header>

      """
    if !news.highlights.isEmpty {
      out += "<section class=\"box\">\n<h2>Most central</h2>\n<ol>\n"
      for link in news.highlights { out += "<li>\(linked(link))</li>\n" }
      out += "</ol>\n</section>\n"
    }
    out += trends(news.trends)
    if news.sections.count > 1 {
      let links = news.sections.indices.map { index in
        "<a href=\"#s\(index + 1)\" style=\"--hue: \(hue(index))\">\(escaped(news.sections[index].heading))</a>"
      }
      out += "<nav>\(links.joined(separator: " "))</nav>\n"
    }
    for (index, section) in news.sections.enumerated() { out += html(section, index) }
    out += "<footer>\(escaped(news.footer))</footer>\n</main>\n</body>\n</html>\n"
    return out
  }

  private static func trends(_ trends: [Newsletter.Trend]) -> String {
    guard !trends.isEmpty else { return "" }
    let top = max(trends.map { max($0.now, $0.before) }.max() ?? 0, 0.000_001)
    func percent(_ share: Double) -> String { "\(Int((share / top * 100).rounded()))" }
    let rows = trends.map { trend in
      """
      <tr><th scope="row">\(escaped(trend.label))</th>
      <td class="bars"><span class="bar now" style="width: \(percent(trend.now))%"></span>
      <span class="bar before" style="width: \(percent(trend.before))%"></span></td>
      <td>\(escaped(trend.words))</td></tr>

      """
    }
    return "<section class=\"box\">\n<h2>Rising</h2>\n<table>\n\(rows.joined())</table>\n</section>\n"
  }

  private static func html(_ section: Newsletter.Section, _ index: Int) -> String {
    var out = "<section id=\"s\(index + 1)\" style=\"--hue: \(hue(index))\">\n<h2>\(escaped(section.heading))</h2>\n"
    if !section.note.isEmpty { out += "<p class=\"note\">\(escaped(section.note))</p>\n" }
    for entry in section.entries { out += html(entry) }
    if !section.rest.isEmpty { out += "<p class=\"rest\">\(escaped(section.rest))</p>\n" }
    return out + "</section>\n"
  }

  private static func html(_ entry: Newsletter.Entry) -> String {
    var out = "<article>\n<h3>\(linked(entry.title))</h3>\n"
    if !entry.byline.isEmpty { out += "<p class=\"byline\">\(escaped(entry.byline))</p>\n" }
    if !entry.links.isEmpty {
      out += "<p class=\"links\">\(entry.links.map(linked).joined(separator: " "))</p>\n"
    }
    out += "<p class=\"reason\">\(escaped(entry.reason))</p>\n"
    if let quote = entry.quote {
      let place = entry.place.map { "<cite>\(escaped($0))</cite>" } ?? ""
      out += "<blockquote>\(escaped(quote))\(place)</blockquote>\n"
    }
    return out + "</article>\n"
  }

  private static func linked(_ link: Newsletter.Link) -> String {
    guard let address = link.address.flatMap(WebAddress.init) else { return "<span>\(escaped(link.label))</span>" }
    return "<a href=\"\(escaped(address.text))\" rel=\"noreferrer\">\(escaped(link.label))</a>"
  }

  private static func hue(_ index: Int) -> String {
    let hues = Theme.light.hues
    return hues[index % hues.count].hex
  }

  /// Text that stands for itself between tags and in quoted attributes.
  static func escaped(_ text: String) -> String {
    var out = ""
    for character in DisplayText.singleLine(text).unicodeScalars {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(character)
      }
    }
    return out
  }
}
