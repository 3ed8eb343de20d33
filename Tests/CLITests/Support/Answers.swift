/// The JSON answers as design contract and README give them: a field that is renamed or goes missing fails to decode.

struct BuildAnswer: Decodable {
  struct Group: Decodable {
    let name: String
    let size: Int
  }
  struct Alone: Decodable {
    let title: String
    let nearest: String?
    let reason: String
  }
  struct File: Decodable {
    struct Refused: Decodable {
      let line: Int
      let reason: String
      let text: String
    }
    struct Unused: Decodable {
      let firstLine: Int
      let lastLine: Int
      let role: String
      let reason: String
      let text: String
    }
    let name: String
    let format: String?
    let bytes: Int
    let records: Int
    let merged: Int
    let refusal: String?
    let notes: [String]
    let refused: [Refused]
    let unused: [Unused]
  }
  let schemaVersion: Int
  let graph: String
  let papers: Int
  let merged: Int
  let connected: Int
  let modularity: Double
  let nodes: [String: Int]
  let edges: [String: Int]
  let communities: [Group]
  let isolated: [Alone]
  let files: [File]
}

struct InfoAnswer: Decodable {
  struct Source: Decodable {
    let name: String
    let records: Int
  }
  let schemaVersion: Int
  let graph: String
  let papers: Int
  let connected: Int
  let modularity: Double
  let nodes: [String: Int]
  let edges: [String: Int]
  let fields: [String: Int]
  let sources: [Source]
  let communities: [BuildAnswer.Group]
  let isolated: [BuildAnswer.Alone]
}

struct RelatedAnswer: Decodable {
  struct Query: Decodable {
    let key: String?
    let title: String?
  }
  struct Candidate: Decodable {
    let key: String
    let title: String
  }
  struct Quote: Decodable {
    let source: String
    let line: Int
    let text: String
  }
  struct Reason: Decodable {
    let kind: String
    let label: String
    let contribution: Double
    let here: Quote?
    let there: Quote?
  }
  struct Result: Decodable {
    let rank: Int
    let key: String
    let title: String
    let score: Double
    let reasons: [Reason]?
  }
  let schemaVersion: Int
  let query: Query
  let results: [Result]
  let error: String?
  let candidates: [Candidate]?
}

struct Extracted: Decodable {
  struct Place: Decodable {
    let field: String
    let start: Int
    let end: Int
    let text: String
  }
  struct Link: Decodable {
    let kind: String
    let id: String
    let field: String
    let start: Int
    let end: Int
    let text: String
  }
  struct Concept: Decodable {
    let id: String
    let label: String
    let score: Double
    let mentions: [Place]
  }
  struct Acronym: Decodable, Equatable {
    let short: String
    let long: String
    let field: String
    let start: Int
    let end: Int
  }
  struct Name: Decodable, Equatable {
    let name: String
    let role: String
    let field: String
    let start: Int
    let end: Int
  }
  let schemaVersion: Int
  let key: String?
  let title: String?
  let links: [Link]
  let concepts: [Concept]?
  let acronyms: [Acronym]
  let names: [Name]
}
