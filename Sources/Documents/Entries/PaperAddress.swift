/// Tells addresses of papers from addresses of anything else.
package enum PaperAddress {
  /// Whether an address leads to a paper: an archive's, a publisher's or a proceedings' page of one, a DOI, or a PDF.
  package static func isPaper(_ address: String) -> Bool {
    let lowered = address.lowercased()
    if lowered.hasPrefix("arxiv:") || lowered.hasPrefix("doi:") { return true }
    let parts = address.split(separator: "://", maxSplits: 1)
    guard parts.count == 2, ["http", "https"].contains(parts[0].lowercased()) else { return false }
    let rest = parts[1].prefix { $0 != "?" && $0 != "#" }.lowercased()
    let host = rest.prefix { $0 != "/" }
    let path = rest.dropFirst(host.count)
    if path.hasSuffix(".pdf") { return true }
    return places.contains { place in
      (host == place.host || host.hasSuffix("." + place.host))
        && place.paths.contains { path.hasPrefix($0) && path.count > $0.count }
    }
  }

  private static let places: [(host: String, paths: [String])] = [
    ("arxiv.org", ["/abs/", "/pdf/", "/html/", "/e-print/", "/ps/", "/format/"]),
    ("alphaxiv.org", ["/abs/", "/overview/"]),
    ("ar5iv.org", ["/abs/", "/html/"]), ("ar5iv.labs.arxiv.org", ["/html/"]),
    ("doi.org", ["/10."]),
    ("huggingface.co", ["/papers/"]), ("hf.co", ["/papers/"]),
    ("openreview.net", ["/forum", "/pdf", "/attachment"]),
    ("aclanthology.org", ["/"]), ("aclweb.org", ["/anthology/"]),
    ("semanticscholar.org", ["/paper/", "/arxiv:", "/corpusid:"]),
    ("paperswithcode.com", ["/paper/"]),
    ("proceedings.mlr.press", ["/v"]), ("jmlr.org", ["/papers/"]),
    ("papers.nips.cc", ["/paper"]), ("proceedings.neurips.cc", ["/paper"]), ("papers.neurips.cc", ["/paper"]),
    ("openaccess.thecvf.com", ["/content"]), ("ecva.net", ["/papers/"]),
    ("ieeexplore.ieee.org", ["/document/", "/abstract/", "/iel"]), ("dl.acm.org", ["/doi/", "/citation"]),
    ("link.springer.com", ["/article/", "/chapter/"]), ("nature.com", ["/articles/"]), ("science.org", ["/doi/"]),
    ("sciencedirect.com", ["/science/article/"]), ("onlinelibrary.wiley.com", ["/doi/"]), ("pnas.org", ["/doi/"]),
    ("direct.mit.edu", ["/"]), ("ojs.aaai.org", ["/index.php/"]), ("aaai.org", ["/papers/", "/ojs/"]),
    ("ijcai.org", ["/proceedings/"]), ("isca-speech.org", ["/archive/"]), ("usenix.org", ["/conference/"]),
    ("biorxiv.org", ["/content/"]), ("medrxiv.org", ["/content/"]), ("papers.ssrn.com", ["/"]),
    ("pubmed.ncbi.nlm.nih.gov", ["/"]), ("ncbi.nlm.nih.gov", ["/pmc/articles/", "/pubmed/"]),
    ("hal.science", ["/hal-"]),
    ("cell.com", ["/"]), ("frontiersin.org", ["/articles/"]), ("mdpi.com", ["/"]), ("journals.plos.org", ["/"]),
    ("dspace.mit.edu", ["/handle/"]), ("transformer-circuits.pub", ["/2"]), ("distill.pub", ["/2"]),
  ]
}
