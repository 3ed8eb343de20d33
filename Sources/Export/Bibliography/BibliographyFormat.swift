/// The formats in which reference managers and LaTeX read the papers. The raw value is the flag of `export`.
package enum BibliographyFormat: String, Sendable, CaseIterable {
  case bibtex, ris, csl

  /// The ending of its file.
  package var ending: String {
    switch self {
    case .bibtex: ".bib"
    case .ris: ".ris"
    case .csl: ".csl.json"
    }
  }

  /// Writes `entries` in their order. Cost: linear.
  package func write(_ entries: [BibliographyEntry], to output: inout ByteOutput) throws {
    switch self {
    case .bibtex: try BibTeXWriter.write(entries, to: &output)
    case .ris: try RISWriter.write(entries, to: &output)
    case .csl: try CSLWriter.write(entries, to: &output)
    }
  }
}
