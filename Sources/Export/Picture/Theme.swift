/// Colours of a picture.
///
/// The hues of communities are those of Okabe and Ito (2008, "Color Universal Design"), which people with the common
/// forms of colour blindness tell apart; frames also carry a number and a name, and neighbours in the list differ in
/// lightness and in the pattern of their border, so that nothing is said by hue alone.
package struct Theme: Sendable, Equatable {
  package var paper: Colour
  package var ink: Colour
  package var faintInk: Colour
  /// How much of a hue is in the ground of a frame, 0 … 1; the second for every other community.
  package var groundShares: [Double]
  /// How much of a hue is in a tie's fill, 0 … 1.
  package var tieShare: Double
  /// How much of the ink is in a hue's lines and headings, 0 … 1.
  package var inkShare: Double
  package var hues: [Colour]
  /// For papers that nothing connects.
  package var noHue: Colour

  package static let light = Theme(
    paper: Colour(0xFFFFFF), ink: Colour(0x1A1A1A), faintInk: Colour(0x595959), groundShares: [0.10, 0.18],
    tieShare: 0.34, inkShare: 0.42, hues: okabeIto, noHue: Colour(0x8A8A8A),
  )

  package static let dark = Theme(
    paper: Colour(0x14171A), ink: Colour(0xF2F2F2), faintInk: Colour(0xB4B9BE), groundShares: [0.14, 0.22],
    tieShare: 0.38, inkShare: 0.45, hues: okabeIto, noHue: Colour(0x8A8A8A),
  )

  /// Greys alone, for a printer without colours.
  package static let print = Theme(
    paper: Colour(0xFFFFFF), ink: Colour(0x000000), faintInk: Colour(0x404040), groundShares: [0.06, 0.16],
    tieShare: 0.30, inkShare: 0.5, hues: [Colour(0x707070)], noHue: Colour(0x8A8A8A),
  )

  private static let okabeIto = [
    0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xC9B800, 0x8C6BB1,
  ].map { Colour($0) }

  /// The colours of one community, or of the papers outside of all.
  package func tones(of community: Int?) -> Tones {
    guard let community else {
      return Tones(
        ground: paper.mixed(with: noHue, 0.05), tie: paper.mixed(with: noHue, tieShare),
        line: noHue.mixed(with: ink, inkShare), heading: ink.mixed(with: noHue, 0.3), pattern: .solid,
      )
    }
    let hue = hues[community % hues.count]
    let round = community / hues.count
    let patterns: [Picture.Stroke.Pattern] = [.solid, .dashed, .dotted]
    return Tones(
      ground: paper.mixed(with: hue, groundShares[(community + round) % groundShares.count]),
      tie: paper.mixed(with: hue, tieShare), line: hue.mixed(with: ink, inkShare), heading: hue.mixed(with: ink, 0.62),
      pattern: patterns[round % patterns.count],
    )
  }

  /// What one community is drawn with.
  package struct Tones: Sendable, Equatable {
    package var ground: Colour
    package var tie: Colour
    package var line: Colour
    package var heading: Colour
    package var pattern: Picture.Stroke.Pattern
  }
}
