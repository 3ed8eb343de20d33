import Testing

@testable import Extraction

@Suite struct NamesMentionTests {
  /// The index of a collection whose first document is `owner` and whose others have the abstracts given.
  private func index(
    owner: (title: String, abstract: String), _ abstracts: [String], years: [Int?] = []
  ) -> (index: NameIndex, documents: [Document]) {
    let documents =
      [Document(title: owner.title, abstract: owner.abstract)] + abstracts.map { Document(title: "", abstract: $0) }
    let introduced = documents.map { NameFinder.introduced(in: $0) }
    return (NameIndexer().index(documents, introduced: introduced, years: years), documents)
  }

  private let llama = (title: "Llama 3: Open Models", abstract: "We release Llama 3, a family of models.")
  private let data = (title: "DataComp: A Benchmark for Data", abstract: "We introduce DataComp, a benchmark.")
  private let aim = (title: "AIM: Adaptive Inference of Models", abstract: "We propose AIM, a new framework.")
  private let glue = (title: "GLUE: A Benchmark for Understanding", abstract: "We present GLUE, a benchmark.")

  @Test(arguments: [
    ("We tune Llama 3 on it.", "Llama 3"),
    ("We tune Llama-3-8B-Instruct on it.", "Llama-3"),
    ("We tune Llama3 on it.", "Llama3"),
    ("Llama 3's weights are open.", "Llama 3"),
    ("We tune Llama 2, Llama 3.1 and Llama-3V.", nil),
    ("A llama 3 metres tall.", nil),
    ("We met Llama. 3 of them.", nil),
    ("TinyLlama 3 is small.", nil),
  ])
  func `versions`(abstract: String, expected: String?) {
    let (index, documents) = index(owner: llama, [abstract])
    #expect(index.mentions.map { documents[$0.document].text(at: $0.place) } == [expected].compactMap(\.self))
  }

  @Test(arguments: [
    ("We aim high. AIM stands for Automated Item Making (AIM).", 0),
    ("The authors aim to show that AIM is good.", 0),
    ("We follow the AIM framework to prune.", 1),
    ("Automated Item Making (AIM) is old. The AIM framework is used.", 0),
    ("It was said at the AIM Conference.", 0),
  ])
  func `a common word in capitals needs words that mark it`(abstract: String, count: Int) {
    #expect(index(owner: aim, [abstract]).index.mentions.count == count)
  }

  @Test(arguments: [
    ("We evaluate on DataComp and ImageNet.", MentionSense.uses),
    ("Our filter outperforms the strong DataComp pool.", .compares),
    ("Compared with DataComp, it is small.", .compares),
    ("It is built on top of DataComp.", .buildsOn),
    ("A DataComp-based filter.", .buildsOn),
    ("We extend DataComp to video.", .extends),
    ("The suite comprises DataComp and others.", .contains),
    ("A collection of tools, including DataComp and others.", .contains),
    ("Many others, including DataComp, are known.", .mentions),
    ("We study DataComp-based models.", .mentions),
    ("We evaluate on benchmarks, including DataComp.", .uses),
    ("DataComp is known.", .mentions),
  ])
  func `the words round a mention say its sense`(abstract: String, sense: MentionSense) {
    #expect(index(owner: data, [abstract]).index.mentions.map(\.sense) == [sense])
  }

  @Test func `spellings of one name`() {
    let mentions = { (text: String) in self.index(owner: self.data, [text]).index.mentions.count }
    #expect(mentions("We use DataComp here.") == 1)
    #expect(mentions("We use Data Comp here.") == 0)
    #expect(mentions("We use datacomp here.") == 0)
    #expect(mentions("We use DataComp-XL here.") == 1)
    #expect(mentions("We use DataComp-Video here.") == 0)
    #expect(mentions("We use mini-DataComp here.") == 0)
    #expect(mentions("We use DataComp+ here.") == 0)
  }

  @Test func `a name that its own paper repeats is no mention`() {
    let (index, _) = index(owner: data, ["Nothing here."])
    #expect(index.mentions.isEmpty && index.names.map(\.name) == ["DataComp"])
  }

  @Test func `an established name needs no noun beside it`() {
    let marked = ["We use the GLUE benchmark.", "Results on the GLUE benchmark.", "Others use the GLUE benchmark."]
    #expect(index(owner: glue, ["We report results with GLUE."]).index.mentions.isEmpty)
    #expect(index(owner: glue, marked + ["We report results with GLUE."]).index.mentions.count == 4)
  }

  @Test func `a term that others spell out is a term`() {
    let owner = (title: "FastRAG: Fast", abstract: "We propose FastRAG, a system.")
    let uses = (0..<6).map { _ in "We use FastRAG here." }
    #expect(index(owner: owner, uses).index.mentions.count == 6)
    let defined = "Our Fast Retrieval of Answers to Games (FastRAG) wins."
    #expect(index(owner: owner, uses + [defined, defined]).index.mentions.isEmpty)
  }

  @Test func `nothing is named before it is introduced`() {
    let uses = ["We use DataComp here.", "We use DataComp there."]
    #expect(index(owner: data, uses, years: [2023, 2024, nil]).index.mentions.count == 2)
    #expect(index(owner: data, uses, years: [2023, 2019, 2024]).index.mentions.isEmpty)
  }

  @Test func `a name made from a name points to it`() {
    let documents = [
      Document(title: "OpenSeeker: Search Agents", abstract: "We present OpenSeeker, an agent."),
      Document(title: "OpenSeeker-v2: Better Search Agents", abstract: "We improve search."),
    ]
    let index = NameIndexer().index(documents, introduced: documents.map { NameFinder.introduced(in: $0) })
    #expect(index.mentions == [NameMention(name: 0, document: 1, place: Place(.title, 0..<10), sense: .extends)])
  }

  @Test func `wanted names`() {
    let texts = [
      "We tune Qwen2.5-VL-7B-Instruct with LoRA on the MMLU benchmark.", "Qwen2.5-VL and LLMs on the MMLU benchmark.",
      "LLMs, Figure 3 and Stage-2 on COVID-19 with LoRA.", "LLMs, Figure 3 and Stage-2 on COVID-19.",
    ]
    let documents = texts.map { Document(title: "", abstract: $0) }
    let wanted = NameIndexer().index(documents, introduced: documents.map { _ in [] }).wanted
    #expect(wanted.map(\.name) == ["LoRA", "MMLU", "Qwen2.5-VL"])
    #expect(wanted.map { $0.uses.map(\.document) } == [[0, 2], [0, 1], [0, 1]])
    #expect(
      wanted.allSatisfy { name in name.uses.allSatisfy { documents[$0.document].text(at: $0.place) == name.name } })
  }

  @Test(arguments: 1...25)
  func `an index is well formed and always the same`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let words = [
      "CoLM", "DataComp", "Llama", "3", "model", "use", "the", ",", ".", "and", "AIM", "aim", "Llama3", "GPT-4", "on",
      "benchmark",
    ]
    let documents = (0..<20).map { i in
      let title = i < 6 ? "\(words[random(3)])\(["", "-X", "Net"][random(3)]): A Benchmark" : "Plain"
      return Document(title: title, abstract: (0..<30).map { _ in words[random(words.count)] }.joined(separator: " "))
    }
    let introduced = documents.map { NameFinder.introduced(in: $0) }
    let index = NameIndexer().index(documents, introduced: introduced)
    #expect(index.mentions.map(\.document) == index.mentions.map(\.document).sorted(), "seed \(seed)")
    for mention in index.mentions {
      let name = index.names[mention.name]
      #expect(name.owner != nil && name.owner != mention.document, "seed \(seed)")
      let text = documents[mention.document].text(at: mention.place).lowercased().filter { $0 != " " && $0 != "-" }
      #expect(text == name.key, "seed \(seed)")
    }
    let again = NameIndexer().index(documents, introduced: introduced)
    #expect(
      index.names == again.names && index.mentions == again.mentions && index.wanted == again.wanted, "seed \(seed)")
  }
}
