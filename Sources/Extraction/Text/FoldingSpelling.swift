extension Folding {
  /// The American spelling of a British one, by endings and the Greek digraphs; any other word as it is.
  ///
  /// `optimisation`, `behaviour`, `centre`, `catalogue`, `modelling`, `haemoglobin`, `oestrogen`.
  package static func american(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 4 else { return word }
    var word = word
    for (british, american) in endings where ends(word, british) && !native.contains(word) {
      word = word.dropLast(british.utf8.count) + Array(american.utf8)
      break
    }
    return greek(word)
  }

  /// Longest first, so that the first that fits is the right one.
  private static let endings: [(String, String)] = [
    ("isational", "izational"), ("isations", "izations"), ("isation", "ization"), ("isable", "izable"),
    ("ising", "izing"), ("ised", "ized"), ("iser", "izer"), ("ise", "ize"), ("ysing", "yzing"), ("ysed", "yzed"),
    ("yser", "yzer"), ("yse", "yze"), ("ouring", "oring"), ("oured", "ored"), ("oural", "oral"), ("our", "or"),
    ("ourite", "orite"), ("elling", "eling"), ("elled", "eled"), ("eller", "eler"), ("alling", "aling"),
    ("alled", "aled"), ("logue", "log"), ("entre", "enter"), ("etre", "eter"), ("itre", "iter"), ("ibre", "iber"),
    ("theatre", "theater"), ("gramme", "gram"), ("defence", "defense"), ("offence", "offense"), ("licence", "license"),
    ("fulfil", "fulfill"), ("judgement", "judgment"), ("ageing", "aging"), ("sceptic", "skeptic"), ("grey", "gray"),
  ]

  /// Words that are spelt so on both sides of the ocean.
  private static let native: Set<[UInt8]> = {
    let list: StaticString = """
      precise concise exercise exercised exercising advise advised adviser advising revise revised revising supervise
      supervised supervising unsupervised surprise surprised surprising promise promised promising compromise
      compromised
      compromising comprise comprised comprising enterprise otherwise likewise noise raise raised raising rise rising
      arise
      arising wise premise expertise merchandise paradise disguise disguised disguising disease devise devised devising
      televise improvise improvised improvising franchise demise excise praise praised denoise denoised denoising noised
      cruise bruise turquoise treatise tortoise porpoise poise counterclockwise clockwise pairwise stepwise pointwise
      elementwise unpromising raiser riser wiser rising uprising
      four hour tour pour your sour flour detour contour contoured contouring devour scour velour touring pouring
      calling called falling stalled installed installing recalled recalling walled balled enthralled
      selling telling spelling spelled spelling dwelling dwelled swelling swelled yelling smelling smelled
      compelling compelled excelling excelled expelled expelling propelled propeller repelled rebelled seller teller
      bestseller storytelling feller stellar celled multicelled shelled quelled
      """
    return Set(list.description.utf8.split { Byte.isSpace($0) }.map { Array($0) })
  }()

  /// `ae` and `oe` of Greek words: anaemia, paediatric, oedema, foetus.
  private static func greek(_ word: [UInt8]) -> [UInt8] {
    for (british, american) in digraphs where contains(word, british) {
      return replacing(word, british, by: american)
    }
    return word
  }

  private static let digraphs: [([UInt8], [UInt8])] = [
    ("haem", "hem"), ("anaem", "anem"), ("paed", "ped"), ("anaesth", "anesth"), ("oedem", "edem"), ("foet", "fet"),
    ("oestr", "estr"), ("oesoph", "esoph"), ("gynaec", "gynec"), ("leukaem", "leukem"), ("orthopaed", "orthoped"),
    ("diarrhoea", "diarrhea"), ("tumour", "tumor"), ("behaviour", "behavior"), ("colour", "color"), ("labour", "labor"),
    ("neighbour", "neighbor"), ("favour", "favor"), ("honour", "honor"), ("humour", "humor"), ("vapour", "vapor"),
    ("aluminium", "aluminum"), ("sulph", "sulf"), ("aeroplane", "airplane"), ("mould", "mold"),
    ("artefact", "artifact"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func contains(_ word: [UInt8], _ part: [UInt8]) -> Bool { position(of: part, in: word) != nil }

  private static func position(of part: [UInt8], in word: [UInt8]) -> Int? {
    guard part.count <= word.count else { return nil }
    return (0...(word.count - part.count)).first { word[$0..<($0 + part.count)].elementsEqual(part) }
  }

  private static func replacing(_ word: [UInt8], _ part: [UInt8], by new: [UInt8]) -> [UInt8] {
    guard let at = position(of: part, in: word) else { return word }
    return Array(word[..<at]) + new + Array(word[(at + part.count)...])
  }
}
