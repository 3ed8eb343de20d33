/// A short form and the long form that a text gives for it: `Mixture of Experts (MoE)`.
package struct AcronymMention: Hashable, Sendable {
  /// The short form as it stands, a plural `s` included: `MoE`, `LLMs`, `CT-LLM`.
  package let short: String
  /// The long form as it stands: `Large Language Models`.
  package let long: String
  package let shortPlace: Place
  package let longPlace: Place
  /// Both forms and what joins them, brackets included.
  package let place: Place

  package init(short: String, long: String, shortPlace: Place, longPlace: Place, place: Place) {
    self.short = short
    self.long = long
    self.shortPlace = shortPlace
    self.longPlace = longPlace
    self.place = place
  }
}
