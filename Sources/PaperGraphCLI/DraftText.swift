import Documents

/// A text that could not be read. `description` is the sentence for people.
struct DraftError: Error, CustomStringConvertible {
  let description: String

  init(_ path: String, _ reason: String) {
    description = "cannot read \(path): \(reason). Name a text file, or - for standard input."
  }
}

/// A text of the user's that is not in the collection.
enum DraftText {
  /// The UTF-8 of the file at `path`, `-` for standard input; what is no UTF-8 in it is replaced.
  static func read(_ path: String) throws(DraftError) -> [UInt8] {
    let finding = InputFinder.files(at: [path])
    if let unreadable = finding.unreadable.first { throw DraftError(path, unreadable.reason) }
    guard finding.files.count == 1, let file = finding.files.first, file.isNamed else {
      throw DraftError(path, "it is not one file")
    }
    do throws(InputError) {
      let text = Array(String(decoding: try file.read(), as: UTF8.self).utf8)
      if text.contains(where: { $0 > 0x20 }) { return text }
    } catch {
      throw DraftError(path, error.reason)
    }
    throw DraftError(path, "there is no text in it")
  }
}
