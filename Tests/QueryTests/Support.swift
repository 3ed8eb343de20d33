import Analysis
import GraphSupport
import Store

/// JSON lines of papers whose phrases, links, names and references meet often.
func randomLines(seed: UInt64) -> [String] {
  let topics = [
    "mixture of experts", "world models", "graph neural networks", "neural machine translation", "speech recognition",
    "protein structure prediction",
  ]
  let links = ["https://github.com/acme/tool", "https://github.com/acme/kit", "https://huggingface.co/org/model"]
  var random = SplitMix64(seed: seed)
  func one(_ of: [String]) -> String { of[random.next(below: of.count)] }
  return (0..<2 + random.next(below: 24)).map { index in
    let head = one(["", "", "QuxNet\(index): ", "On "])
    let link = random.next(below: 3) == 0 ? " Code: \(one(links))." : ""
    let cited = random.next(below: 3) == 0 ? #", "references": ["k\#(random.next(below: 8))", "2305.11738"]"# : ""
    return #"{"id": "k\#(index)", "title": "\#(head)\#(one(topics)) part \#(index)", "#
      + #""abstract": "We study \#(one(topics)). We improve \#(one(topics)), unlike QuxNet\#(random.next(below: 9)).\#(link)"\#(cited)}"#
  }
}

/// The natural logarithm by its series, so that the expected lengths of paths do not come from the function under test.
func logarithm(_ x: Double) -> Double {
  // ln x = 2 artanh((x − 1) / (x + 1))
  let ratio = (x - 1) / (x + 1)
  var (power, sum) = (ratio, 0.0)
  for term in 0..<2_000 {
    sum += power / Double(2 * term + 1)
    power *= ratio * ratio
  }
  return 2 * sum
}
