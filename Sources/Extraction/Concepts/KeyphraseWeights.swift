/// Weights of `KeyphraseScore`'s features, in their order: for a collection of many fields, and what is added, times the
/// collection's coherence, where it treats one.
///
/// Logistic regression on abstracts with keyphrases given by people (Inspec, SemEval 2017, author keywords of ML papers),
/// rounded; the three sets count alike.
enum KeyphraseWeights {
  static let table: [(manyFields: Double, oneField: Double)] = [
    (-0.44, -2.66),  // bias
    (-2.16, -0.99),  // single
    (0.44, -0.65),  // w3
    (0.42, -0.78),  // w4
    (-0.05, -0.68),  // w5
    (0.33, 0.56),  // logtf
    (-0.94, 0.83),  // inTitle
    (-0.42, -1.22),  // first
    (1.01, -1.41),  // alone
    (0.57, -0.42),  // galone
    (-1.09, 0.30),  // df
    (-0.31, 1.19),  // df2
    (0.11, 0.26),  // titlerate
    (0.57, 0.22),  // burst
    (-1.69, 1.34),  // parent
    (-2.20, -0.37),  // of
    (-0.40, 0.32),  // size
    (-0.37, 0.67),  // bweak
    (0.00, -0.41),  // bpart
    (0.08, -0.27),  // eweak
    (-0.05, -0.52),  // hweak
    (0.36, -0.51),  // acronym
    (-0.12, -0.16),  // cap
    (-0.17, -0.40),  // hyph
    (0.15, 0.76),  // ger
    (-0.63, 0.47),  // expanded
    (0.70, -0.35),  // longform
    (-0.56, -0.04),  // adj
    (0.37, -0.78),  // badj
    (1.72, -0.91),  // s*acr
    (-1.07, 0.25),  // s*df
    (0.58, 0.37),  // s*len
    (-0.37, -0.39),  // s*title
    (0.02, 0.01),  // s*inT
    (0.37, -0.51),  // s*tf
    (0.61, -0.20),  // T*alone
  ]
}
