/// Tells link texts that name a kind of thing (`PDF`, `Code`, `here`, `ICLR 2024`) from titles.
enum LinkLabel {
  static func isLabel(_ text: String) -> Bool {
    let lowered = text.lowercased()
    if ["http://", "https://", "www.", "arxiv:", "doi:"].contains(where: lowered.hasPrefix) { return true }
    let words = lowered.split { !$0.isLetter && !$0.isNumber }
    guard words.contains(where: { $0.contains(where: \.isLetter) }) else { return true }
    if words.allSatisfy({ labels.contains($0) || $0.allSatisfy(\.isNumber) }) { return true }
    // A venue with its year: “NeurIPS 2023”, “ACL'23”.
    return words.count <= 3 && words.contains { isYear($0) } && !text.contains(":")
      && words.allSatisfy { isYear($0) || $0.utf8.count <= 10 }
  }

  private static func isYear(_ word: Substring) -> Bool {
    guard word.allSatisfy(\.isNumber) else { return false }
    return word.utf8.count == 2 || word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
  }

  private static let labels: Set<Substring> = [
    "a", "abs", "abstract", "acl", "and", "arxiv", "article", "blog", "bibtex", "bib", "checkpoint", "checkpoints",
    "code",
    "colab", "data", "dataset", "datasets", "demo", "doc", "docs", "doi", "face", "full", "git", "github", "hf", "here",
    "homepage",
    "html", "hugging", "huggingface", "image", "implementation", "in", "link", "links", "media", "model", "models",
    "more",
    "notebook", "official", "on", "open", "openreview", "page", "paper", "papers", "pdf", "post", "poster", "preprint",
    "pretrained",
    "project", "ps", "pytorch", "read", "repo", "repository", "site", "slides", "source", "star", "stars", "supp",
    "supplement",
    "supplementary", "tensorflow", "text", "the", "thread", "this", "twitter", "tweet", "url", "version", "video",
    "view", "web",
    "webpage", "website", "weights", "youtube", "openaccess", "论文", "代码", "链接", "项目", "主页",
  ]
}
