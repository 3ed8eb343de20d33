import Export
import Testing

@Suite struct ThemeTests {
  static let themes: [(String, Theme)] = [("light", .light), ("dark", .dark), ("print", .print)]

  /// WCAG 2.1: 4.5 : 1 for words (1.4.3), 3 : 1 for lines that mean something (1.4.11).
  @Test(arguments: themes)
  func wordsAndLinesStandOut(name: String, theme: Theme) {
    #expect(theme.ink.contrast(with: theme.paper) >= 7)
    #expect(theme.faintInk.contrast(with: theme.paper) >= 4.5)
    for community in [nil] + (0..<24).map({ $0 as Int? }) {
      let tones = theme.tones(of: community)
      #expect(theme.ink.contrast(with: tones.tie) >= 4.5, "\(name) \(community ?? -1)")
      #expect(tones.heading.contrast(with: tones.ground) >= 4.5, "\(name) \(community ?? -1)")
      #expect(tones.line.contrast(with: tones.ground) >= 3, "\(name) \(community ?? -1)")
      #expect(tones.line.contrast(with: theme.paper) >= 3, "\(name) \(community ?? -1)")
    }
  }

  /// Ratios published with the definition: black on white 21, and #767676 the lightest grey that passes 4.5 on white.
  @Test func contrastIsTheOneDefined() {
    let white = Colour(0xFFFFFF)
    #expect(abs(Colour(0x000000).contrast(with: white) - 21) < 1e-6)
    #expect(Colour(0x767676).contrast(with: white) >= 4.5)
    #expect(Colour(0x777777).contrast(with: white) < 4.5)
  }

  /// Two communities of the first 24 share neither a ground with a border pattern, nor look alike side by side.
  @Test func communitiesDiffer() {
    let seen = Set(
      (0..<24).map { c -> String in
        let tones = Theme.light.tones(of: c)
        return "\(tones.line.hex) \(tones.pattern.rawValue)"
      })
    #expect(seen.count == 24)
  }
}
