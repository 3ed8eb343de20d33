import Documents
import PaperGraph
package import Store

/// Small collections for tests.
package enum Collections {
  /// What a build makes of JSON lines.
  package static func contents(_ lines: [String]) throws -> GraphContents {
    let folder = try TemporaryFolder()
    let file = try folder.write(lines.map { $0 + "\n" }.joined(), to: "papers.jsonl")
    return try Pipeline().contents(of: Reading([file], format: .jsonLines))
  }

  /// The graph file of JSON lines, in `folder`.
  package static func graph(_ lines: [String], in folder: TemporaryFolder) throws -> GraphFile {
    try graph(contents(lines), in: folder)
  }

  /// The graph file of `contents`, in `folder`.
  package static func graph(_ contents: GraphContents, in folder: TemporaryFolder) throws -> GraphFile {
    let path = folder.path("papers.sqlite")
    try GraphFileWriter.write(contents, to: path, toolVersion: "test")
    return try GraphFile(path: path)
  }

  /// Five papers with a concept, a repository, a name and a citation in common, and one that has nothing in common with them.
  package static let six = [
    #"{"id": "a1", "title": "Sparse Mixture of Experts for Translation", "abstract": "We study mixture of experts models. The mixture of experts layer routes tokens. Code is at https://github.com/acme/moe.", "authors": ["Ada Lovelace"], "year": 2023}"#,
    #"{"id": "a2", "title": "RouterNet: Routing in Mixture of Experts", "abstract": "RouterNet improves routing in mixture of experts models. See https://github.com/acme/moe for the code.", "date": "2024-02-03"}"#,
    #"{"id": "a3", "title": "Comparing Routers", "abstract": "We compare with RouterNet on translation. Neural machine translation gains little.", "references": ["a1", "An Outside Work That Nobody Here Has Written"]}"#,
    #"{"id": "2305.11738v2", "title": "Neural Machine Translation at Scale", "abstract": "Neural machine translation models grow. We train neural machine translation systems.", "venue": "ACL"}"#,
    #"{"id": "10.1234/ABC.5", "title": "Low Resource Neural Machine Translation", "abstract": "Neural machine translation for small languages.", "references": ["2305.11738"]}"#,
    #"{"id": "z", "title": "Ornithology", "abstract": "Sparrows sing."}"#,
  ]

  /// The folder of sample inputs.
  package static var samples: String {
    String(#filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/"))
      + "/Samples"
  }
}
