import Testing

@testable import Documents

/// Expected texts are what LaTeX prints, read by a person.
@Suite struct LaTeXTextTests {
  @Test(arguments: [
    (#"G{\"o}del"#, "Gödel"), (#"G\"odel"#, "Gödel"), (#"G\"{o}del"#, "Gödel"), (#"{\"{O}}zg\"ur"#, "Özgür"),
    (#"Caf\'e"#, "Café"), (#"na{\"\i}ve"#, "naïve"), (#"na\"{\i}ve"#, "naïve"), (#"Mart{\'\i}nez"#, "Martínez"),
    (#"Stra{\ss}e"#, "Straße"), (#"Stra\ss e"#, "Straße"), (#"{\O}rsted and {\o}re"#, "Ørsted and øre"),
    (#"{\AA}rhus {\aa}r"#, "Århus år"), (#"{\L}{\'o}d{\'z}"#, "Łódź"), (#"\v{C}ech, \v Cech"#, "Čech, Čech"),
    (#"Fran\c{c}ois, {\c{S}}ahin"#, "François, Şahin"), (#"Erd{\H o}s, Erd\H{o}s"#, "Erdős, Erdős"),
    (#"W\k{a}s"#, "Wąs"), (#"\r{u} \.{z} \=a \u{g} \d{h}"#, "ů ż ā ğ ḥ"), (#"{\ae}on {\OE}uvre {\th}"#, "æon Œuvre þ"),
    (#"Nguy{\~{\^e}}n"#, "Nguyễn"), (#"Nguy\~{\^e}n"#, "Nguyễn"), (#"{\i}stanbul"#, "ıstanbul"),
  ])
  func letters(latex: String, plain: String) { #expect(LaTeXText.plain(latex) == plain) }

  @Test(arguments: [
    (#"\textit{E. coli} and \emph{others}"#, "E. coli and others"), (#"{\em old} {\bf style}"#, "old style"),
    (#"The {BERT} {M}odel"#, "The BERT Model"), (#"{{Twice}}"#, "Twice"), ("a  b\n\t c", "a b c"),
    (#"1--2---3, pre-trained"#, "1–2—3, pre-trained"), (#"``quoted'' and `so'"#, "“quoted” and ‘so'"),
    (##"R\&D 5\% \_x \#1 \$3"##, "R&D 5% _x #1 $3"), (#"J.~K. Rowling"#, "J. K. Rowling"),
    (#"\LaTeX{} and \TeX"#, "LaTeX and TeX"), (#"see \url{https://x.org/~a_b--c}."#, "see https://x.org/~a_b--c."),
    (#"\href{https://x.org}{the page}"#, "the page"), (#"CO\textsubscript{2}, 5\textsuperscript{th}"#, "CO₂, 5th"),
    (#"A\footnote{not this} B~\cite[p. 3]{key}"#, "A B"), (#"\textcolor{red}{red} text"#, "red text"),
    (#"{\textquotedblleft}a{\textquotedblright} {\textendash} b\ldots"#, "“a” – b…"), (#"It costs $5"#, "It costs $5"),
    (#"\myname{kept} and \nlp"#, "kept and nlp"), (#"trailing \"#, "trailing"), (#"50{\textdegree}C"#, "50°C"),
    (#"Fish &amp; <i>Chips</i>, a < b"#, "Fish & Chips, a < b"), (#"unclosed {brace"#, "unclosed brace"),
  ])
  func signs(latex: String, plain: String) { #expect(LaTeXText.plain(latex) == plain) }

  @Test(arguments: [
    (#"$\alpha$-helix"#, "α-helix"), (#"$O(n^2)$ time"#, "O(n²) time"), (#"H$_2$O"#, "H₂O"), (#"$^{13}$C"#, "¹³C"),
    (#"$x^2 \leq y_i$"#, "x² ≤ y_i"), (#"$x^{k+1}$"#, "x^(k+1)"), (#"$x_{max}$"#, "x_max"),
    (#"$\frac{1}{2}$"#, "1/2"), (#"$\mathcal{O}(\log n)$"#, "O(log n)"), (#"$k$-means, $\ell_1$"#, "k-means, ℓ₁"),
    (#"\(a \to b\)"#, "a → b"), (#"\ensuremath{\beta_2}"#, "β₂"), (#"$f'$"#, "f′"), (#"$10^{-3}$"#, "10⁻³"),
  ])
  func mathematics(latex: String, plain: String) { #expect(LaTeXText.plain(latex) == plain) }

  @Test(arguments: [
    (#"https://x.org/a{\_}b\_c\%20d"#, "https://x.org/a_b_c%20d"), (#"\url{http://x.org/~u}"#, "http://x.org/~u"),
    (#"http://x.org/{\textasciitilde}u/--/"#, "http://x.org/~u/--/"), (#"http://x.org/\~{}u"#, "http://x.org/~u"),
    (#"Also \href{http://a.b}{here}"#, "Also http://a.b here"),
  ])
  func addresses(latex: String, plain: String) {
    let bytes = Array(latex.utf8)
    let address = LaTeXAddress.plain(bytes.span, 0..<bytes.count)
    #expect(address == plain)
  }

  /// What need not be decoded is told without decoding.
  @Test func plainTextIsTaken() {
    for text in ["plain", "a-b c's (d) [e] “f” É", "x"] {
      #expect(isPlain(text) && LaTeXText.plain(text) == text)
    }
    for text in ["a  b", " a", "a ", "a--b", "a''", "{a}", "$a$", "a\nb", "a~b", "&amp;"] {
      #expect(!isPlain(text), "\(text)")
    }
  }

  private func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return LaTeXText.isPlain(bytes.span, 0..<bytes.count)
  }

  /// Nesting and repetition cost no more than their length.
  @Test(arguments: ["{", "$", "\\'", "\\v{", "^{", "$^{", "\\frac{", "\\textsuperscript{", "\\url{", "``", "\\c", "~ "])
  func survivesRepetition(of piece: String) {
    let text = String(repeating: piece, count: 200_000)
    #expect(LaTeXText.plain(text).utf8.count <= 4 * text.utf8.count)
  }
}
