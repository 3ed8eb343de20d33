/// What a map shows, before anything has a place: papers, what ties them, who mentions whom, and the communities.
///
/// Every text is data from papers and may hold anything; the layout and the writers make it safe. Order matters: the
/// same scene gives the same picture, so the caller lists papers, ties and mentions in a stable order.
package struct MapScene: Sendable {
  /// One paper.
  package struct Paper: Sendable {
    package var id: String
    package var title: String
    /// Where a click leads. Anything but an absolute http or https address is not linked.
    package var address: String?
    /// Index into `communities`; nil for a paper that nothing connects.
    package var community: Int?
    /// 0 … 1; clamped. A paper's rank by it decides the size of its box.
    package var centrality: Double
    /// What is said on hover, after the title.
    package var tooltip: String

    package init(
      id: String, title: String, address: String? = nil, community: Int? = nil, centrality: Double = 0,
      tooltip: String = "",
    ) {
      self.id = id
      self.title = title
      self.address = address
      self.community = community
      self.centrality = centrality
      self.tooltip = tooltip
    }
  }

  /// Something that papers share.
  package struct Tie: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
      case concept, repository, owner, model, dataset, space, collection, page, name
    }

    /// One paper that has the tie.
    package struct Member: Sendable {
      /// Index into `papers`.
      package var paper: Int
      /// 0 … 1; drawn as the width of the line; clamped.
      package var weight: Double
      /// The reason, such as the quoted words.
      package var tooltip: String

      package init(paper: Int, weight: Double = 1, tooltip: String = "") {
        self.paper = paper
        self.weight = weight
        self.tooltip = tooltip
      }
    }

    package var id: String
    package var kind: Kind
    package var label: String
    package var address: String?
    package var tooltip: String
    package var members: [Member]

    package init(
      id: String, kind: Kind, label: String, address: String? = nil, tooltip: String = "", members: [Member],
    ) {
      self.id = id
      self.kind = kind
      self.label = label
      self.address = address
      self.tooltip = tooltip
      self.members = members
    }
  }

  /// One paper names another.
  package struct Mention: Sendable {
    /// Indices into `papers`.
    package var from: Int
    package var to: Int
    package var tooltip: String

    package init(from: Int, to: Int, tooltip: String = "") {
      self.from = from
      self.to = to
      self.tooltip = tooltip
    }
  }

  package struct Community: Sendable {
    package var name: String

    package init(name: String) { self.name = name }
  }

  package var title: String
  /// Lines below the title: counts, dates, what was left out.
  package var caption: [String]
  package var papers: [Paper]
  package var ties: [Tie]
  package var mentions: [Mention]
  package var communities: [Community]

  package init(
    title: String, caption: [String] = [], papers: [Paper], ties: [Tie] = [], mentions: [Mention] = [],
    communities: [Community] = [],
  ) {
    self.title = title
    self.caption = caption
    self.papers = papers
    self.ties = ties
    self.mentions = mentions
    self.communities = communities
  }
}

/// The forms in which a picture leaves.
package enum PictureFormat: String, Sendable, CaseIterable {
  case svg, png, pdf, dot
}
