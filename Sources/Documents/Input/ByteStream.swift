/// The bytes of a file, piece by piece.
package struct ByteStream {
  package let name: String
  /// Whether everything was handed out, or the file cannot be read on.
  package private(set) var isAtEnd = false
  /// Why it could not be read, or not to its end: `no such file or directory`.
  package private(set) var error: String?
  private var file: OpenFile?
  private let batchBytes: Int

  /// `batchBytes`: the most that a piece holds.
  package init(_ file: InputFile, batchBytes: Int) {
    name = file.name
    self.batchBytes = batchBytes
    do throws(InputError) {
      self.file = try OpenFile(file.path)
    } catch {
      self.error = error.reason
      isAtEnd = true
    }
  }

  /// What comes next: as much as is there, at least a byte; nothing at the end.
  package mutating func next() -> [UInt8] {
    guard !isAtEnd, let file else { return [] }
    do throws(InputError) {
      let bytes = try file.next(upTo: batchBytes)
      isAtEnd = bytes.isEmpty
      return bytes
    } catch {
      self.error = error.reason
      isAtEnd = true
      return []
    }
  }
}
