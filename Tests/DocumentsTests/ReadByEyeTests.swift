import Documents
import Testing

/// The counts that `Tests/ReadByEye/README.md` states of the shared corpora are those of a reading today.
@Suite(.enabled(if: Place.hasCorpora, "the shared corpora are not here"))
struct ReadByEyeTests {
  @Test func theTableSaysWhatIsRead() throws {
    var counts: [String: [Int]] = [:]
    for file in InputFinder.files(at: [Place.corpora]).files where !file.name.hasSuffix("acl-anthology.jsonl.xz") {
      guard case .read(let read) = DocumentReader().read(try file.read(), name: file.name) else { continue }
      let count = counts[read.format.rawValue] ?? [0, 0, 0]
      counts[read.format.rawValue] = [count[0] + 1, count[1] + read.records.count, count[2] + read.refusedCount]
    }
    let page = String(decoding: try Place.bytes(Place.root + "/Tests/ReadByEye/README.md"), as: UTF8.self)
    var stated: [String: [Int]] = [:]
    for line in page.split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
      guard let format = cells.first, InputFormat(rawValue: format) != nil, cells.count > 6 else { continue }
      let numbers = cells[1...3].compactMap { Int($0) }
      if numbers != [0, 0, 0] { stated[format] = numbers }
    }
    #expect(stated == counts)
  }
}
