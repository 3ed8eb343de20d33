import FoundationEssentials
package import PaperModel
import Yams

private typealias YAMLNode = Yams.Node

/// Why a file of overrides cannot be followed. `description` is the sentence for people.
package struct OverridesError: Error, CustomStringConvertible, Equatable {
  package let description: String
}

/// What a person knows better than the program, in a text file that each build follows.
///
///     papers:
///       merge:
///         - [arxiv:2305.11738, "The Title under Which Another List Has It"]
///       split:
///         - [smith2020, smith2020a]
///       rename:
///         arxiv:2305.11738: "The Right Title"
///       ban: [10.1000/182]
///       keep: []
///     concepts:
///       merge:
///         - {label: mixture of experts, concepts: [moe, mixture-of-experts]}
///       rename: {llm: large language models}
///       ban: [wide range]
///       keep: [grokking]
///
/// Papers are named by key, id or title, concepts in any spelling.
package struct Overrides: Sendable, Equatable {
  package private(set) var papers = IdentityRules()
  package private(set) var concepts = ConceptRules()

  /// No rules.
  package init() {}

  /// The rules in `path`; none where `isOptional` and there is no such file.
  /// - Throws: `OverridesError` with the place where the file cannot be read or says what no rule says.
  package init(contentsOf path: String, isOptional: Bool = false) throws(OverridesError) {
    if isOptional, !FileManager.default.fileExists(atPath: path) {
      self.init()
      return
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw OverridesError(description: "The overrides \(path) cannot be read: no such file, or no right to.")
    }
    try self.init(yaml: String(decoding: data, as: UTF8.self), name: path)
  }

  /// The rules in a text; `name` is what a person calls it.
  package init(yaml: String, name: String) throws(OverridesError) {
    let root: YAMLNode?
    do {
      root = try compose(yaml: yaml)
    } catch {
      throw OverridesError(description: "\(name) is no YAML: \(error)")
    }
    guard let root, root.tag != Tag(.null) else { return }
    let file = OverridesFile(name: name)
    for (key, section) in try file.mapping(root, "the file", ["papers", "concepts"])
    where section.tag != Tag(.null) {
      let rules = try file.mapping(section, key, ["merge", "split", "rename", "ban", "keep"])
      for (rule, node) in rules where node.tag != Tag(.null) {
        if key == "papers" { try add(paper: rule, node, file) } else { try add(concept: rule, node, file) }
      }
    }
  }

  private mutating func add(paper rule: String, _ node: YAMLNode, _ file: OverridesFile) throws(OverridesError) {
    switch rule {
    case "merge", "split":
      for entry in try file.list(node, rule) {
        // A split of one paper keeps it apart from all.
        let names = entry.scalar == nil ? try file.texts(entry, rule) : [try file.text(entry, rule)]
        if rule == "merge", names.count < 2 { throw file.error(entry, "a merge takes two papers or more") }
        let value = IdentityRules.Rule(
          names.map { PaperSelector($0) }, text: "\(rule): \(names.joined(separator: ", "))")
        if rule == "merge" { papers.merges.append(value) } else { papers.splits.append(value) }
      }
    case "rename":
      for (paper, title) in try file.pairs(node, rule) {
        papers.renamings.append(
          .init(.init(PaperSelector(paper), title: title), text: "rename: \(paper)"))
      }
    default:
      for name in try file.texts(node, rule) {
        let value = IdentityRules.Rule(PaperSelector(name), text: "\(rule): \(name)")
        if rule == "ban" { papers.bans.append(value) } else { papers.keeps.append(value) }
      }
    }
  }

  private mutating func add(concept rule: String, _ node: YAMLNode, _ file: OverridesFile) throws(OverridesError) {
    switch rule {
    case "merge":
      for entry in try file.list(node, rule) {
        var (label, names): (String?, [String]) = (nil, [])
        if entry.mapping == nil {
          names = try file.texts(entry, rule)
        } else {
          for (key, value) in try file.mapping(entry, rule, ["label", "concepts"]) {
            if key == "label" { label = try file.text(value, key) } else { names = try file.texts(value, key) }
          }
        }
        if names.count + (label == nil ? 0 : 1) < 2 { throw file.error(entry, "a merge takes two concepts or more") }
        concepts.merges.append(.init(.init(names, label: label), text: "merge: \(names.joined(separator: ", "))"))
      }
    case "rename":
      for (concept, label) in try file.pairs(node, rule) {
        concepts.renamings.append(.init(.init(concept, label: label), text: "rename: \(concept)"))
      }
    case "split": throw file.error(node, "concepts cannot be split; ban the concept, or keep its parts")
    default:
      for name in try file.texts(node, rule) {
        let value = ConceptRules.Rule(name, text: "\(rule): \(name)")
        if rule == "ban" { concepts.bans.append(value) } else { concepts.keeps.append(value) }
      }
    }
  }
}

/// Reads the shapes that rules have, with the place of what has another.
private struct OverridesFile {
  let name: String

  func error(_ node: YAMLNode, _ reason: String) -> OverridesError {
    let place = node.mark.map { ", line \($0.line)" } ?? ""
    return OverridesError(description: "\(name)\(place): \(reason).")
  }

  /// The members of a mapping, in the order of the file.
  func mapping(_ node: YAMLNode, _ what: String, _ known: [String]) throws(OverridesError) -> [(String, YAMLNode)] {
    guard let mapping = node.mapping else {
      throw error(node, "\(what) has to say \(known.joined(separator: ", ")), each with a colon")
    }
    var members: [(String, YAMLNode)] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string, known.contains(name) else {
        let said = key.scalar.map { "“\($0.string)”" } ?? "this"
        throw error(key, "\(said) is none of \(known.joined(separator: ", "))")
      }
      members.append((name, value))
    }
    return members
  }

  func list(_ node: YAMLNode, _ rule: String) throws(OverridesError) -> [YAMLNode] {
    guard let sequence = node.sequence else { throw error(node, "\(rule) takes a list, with - before each entry") }
    return Array(sequence)
  }

  func texts(_ node: YAMLNode, _ rule: String) throws(OverridesError) -> [String] {
    var texts: [String] = []
    for entry in try list(node, rule) { texts.append(try text(entry, rule)) }
    return texts
  }

  /// Numbers too: `2305.11738` is an id.
  func text(_ node: YAMLNode, _ rule: String) throws(OverridesError) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else { throw error(node, "\(rule) takes a name or an id here") }
    return text
  }

  func pairs(_ node: YAMLNode, _ rule: String) throws(OverridesError) -> [(String, String)] {
    guard let mapping = node.mapping else { throw error(node, "\(rule) takes the old name, a colon and the new one") }
    var pairs: [(String, String)] = []
    for (key, value) in mapping { pairs.append((try text(key, rule), try text(value, rule))) }
    return pairs
  }
}
