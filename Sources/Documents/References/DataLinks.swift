/// Links of a full text that lead to what its authors made: code, data, models.
enum DataLinks {
  /// Whether an address leads to an archive or a host of code, data or models, and names something there.
  static func isArchive(_ address: String) -> Bool {
    guard let (host, path) = parts(address) else { return false }
    guard path.utf8.count > 1 else { return false }
    if host == "doi.org" || host == "dx.doi.org" { return Depositor.gaveOut(doi: path.dropFirst()) }
    return hosts.contains { host == $0 || host.hasSuffix("." + $0) }
  }

  /// Whether an address in a statement of availability belongs to the paper: any but other papers' and licences'.
  static func isOwn(_ address: String) -> Bool {
    guard let (host, path) = parts(address) else { return false }
    if host == "doi.org" || host == "dx.doi.org" { return isArchive(address) }
    return !PaperAddress.isPaper(address) && !host.hasSuffix("creativecommons.org") && path.utf8.count > 1
  }

  /// Whether a heading announces where data and code are to be found: `Data availability`, `Code and data`.
  static func isAvailability(heading: String) -> Bool {
    let bytes = Array(heading.utf8)
    guard bytes.count < 80 else { return false }
    func says(_ words: [String]) -> Bool { words.contains { bytes.offset(of: $0, from: 0) != nil } }
    return says(["availab", "accessib", "code and data", "data and code", "data access", "deposition"])
      && says(["data", "code", "software", "material", "resource", "model"])
  }

  /// The addresses written out in running text, with where they stand in it. Cost: linear.
  static func addresses(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var i = text.startIndex
    // All else is skipped quickly: an address has a colon before two slashes.
    while let colon = text[i...].firstIndex(of: UInt8(ascii: ":")) {
      i = colon + 1
      guard text[i...].starts(with: [0x2F, 0x2F]) else { continue }
      let scheme = text[..<colon].suffix(5).map(ASCII.lowered)
      let length = scheme.suffix(5) == Array("https".utf8) ? 5 : scheme.suffix(4) == Array("http".utf8) ? 4 : 0
      guard length > 0 else { continue }
      let stop = text[i...].firstIndex { $0 <= 0x20 || $0 >= 0x7F || "\"<>{}|\\^`".utf8.contains($0) } ?? text.endIndex
      let end = Array(text[colon - length..<stop]).withoutClosingPunctuation(0..<stop - colon + length) + colon - length
      found.append(colon - length..<end)
      i = stop
    }
    return found
  }

  /// Host in lower case, and what follows it; nil for what is no address of the web.
  private static func parts(_ address: String) -> (host: String, path: Substring)? {
    guard let scheme = address.range(of: "://"), address.lowercased().hasPrefix("http") else { return nil }
    let rest = address[scheme.upperBound...]
    let host = rest.prefix { !"/?#".contains($0) }
    return (host.lowercased(), rest.dropFirst(host.count))
  }

  private static let hosts = [
    "github.com", "github.io", "gitlab.com", "bitbucket.org", "codeberg.org", "sourceforge.net", "sourceforge.io",
    "huggingface.co", "hf.co", "zenodo.org", "figshare.com", "datadryad.org", "osf.io", "kaggle.com", "codeocean.com",
    "data.mendeley.com", "dataverse.org", "dataverse.harvard.edu", "softwareheritage.org", "colab.research.google.com",
    "modelscope.cn", "pypi.org", "cran.r-project.org", "bioconductor.org", "openneuro.org", "physionet.org",
    "synapse.org", "pangaea.de",
  ]
}

extension String {
  /// The first place where `text` stands.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    let bytes = Array(text.utf8)
    guard let found = utf8.firstRange(of: bytes) else { return nil }
    return found
  }
}
