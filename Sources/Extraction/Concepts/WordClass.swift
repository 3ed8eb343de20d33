/// What a word may be in a term, judged by closed lists, endings and nothing else.
///
/// Bits, since English words are several things at once; the tagger settles them by the neighbours.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  /// Determiner, pronoun, preposition, conjunction, auxiliary.
  static let function = WordClass(rawValue: 1 << 0)
  static let adverb = WordClass(rawValue: 1 << 1)
  /// Finite or bare verb: bounds a term.
  static let verb = WordClass(rawValue: 1 << 2)
  /// Verb and noun alike (`model`, `search`).
  static let verbNoun = WordClass(rawValue: 1 << 3)
  /// Past participle or past tense (`supervised`).
  static let participle = WordClass(rawValue: 1 << 4)
  /// Form in `-ing` (`learning`, `leveraging`).
  static let gerund = WordClass(rawValue: 1 << 5)
  static let adjective = WordClass(rawValue: 1 << 6)
  /// Praise, place, count: never in a term.
  static let talk = WordClass(rawValue: 1 << 7)
  /// Size and degree.
  static let size = WordClass(rawValue: 1 << 8)
  /// Makes no term by itself nor with its like.
  static let weak = WordClass(rawValue: 1 << 9)
  /// Form of a verb with which papers talk (`using`, `shown`).
  static let talkVerb = WordClass(rawValue: 1 << 10)
  /// Form of `be`, `have` or a modal, or a personal pronoun: what follows is a verb if it can be one.
  static let beforeVerb = WordClass(rawValue: 1 << 11)
  /// Determiner: what stands before it is a verb if it can be one.
  static let determiner = WordClass(rawValue: 1 << 12)
  static let of = WordClass(rawValue: 1 << 13)
  /// Digits only.
  static let digits = WordClass(rawValue: 1 << 14)
  /// An adjective with a prefix of number or place: `multilingual`, `interlingual`.
  static let compound = WordClass(rawValue: 1 << 15)
  /// Names no subject by itself.
  static let general = WordClass(rawValue: 1 << 16)
  /// Adds nothing at the end of a term.
  static let hollow = WordClass(rawValue: 1 << 17)
  /// A noun, whatever its ending.
  static let noun = WordClass(rawValue: 1 << 19)
  /// In one of the word lists.
  static let listed = WordClass(rawValue: 1 << 18)

}

/// The word lists as one look-up table.
enum WordClasses {
  /// Class of `word` (UTF-8, lower case): listed classes, or what its ending says. Cost: one hash, linear in the word.
  static func of(_ given: [UInt8]) -> WordClass {
    let word = Folding.withoutPossessive(given)
    var found = listed[word] ?? listed[Folding.singular(word)]?.intersection([.weak, .general, .hollow]) ?? []
    if word.contains(0x2D), let solid = listed[word.filter { $0 != 0x2D }] { found.formUnion(solid) }
    if !found.isEmpty { found.insert(.listed) }
    if let first = word.first, Byte.isDigit(first) {
      return word.allSatisfy { Byte.isDigit($0) || $0 == 0x2E || $0 == 0x2C } ? [.digits] : [.adjective, .weak]
    }
    if found.isDisjoint(with: [
      .function, .adverb, .talk, .talkVerb, .verb, .adjective, .size, .noun, .verbNoun, .weak, .general,
    ]) {
      found.formUnion(endings(of: word))
    }
    if found.contains(.adjective), found.isDisjoint(with: [.weak, .size]), word.count > 7,
      prefixes.contains(where: { word.starts(with: $0.utf8) })
    {
      found.insert(.compound)
    }
    return found
  }

  private static func endings(of word: [UInt8]) -> WordClass {
    if word.count >= 4, hasSuffix(word, "ed"), !hasSuffix(word, "eed") { return [.participle] }
    guard word.count >= 5 else { return [] }
    if hasSuffix(word, "ly"), !nounsInLy.contains(word) { return [.adverb] }
    if hasSuffix(word, "ing"), !nounsInIng.contains(word) { return [.gerund] }
    for suffix in adjectiveEndings where word.count > suffix.count + 2 && hasSuffix(word, suffix) {
      return [.adjective]
    }
    return []
  }

  private static let adjectiveEndings: [String] = [
    "al", "ive", "ous", "ic", "able", "ible", "ful", "less", "ary", "ish", "ant", "ent", "ory", "ular", "ese",
  ]

  /// Prefixes of number and place, as learned words take them.
  private static let prefixes = [
    "multi", "cross", "intra", "mono", "poly", "bilin", "trilin", "neuro", "bio", "geo", "psycho", "socio", "electro",
    "photo",
    "thermo", "hydro", "cyber",
  ]

  /// Nouns that end as adjectives do.
  private static let nounsInAdjectiveForm = Set(
    split(
      """
      retrieval signal animal approval proposal metal journal removal arrival survival refusal manual material tutorial
      criminal hospital capital mammal crystal terminal interval potential trial denial renewal rival spiral portal goal
      dialogue perspective initiative incentive narrative archive motive native detective derivative
      additive directive adjective music logic topic traffic clinic fabric metric statistic heuristic arithmetic
      characteristic critic republic rhetoric mechanic plastic ceramic epidemic mosaic
      table cable variable vocabulary dictionary library summary boundary glossary secretary anniversary itinerary
      salary
      theory memory history category factory inventory laboratory territory trajectory repository directory story
      victory
      agent student patient client parent president component argument document segment element instrument environment
      treatment assessment measurement alignment statement experiment equipment management movement development
      deployment
      improvement agreement requirement investment employment moment content event percent gradient ingredient
      coefficient
      quotient accent talent intent extent constant variant participant assistant consultant infant plant applicant
      reactant surfactant pollutant mutant invariant determinant discriminant covenant restaurant enjoyment judgment
      judgement adjustment enrichment refinement placement replacement displacement enhancement enforcement
      reinforcement
      entailment embodiment sentiment cement fragment garment pavement payment shipment supplement torment department
      government parliament testament tournament ornament monument pigment filament ligament antioxidant accident
      incident precedent descent consent comment recruitment engagement arrangement settlement retirement attachment
      augmentation parenthesis individual professional
      """))

  private static let nounsInLy = Set(
    split(
      """
      family anomaly assembly supply reply monopoly homology polly butterfly anomaly italy july jelly belly ally rally
      fly
      early likely friendly daily only
      """))

  private static let nounsInIng = Set(
    split("thing string ring king spring wing swing sibling ceiling evening morning sterling"))

  private static let listed: [[UInt8]: WordClass] = {
    var table: [[UInt8]: WordClass] = [:]
    func add(_ words: [[UInt8]], _ c: WordClass) { for w in words { table[w, default: []].formUnion(c) } }
    for verb in split(WordLists.verbs) {
      add([verb, inflected(verb, "s")], .verb)
      add([inflected(verb, "ed")], .participle)
      add([inflected(verb, "ing")], [.gerund, .verb])
    }
    for verb in split(WordLists.talkVerbs) {
      add([verb, inflected(verb, "s")], .verb)
      add([inflected(verb, "ed")], .talk)
      add([inflected(verb, "ing")], [.gerund, .talkVerb])
    }
    add(
      split("shown seen known done made taken given found become built left held kept met brought sought drawn"), .talk)
    for word in split(WordLists.verbNouns) {
      for form in [word, inflected(word, "s")] {
        table[form, default: []].remove(.verb)
        add([form], .verbNoun)
      }
    }
    add(split(WordLists.function), .function)
    add(split(WordLists.adverbs), .adverb)
    add(split(WordLists.talkAdverbs), [.adverb, .talk])
    add(split(WordLists.talkAdjectives), .talk)
    add(split(WordLists.plainAdjectives), .adjective)
    add(split(WordLists.weakAdjectives), [.adjective, .weak])
    add(split(WordLists.sizeAdjectives), [.size, .adjective, .weak])
    for noun in split(WordLists.weakNouns) {
      for form in [noun, inflected(noun, "s")] {
        table[form, default: []].remove(.verb)
        add([form], .weak)
      }
    }
    for noun in split(WordLists.generalNouns) { add([noun, inflected(noun, "s")], .general) }
    for noun in split(WordLists.hollowHeads) { add([noun, inflected(noun, "s")], .hollow) }
    for gerund in split("understanding making driving building reading reasoning finding planning modeling processing")
    {
      table[gerund] = [.gerund, .general]
    }
    table[Array("reasoning".utf8)] = [.gerund]
    add(split("making building finding processing"), .weak)
    add(
      split(
        """
        i we you he she they it who that which is are was were be been being am has have had do does did to can could
        may
        might must shall should will would cannot can't not
        """), .beforeVerb)
    add(split("the a an this these those its their our his her your my whether how why that each every"), .determiner)
    add(split("of"), .of)
    for noun in nounsInAdjectiveForm {
      add([noun, inflected(noun, "s")], .noun)
      table[noun]?.remove(.adjective)
    }
    return table
  }()

  /// The words of a list, as UTF-8.
  static func split(_ list: StaticString) -> [[UInt8]] {
    list.description.utf8.split { Byte.isSpace($0) }.map { Array($0) }
  }

  static func hasSuffix(_ word: [UInt8], _ suffix: String) -> Bool {
    word.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// Regular inflection: `study` → `studies`, `studied`, `studying`; `use` → `uses`, `used`, `using`; `map` → `mapped`.
  static func inflected(_ word: [UInt8], _ ending: String) -> [UInt8] {
    guard let last = word.last, word.count > 2 else { return word + Array(ending.utf8) }
    let before = word[word.count - 2]
    let isVowelBefore = isVowel(before)
    switch ending {
    case "s":
      if last == UInt8(ascii: "y"), !isVowelBefore { return word.dropLast() + Array("ies".utf8) }
      if last == UInt8(ascii: "s") || last == UInt8(ascii: "x") || last == UInt8(ascii: "z")
        || last == UInt8(ascii: "h") && (before == UInt8(ascii: "c") || before == UInt8(ascii: "s"))
      {
        return word + Array("es".utf8)
      }
    case "ed":
      if last == UInt8(ascii: "y"), !isVowelBefore { return word.dropLast() + Array("ied".utf8) }
      if last == UInt8(ascii: "e") { return word + Array("d".utf8) }
    default:
      if last == UInt8(ascii: "e"), !isVowelBefore || before == UInt8(ascii: "u") {
        return word.dropLast() + Array(ending.utf8)
      }
    }
    let doubles =
      ending != "s" && word.count <= 4 && isVowelBefore && !isVowel(last) && word.count >= 3
      && !isVowel(word[word.count - 3]) && last != UInt8(ascii: "w") && last != UInt8(ascii: "x")
      && last != UInt8(ascii: "y")
    return word + (doubles ? [last] : []) + Array(ending.utf8)
  }

  private static func isVowel(_ b: UInt8) -> Bool {
    switch b {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }
}
