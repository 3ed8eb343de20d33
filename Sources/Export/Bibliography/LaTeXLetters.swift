/// How LaTeX writes the Latin letters with an accent, for programs that cannot take UTF-8 in names.
///
/// Letter and accented letter by turns, by the command of the accent: the canonical decompositions of the Unicode
/// Standard, blocks Latin-1 Supplement to Latin Extended-B and Latin Extended Additional, and the LaTeX2e reference manual.
enum LaTeXLetters {
  /// The commands of a letter: `{\'e}`, `{\v{c}}`, `{\'{\i}}`; nil for a letter that has none.
  static func command(_ scalar: Unicode.Scalar) -> String? { commands[scalar] }

  /// The letter below the accent.
  static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar? { bases[scalar] }

  private static let commands: [Unicode.Scalar: String] = {
    var table = special
    for (mark, pairs) in accents {
      let isSign = !mark.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
      let isAbove = isSign || "uvHr".contains(mark)
      for (letter, accented) in Self.pairs(pairs) {
        let isDotted = isAbove && (letter == "i" || letter == "j")
        let letter = isDotted ? "\\\(letter)" : "\(letter)"
        table[accented] = isSign && !isDotted ? "{\\\(mark)\(letter)}" : "{\\\(mark){\(letter)}}"
      }
    }
    return table
  }()

  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = ["ß": "s", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i"]
    for (_, pairs) in accents {
      for (letter, accented) in Self.pairs(pairs) { table[accented] = letter }
    }
    return table
  }()

  private static func pairs(_ text: String) -> [(letter: Unicode.Scalar, accented: Unicode.Scalar)] {
    let scalars = Array(text.unicodeScalars)
    return stride(from: 0, to: scalars.count - 1, by: 2).map { (scalars[$0], scalars[$0 + 1]) }
  }

  private static let special: [Unicode.Scalar: String] = [
    "ß": "{\\ss}", "æ": "{\\ae}", "Æ": "{\\AE}", "œ": "{\\oe}", "Œ": "{\\OE}", "ø": "{\\o}", "Ø": "{\\O}",
    "ł": "{\\l}", "Ł": "{\\L}", "ı": "{\\i}",
  ]

  private static let accents: [(mark: String, pairs: String)] = [
    ("`", "AÀEÈIÌOÒUÙaàeèiìoòuùNǸnǹWẀwẁYỲyỳ"),
    ("'", "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźGǴgǵKḰkḱMḾmḿPṔpṕWẂwẃ"),
    ("^", "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑ"),
    ("~", "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽEẼeẽYỸyỹ"),
    ("=", "AĀaāEĒeēIĪiīOŌoōUŪuūYȲyȳGḠgḡ"),
    (".", "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡTṪtṫWẆwẇXẊxẋYẎyẏ"),
    ("\"", "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧWẄwẅXẌxẍtẗ"),
    ("u", "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ"),
    ("r", "AÅaåUŮuůwẘyẙ"),
    ("H", "OŐoőUŰuű"),
    ("v", "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔGǦgǧKǨkǩjǰHȞhȟ"),
    ("d", "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọUỤuụYỴyỵ"),
    ("c", "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
    ("k", "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
    ("b", "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
  ]
}
