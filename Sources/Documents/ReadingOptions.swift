/// How files are read.
package struct ReadingOptions: Sendable {
  /// Reads every file as this, whatever it looks like.
  package var forcedFormat: InputFormat?
  /// Whether the role of every line is kept (`--explain-parse`). Costs a byte a line.
  package var explain: Bool
  package var limits: ReadingLimits
  /// The number of the first line, 1 or more: where the bytes are a piece of a file that is read line by line.
  package var firstLine: Int

  package init(
    forcedFormat: InputFormat? = nil, explain: Bool = false, limits: ReadingLimits = ReadingLimits(), firstLine: Int = 1
  ) {
    self.forcedFormat = forcedFormat
    self.explain = explain
    self.limits = limits
    self.firstLine = firstLine
  }
}

/// What hostile or mistaken input may cost at most.
package struct ReadingLimits: Sendable {
  /// Bytes of a file; 2 GiB, and at most that, since positions in HTML are 32-bit.
  package var fileBytes = 2_147_483_647
  /// Lines of a file that is read line by line. Each costs 200 bytes or so.
  package var lines = 2_000_000
  /// Elements of an HTML page. Each costs 150 bytes or more.
  package var elements = 1_000_000
  /// Refusals, and runs of unused lines, of a file that are listed one by one; the last listed stands for what is
  /// beyond.
  package var listed = 10_000
  /// How deep JSON values may be nested, and HTML elements.
  package var depth = 512

  package init() {}
}
