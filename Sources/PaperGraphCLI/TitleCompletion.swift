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
    return (found ?? []).map(Clean.line).filter { $0.hasPrefix(typed) }
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
