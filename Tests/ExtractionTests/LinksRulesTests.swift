import Testing

@testable import Extraction

/// The rules of reading links, one by one; expected values are a person's reading of each text.
@Suite struct LinksRulesTests {
  @Test(arguments: [
    MarkedText("Code: ⟦https://github.com/octo/cat⟧.", "github-repo github.com/octo/cat"),
    MarkedText("(⟦https://github.com/octo/cat⟧), see", "github-repo github.com/octo/cat"),
    MarkedText(
      "[⟦https://github.com/octo/cat⟧]; {⟦https://hf.co/octo/cat⟧}",
      "github-repo github.com/octo/cat", "hf-model huggingface.co/octo/cat"),
    MarkedText("“⟦https://github.com/octo/cat⟧”!", "github-repo github.com/octo/cat"),
    MarkedText("«⟦https://github.com/octo/cat⟧»", "github-repo github.com/octo/cat"),
    MarkedText(
      "`⟦https://github.com/octo/cat⟧` and '⟦https://github.com/octo/dog⟧'",
      "github-repo github.com/octo/cat", "github-repo github.com/octo/dog"),
    MarkedText(
      "|⟦https://github.com/octo/cat⟧|⟦https://github.com/octo/dog⟧|",
      "github-repo github.com/octo/cat", "github-repo github.com/octo/dog"),
    MarkedText("⟦https://github.com/octo/cat⟧…", "github-repo github.com/octo/cat"),
    MarkedText(
      "**⟦https://github.com/octo/cat⟧**, _⟦https://github.com/octo/dog⟧_, ~~⟦https://hf.co/octo⟧~~",
      "github-repo github.com/octo/cat", "github-repo github.com/octo/dog", "hf-owner huggingface.co/octo"),
    MarkedText("代码见⟦https://github.com/octo/cat⟧。模型", "github-repo github.com/octo/cat"),
    MarkedText("⟦https://github.com/octo/KoCat⟧에서 공개", "github-repo github.com/octo/KoCat"),
    MarkedText(
      "⟦https://github.com/octo/cat⟧🚀 and ⟦https://github.com/octo/dog⟧² and ⟦https://hf.co/octo/cat⟧†",
      "github-repo github.com/octo/cat", "github-repo github.com/octo/dog", "hf-model huggingface.co/octo/cat"),
    MarkedText(
      "⟦https://github.com/octo/cat⟧&gt; ⟦https://example.org/x⟧&quot;", "github-repo github.com/octo/cat",
      "web example.org/x"),
    MarkedText("⟦https://github.com/octo/Cat-LUD-⟧.", "github-repo github.com/octo/Cat-LUD-"),
    MarkedText(
      "⟦https://example.org/a_(b)⟧ (⟦https://example.org/c_(d)⟧).", "web example.org/a_(b)", "web example.org/c_(d)"),
    MarkedText("⟦https://example.org/notes⟧[12]", "web example.org/notes"),
    MarkedText(
      "⟦https://github.com/octo/cat⟧,⟦https://github.com/octo/dog⟧;", "github-repo github.com/octo/cat",
      "github-repo github.com/octo/dog"),
    MarkedText("git clone ⟦https://github.com/Octo/Cat⟧&&cd Cat", "github-repo github.com/Octo/Cat"),
  ])
  func ends(_ text: MarkedText) { text.expectFound() }

  @Test(arguments: [
    MarkedText("⟦https://github.com/octo/.github⟧", "github-repo github.com/octo/.github"),
    MarkedText(
      "⟦https://github.com/octo/cat.git⟧ ⟦https://github.com/octo/cat.wiki.git⟧",
      "github-repo github.com/octo/cat", "github-repo github.com/octo/cat"),
    MarkedText("⟦https://github.com/octo/cat.js⟧", "github-repo github.com/octo/cat.js"),
    MarkedText("⟦https://github.com/octo_corp/cat⟧", "github-repo github.com/octo_corp/cat"),
    MarkedText(
      "⟦https://github.com/octo/cat/blob/main/a%20b.md#L3⟧ ⟦https://github.com/octo/cat/pull/7⟧",
      "github-repo github.com/octo/cat", "github-repo github.com/octo/cat"),
    MarkedText(
      "⟦https://github.com:443/octo/cat⟧ ⟦https://github.com./octo/cat⟧ ⟦https://me:pw@github.com/octo/cat⟧",
      "github-repo github.com/octo/cat", "github-repo github.com/octo/cat", "github-repo github.com/octo/cat"),
    MarkedText("⟦git+https://github.com/octo/cat.git@v1.2#egg=cat⟧", "github-repo github.com/octo/cat"),
    MarkedText(
      "⟦https://github.com/octo⟧ ⟦https://github.com/octo/?tab=repositories⟧", "github-owner github.com/octo",
      "github-owner github.com/octo"),
    // Accounts from before the rule end in a hyphen.
    MarkedText("⟦https://github.com/octo-/cat⟧", "github-repo github.com/octo-/cat"),
    // A hyphen in front or a double one, a second underscore, 40 letters: nobody's name.
    MarkedText(
      "⟦https://github.com/-octo/cat⟧ ⟦https://github.com/oc--to/cat⟧ ⟦https://github.com/o_c_t/cat⟧",
      "web github.com/-octo/cat", "web github.com/oc--to/cat", "web github.com/o_c_t/cat"),
    MarkedText(
      "⟦https://github.com/abcdefghijabcdefghijabcdefghijabcdefghij/cat⟧",
      "web github.com/abcdefghijabcdefghijabcdefghijabcdefghij/cat"),
  ])
  func gitHubNames(_ text: MarkedText) { text.expectFound() }

  @Test(arguments: [
    MarkedText("⟦https://raw.githubusercontent.com/octo/cat/main/a.md⟧", "github-repo github.com/octo/cat"),
    MarkedText("⟦https://raw.github.com/octo/cat/main/a.md⟧", "github-repo github.com/octo/cat"),
    MarkedText("⟦https://media.githubusercontent.com/media/octo/cat/main/a.bin⟧", "github-repo github.com/octo/cat"),
    MarkedText("⟦https://codeload.github.com/octo/cat/zip/main⟧", "github-repo github.com/octo/cat"),
    MarkedText(
      "⟦https://api.github.com/repos/octo/cat/issues⟧ ⟦https://api.github.com/users/octo⟧ "
        + "⟦https://api.github.com/orgs/octo/repos⟧ ⟦https://api.github.com/rate_limit⟧",
      "github-repo github.com/octo/cat", "github-owner github.com/octo", "github-owner github.com/octo",
      "web api.github.com/rate_limit"),
    MarkedText(
      "⟦ssh://git@ssh.github.com:443/octo/cat.git⟧ ⟦git://github.com/octo/cat⟧ ⟦git@github.com:octo/cat.git⟧",
      "github-repo github.com/octo/cat", "github-repo github.com/octo/cat", "github-repo github.com/octo/cat"),
    MarkedText(
      "⟦https://gist.github.com/octo/0123456789abcdef0123⟧ ⟦https://gist.github.com/octo/0123456789abcdef0123.js⟧ "
        + "⟦https://gist.githubusercontent.com/octo/0123456789abcdef0123/raw/a.py⟧ ⟦https://gist.github.com/42⟧",
      "github-gist gist.github.com/0123456789abcdef0123", "github-gist gist.github.com/0123456789abcdef0123",
      "github-gist gist.github.com/0123456789abcdef0123", "github-gist gist.github.com/42"),
    MarkedText(
      "⟦github.com/octo/cat⟧ ⟦www.github.com/octo/cat⟧ ⟦HTTP://GitHub.COM/octo/cat⟧",
      "github-repo github.com/octo/cat", "github-repo github.com/octo/cat", "github-repo github.com/octo/cat"),
    MarkedText(
      "⟦https://docs.github.com/en⟧ ⟦https://user-images.githubusercontent.com/1/a.png⟧",
      "web docs.github.com/en", "web user-images.githubusercontent.com/1/a.png"),
    MarkedText(
      "⟦https://colab.research.google.com/github/octo/cat/blob/main/a.ipynb⟧ ⟦https://pkg.go.dev/github.com/octo/cat⟧",
      "web colab.research.google.com/github/octo/cat/blob/main/a.ipynb", "web pkg.go.dev/github.com/octo/cat"),
    MarkedText(
      "⟦https://web.archive.org/web/2020/https://github.com/octo/cat⟧",
      "web web.archive.org/web/2020/https://github.com/octo/cat"),
    MarkedText(
      "⟦github:octo/cat⟧ ⟦gist:octo/0123456789abcdef0123⟧", "github-repo github.com/octo/cat",
      "github-gist gist.github.com/0123456789abcdef0123"),
  ])
  func gitHubHosts(_ text: MarkedText) { text.expectFound() }

  @Test(arguments: [
    "features", "topics/nlp", "marketplace", "sponsors/octo", "settings/profile", "about", "pricing", "login",
    "trending", "collections/ai", "explore", "anonymous/cat", "404", "apps/dependabot", "security/advanced-security",
  ])
  func reservedOnGitHub(_ path: String) {
    MarkedText("⟦https://github.com/\(path)⟧", "web github.com/\(path)").expectFound()
  }

  @Test(arguments: ["orgs/octo/repositories", "orgs/octo", "users/octo/projects/1"])
  func accountPages(_ path: String) {
    MarkedText("⟦https://github.com/\(path)⟧", "github-owner github.com/octo").expectFound()
  }

  @Test(arguments: [
    "notgithub.com/octo/cat", "github.com.evil.org/octo/cat", "g\u{456}thub.com/octo/cat",
    "github.company.com/octo/cat", "hf-mirror.com/octo/cat", "github.com-evil.org/octo/cat", "huggingface.com/octo/cat",
    "github.community/octo/cat", "a.b.github.io/cat", "github.io/cat",
  ])
  func lookAlikes(_ address: String) {
    MarkedText("⟦https://\(address)⟧", "web \(address)").expectFound()
    #expect(LinkScanner.links(in: Array("see \(address) there".utf8)).isEmpty)
  }

  @Test func hostsBehindAnAtSign() {
    MarkedText("⟦https://github.com@evil.org/octo/cat⟧", "web evil.org/octo/cat").expectFound()
  }

  @Test(arguments: [
    MarkedText(
      "⟦https://huggingface.co/octo/cat/resolve/main/a.bin?download=true⟧", "hf-model huggingface.co/octo/cat"),
    MarkedText(
      "⟦https://huggingface.co/datasets/octo/cat/viewer⟧ ⟦https://hf.co/spaces/octo/cat/tree/main⟧",
      "hf-dataset huggingface.co/datasets/octo/cat", "hf-space huggingface.co/spaces/octo/cat"),
    MarkedText(
      "⟦https://huggingface.co/octo⟧ ⟦https://huggingface.co/octo/models⟧ ⟦https://huggingface.co/octo/activity/all⟧",
      "hf-owner huggingface.co/octo", "hf-owner huggingface.co/octo", "hf-owner huggingface.co/octo"),
    MarkedText(
      "⟦https://huggingface.co/gpt2⟧ "
        + "⟦https://huggingface.co/bert-large-cased/tree/main⟧ ⟦https://hf.co/datasets/squad⟧",
      "hf-model huggingface.co/gpt2", "hf-model huggingface.co/bert-large-cased",
      "hf-dataset huggingface.co/datasets/squad"),
    MarkedText(
      "⟦hf://datasets/octo/cat@main/a.csv⟧ ⟦hf://octo/cat⟧ ⟦git@hf.co:octo/cat⟧ ⟦git@hf.co:spaces/octo/cat⟧",
      "hf-dataset huggingface.co/datasets/octo/cat", "hf-model huggingface.co/octo/cat",
      "hf-model huggingface.co/octo/cat",
      "hf-space huggingface.co/spaces/octo/cat"),
    MarkedText(
      "⟦https://huggingface.co/api/models/octo/cat⟧ ⟦https://huggingface.co/api/datasets/octo/cat⟧",
      "hf-model huggingface.co/octo/cat", "hf-dataset huggingface.co/datasets/octo/cat"),
    MarkedText("ollama run ⟦hf.co/octo/cat-GGUF:Q4_K_M⟧", "hf-model huggingface.co/octo/cat-GGUF"),
    MarkedText(
      "⟦https://hf.co/collections/octo/cats⟧ ⟦https://hf.co/collections/octo/cats-64f1a2b3c4d5e6f7a8b9c0d1⟧",
      "hf-collection huggingface.co/collections/octo/cats",
      "hf-collection huggingface.co/collections/octo/cats-64f1a2b3c4d5e6f7a8b9c0d1"),
    MarkedText(
      "⟦https://hf.co/papers/2305.11738v2⟧ ⟦https://hf.co/papers/trending⟧",
      "hf-paper huggingface.co/papers/2305.11738",
      "web huggingface.co/papers/trending"),
    MarkedText("⟦https://discuss.huggingface.co/t/cat/1⟧", "web discuss.huggingface.co/t/cat/1"),
  ])
  func hub(_ text: MarkedText) { text.expectFound() }

  @Test(arguments: [
    "docs", "docs/hub/index", "blog/octo/cats", "learn/nlp-course/chapter1", "course", "tasks", "join", "pricing",
    "models", "datasets", "spaces", "chat", "posts/octo/1", "transformers/index.html",
  ])
  func reservedOnHub(_ path: String) {
    MarkedText("⟦https://huggingface.co/\(path)⟧", "web huggingface.co/\(path)").expectFound()
  }

  @Test(arguments: [
    MarkedText(
      "⟦https://arxiv.org/abs/2305.11738v3⟧ ⟦https://arxiv.org/pdf/2305.11738v3.pdf⟧ ⟦arxiv.org/html/2305.11738⟧",
      "arxiv arxiv.org/abs/2305.11738", "arxiv arxiv.org/abs/2305.11738", "arxiv arxiv.org/abs/2305.11738"),
    MarkedText(
      "⟦https://export.arxiv.org/e-print/2305.11738⟧ ⟦https://ar5iv.labs.arxiv.org/html/2305.11738⟧",
      "arxiv arxiv.org/abs/2305.11738", "arxiv arxiv.org/abs/2305.11738"),
    MarkedText(
      "⟦arXiv:2305.11738v1⟧ [cs.CL], ⟦arXiv 2305.11738⟧, ⟦arxiv: 0704.0001⟧", "arxiv arxiv.org/abs/2305.11738",
      "arxiv arxiv.org/abs/2305.11738", "arxiv arxiv.org/abs/0704.0001"),
    MarkedText(
      "⟦arXiv:hep-th/9901001v2⟧ ⟦https://arxiv.org/abs/math.GT/0309136⟧ ⟦cond-mat/0211034⟧",
      "arxiv arxiv.org/abs/hep-th/9901001", "arxiv arxiv.org/abs/math/0309136", "arxiv arxiv.org/abs/cond-mat/0211034"),
    MarkedText("⟦https://doi.org/10.48550/arXiv.2305.11738⟧", "arxiv arxiv.org/abs/2305.11738"),
    // Months are 01–12, numbers have five digits since 2015, and a number alone is a number.
    MarkedText("arXiv:2313.11738 arXiv:2300.11738 arXiv:2305.1173 2305.11738 and/0309136"),
    MarkedText("⟦https://arxiv.org/list/cs.CL/recent⟧", "web arxiv.org/list/cs.CL/recent"),
  ])
  func arXiv(_ text: MarkedText) { text.expectFound() }

  @Test(arguments: [
    MarkedText(
      "doi:⟦10.1000/ABC.def⟧, DOI ⟦10.5555/12345678⟧.", "doi doi.org/10.1000/abc.def", "doi doi.org/10.5555/12345678"),
    MarkedText("(⟦https://doi.org/10.1016/S0140-6736(99)00001-1⟧)", "doi doi.org/10.1016/s0140-6736(99)00001-1"),
    MarkedText("⟦https://doi.org/10.1016%2FS0140-6736%2899%2900001-1⟧", "doi doi.org/10.1016/s0140-6736(99)00001-1"),
    MarkedText(
      "⟦10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1⟧",
      "doi doi.org/10.1002/(sici)1096-8644(199601)99:1<1::aid-ajpa1>3.0.co;2-1"),
    MarkedText("⟦http://dx.doi.org/doi:10.1000/x⟧", "doi doi.org/10.1000/x"),
    MarkedText(
      "⟦https://link.springer.com/content/pdf/10.1007/s00146-020-01065-x.pdf⟧", "doi doi.org/10.1007/s00146-020-01065-x"
    ),
    MarkedText(
      "⟦https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000001&type=printable⟧",
      "doi doi.org/10.1371/journal.pone.0000001"),
    MarkedText("\\doi{⟦10.1000/a\\_b⟧}", "doi doi.org/10.1000/a_b"),
    MarkedText("10.123/abc 110.1000/abc v10.1000/abc 10.1000"),
  ])
  func doi(_ text: MarkedText) { text.expectFound() }

  @Test(arguments: [
    MarkedText(
      "⟦https://Octo.github.io/Cat/index.html?x=1#top⟧ ⟦octo.github.io⟧. ⟦http://octo.github.io/cat/⟧,",
      "project-page octo.github.io/Cat", "project-page octo.github.io", "project-page octo.github.io/cat"),
    MarkedText("⟦https://www.Example.org:8080/A/b/?q=1#part⟧", "web example.org:8080/A/b/?q=1"),
    MarkedText(
      "⟦https://example.org/#/route⟧ ⟦ftp://example.org/a⟧ ⟦www.example.org⟧ ⟦http://192.0.2.1/a⟧",
      "web example.org/#/route", "web example.org/a", "web example.org", "web 192.0.2.1/a"),
    MarkedText("⟦https://例え.jp/道⟧。", "web 例え.jp/道"),
  ])
  func pages(_ text: MarkedText) { text.expectFound() }

  @Test(arguments: [
    "e.g.github and i.e. GitHub, Hugging Face, huggingface, arXiv; node.js", "octo/cat", "octo/cat.git",
    "me@github.com or me@huggingface.co", "com.github.octo:cat:1.0", "io.github.octo:cat:1.0",
    "https://github.com/<user>/<repo>", "https://github.com/{owner}/{repo}", "https://github.com/...", "github.com.",
    "github.com/",
    "http://..", "https://", "http://localhost", "www.", "www.example", "javascript:alert(1)//x", "path:to:file",
    "1/2 and 3.4/5",
    "mailto:me@example.org", "hf:/gpt2", "github:octo", "git@github.com", "://", "//", "C:\\a\\b", "and/or",
  ])
  func notLinks(_ text: String) { #expect(LinkScanner.links(in: Array(text.utf8)).map(\.target.id) == []) }

  @Test(arguments: [
    MarkedText("[https://github.com/octo/cat](⟦https://github.com/octo/cat⟧)", "github-repo github.com/octo/cat"),
    MarkedText("\\href{⟦https://octo.github.io/cat/⟧}{octo.github.io/cat}", "project-page octo.github.io/cat"),
    MarkedText(
      "<a href=\"⟦https://github.com/octo/cat⟧\">https://github.com/Octo/Cat</a>", "github-repo github.com/octo/cat"),
    MarkedText(
      "[⟦https://github.com/octo/dog⟧](⟦https://github.com/octo/cat⟧)", "github-repo github.com/octo/dog",
      "github-repo github.com/octo/cat"),
    MarkedText(
      "[![badge](https://img.shields.io/github/stars/octo/cat)](⟦https://github.com/octo/cat⟧)",
      "github-repo github.com/octo/cat"),
    MarkedText(
      "⟦https://github.com/octo/cat⟧ and ⟦https://github.com/octo/cat⟧", "github-repo github.com/octo/cat",
      "github-repo github.com/octo/cat"),
  ])
  func twiceTheSame(_ text: MarkedText) { text.expectFound() }
}
