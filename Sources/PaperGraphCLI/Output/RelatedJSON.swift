import Export
import Query
import Store

/// The answer of `related` as one line of JSON.
enum RelatedJSON {
  static func write(_ answer: RelatedAnswer, _ reader: GraphReader, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("schema_version", 1)
      query(answer.asked, to: &writer)
      writer.member(array: "results", of: answer.results.enumerated()) { writer, entry in
        writer.object { writer in
          result(entry.element, rank: entry.offset + 1, to: &writer)
          if let had = answer.had { writer.member("have", had[entry.offset]) }
          guard answer.hasReasons else { return }
          let asked = answer.asked.isOnePaper ? nil : answer.asked
          writer.member(array: "reasons", of: entry.element.reasons) { reason($1, asked, to: &$0) }
        }
      }
    }
    writer.newline()
  }

  /// How two papers are related.
  static func write(_ asked: StoredPaper, _ pair: RelatedPair, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("schema_version", 1)
      writer.member(object: "query") { paper(asked, to: &$0) }
      writer.member("related", pair.rank != nil)
      writer.member("of", pair.rankedCount)
      writer.member(array: "results", of: [pair.result]) { writer, entry in
        writer.object { writer in
          result(entry, rank: pair.rank, to: &writer)
          writer.member(array: "reasons", of: entry.reasons) { reason($1, nil, to: &$0) }
        }
      }
      for (key, traits) in [("only_here", pair.onlyHere), ("only_there", pair.onlyThere)] {
        writer.member(array: key, of: traits) { writer, trait in
          writer.object {
            $0.member("kind", trait.kind.rawValue)
            $0.member("label", trait.label)
            $0.member("papers", trait.papers)
          }
        }
      }
    }
    writer.newline()
  }

  /// Key and title are those of the one paper asked about, of the first of several; `set` and `not` hold all of them.
  private static func query(_ asked: AskedPapers, to writer: inout JSONWriter) {
    writer.member(object: "query") { writer in
      writer.member("key", asked.like.first?.key)
      writer.member("title", asked.like.first?.title)
      if let text = asked.text { writer.member("text", text) }
      guard !asked.isOnePaper else { return }
      for (key, papers) in [("set", asked.like), ("not", asked.unlike)] {
        writer.member(array: key, of: papers) { writer, paper in writer.object { self.paper(paper, to: &$0) } }
      }
    }
  }

  private static func paper(_ paper: StoredPaper, to writer: inout JSONWriter) {
    writer.member("key", paper.key)
    writer.member("title", paper.title)
  }

  private static func result(_ result: RelatedPaper, rank: Int?, to writer: inout JSONWriter) {
    writer.member("rank", rank)
    writer.member("key", result.key)
    writer.member("title", result.title)
    writer.member("score", result.score)
  }

  /// `asked` where there are several papers that `here` may quote.
  private static func reason(_ reason: Reason, _ asked: AskedPapers?, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", reason.kind.rawValue)
      writer.member("label", reason.label)
      writer.member("contribution", reason.contribution)
      if let asked {
        let papers = asked.like + asked.unlike
        writer.member("of", papers.first { $0.id == reason.asked }?.key)
      }
      write("here", reason.here, to: &writer)
      write("there", reason.there, to: &writer)
    }
  }

  private static func write(_ key: String, _ quotation: Quotation?, to writer: inout JSONWriter) {
    guard let quotation else { return writer.member(key, nil as String?) }
    writer.member(object: key) { $0.quotation(quotation) }
  }
}
