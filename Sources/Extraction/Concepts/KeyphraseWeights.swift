/// Weights of `KeyphraseScore`'s features, in their order: for a collection of many fields, and what is added, times the
/// collection's coherence, where it treats one.
///
/// Logistic regression on abstracts with keyphrases given by people (Inspec, SemEval 2017, author keywords of ML papers),
/// rounded; the three sets count alike.
enum KeyphraseWeights {
  static let table: [(manyFields: Double, oneField: Double)] = [
    (-0.51, -2.71),  // bias
    (-2.05, -0.77),  // single
    (0.54, -0.81),  // w3
    (0.47, -0.76),  // w4
    (0.03, -0.54),  // w5
    (0.60, 0.46),  // logtf
    (-0.38, 0.48),  // inTitle
    (-0.25, -1.16),  // first
    (1.11, -1.41),  // alone
    (0.62, -0.56),  // galone
    (-0.57, -0.08),  // df
    (-0.22, 0.74),  // df2
    (0.00, 0.08),  // titlerate
    (0.52, 0.27),  // burst
    (-1.73, 1.37),  // parent
    (-2.25, -0.43),  // of
    (-0.50, 0.30),  // size
    (-0.39, 0.55),  // bweak
    (-0.01, -0.39),  // bpart
    (0.19, -0.29),  // eweak
    (-0.09, -0.40),  // hweak
    (0.38, -0.67),  // acronym
    (-0.17, -0.15),  // cap
    (-0.14, -0.39),  // hyph
    (0.16, 0.85),  // ger
    (-0.72, 0.08),  // expanded
    (0.24, -0.18),  // longform
    (-1.24, -0.12),  // adj
    (0.40, -0.99),  // badj
    (1.57, -0.72),  // s*acr
    (-0.43, 0.24),  // s*df
    (0.63, 0.18),  // s*len
    (-0.45, -0.27),  // s*title
    (0.23, 0.03),  // s*inT
    (0.16, -0.41),  // s*tf
    (0.37, 0.11),  // T*alone
    (-1.11, 0.13),  // general
    (-0.06, -0.56),  // hollow
    (-0.42, -0.26),  // allweak
    (0.00, 0.00),  // s*allweak
    (-0.40, -0.40),  // df^2
    (-0.81, 0.47),  // T*tf
    (0.05, 0.28),  // first12
    (-0.26, 0.47),  // df5
    (0.71, 0.08),  // exp*long
    (0.01, -0.59),  // s*ger
    (0.33, 0.26),  // galone*df
    (0.71, 0.64),  // title*df
  ]
}
