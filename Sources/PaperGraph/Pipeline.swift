import Documents
import Extraction
import PaperModel
package import Store

/// Why papers could not be made into a graph. `description` is the sentence for people.
package struct PipelineError: Error, CustomStringConvertible, Equatable {
  package let description: String
}

/// From input files to everything that a graph file holds: read, join, extract, build, analyse.
package struct Pipeline {
  /// Randomised passes start from this number; the same number gives the same graph.
  package var seed: UInt64 = 1
  /// What a person knows better.
  package var overrides: Overrides

  package init(overrides: Overrides = Overrides()) { self.overrides = overrides }

  /// Joins what was read to one collection and builds its graph.
  ///
  /// Cost: in step with the text for reading and extraction; the similarity of papers grows with how many share each
  /// feature.
  package func contents(of reading: Reading) throws -> GraphContents {
    let resolved = IdentityResolver.papers(of: reading.files.map(\.records), overrides: overrides.papers)
    var summaries = reading.files.enumerated().map { index, file in
      FileSummary(
        name: file.name, format: file.format, byteCount: file.byteCount, recordCount: file.records.count,
        mergedCount: resolved.mergedCounts[index], bannedCount: resolved.bannedCounts[index],
        fields: FieldCounts(file.records), refusals: file.refusals, unused: file.unused, notes: file.notes)
    }
    summaries += reading.refused.map {
      FileSummary(name: $0.name, format: nil, byteCount: $0.byteCount, refusal: $0.sentence, isNote: $0.isNote)
    }
    guard !resolved.papers.isEmpty || reading.recordCount == 0 else {
      throw PipelineError(description: "The overrides ban every paper, and no graph was written.")
    }
    var contents = try contents(of: resolved.papers, files: summaries)
    contents.inputs = reading.inputs
    contents.unmatchedRules = resolved.unmatchedRules + contents.unmatchedRules
    return contents
  }

  private func contents(of papers: [Paper], files: [FileSummary]) throws -> GraphContents {
    let documents = papers.map(\.document)
    let findings = CollectionFindings(documents, years: papers.map(\.date?.year))
    let built = GraphBuilder.graph(
      of: papers, documents: documents, findings: findings, fileCount: files.count, overrides: overrides.concepts)
    let graph = built.graph
    let features = FeatureIndex(documents: documents, graph: graph)
    let projection = Projection(features)
    let neighbours = Neighbourhood(features)
    let analysis = try GraphAnalysis(projection, of: graph, features: features, near: neighbours, seed: seed)
    var contents = GraphContents(
      files: files, papers: papers, graph: graph, features: features, neighbours: neighbours, projection: projection,
      measures: analysis.measures, communities: analysis.communities, modularity: analysis.modularity,
      nearMisses: analysis.nearMisses)
    contents.unmatchedRules = built.unmatchedRules
    for (file, citations) in built.citations.enumerated() { contents.files[file].citations = citations }
    for edge in graph.edges where edge.kind == .linksTo {
      for proof in graph.evidence(of: edge) {
        contents.files[proof.file].linkCount += 1
        if proof.repaired { contents.files[proof.file].repairedLinkCount += 1 }
      }
    }
    return contents
  }
}
