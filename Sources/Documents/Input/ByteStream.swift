/// The bytes of a file, piece by piece.
package struct ByteStream {
  package let name: String
  /// Whether everything was handed out, or the file cannot be read on.
  package private(set) var isAtEnd = false
  /// Why it could not be read, or not to its end: `no such file or directory`.
  package private(set) var error: String?
  private var file: OpenFile?

  package init(_ file: InputFile) {
    name = file.name
    do throws(InputError) {
      self.file = try OpenFile(file.path)
    } catch {
      self.error = error.reason
      isAtEnd = true
    }
  }

  /// What comes next, behind a copy of `carried`: at least a byte and at most `count` where there are any; `carried`
  /// alone at the end.
  package mutating func next(upTo count: Int, behind carried: [UInt8] = []) -> [UInt8] {
    guard !isAtEnd, let file else { return carried }
    do throws(InputError) {
      let bytes = try file.next(upTo: count, behind: carried)
      isAtEnd = bytes.count == carried.count
      return bytes
    } catch {
      self.error = error.reason
      isAtEnd = true
      return carried
    }
  }

  /// Everything that is left, behind `beginning`.
  package mutating func rest(behind beginning: consuming [UInt8]) -> [UInt8] {
    while !isAtEnd {
      // Twice as much each time, so that what is there is copied once or twice in all.
      beginning = next(upTo: max(beginning.count, file?.size ?? 0, 1 << 16), behind: beginning)
    }
    return beginning
  }
}
