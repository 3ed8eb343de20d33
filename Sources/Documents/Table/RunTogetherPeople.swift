/// People without anything between them, as SpringerLink's search results have them: `Jane DoeJohn A. McRoeLi Wu`.
enum RunTogetherPeople {
  /// The people of a cell. A name ends where a small letter, or the full stop of a word, meets a capital; letters that
  /// begin family names, as in `McRoe`, part nothing. What would be a single word belongs to the name behind it, as in
  /// `LiWei Zhang`, or at the end to the one before. Cost: linear.
  static func split(_ text: String) -> [String] {
    var (people, word): ([String], String) = ([], "")
    for piece in pieces(text) {
      if piece.contains(" ") {
        people.append(word + piece)
        word = ""
      } else {
        word += piece
      }
    }
    if let last = people.last { people[people.count - 1] = last + word } else { people.append(word) }
    return people.compactMap { Names.cleaned($0) }
  }

  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var (piece, word) = ("", "")
    for character in text {
      if character.isUppercase, let last = word.last, ends(word, with: last) {
        pieces.append(piece)
        (piece, word) = ("", "")
      }
      piece.append(character)
      if character.isWhitespace || character == "-" || character == "'" || character == "’" {
        word = ""
      } else {
        word.append(character)
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  /// Whether a word that a capital follows is whole: not `Mc`, nor the initial `J.`.
  private static func ends(_ word: String, with last: Character) -> Bool {
    if last == "." { return word.dropLast().contains { $0.isLowercase } }
    return last.isLowercase && !beginnings.contains(word)
  }

  private static let beginnings: Set<String> = [
    "Al", "Da", "De", "Del", "Della", "Des", "Di", "Do", "Dos", "Du", "El", "Fitz", "La", "Las", "Le", "Les", "Lo",
    "Los",
    "Mac", "Mc", "O", "San", "St", "Ten", "Ter", "Van", "Vande", "Vander", "Von",
  ]
}
