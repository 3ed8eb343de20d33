import Documents

/// What the prefix of a DOI tells of the work behind it.
enum DOIRegistrant {
  /// Whether a DOI was given out by an archive of data and software: what it names belongs to a paper, and may belong to
  /// several; it is none itself, or cannot be told from one.
  static func isDeposit(_ doi: String) -> Bool { Depositor.gaveOut(doi: doi) }

  /// Whether a DOI was given out by a preprint server: the paper that comes of it has another.
  static func isPreprint(_ doi: String) -> Bool {
    // Cold Spring Harbor's journals share the prefix of bioRxiv and medRxiv, whose suffixes are dates or numbers.
    if doi.hasPrefix("10.1101/") { return doi.utf8.dropFirst(8).first.map { (0x30...0x39).contains($0) } ?? false }
    return preprints.contains { doi.hasPrefix($0) }
  }

  /// `doi` without the version that some preprint servers write behind it: `10.21203/rs.3.rs-1/v2`,
  /// `10.20944/preprints202001.0001.v1`, `10.26434/chemrxiv-2021-ab12-v3`.
  static func withoutVersion(_ doi: String) -> String {
    guard isPreprint(doi), let v = doi.lastIndex(of: "v"), v > doi.startIndex else { return doi }
    let digits = doi[doi.index(after: v)...].utf8
    let before = doi.index(before: v)
    guard (1...2).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return doi }
    switch doi[before] {
    case "/", ".", "-": return String(doi[..<before])
    case "0"..."9" where doi.hasPrefix("10.1101/"): return String(doi[..<v])
    default: return doi
    }
  }

  /// Research Square, PsyArXiv and its sisters at OSF, SSRN, ChemRxiv, Preprints.org, bioRxiv (since 2025), TechRxiv,
  /// Authorea, EGUsphere, Cambridge Open Engage, ResearchGate, JMIR and SciELO Preprints.
  private static let preprints = [
    "10.48550/", "10.21203/", "10.31234/", "10.31235/", "10.31219/", "10.31223/", "10.31224/", "10.31228/", "10.35542/",
    "10.2139/", "10.26434/", "10.20944/", "10.64898/", "10.36227/", "10.22541/", "10.5194/egusphere", "10.33774/",
    "10.13140/", "10.2196/preprints", "10.1590/scielopreprints",
  ]
}
