import Testing

@testable import Extraction

@Suite struct LinksIdentityTests {
  @Test(arguments: [
    ("https://github.com/Octo/Cat", "http://www.github.com/octo/cat.git/"),
    ("https://huggingface.co/Octo/Cat", "hf.co/octo/cat?x=1#y"),
    ("https://arxiv.org/abs/2305.11738v1", "arXiv:2305.11738"),
    ("https://doi.org/10.1000/ABC", "doi:10.1000/abc"),
    ("https://octo.github.io/cat/", "http://OCTO.github.io/cat/index.html"),
    ("https://www.example.org/a/", "http://example.org/a#part"),
  ])
  func spellingsOfOneResource(_ one: String, _ other: String) throws {
    let found = LinkScanner.links(in: Array("\(one) \(other)".utf8))
    try #require(found.count == 2)
    #expect(found[0].target.key == found[1].target.key)
  }

  @Test(arguments: [
    ("https://github.com/octo/cat", "github-owner github.com/octo"),
    ("https://huggingface.co/octo/cat", "hf-owner huggingface.co/octo"),
    ("https://huggingface.co/datasets/octo/cat", "hf-owner huggingface.co/octo"),
    ("https://huggingface.co/spaces/octo/cat", "hf-owner huggingface.co/octo"),
    ("https://huggingface.co/collections/octo/cats", "hf-owner huggingface.co/octo"),
    ("https://huggingface.co/gpt2", ""), ("https://github.com/octo", ""), ("https://arxiv.org/abs/2305.11738", ""),
  ])
  func owners(_ address: String, _ owner: String) throws {
    let target = try #require(LinkScanner.target(ofAddress: address))
    #expect(target.owner.map { "\($0.kind.rawValue) \($0.id)" } ?? "" == owner)
  }

  @Test func addressesOfSources() {
    #expect(LinkScanner.target(ofAddress: " https://github.com/octo/cat\n")?.id == "github.com/octo/cat")
    #expect(LinkScanner.target(ofAddress: "10.1000/x1")?.kind == .doi)
    #expect(LinkScanner.target(ofAddress: "DOI: 10.1000/x1")?.kind == .doi)
    #expect(LinkScanner.target(ofAddress: "see https://github.com/octo/cat") == nil)
    #expect(LinkScanner.target(ofAddress: "javascript:location='https://example.org'") == nil)
    #expect(LinkScanner.target(ofAddress: "") == nil)
  }

  /// Opening a target and reading that address again names the target.
  @Test(arguments: [
    "https://github.com/octo/cat", "https://github.com/octo", "https://gist.github.com/octo/0123456789abcdef0123",
    "https://hf.co/octo/cat", "https://hf.co/datasets/squad", "https://hf.co/spaces/octo/cat",
    "https://hf.co/collections/octo/cats",
    "https://hf.co/octo", "https://hf.co/papers/2305.11738", "arXiv:hep-th/9901001", "doi:10.1000/x1",
    "octo.github.io/cat",
    "http://www.example.org/a?b=c",
  ])
  func addressesToOpen(_ text: String) throws {
    let target = try #require(
      LinkScanner.target(ofAddress: text) ?? LinkScanner.links(in: Array(text.utf8)).first?.target)
    #expect(LinkScanner.target(ofAddress: target.address) == target)
  }
}
