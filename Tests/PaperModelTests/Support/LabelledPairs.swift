import Documents

@testable import PaperModel

/// Pairs of records that a person has judged: one paper or two.
struct LabelledPair: Sendable, CustomStringConvertible {
  let isSame: Bool
  let name: String
  let records: [PaperRecord]
  let line: Int

  var description: String { "line \(line), \(name)" }

  /// The pairs of `Labels/pairs.tsv`: label, case and two records a line, a record's fields between ` | `.
  static func all(_ text: String) -> [LabelledPair] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 4, !line.hasPrefix("#") else { return nil }
      return LabelledPair(
        isSame: cells[0] == "same", name: cells[1], records: cells[2...].map(record), line: number + 1)
    }
  }

  private static func record(_ cell: String) -> PaperRecord {
    var fields = cell.components(separatedBy: " | ")
    fields += [String](repeating: "", count: max(0, 7 - fields.count))
    func list(_ text: String, by separator: String) -> [String] {
      text.isEmpty ? [] : text.components(separatedBy: separator)
    }
    var record = PaperRecord(
      fields[0].isEmpty ? nil : fields[0], key: fields[6].isEmpty ? nil : fields[6],
      authors: list(fields[1], by: "; "))
    record.date = PaperDate(fields[2])
    record.venue = fields[3].isEmpty ? nil : fields[3]
    record.type = WorkType(rawValue: fields[4])
    record.identifiers = list(fields[5], by: ", ").compactMap { id in
      guard let colon = id.firstIndex(of: ":"), let scheme = IdentifierScheme(rawValue: String(id[..<colon])) else {
        return nil
      }
      return WorkIdentifier(scheme, String(id[id.index(after: colon)...]))
    }
    return record
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
