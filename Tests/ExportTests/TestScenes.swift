import Export

/// Scenes without any real paper.
enum TestScenes {
  /// A small generator (Knuth's MMIX constants), so that a printed seed says all.
  struct Generator {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  static func synthetic(papers count: Int, seed: UInt64) -> MapScene {
    var random = Generator(state: seed)
    let words = [
      "graph", "retrieval-augmented", "of", "sparse", "Mixture-of-Experts", "for", "low-resource", "learning", "in",
      "multilingual", "translation", "a", "survey", "alignment", "long-context", "reasoning", "the", "benchmark",
    ]
    func title(_ least: Int, _ more: Int) -> String {
      (0..<(least + random.next(more))).map { _ in words[random.next(words.count)] }.joined(separator: " ")
    }
    let communities = max(1, count / 10)
    let papers = (0..<count).map { i in
      MapScene.Paper(
        id: "p\(i)", title: title(3, 17), address: "https://example.org/\(i)?a=1&b=2",
        community: i % 9 == 8 ? nil : random.next(communities), centrality: Double(random.next(101)) / 100,
        tooltip: "reason \(i)",
      )
    }
    let kinds = MapScene.Tie.Kind.allCases
    let ties = (0..<(count * 7 / 10)).map { t in
      let home = random.next(communities)
      let near = papers.indices.filter { papers[$0].community == home }
      let members = (0..<(2 + random.next(4))).compactMap { _ -> MapScene.Tie.Member? in
        let far = random.next(count)
        let paper = near.isEmpty || random.next(4) == 0 ? far : near[random.next(near.count)]
        return papers[paper].community == nil
          ? nil : .init(paper: paper, weight: Double(random.next(101)) / 100, tooltip: "both say so")
      }
      return MapScene.Tie(
        id: "t\(t)", kind: kinds[random.next(3) == 0 ? random.next(kinds.count) : 0], label: title(1, 4),
        members: members,
      )
    }
    let mentions = (0..<(count / 8)).map { _ in MapScene.Mention(from: random.next(count), to: random.next(count)) }
    return MapScene(
      title: "Synthetic", caption: ["\(count) papers"], papers: papers, ties: ties, mentions: mentions,
      communities: (0..<communities).map { MapScene.Community(name: "community \($0) " + title(1, 5)) },
    )
  }

  /// Titles and addresses that must not do harm.
  static let hostile: MapScene = {
    let titles = [
      #"<script>alert(1)</script> & "x" \N"#, #"\G \E \T \n \l $\nabla$ &amp; &alpha; &#65; ]]> --> <!--"#,
      "مقدمة في معالجة اللغات الطبيعية باستخدام الشبكات العصبية", "大規模言語モデルの混合エキスパートに関する包括的な調査研究と展望",
      "Emoji 👩‍👩‍👧‍👦 in 🇪🇺 titles 🚀🚀🚀", "Bell \u{7} null \u{0} escape \u{1B}[31m and \u{202E}reversed\u{202C}\u{FFFE}",
      String(repeating: "long ", count: 2000), String(repeating: "x", count: 400), "", "   ", "%s%n \\",
      "e\u{301}\u{301}\u{301}",
    ]
    let addresses = [
      "https://example.org/?a=1&b=2", "javascript:alert(1)", "https://example.org/\"><script>alert(1)</script>",
      "data:text/html,x", "//example.org", "HTTPS://EXAMPLE.ORG/ü", "java\nscript:alert(1)", "", "http://",
      "https://a b", "vbscript:x", "file:///etc/passwd",
    ]
    let papers = titles.indices.map { i in
      MapScene.Paper(
        id: titles[i], title: titles[i], address: addresses[i], community: i % 3, centrality: i == 2 ? .nan : Double(i),
        tooltip: titles[i],
      )
    }
    let ties = MapScene.Tie.Kind.allCases.enumerated().map { k, kind in
      MapScene.Tie(
        id: titles[k], kind: kind, label: titles[k], address: addresses[k], tooltip: titles[k],
        members: [
          .init(paper: k, tooltip: titles[k]), .init(paper: (k + 4) % titles.count, weight: .infinity),
          .init(paper: 99),
        ],
      )
    }
    return MapScene(
      title: titles[0], caption: [titles[1], "a\u{0}b"], papers: papers, ties: ties,
      mentions: [.init(from: 0, to: 1, tooltip: titles[0]), .init(from: 3, to: 77), .init(from: 2, to: 2)],
      communities: [.init(name: titles[0]), .init(name: titles[5]), .init(name: "")],
    )
  }()
}
