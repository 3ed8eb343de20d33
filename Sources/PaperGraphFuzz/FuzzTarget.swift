import Documents

/// What an input is handed to.
enum FuzzTarget: Hashable {
  /// One reader, whatever the input looks like.
  case reader(InputFormat)
  /// Whichever reader the content asks for.
  case told
  /// Unpacking, and then whichever reader each member asks for.
  case archive

  static let all = InputFormat.allCases.map { FuzzTarget.reader($0) } + [.told, .archive]

  var name: String {
    switch self {
    case .reader(let format): format.rawValue
    case .told: "told"
    case .archive: "archive"
    }
  }

  init?(name: String) {
    guard let known = Self.all.first(where: { $0.name == name }) else { return nil }
    self = known
  }

  /// The files that an input comes to, with what was made of each.
  func read(_ bytes: [UInt8], explain: Bool) -> [(bytes: [UInt8], outcome: ReadOutcome)] {
    var options = ReadingOptions(explain: explain)
    if case .reader(let format) = self { options.forcedFormat = format }
    let reader = DocumentReader(options: options)
    guard self == .archive else { return [(bytes, reader.read(bytes, name: "input"))] }
    var outcomes: [(bytes: [UInt8], outcome: ReadOutcome)] = []
    for file in InputFinder.files(at: ["-"]).files {
      let report = file.forEachPart(of: bytes) { name, bytes in
        outcomes.append((bytes, reader.read(bytes, name: name)))
      }
      for part in report.unreadable + report.passedOver {
        let refusal = FileRefusal(name: part.name, sentence: part.reason, isNote: false)
        outcomes.append(([], .refused(refusal)))
      }
    }
    return outcomes
  }
}
