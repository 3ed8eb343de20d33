import Testing

@testable import Documents

@Suite struct InlineMarkupTests {
  @Test(arguments: [
    ("plain  text\n wrapped ", "plain text wrapped"),
    ("a < b and c > d, List<T>, <unknown>", "a < b and c > d, List<T>, <unknown>"),
    ("<b>Bold</b> H<sub>2</sub>O x<sup>2</sup>", "Bold H2O x2"), ("one<br/>two", "one two"),
    ("&lt;i&gt;C. elegans&lt;/i&gt; &amp;amp; co", "C. elegans & co"), ("AT&T R&D &nosuch; &;", "AT&T R&D &nosuch; &;"),
    ("caf&eacute; &#233; &#xE9; &#150; &apos;", "café é é – '"), ("&#0; &#xD800;", "&#0; \u{FFFD}"),
    ("<jats:title>Abstract</jats:title><jats:p>First.</jats:p> <jats:p>Second.</jats:p>", "First. Second."),
    ("<jats:sec><jats:title>Methods</jats:title><jats:p>We did.</jats:p></jats:sec>", "Methods: We did."),
    (#"<a href="https://x.org/?a=1&amp;b=2">here</a>"#, "here"),
    (
      #"mass <jats:alternatives><jats:tex-math>\documentclass{minimal}\begin{document}$$m$$\end{document}</jats:tex-math><mml:math><mml:mi>m</mml:mi></mml:math></jats:alternatives> is"#,
      "mass $$m$$ is"
    ),
    ("<mml:math><mml:mi>x</mml:mi><mml:annotation>\\x</mml:annotation></mml:math>", "x"), ("<i", "<i"), ("", ""),
  ])
  func makesPlainText(_ written: String, _ meant: String) {
    #expect(InlineMarkup.plain(written) == meant)
  }
}
