import PaperModel
import Query
import Store

/// The answer of `path` for people.
struct PathPrinter {
  let shared: SharedOptions

  func text(_ from: StoredNode, _ to: StoredNode, _ connection: Connection) -> String {
    let terminal = shared.terminal
    guard from.id != to.id else { return "Both are \(terminal.wrapped(name(from), indent: 0)).\n" }
    var text = ""
    for (index, path) in connection.paths.enumerated() {
      if index > 0 { text += "\n" }
      let of = connection.paths.count > 1 ? " \(index + 1) of \(connection.paths.count)" : ""
      text += terminal.styled("path\(of), \(counted(path.steps.count, "step")), length \(path.length.fixed(2))\n", .dim)
      text += terminal.styled(terminal.wrapped(name(from), indent: 0), .bold) + "\n"
      for step in path.steps { text += self.step(step, terminal) }
    }
    return text
  }

  private func step(_ step: PathStep, _ terminal: Terminal) -> String {
    let words = EdgeWords.step(step.edge, isForward: step.isForward)
    let passing = step.price > 0 ? ", passing costs \(step.price.fixed(2))" : ""
    let head = terminal.styled("  \(words)", .cyan)
    var text = head + terminal.styled("  \(step.length.fixed(2))\(passing)\n", .dim)
    for proof in step.proofs.prefix(shared.verbose ? .max : 1) {
      text += "    " + terminal.quoted(proof.quotation, indent: 4) + "\n"
    }
    let target = terminal.styled(terminal.wrapped(name(step.to), indent: 0), .bold)
    return text + terminal.linked(target, step.to.address) + "\n"
  }

  /// Papers by their titles, everything else with its kind.
  private func name(_ node: StoredNode) -> String {
    node.kind == NodeKind.paper.rawValue ? node.label : "\(node.kind): \(node.label)"
  }
}
