import Testing

@testable import Extraction

@Suite struct NamesIntroducedTests {
  private func names(title: String = "", abstract: String = "") -> [String] {
    NameFinder.introduced(in: Document(title: title, abstract: abstract)).map(\.name)
  }

  @Test(arguments: [
    ("DataComp: In Search of the Next Generation", "DataComp"),
    ("SeaLLMs 3: Open Foundation and Chat Models", "SeaLLMs 3"),
    ("ChineseWebText 2.0: Large-Scale Web Text", "ChineseWebText 2.0"),
    ("γ-MoD: Exploring Mixture-of-Depth Adaptation", "γ-MoD"),
    ("C3oT: Generating Shorter Chain-of-Thought", "C3oT"),
    ("MultiWOZ - A Large-Scale Dialogue Dataset", "MultiWOZ"),
    ("GECToR – Grammatical Error Correction: Tag, Not Rewrite", "GECToR"),
    ("MIDAS:Making Initials Distinguish Acronyms from Shouts", "MIDAS"),
    ("Diachronic Usage Relatedness (DURel): A Framework", "DURel"),
    ("Qwen3-Coder-Next Technical Report", "Qwen3-Coder-Next"),
    ("Introducing OpenKiwi: a Framework", "OpenKiwi"),
  ])
  func `a title presents a name`(title: String, expected: String) {
    #expect(names(title: title) == [expected])
  }

  @Test(arguments: [
    "A Survey: What We Know", "Part-1: Expert Small Models", "Survey: Language Models",
    "Adapting While Learning: Grounding",
    "LLMs: the Good, the Bad and the Ugly", "Language Models (LLMs): a Review", "Dolma", "Towards Reason: a Study",
    "SemEval 2024: Overview", "LLM-based: a View", "What is BERT: an Inquiry", "IndoWordNet::Similarity",
    ": nothing before",
    "Stage 2: the Return", "",
  ])
  func `a title that presents none`(title: String) {
    #expect(names(title: title).isEmpty)
  }

  @Test(arguments: [
    ("We release Dolma, a three trillion token corpus.", ["Dolma"]),
    ("In this paper, we also propose InfLLM to process long sequences.", ["InfLLM"]),
    ("This paper presents a novel framework, NoteLLM-2, for notes.", ["NoteLLM-2"]),
    ("We build a multilingual model called MuRIL for India.", ["MuRIL"]),
    ("We propose Chain-of-Model (CoM), a paradigm.", ["CoM"]),
    ("We propose the Double-Layer MoE RM (DMoERM).", ["DMoERM"]),
    ("We address it by proposing Coresets for Training LLMs (CoLM).", ["CoLM"]),
    ("We introduce Tarjama-25 and TarjamaBench, two benchmarks.", ["Tarjama-25", "TarjamaBench"]),
    ("We develop and open-source NileChat, a small model.", ["NileChat"]),
    ("Our model, dubbed XLM-R, outperforms the others.", ["XLM-R"]),
    ("Our proposed GateMoE system is fast.", ["GateMoE"]),
    ("MindLLM is a new series of models.", ["MindLLM"]),
    ("We present \\textbf{GradPath}, an explanation method.", ["GradPath"]),
    ("We propose an efficient alternative, Lastde++ to detect text.", ["Lastde++"]),
    ("We introduce NVLM 1.0, a family of models.", ["NVLM 1.0"]),
    ("We propose Learning to Act and Cooperate (LACMAS), a framework.", ["LACMAS"]),
    ("We release XData, a corpus of text, and XEval, a test of it.", ["XData", "XEval"]),
  ])
  func `an abstract presents names`(abstract: String, expected: [String]) {
    #expect(names(abstract: abstract) == expected)
  }

  @Test(arguments: [
    "We fine-tune LLaMA on MMLU and compare with GPT-4.",
    "OpenAI released GPT-4 last year.",
    "We propose a Graph Neural Network (GNN) for parsing.",
    "We introduce a method for fine-tuning GPT-2, with a reward.",
    "We use a model called GloVe in all runs.",
    "We evaluate four models, namely BART, T5 and GPT-2, on them.",
    "We propose LLaMA-based agents and collect Twitter data.",
    "We introduce ChatGPT to schools.",
    "We release BM25, dense and hybrid baselines.",
    "We present Earley's algorithm as deduction.",
    "Our experiments on benchmark datasets, SAMSum and XSum, show it.",
    "We provide results on ACE2004, ACE2005, and GENIA.",
    "We build on Llama 3 and propose a Bayesian method.",
  ])
  func `an abstract that speaks of others' names`(abstract: String) {
    #expect(names(abstract: abstract).isEmpty)
  }

  @Test func `a capitalised word or phrase needs the abstract`() {
    let title = "Mutarjim: Advancing Arabic-English Translation"
    #expect(names(title: title, abstract: "Translation is hard.").isEmpty)
    #expect(names(title: title, abstract: "We introduce Mutarjim, a compact model.") == ["Mutarjim"])
    let phrase = "Dataset Decomposition: Faster Training"
    #expect(names(title: phrase).isEmpty)
    #expect(
      names(title: phrase, abstract: "We introduce dataset decomposition, a technique.").first
        == "Dataset Decomposition")
  }

  @Test func `the surest place wins, and the expansion is kept`() throws {
    let document = Document(
      title: "EMO: Earth Mover Distance Optimization for Language Modeling",
      abstract: "We propose Earth Mover Distance Optimization (EMO) for language models.")
    let name = try #require(NameFinder.introduced(in: document).first)
    #expect(name.name == "EMO" && name.evidence == .titleColon && name.place == Place(.title, 0..<3))
    #expect(name.shape == .capitals)
  }

  @Test(arguments: 1...40)
  func `places hold the names, whatever the text`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "We", "propose", "introduce", " called ", "CoLM", "(", ")", ", ", ". ", ": ", "-", "a", "novel", "framework",
      "GPT-4",
      "3", "\\textbf{", "}", "+", "our", "model", "and", "by", "é", "混", "'s", "of", "namely", "\"", "is", "Dolma",
    ]
    func text() -> String {
      (0..<random(40)).map { _ in pieces[random(pieces.count)] + (random(3) > 0 ? " " : "") }.joined()
    }
    let document = Document(title: text(), abstract: text())
    let found = NameFinder.introduced(in: document)
    for name in found { #expect(document.text(at: name.place) == name.name, "seed \(seed)") }
    #expect(found.map(\.place) == found.map(\.place).sorted(), "seed \(seed)")
    #expect(found == NameFinder.introduced(in: document), "seed \(seed)")
  }
}
