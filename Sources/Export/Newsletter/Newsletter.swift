/// A page of news for people: what is told, in what order; writers make Markdown, HTML and e-mail of it.
///
/// Every text is data: writers escape it. Addresses that are no http or https address are left out.
package struct Newsletter: Sendable, Equatable {
  /// Words with an address behind them.
  package struct Link: Sendable, Equatable {
    package let label: String
    package let address: String?

    package init(_ label: String, _ address: String?) {
      self.label = label
      self.address = address
    }
  }

  package struct Entry: Sendable, Equatable {
    package let title: Link
    /// Who, when, where.
    package let byline: String
    package let links: [Link]
    /// A sentence.
    package let reason: String
    /// Words that show it, and the place where they stand.
    package let quote: String?
    package let place: String?

    package init(title: Link, byline: String, links: [Link], reason: String, quote: String?, place: String?) {
      self.title = title
      self.byline = byline
      self.links = links
      self.reason = reason
      self.quote = quote
      self.place = place
    }
  }

  package struct Section: Sendable, Equatable {
    package let heading: String
    /// A line below the heading.
    package let note: String
    package let entries: [Entry]
    /// What is left out, as `and 7 more`; empty where nothing is.
    package let rest: String

    package init(heading: String, note: String, entries: [Entry], rest: String) {
      self.heading = heading
      self.note = note
      self.entries = entries
      self.rest = rest
    }
  }

  /// A name with a share of now and of before, 0…1, and the same in words.
  package struct Trend: Sendable, Equatable {
    package let label: String
    package let now: Double
    package let before: Double
    package let words: String

    package init(label: String, now: Double, before: Double, words: String) {
      self.label = label
      self.now = now
      self.before = before
      self.words = words
    }
  }

  package let title: String
  /// A sentence that says what the page holds.
  package let summary: String
  package let trends: [Trend]
  /// The most important entries, by title alone.
  package let highlights: [Link]
  package let sections: [Section]
  package let footer: String

  package init(
    title: String, summary: String, trends: [Trend], highlights: [Link], sections: [Section], footer: String
  ) {
    self.title = title
    self.summary = summary
    self.trends = trends
    self.highlights = highlights
    self.sections = sections
    self.footer = footer
  }
}
