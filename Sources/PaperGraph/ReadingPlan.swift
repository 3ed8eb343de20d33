import Documents
import Store

/// Which inputs are to be read, how, and in which order.
struct ReadingPlan {
  /// In the order of names.
  private(set) var jobs: [ReadingJob]
  private(set) var unreadable: [UnreadableInput] = []
  let passedOver: [UnreadableInput]
  /// Inputs of the graph that is added to which are no longer there.
  private(set) var vanished: [String] = []

  init(_ paths: [String], format: InputFormat?, known: KnownInputs, isAddition: Bool) {
    // Standard input cannot be read a second time.
    let again = isAddition ? known.inputs.filter { $0.name != "-" && !paths.contains($0.name) } : []
    let before = Dictionary(again.map { ($0.name, $0) }) { first, _ in first }
    let finding = InputFinder.files(at: paths + again.map(\.name))
    passedOver = finding.passedOver
    jobs = finding.files.map { file in
      // What the user does not name now is read as he said then.
      let known = before[file.name]
      return ReadingJob(
        file: file, isNamed: known?.isNamed ?? file.isNamed, format: known.map(\.forcedFormat) ?? format)
    }
    for input in finding.unreadable {
      if let known = before[input.name] {
        jobs.append(ReadingJob(kept: known))
        vanished.append(input.name)
      } else {
        unreadable.append(input)
      }
    }
    if isAddition { jobs += known.inputs.filter { $0.name == "-" }.map { ReadingJob(kept: $0) } }
    jobs.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
