/// The accents of LaTeX and the letters that bear them.
enum LaTeXAccents {
  /// Accents whose command is a sign: `\'e`. The values are combining marks of Unicode.
  static let signs: [UInt8: UInt32] = [
    UInt8(ascii: "`"): 0x300, UInt8(ascii: "'"): 0x301, UInt8(ascii: "^"): 0x302, UInt8(ascii: "~"): 0x303,
    UInt8(ascii: "="): 0x304, UInt8(ascii: "."): 0x307, UInt8(ascii: "\""): 0x308,
  ]

  /// Accents whose command is a letter: `\v{c}`.
  static let letters: [String: UInt32] = [
    "u": 0x306, "r": 0x30A, "H": 0x30B, "v": 0x30C, "d": 0x323, "c": 0x327, "k": 0x328, "b": 0x331, "t": 0x361,
    // Spelt out in mathematics.
    "grave": 0x300, "acute": 0x301, "hat": 0x302, "tilde": 0x303, "bar": 0x304, "breve": 0x306, "dot": 0x307,
    "ddot": 0x308, "mathring": 0x30A, "check": 0x30C, "vec": 0x20D7, "widehat": 0x302, "widetilde": 0x303,
    "overline": 0x305, "capitalogonek": 0x328, "capitalcedilla": 0x327,
  ]

  /// What an accent over nothing shows: `\~{}` in addresses is a tilde.
  static let spacing: [UInt32: String] = [0x300: "`", 0x301: "'", 0x302: "^", 0x303: "~", 0x308: "\"", 0x327: "¸"]

  /// The letter with the mark: one scalar where Unicode has it, otherwise the letter and the combining mark.
  static func accented(_ base: Unicode.Scalar, _ mark: UInt32) -> String {
    // The letters without dot exist for their accents.
    let base = base == "ı" ? "i" : base == "ȷ" ? "j" : base
    if let composed = composed[UInt64(base.value) << 32 | UInt64(mark)] { return String(Character(composed)) }
    guard let scalar = Unicode.Scalar(mark) else { return String(Character(base)) }
    var text = String.UnicodeScalarView([base])
    text.append(scalar)
    return String(text)
  }

  private static let composed: [UInt64: Unicode.Scalar] = {
    var table: [UInt64: Unicode.Scalar] = [:]
    for (mark, pairs) in pairs {
      let scalars = Array(pairs.unicodeScalars)
      for i in stride(from: 0, to: scalars.count - 1, by: 2) {
        table[UInt64(scalars[i].value) << 32 | UInt64(mark)] = scalars[i + 1]
      }
    }
    return table
  }()

  /// Letter and accented letter by turns (The Unicode Standard, Latin-1 Supplement to Latin Extended Additional).
  private static let pairs: [(mark: UInt32, pairs: String)] = [
    (0x300, "AÀEÈIÌOÒUÙNǸWẀYỲaàeèiìoòuùnǹwẁyỳüǜÜǛâầÂẦêềÊỀôồÔỒăằĂẰ"),
    (0x301, "AÁEÉIÍOÓUÚYÝCĆLĹNŃRŔSŚZŹGǴKḰMḾPṔWẂaáeéiíoóuúyýcćlĺnńrŕsśzźgǵkḱmḿpṕwẃæǽÆǼøǿØǾüǘÜǗâấÂẤêếÊẾôốÔỐăắĂẮ"),
    (0x302, "AÂEÊIÎOÔUÛCĈGĜHĤJĴSŜWŴYŶZẐaâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷzẑẹệẸỆọộỌỘạậẠẬ"),
    (0x303, "AÃNÑOÕIĨUŨEẼYỸVṼaãnñoõiĩuũeẽyỹvṽâẫÂẪêễÊỄôỗÔỖ"),
    (0x304, "AĀEĒIĪOŌUŪGḠYȲaāeēiīoōuūgḡyȳæǣÆǢ"),
    (0x306, "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ"),
    (0x307, "CĊEĖGĠIİZŻAȦBḂDḊFḞHḢMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎcċeėgġzżaȧbḃdḋfḟhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏ"),
    (0x308, "AÄEËIÏOÖUÜYŸHḦWẄXẌaäeëiïoöuüyÿhḧwẅxẍtẗ"),
    (0x30A, "AÅUŮaåuůwẘyẙ"),
    (0x30B, "OŐUŰoőuű"),
    (0x30C, "CČDĎEĚNŇRŘSŠTŤZŽAǍIǏOǑUǓGǦKǨHȞLĽcčdďeěnňrřsštťzžaǎiǐoǒuǔgǧkǩjǰhȟlľ"),
    (0x323, "AẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒaạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓ"),
    (0x327, "CÇGĢKĶLĻNŅRŖSŞTŢEȨDḐHḨcçgģkķlļnņrŗsştţeȩdḑhḩ"),
    (0x328, "AĄEĘIĮUŲOǪaąeęiįuųoǫ"),
    (0x331, "BḆDḎKḴLḺNṈRṞTṮZẔbḇdḏhẖkḵlḻnṉrṟtṯzẕ"),
  ]
}
