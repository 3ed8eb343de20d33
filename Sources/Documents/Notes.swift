/// Notes that lie beside data and have the shape of a title and an abstract without being papers.
enum Notes {
  /// Whether a file of that name is commonly a note about the files round it.
  static func isNote(name: String) -> Bool {
    let file = name.split(separator: "/").last ?? ""
    let stem = file.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    return stems.contains(stem.uppercased())
  }

  private static let stems: Set<String> = [
    "ATTRIBUTION", "AUTHORS", "CHANGELOG", "CITATION", "CONTRIBUTING", "COPYING", "COPYRIGHT", "CREDITS", "LICENCE",
    "LICENSE", "NOTICE", "README", "SOURCES",
  ]

  /// Whether the text opens as the widespread licences do.
  static func isLicence(_ source: Source) -> Bool {
    let head = String(decoding: source.bytes[source.start...].prefix(2048), as: UTF8.self).lowercased()
    return phrases.contains { head.contains($0) }
  }

  private static let phrases = [
    "permission is hereby granted", "apache license", "gnu general public license", "redistribution and use in source",
    "creative commons legal code", "mozilla public license",
  ]
}
