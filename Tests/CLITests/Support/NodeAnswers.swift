/// The JSON answers about nodes: a field that is renamed or goes missing fails to decode.

struct NodeAnswer: Decodable {
  let kind: String
  let key: String
  let label: String
}

struct EvidenceAnswer: Decodable {
  let field: String
  let source: String
  let line: Int
  let text: String
  let marks: [[Int]]

  /// The words that are marked.
  var marked: [String] { marks.map { String(decoding: Array(text.utf8)[$0[0]..<$0[1]], as: UTF8.self) } }
}

struct CommunityAnswer: Decodable {
  let id: Int
  let name: String
}

struct ShowAnswer: Decodable {
  struct Identifier: Decodable {
    let scheme: String
    let value: String
  }
  struct Measure: Decodable {
    let value: Double
    let place: Int
  }
  struct Origin: Decodable {
    let field: String?
    let value: String?
    let source: String
    let line: Int
  }
  struct Paper: Decodable {
    let title: String
    let authors: [String]
    let date: String?
    let venue: String?
    let type: String?
    let abstract: String?
    let identifiers: [Identifier]
    let details: [String: String]
    let keywords: [String]
    let community: CommunityAnswer?
    let measures: [String: Measure]
    let records: [Origin]
    let origins: [Origin]
    let conflicts: [Origin]
  }
  struct Edge: Decodable {
    let node: NodeAnswer
    let papers: Int?
    let weight: Double
    let sense: String?
    let introducedBy: String?
    let name: String?
    let evidence: [EvidenceAnswer]
  }
  struct Group: Decodable {
    let kind: String
    let direction: String
    let count: Int
    let strongest: [Edge]
  }
  let schemaVersion: Int
  let node: NodeAnswer
  let paper: Paper?
  let edges: [Group]

  func group(_ kind: String, _ direction: String = "out") -> Group? {
    edges.first { $0.kind == kind && $0.direction == direction }
  }
}

struct PathAnswer: Decodable {
  struct Step: Decodable {
    let from: NodeAnswer
    let to: NodeAnswer
    let kind: String
    let direction: String
    let weight: Double
    let length: Double
    let price: Double
    let evidence: [EvidenceAnswer]
  }
  struct Path: Decodable {
    let rank: Int
    let length: Double
    let steps: [Step]
  }
  let schemaVersion: Int
  let from: NodeAnswer
  let to: NodeAnswer
  let connected: Bool
  let paths: [Path]
}

struct TopAnswer: Decodable {
  struct Share: Decodable {
    let id: Int
    let name: String
    let papers: Int
  }
  struct Node: Decodable {
    let rank: Int
    let kind: String
    let key: String
    let label: String
    let value: Double
    let community: CommunityAnswer?
    let joins: [Share]
  }
  let schemaVersion: Int
  let kind: String
  let by: String
  let community: CommunityAnswer?
  let nodes: [Node]
}

struct WantedAnswer: Decodable {
  struct Use: Decodable {
    let key: String
    let title: String
    let evidence: [EvidenceAnswer]
  }
  struct Node: Decodable {
    let rank: Int
    let kind: String
    let key: String
    let label: String
    let papers: Int
    let uses: [Use]
  }
  let schemaVersion: Int
  let wanted: [Node]
}
