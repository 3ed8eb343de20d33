import Extraction
import PaperModel
package import Store

/// Words of a paper with the place where they stand.
package struct Quotation: Sendable, Equatable {
  /// The input file's name.
  package let source: String
  package let line: Int
  package let text: String
  /// UTF-8 byte ranges in `text` of the words that matter, ascending; empty where all of it does.
  package let marks: [Range<Int>]

  package init(source: String, line: Int, text: String, marks: [Range<Int>] = []) {
    self.source = source
    self.line = line
    self.text = text
    self.marks = marks
  }

  /// The sentence of `field` that holds the bytes at `range`, which are marked; the whole field where `range` is nil.
  /// Nil where there is no field.
  package init?(_ field: StoredField?, _ range: Range<Int>?) {
    guard let field, !field.text.isEmpty else { return nil }
    let place = range?.clamped(to: 0..<field.text.count)
    let sentence = place.map { Quote.sentence(in: field.text.span, around: $0) } ?? 0..<field.text.count
    let text = collapsed(String(decoding: field.text[sentence], as: UTF8.self))
    guard !text.isEmpty else { return nil }
    let mark = place.flatMap { Self.mark($0, sentence, in: field.text) }
    self.init(
      source: field.source, line: field.line(at: sentence.lowerBound), text: text, marks: mark.map { [$0] } ?? [])
  }

  /// Where the bytes at `range` are in the collapsed text of `sentence`.
  private static func mark(_ range: Range<Int>, _ sentence: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    func length(_ part: Range<Int>) -> Int { collapsed(String(decoding: text[part], as: UTF8.self)).utf8.count }
    let through = length(sentence.lowerBound..<range.upperBound)
    let marked = length(range)
    return marked > 0 && marked < length(sentence) ? through - marked..<through : nil
  }

  /// This quotation with the marks of another of the same sentence too.
  func merged(with other: Quotation) -> Quotation {
    let all = (marks + other.marks.filter { mark in !marks.contains { $0.overlaps(mark) } }).sorted {
      $0.lowerBound < $1.lowerBound
    }
    return Quotation(source: source, line: line, text: text, marks: all)
  }

  func isSamePlace(as other: Quotation) -> Bool {
    line == other.line && text == other.text && source == other.source
  }
}
