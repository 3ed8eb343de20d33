package import Documents
package import Extraction

/// Where a source speaks of a paper.
package struct SourcePlace: Sendable, Equatable {
  /// Index into the list of files read.
  package let file: Int
  package let line: Int
  package let bytes: Range<Int>

  package init(file: Int, line: Int, bytes: Range<Int>) {
    self.file = file
    self.line = line
    self.bytes = bytes
  }
}

/// A field joined from one or more sources: the value kept and the file that gave it.
package struct SourcedText: Sendable, Equatable {
  package let value: SourceText
  /// Index into the list of files read.
  package let file: Int

  package init(_ value: SourceText, file: Int) {
    self.value = value
    self.file = file
  }
}

/// A work that a source names beside the paper, and the file that names it.
package struct SourcedReference: Sendable, Equatable {
  package let value: Reference
  /// Index into the list of files read.
  package let file: Int

  package init(_ value: Reference, file: Int) {
    self.value = value
    self.file = file
  }
}

/// One paper of the collection, joined from every record that speaks of it.
package struct Paper: Sendable, Equatable {
  /// The id under which every command knows it: the source's own, an arXiv id, a DOI, or a slug of the title.
  package var key: String
  package var title: SourcedText?
  package var abstract: SourcedText?
  package var authors: [String] = []
  package var date: PaperDate?
  package var venue: String?
  package var type: WorkType?
  package var details: [BibliographicDetail: String] = [:]
  /// The author's and the indexers' words from every source, each once, in order of reading.
  package var keywords: [SourcedText] = []
  /// Every id by which the world knows it, normalised: by scheme, then in order of reading.
  package var identifiers: [Identifier] = []
  package var addresses: [SourcedText] = []
  /// Works that it cites.
  package var references: [SourcedReference] = []
  /// Works that cite it, where a source lists them.
  package var citations: [SourcedReference] = []
  /// Who gave the kept value of each field that is not the first record's. Title and abstract carry their own places.
  var laterOrigins: [PaperField: FieldOrigin] = [:]
  /// What sources say otherwise than the value kept, in order of reading.
  package var conflicts: [FieldConflict] = []
  /// The records it was joined from, in order of reading; the first gave the key.
  package var sources: [SourcePlace]

  package init(key: String, sources: [SourcePlace]) {
    self.key = key
    self.sources = sources
  }

  /// The record that gave the kept value of a field.
  package func origin(of field: PaperField) -> FieldOrigin {
    switch field {
    case .title: if let title { return FieldOrigin(file: title.file, line: title.value.line) }
    case .abstract: if let abstract { return FieldOrigin(file: abstract.file, line: abstract.value.line) }
    default: if let later = laterOrigins[field] { return later }
    }
    return FieldOrigin(file: sources.first?.file ?? 0, line: sources.first?.line ?? 1)
  }

  /// What people read: the title, or the beginning of the text where a source gives none.
  package var displayTitle: String {
    if let title = title.map({ collapsed($0.value.text) }), !title.isEmpty { return title }
    guard let text = abstract.map({ collapsed($0.value.text) }), !text.isEmpty else { return key }
    let beginning = text.prefix(80)
    guard beginning.endIndex < text.endIndex else { return text }
    // Chinese and Japanese put no blanks between words.
    guard let cut = beginning.lastIndex(of: " ") else { return beginning + " …" }
    return beginning[..<cut] + " …"
  }

  /// The text that extraction reads.
  package var document: Document {
    Document(title: title?.value.text ?? "", abstract: abstract?.value.text ?? "")
  }

  /// Its arXiv id, without version.
  package var arXivID: String? { identifiers.first { $0.scheme == .arXiv }?.value }

  /// Its DOI in lower case: the publisher's, or else that of a preprint.
  package var doi: String? {
    let all = identifiers.lazy.filter { $0.scheme == .doi }.map(\.value)
    return all.first { !DOIRegistrant.isPreprint($0) } ?? all.first
  }

  /// Where to open it: its arXiv page, its DOI, or the archive's or publisher's page that its source gives.
  package var address: String? {
    if let arXivID { return "https://arxiv.org/abs/\(arXivID)" }
    if let doi { return "https://doi.org/\(doi)" }
    if let page = addresses.first(where: { PaperAddress.isPaper($0.value.text) }) { return page.value.text }
    return identifiers.lazy.compactMap(\.address).first
  }
}

/// `text` with every run of white space made one blank, and none at the ends.
package func collapsed(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var pending = false
  for b in text.utf8 {
    if Byte.isSpace(b) {
      pending = !bytes.isEmpty
    } else {
      if pending { bytes.append(0x20) }
      pending = false
      bytes.append(b)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
