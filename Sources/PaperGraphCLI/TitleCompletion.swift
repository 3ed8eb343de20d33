import ArgumentParser
import Query
import Store

extension CompletionKind {
  /// Titles and ids of the graph's papers.
  static let titles = CompletionKind.custom { words, _, prefix in
    GraphCompletion.candidates(words, prefix, nodes: false)
  }

  /// Titles and ids of the graph's papers, and the names of all other nodes.
  static let nodes = CompletionKind.custom { words, _, prefix in GraphCompletion.candidates(words, prefix, nodes: true)
  }
}

/// What a shell offers from the graph that the words typed so far name.
enum GraphCompletion {
  /// Nothing where the graph cannot be read: a shell that completes is no place for error messages.
  static func candidates(_ words: [String], _ prefix: String, nodes: Bool) -> [String] {
    let typed = unquoted(prefix)
    guard let file = try? GraphFile(path: graph(in: words)) else { return [] }
    let found = try? file.read { try Completion.candidates(typed, nodes: nodes, $0) }
    var seen: Set<String> = []
    return (found ?? []).compactMap { harmless($0, typed) }.filter { seen.insert($0).inserted }
  }

  /// The text up to the first character that a shell would act on: Bash expands what is offered to it, and what is
  /// taken over stands on a command line. A title that is cut short is still found by its beginning.
  private static func harmless(_ text: String, _ typed: String) -> String? {
    guard text.hasPrefix(typed) else { return nil }
    let rest = text.dropFirst(typed.count).prefix { character in
      guard let ascii = character.asciiValue else { return !character.isNewline && Clean.line(String(character)) != "" }
      return character.isLetter || character.isNumber || " -,.:/_+%@=".utf8.contains(ascii)
    }
    var candidate = typed + rest
    while candidate.count > typed.count, candidate.last == " " { candidate.removeLast() }
    return candidate.count > typed.count || text.count == typed.count ? candidate : nil
  }

  private static func graph(in words: [String]) -> String {
    for (index, word) in words.enumerated() {
      if word == "--graph", index + 1 < words.count { return unquoted(words[index + 1]) }
      if word.hasPrefix("--graph=") { return unquoted(String(word.dropFirst(8))) }
    }
    return GraphOption.usual
  }

  /// Some shells hand over the quotation mark that a word was begun with, and the backslashes in it.
  private static func unquoted(_ word: String) -> String {
    guard let first = word.first else { return word }
    if first == "\"" || first == "'" {
      let inner = word.dropFirst()
      return String(inner.last == first ? inner.dropLast() : inner)
    }
    var out = ""
    var isEscaped = false
    for character in word {
      if character == "\\", !isEscaped { isEscaped = true } else { (isEscaped, out) = (false, out + String(character)) }
    }
    return out
  }
}
