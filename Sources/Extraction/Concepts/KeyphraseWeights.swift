/// Weights of `KeyphraseScore`'s features, in their order: for a collection of many fields, and what is added, times
/// the
/// collection's coherence, where it treats one.
///
/// Logistic regression on abstracts with keyphrases given by people (Inspec, SemEval 2017, author keywords of ML
/// papers),
/// rounded; the three sets count alike.
enum KeyphraseWeights {
  static let table: [(manyFields: Double, oneField: Double)] = [
    (-0.51, -2.71),  // any term
    (-2.05, -0.77),  // one word
    (0.54, -0.81),  // three words
    (0.47, -0.76),  // four words
    (0.03, -0.54),  // five words or more
    (0.60, 0.46),  // ln occurrences
    (-0.38, 0.48),  // in the title
    (-0.25, -1.16),  // how late it first stands
    (1.11, -1.41),  // share of occurrences as a whole phrase
    (0.62, -0.56),  // share of documents where it is a whole phrase
    (-0.57, -0.08),  // document frequency (log scale)
    (-0.22, 0.74),  // in two documents or more
    (0.00, 0.08),  // share of documents with it in the title
    (0.52, 0.27),  // ln occurrences a document
    (-1.73, 1.37),  // frequency of a longer term round it
    (-2.25, -0.43),  // holds `of`
    (-0.50, 0.30),  // begins with size
    (-0.39, 0.55),  // begins with a general adjective
    (-0.01, -0.39),  // begins with a participle
    (0.19, -0.29),  // ends with a general noun
    (-0.09, -0.40),  // holds a general word
    (0.38, -0.67),  // holds capitals
    (-0.17, -0.15),  // capital in running text
    (-0.14, -0.39),  // hyphenated
    (0.16, 0.85),  // ends in a gerund
    (-0.72, 0.08),  // short form read as its long form
    (0.24, -0.18),  // long form of an acronym
    (-1.24, -0.12),  // adjective
    (0.40, -0.99),  // begins with an adjective
    (1.57, -0.72),  // one word: capitals
    (-0.43, 0.24),  // one word: document frequency
    (0.63, 0.18),  // one word: ln letters
    (-0.45, -0.27),  // one word: share of titles
    (0.23, 0.03),  // one word: in the title
    (0.16, -0.41),  // one word: ln occurrences
    (0.37, 0.11),  // in the title: share as a whole phrase
    (-1.11, 0.13),  // names no subject by itself
    (-0.06, -0.56),  // ends with a hollow noun
    (-0.42, -0.26),  // general words only
    (0.00, 0.00),  // one word: general
    (-0.40, -0.40),  // document frequency squared
    (-0.81, 0.47),  // in the title: ln occurrences
    (0.05, 0.28),  // among the first dozen words
    (-0.26, 0.47),  // in five documents or more
    (0.71, 0.08),  // short form of a long form here
    (0.01, -0.59),  // one word: gerund
    (0.33, 0.26),  // whole phrase × frequency
    (0.71, 0.64),  // titles × frequency
  ]
}
