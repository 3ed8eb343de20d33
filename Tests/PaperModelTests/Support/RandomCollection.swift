import Analysis
import Documents

@testable import PaperModel

/// Records made of phrases, links, names and references that meet often, and the seed that they were made from.
enum RandomCollection {
  private static let topics = [
    "mixture of experts", "world models", "graph neural networks", "neural machine translation", "speech recognition",
    "protein structure prediction", "reinforcement learning", "Large Language Models (LLMs)", "词向量表示",
  ]
  private static let sentences = [
    "We study %.", "Recent work on % has grown.", "Our method improves % by 3%.", "Unlike Zorbex, we treat %.",
    "We compare with QuxNet on %.", "Naïve % fails — as shown before.",
  ]
  private static let links = [
    "https://github.com/acme/tool", "https://github.com/Acme/Other.git", "https://huggingface.co/org/model-7b",
    "https://huggingface.co/datasets/org/data", "https://arxiv.org/abs/2305.11738v3", "https://doi.org/10.1000/XYZ",
    "https://project.github.io/page/", "https://huggingface.co/papers/2401.00001",
  ]

  static func records(seed: UInt64) -> [PaperRecord] {
    var random = SplitMix64(seed: seed)
    func one(_ from: [String], _ random: inout SplitMix64) -> String { from[random.next(below: from.count)] }
    let count = random.next(below: 25)
    return (0..<count).map { index in
      let topic = one(topics, &random)
      let heads = ["Zorbex: ", "QuxNet: ", "", "", "On ", "A Survey of "]
      var abstract = ""
      for _ in 0..<random.next(below: 5) {
        abstract +=
          one(sentences, &random).split(separator: "%", omittingEmptySubsequences: false)
          .joined(separator: one(topics, &random)) + (random.next(below: 3) == 0 ? "\n" : " ")
      }
      if random.next(below: 2) == 0 { abstract += "Code: \(one(links, &random))." }
      return PaperRecord(
        random.next(below: 10) == 0 ? nil : "\(one(heads, &random))\(topic) number \(index / 2)",
        key: random.next(below: 3) == 0 ? "k\(random.next(below: count))" : nil, abstract: abstract,
        addresses: random.next(below: 4) == 0 ? [one(links, &random)] : [],
        references: random.next(below: 3) == 0
          ? ["k\(random.next(below: count))", "A Work That Is Not In This Collection", "2305.11738", "10.1000/xyz"]
          : [],
        authors: random.next(below: 3) == 0 ? ["Ada Lovelace", "Émilie du Châtelet"] : [])
    }
  }
}
