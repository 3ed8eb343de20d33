import Testing

@testable import Extraction

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The names that the 83 papers of the trending page introduce, as a person reads them, against what is found.
@Suite struct NamesTrendingTests {
  /// The beginning of each title, and the names its paper gives to what is its own. Papers not listed introduce none.
  private static let labels: [(title: String, names: [String])] = [
    ("Chain-of-Model", ["CoM", "CoR", "CoLM", "CoLM-Air"]),
    ("Mini-batch Coresets", ["CoLM"]),
    ("Chinese Tiny LLM", ["CT-LLM", "MAP-CC", "CHC-Bench"]),
    ("MT-Ladder", ["MT-Ladder"]),
    ("Holistic Evaluation", ["HELM"]),
    ("CoMM", ["CoMM"]),
    ("Dolma", ["Dolma"]),
    ("Mixture-of-Transformers", ["Mixture-of-Transformers", "MoT"]),
    ("Language Ranker", ["Language Ranker"]),
    ("CE-CoLLM", ["CE-CoLLM"]),
    ("Stream-Omni", ["Stream-Omni"]),
    ("DataComp-LM", ["DataComp-LM", "DCLM", "DCLM-Baseline"]),
    ("CooK", ["CooK"]),
    ("TinyStories", ["TinyStories"]),
    ("TACT", ["TACT"]),
    ("CAIM", ["CAIM"]),
    ("CoT-Driven", ["SSE-CoT", "CDMT"]),
    ("SwitchGPT", ["SwitchGPT"]),
    ("Marco-LLM", ["Marco-LLM"]),
    ("Trans-EnV", ["Trans-EnV"]),
    ("ChatGLM", ["ChatGLM"]),
    ("Learning to Collocate", ["CNM"]),
    ("ModuleFormer", ["ModuleFormer"]),
    ("SWIFT", ["SWIFT"]),
    ("InfLLM", ["InfLLM"]),
    ("FLM-101B", ["FLM-101B"]),
    ("NileChat", ["NileChat"]),
    ("OFA", ["OFA"]),
    ("CMR Scaling Law", ["CMR Scaling Law", "CMR"]),
    ("UHGEval", ["UHGEval"]),
    ("Training-free LLM-generated", ["Lastde", "Lastde++"]),
    ("Tele-LLMs", ["Tele-LLMs", "Tele-Data", "Tele-Eval"]),
    ("MME-CoT", ["MME-CoT"]),
    ("ChineseWebText", ["ChineseWebText 2.0", "MDFG-tool"]),
    ("SeaLLMs", ["SeaLLMs 3"]),
    ("C3oT", ["C3oT"]),
    ("DMoERM", ["DMoERM"]),
    ("EMO", ["EMO"]),
    ("PRISMA-DFLLM", ["PRISMA-DFLLM"]),
    ("AIM", ["AIM"]),
    ("BOLT", ["BOLT"]),
    ("Layerwise Recurrent", ["RMoE"]),
    ("Mixture-of-Instructions", ["Mixture-of-Instructions", "MoI"]),
    ("InfiGFusion", ["InfiGFusion", "GLD"]),
    ("WorldView-Bench", ["WorldView-Bench"]),
    ("Pre-gated MoE", ["Pre-gated MoE"]),
    ("MindLLM", ["MindLLM"]),
    ("Adapting While Learning", ["WKD", "TUA"]),
    ("Cross-Lingual Consistency", ["Cross-Lingual Consistency", "CLC"]),
    ("Mutarjim", ["Mutarjim", "Tarjama-25"]),
    ("LLMs-in-the-loop", ["LLMs-in-the-loop"]),
    ("NVLM", ["NVLM", "NVLM 1.0"]),
    ("CMT", ["CMT"]),
    ("γ-MoD", ["γ-MoD", "gamma-MoD", "ARank"]),
    ("NoteLLM-2", ["NoteLLM-2"]),
    ("Dataset Decomposition", ["Dataset Decomposition"]),
    ("AquilaMoE", ["AquilaMoE", "EfficientScale", "Scale-Up", "Scale-Out"]),
  ]

  /// Titles and abstracts of the page: an abstract is a long line, its title the line with text before it.
  private static func papers() throws -> [Document] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    let page = try String(contentsOf: root.appending(path: "Samples/trending/trending-papers.txt"), encoding: .utf8)
    var papers: [Document] = []
    var last = ""
    for line in page.split(separator: "\n") {
      if line.utf8.count > 300 { papers.append(Document(title: last, abstract: String(line))) }
      last = String(line)
    }
    return papers
  }

  @Test func `finds what a person finds`() throws {
    let papers = try Self.papers()
    #expect(papers.count == 83)
    var found = 0
    var right = 0
    var wanted = 0
    for paper in papers {
      let title = String(decoding: paper.title, as: UTF8.self)
      let names = Set(NameFinder.introduced(in: paper).map(\.name))
      let truth = Set(Self.labels.filter { title.hasPrefix($0.title) }.flatMap(\.names))
      found += names.count
      wanted += truth.count
      right += names.intersection(truth).count
    }
    #expect(wanted == Self.labels.reduce(0) { $0 + $1.names.count })
    #expect(Double(right) >= 0.97 * Double(found), "precision \(right) of \(found)")
    #expect(Double(right) >= 0.84 * Double(wanted), "recall \(right) of \(wanted)")
  }

  @Test func `one name given twice has no owner`() throws {
    let papers = try Self.papers()
    let introduced = papers.map { NameFinder.introduced(in: $0) }
    let index = NameIndexer().index(papers, introduced: introduced)
    let name = try #require(index.names.first { $0.name == "CoLM" })
    #expect(name.introductions.count == 2 && name.owner == nil)
    #expect(!index.mentions.contains { index.names[$0.name].name == "CoLM" })
  }
}
