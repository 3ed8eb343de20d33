/// Plain text on its way into a field of BibTeX.
///
/// Signs that LaTeX takes for commands are escaped, Latin letters with accents become commands, which old programs need
/// to sort and shorten names; everything else stays in UTF-8. Braces of the text become commands, so that those of the
/// field always match. Cost: linear.
enum LaTeXEscaping {
  static func escaped(_ text: String) -> String {
    var out = ""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "{\\textbackslash}"
      case "{": out += "{\\textbraceleft}"
      case "}": out += "{\\textbraceright}"
      case "~": out += "{\\textasciitilde}"
      case "^": out += "{\\textasciicircum}"
      case "`": out += "{\\textasciigrave}"
      case "<": out += "{\\textless}"
      case ">": out += "{\\textgreater}"
      case "|": out += "{\\textbar}"
      case "$", "&", "%", "#", "_":
        out += "\\"
        out.unicodeScalars.append(scalar)
      // Two would be a dash, or a closing quote.
      case "-" where previous == "-", "'" where previous == "'":
        out += "{}"
        out.unicodeScalars.append(scalar)
      default:
        if let command = LaTeXLetters.command(scalar) { out += command } else { out.unicodeScalars.append(scalar) }
      }
      previous = scalar
    }
    return out
  }

  /// A title: words with capitals within them stand in braces, so that no style makes `BERT` lower case.
  static func title(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let escaped = escaped(String(word))
      return keepsCapitals(word) ? "{\(escaped)}" : escaped
    }.joined(separator: " ")
  }

  /// Whether a part of the word between hyphens has a capital behind its first letter, or beside a digit: `BERT`, `T5`,
  /// `iPhone`, not `Mixture-of-Experts`.
  private static func keepsCapitals(_ word: Substring) -> Bool {
    word.split(whereSeparator: { "-–/:".contains($0) }).contains { part in
      let letters = part.unicodeScalars.drop { !$0.properties.isAlphabetic }
      if letters.dropFirst().contains(where: \.properties.isUppercase) { return true }
      return part.unicodeScalars.contains(where: \.properties.isUppercase)
        && part.unicodeScalars.contains { "0"..."9" ~= $0 }
    }
  }

  /// An address for a field that is read as it stands: without braces, backslashes, dollar signs and blanks.
  static func address(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "{", "}", "\\", "$", " ", "\"", "^", "`", "<", ">", "|":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        out += "%\(digits)"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
