/// A format that is read. The raw value is what `--from` takes and what reports show.
///
/// Each format is declared beside its reader, and is known by standing in the registry (`FormatRegistry`).
package struct InputFormat: RawRepresentable, Hashable, Sendable, CaseIterable {
  package let rawValue: String

  /// The format of that name; nil where no reader has it.
  package init?(rawValue: String) {
    guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = known
  }

  /// Declares a format: for its reader only.
  init(_ name: String) { rawValue = name }

  /// Every format read, in the order of the registry.
  package static var allCases: [InputFormat] { FormatRegistry.readers.map { $0.format } }

  /// What a person calls it: `JSON lines`.
  package var label: String { FormatRegistry.reader(of: self)?.label ?? rawValue }
}
