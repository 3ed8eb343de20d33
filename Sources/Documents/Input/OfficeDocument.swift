/// Documents that are ZIP archives inside: told by the names of their members.
struct OfficeDocument {
  private var hasContentTypes = false
  private var isDeclared = false
  private var folders: Set<String> = []

  /// Looks at one more name of the archive.
  mutating func see(_ name: String) {
    hasContentTypes = hasContentTypes || name == "[Content_Types].xml"
    isDeclared = isDeclared || name == "mimetype"
    folders.insert(String(name.prefix { $0 != "/" }))
  }

  /// What the archive is, behind “it is”; nil where it is an archive of files. Sources: ECMA-376 part 2 (`[Content_
  /// Types].xml`), OpenDocument 1.3 part 2 and EPUB 3.3 (`mimetype`).
  var label: String? {
    if hasContentTypes {
      if folders.contains("word") { return "a Word document" }
      if folders.contains("xl") { return "an Excel workbook" }
      if folders.contains("ppt") { return "a PowerPoint presentation" }
      return "an office document"
    }
    guard isDeclared, folders.contains("META-INF") else { return nil }
    return folders.contains("content.xml") ? "an OpenDocument file" : "an EPUB book or another packaged document"
  }
}
