/// Archives of data and software that give out DOIs.
package enum Depositor {
  /// Whether one of them gave out `doi`, which is bare and in lower case.
  package static func gaveOut(doi: some StringProtocol) -> Bool { prefixes.contains { doi.hasPrefix($0) } }

  /// Zenodo, figshare, Dryad, OSF, Dataverse, Mendeley Data, Code Ocean, PANGAEA.
  private static let prefixes = [
    "10.5281/", "10.6084/", "10.5061/", "10.17605/", "10.7910/", "10.17632/", "10.24433/", "10.1594/",
  ]
}
