/// First path segments that the sites keep for themselves, and names older than namespaces.
enum ReservedNames {
  /// Whether GitHub keeps `name` from accounts. Source: GitHub's own routes, and the community's record of names that
  /// GitHub refuses at sign-up (github-reserved-names).
  static func isReservedOnGitHub(_ name: String) -> Bool {
    gitHub.contains(name.lowercased()) || isStatusCode(name)
  }

  /// Whether `name`, in lower case, is a page of the Hub and no account.
  static func isReservedOnHub(_ name: String) -> Bool { hub.contains(name) }

  /// Whether `name` is one of the models from before accounts had namespaces: a known architecture, and then its size
  /// or training as the first model library named them.
  static func isUnnamespacedModel(_ name: String) -> Bool {
    let lower = name.lowercased()
    return wholeModels.contains(lower) || modelStems.contains { lower.hasPrefix($0) }
  }

  /// HTTP status codes, which have pages of their own.
  private static func isStatusCode(_ name: String) -> Bool {
    guard name.utf8.count == 3, let code = Int(name) else { return false }
    return (400...431).contains(code) || (500...511).contains(code)
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String(decoding: $0, as: UTF8.self) })
  }

  private static let gitHub = words(
    """
    about accelerator access account admin advisories anonymous any api apps assets attributes auth billing blob
    blog bounty branches business businesses c cache case-studies categories central certification changelog cla
    cloud codereview codespaces collection collections comments commit commits community companies compare contact
    contributing cookbook copilot coupons customer customer-stories customer-terms customers dashboard dashboards
    design develop developer diff discover discussions docs downloads downtime editor editors edu enterprise
    enterprises events explore featured features files fixtures forked garage ghost gist gists github-copilot
    graphs guide guides help help-wanted home hooks hosting hovercards identity images inbox individual info
    integration interfaces introduction investors issues jobs join journal journals lab labs languages launch
    layouts learn legal library linux listings lists login logos logout mac maintenance malware man marketplace
    mcp mention mentioned mentioning mentions migrating milestones mine mirrors mobile navigation network new news
    newsletter newsroom none nonprofit nonprofits notices notifications oauth offer open-source organisations
    organizations orgs pages partners password_reset payments personal plans plugins popular popularity posts
    premium-support press pricing professional projects pulls raw readme recommendations redeem releases render
    reply repositories resources restore revert save-net-neutrality saved scraping search security services
    session sessions settings shareholders shop showcases signin signup site site-map sitemap solutions spam spark
    sponsors ssh staff starred stars static status statuses storage store stories styleguide subscriptions suggest
    suggestion suggestions support suspended talks teach teacher teachers teaching team teams ten terms timeline
    topic topics tos tour train training translations tree trending trust-center updates username users
    visualization w watching why-github wiki windows works-with www0 www1 www2 www3 www4 www5 www6 www7 www8 www9
    """)

  private static let hub = words(
    """
    about admin amazon-sagemaker api apps assets auth autotrain benchmarks billing blog brand buckets careers
    changelog chat code-of-conduct collections community competitions contact contact-sales content-guidelines
    content-policy course courses daily-papers datasets dmca docs documentation endpoints enterprise events
    explore faq features feed forum forums front hardware help home huggingchat inference inference-api
    inference-endpoints inference-providers infinity integrations jobs join kernels landing languages leaderboard
    leaderboards learn legal library licenses login logout mcp metrics model models new notifications oauth
    organization organizations papers partners playground posts press pricing privacy pro register robots.txt
    search security settings shop sign-in sign-up signin signup site-map sitemap.xml spaces sso status storage
    subscribe subscription subscriptions support tags task tasks team teams terms terms-of-service tos training
    transformers trending user users webhooks welcome
    """)

  private static let wholeModels = words(
    """
    gpt2 gpt2-medium gpt2-large gpt2-xl distilgpt2 openai-gpt ctrl transfo-xl-wt103 roberta-base roberta-large
    distilroberta-base xlm-roberta-base xlm-roberta-large camembert-base t5-small t5-base t5-large t5-3b t5-11b
    """)

  private static let modelStems = [
    "bert-base-", "bert-large-", "distilbert-base-", "roberta-base-", "roberta-large-", "xlm-mlm-", "xlm-clm-",
    "xlm-roberta-large-", "albert-base-v", "albert-large-v", "albert-xlarge-v", "albert-xxlarge-v", "xlnet-base-",
    "xlnet-large-",
  ]
}
