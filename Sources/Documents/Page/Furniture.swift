/// The words and shapes that web pages are furnished with.
enum Furniture {
  /// Whether a short text is the page's own: buttons, navigation, counters, bylines, calls to subscribe.
  static func matches(_ text: String) -> Bool {
    guard text.utf8.count <= 300 else { return false }
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "'" && $0 != "’" }
      .map { $0.trimmingDots }.filter { !$0.isEmpty }
    guard words.contains(where: { $0.contains(where: \.isLetter) }) else { return true }
    // Buttons and navigation; counters such as “GitHub 1.2k”, “12 comments”.
    if words.count <= 12, words.allSatisfy({ isCount($0) || interface.contains($0) }) {
      return words.contains { !fillers.contains($0) }
    }
    // “byAK and the research community”: a picture stood between the two words.
    if text.hasPrefix("by"), let next = text.dropFirst(2).first, next.isUppercase || next == " " || next == "@" {
      return words.count <= 12
    }
    let lowered = text.lowercased()
    if openings.contains(where: lowered.hasPrefix), words.count <= 6 { return true }
    let bytes = Array(lowered.utf8)
    return appeals.contains { appeal in bytes.indices.contains { bytes.holds(appeal, at: $0) } }
  }

  /// `35`, `1.2k`, `+3`, `4M`.
  private static func isCount(_ word: Substring) -> Bool {
    let digits = word.last.map { "km".contains($0) } == true ? word.dropLast() : word
    return !digits.isEmpty && digits.utf8.allSatisfy { ASCII.isDigit($0) || $0 == UInt8(ascii: ".") }
  }

  private static let openings = ["submitted by", "posted by", "shared by", "uploaded by", "organization:"]

  private static let appeals = [
    "email inbox", "your inbox", "newsletter", "all rights reserved", "©", "use cookies", "terms of service",
    "terms of use",
    "log in to", "sign up for", "sign in to", "by continuing",
  ]

  /// Joining words: a text of these alone is nothing in particular.
  private static let fillers: Set<Substring> = ["the", "of", "by", "to", "on", "in", "and", "a", "this", "all"]

  private static let interface: Set<Substring> = fillers.union([
    "about", "abs", "account", "ago", "api", "arxiv", "article", "articles", "author", "authors", "back", "bibtex",
    "blog",
    "bookmark", "bookmarks", "browse", "cite", "citation", "citations", "cited", "close", "code", "codes", "collection",
    "collections", "comment", "comments", "community", "contact", "cookies", "copy", "daily", "dataset", "datasets",
    "day",
    "days", "demo", "discussion", "discussions", "docs", "download", "downloads", "edit", "email", "enterprise",
    "export",
    "favorite", "feedback", "filter", "follow", "following", "forum", "github", "help", "hide", "home", "hour", "hours",
    "hr",
    "html", "huggingface", "jobs", "join", "language", "latest", "less", "library", "like", "likes", "link", "links",
    "load",
    "login", "logout", "menu", "min", "mins", "minute", "minutes", "model", "models", "month", "months", "more", "new",
    "news",
    "next", "notes", "now", "open", "other", "page", "pages", "paper", "papers", "pdf", "popular", "prev", "previous",
    "pricing",
    "print", "privacy", "profile", "project", "projects", "read", "recent", "recommended", "related", "reply", "repo",
    "report",
    "repository", "reset", "rss", "save", "saved", "search", "see", "settings", "share", "show", "sign", "skip", "sort",
    "space",
    "spaces", "star", "stars", "submit", "subscribe", "subscribed", "tags", "terms", "today", "top", "trending",
    "tweet",
    "unsubscribe", "up", "upvote", "upvoted", "upvotes", "url", "version", "video", "view", "views", "vote", "votes",
    "website",
    "week", "weekly", "weeks", "year", "years", "yesterday", "abstract", "monthly", "log", "out", "content", "main",
    "tex",
    "source", "mins", "follow", "followers", "members", "experimental",
  ])
}

extension Furniture {
  /// Whether a short text is nothing but a date: `Jul 11`, `Published on May 19, 2023`, `2023-05-19`.
  static func isDate(_ text: String) -> Bool {
    guard text.utf8.count <= 100 else { return false }
    var (months, numbers) = (0, 0)
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if PaperDate.month(Array(word.utf8)) != nil {
        months += 1
      } else if isDayOrYear(word) {
        numbers += 1
      } else if !dateWords.contains(word), !weekdays.contains(where: { $0.hasPrefix(word) && word.utf8.count >= 3 }) {
        return false
      }
    }
    // Without a month's name the numbers have to be written as dates are.
    if months > 0 { return numbers > 0 }
    return numbers == 3 && PaperDate(text)?.month != nil
  }

  private static func isDayOrYear(_ word: Substring) -> Bool {
    let digits = word.prefix { $0.isNumber }
    let rest = word.dropFirst(digits.count)
    return (1...4).contains(digits.utf8.count) && (rest.isEmpty || ["st", "nd", "rd", "th"].contains(rest))
  }

  private static let dateWords: Set<Substring> = [
    "published", "on", "updated", "submitted", "posted", "date", "last", "revised", "v1", "v2", "v3", "v4", "this",
    "version",
    "first", "and", "the", "of", "online", "accepted", "received",
  ]

  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  /// Whether a text consists of addresses and ids, with furniture's words and brackets between them.
  static func isLink(_ text: String) -> Bool {
    var found = false
    for word in text.split(whereSeparator: \.isWhitespace) {
      let bare = word.lowercased().drop { "([<".contains($0) }
      if bare.hasPrefix("http://") || bare.hasPrefix("https://") || bare.hasPrefix("www.")
        || bare.hasPrefix("arxiv:") || bare.hasPrefix("doi:")
      {
        found = true
      } else if !matches(String(word)) {
        return false
      }
    }
    return found
  }
}

extension Substring {
  fileprivate var trimmingDots: Substring {
    var text = self.drop { $0 == "." }
    while text.last == "." { text.removeLast() }
    return text
  }
}
