/// Breaking one line of words into several of about the same width.
enum LineBreaking {
  /// A run of characters that stays together.
  private struct Piece {
    var range: Range<Int>
    var width: Double
    /// Width of the blank after it; 0 where two pieces touch, as after a hyphen.
    var space: Double
  }

  /// `text` in as few lines of at most `width` points as possible, these as even as possible. Nothing is left out.
  ///
  /// A break falls on a blank, after a hyphen, dash or slash, and around East Asian characters; a word that is wider
  /// than a line is broken between characters. Linear in the length of `text`, times a fixed number of tries.
  static func wrap(_ text: String, width: Double, size: Double, bold: Bool = false) -> [String] {
    let characters = Array(text)
    guard !characters.isEmpty else { return [] }
    let pieces = pieces(of: characters, width: width, size: size, bold: bold)
    let count = fill(pieces, width: width).count
    var narrow = width / 3
    var wide = width
    for _ in 0..<7 where count > 1 {
      let middle = (narrow + wide) / 2
      if fill(pieces, width: middle).count <= count { wide = middle } else { narrow = middle }
    }
    return fill(pieces, width: wide).map { line in
      String(characters[pieces[line.lowerBound].range.lowerBound..<pieces[line.upperBound - 1].range.upperBound])
    }
  }

  /// Greedy filling: each line takes pieces while they fit.
  private static func fill(_ pieces: [Piece], width: Double) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0.0
    for (i, piece) in pieces.enumerated() {
      if i > start, used + piece.width > width + 1e-9 {
        lines.append(start..<i)
        start = i
        used = 0
      }
      used += piece.width + piece.space
    }
    lines.append(start..<pieces.count)
    return lines
  }

  private static func pieces(of characters: [Character], width: Double, size: Double, bold: Bool) -> [Piece] {
    let blank = FontMetrics.width(of: " ", size: size, bold: bold)
    var pieces: [Piece] = []
    var start = 0
    var used = 0.0
    func close(at end: Int, space: Double) {
      if end > start { pieces.append(Piece(range: start..<end, width: used, space: space)) }
      start = end
      used = 0
    }
    for (i, character) in characters.enumerated() {
      if character == " " {
        close(at: i, space: blank)
        start = i + 1
        continue
      }
      let advance = FontMetrics.width(of: String(character), size: size, bold: bold)
      let isWide = FontMetrics.isWide(character.unicodeScalars.first!.value)
      if used + advance > width || (isWide && i > start) { close(at: i, space: 0) }
      used += advance
      if isWide || breaksAfter(character, at: i, in: characters) { close(at: i + 1, space: 0) }
    }
    close(at: characters.count, space: 0)
    return pieces
  }

  /// A hyphen, dash or slash between two letters or digits.
  private static func breaksAfter(_ character: Character, at i: Int, in characters: [Character]) -> Bool {
    guard character == "-" || character == "–" || character == "—" || character == "/" else { return false }
    guard i > 1, i + 2 < characters.count else { return false }
    return characters[i - 1] != " " && characters[i + 1] != " " && characters[i - 2] != " "
  }
}
