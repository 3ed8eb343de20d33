/// The commands of LaTeX that bibliographies use, and what they stand for.
///
/// From the LaTeX2e reference manual, `usrguide`/`encguide` of LaTeX and Knuth's The TeXbook, appendix F.
enum LaTeXSymbols {
  enum Command {
    /// A letter or a sign.
    case text(String)
    /// A name written in a special way: the blank behind it is kept.
    case name(String)
    case accent(UInt32)
    /// Changes looks only.
    case style
    case blank
    /// Its argument is not text; an option in brackets may precede it.
    case drop(option: Bool)
    case raised, lowered, fraction, math, address
  }

  static let commands: [String: Command] = {
    var table: [String: Command] = [:]
    for name in styles.split(separator: " ") { table[String(name)] = .style }
    for name in blanks.split(separator: " ") { table[String(name)] = .blank }
    for name in dropped.split(separator: " ") { table[String(name)] = .drop(option: false) }
    for name in droppedWithOption.split(separator: " ") { table[String(name)] = .drop(option: true) }
    for (name, mark) in LaTeXAccents.letters { table[name] = .accent(mark) }
    for list in [letters, signs, greek, mathematics] {
      let words = list.split(whereSeparator: { $0 == " " || $0 == "\n" })
      for i in stride(from: 0, to: words.count - 1, by: 2) { table[String(words[i])] = .text(String(words[i + 1])) }
    }
    for name in ["TeX", "LaTeX", "BibTeX", "XeTeX", "LuaTeX", "AmS"] { table[name] = .name(name) }
    table["LaTeXe"] = .name("LaTeX2e")
    for name in ["textsuperscript", "sp"] { table[name] = .raised }
    for name in ["textsubscript", "sb"] { table[name] = .lowered }
    for name in ["frac", "tfrac", "dfrac", "sfrac", "nicefrac"] { table[name] = .fraction }
    for name in ["url", "nolinkurl", "path", "verb"] { table[name] = .address }
    table["ensuremath"] = .math
    table["textquotedbl"] = .text("\"")
    table["textbackslash"] = .text("\\")
    table["backslash"] = .text("\\")
    return table
  }()

  /// Digits and the few signs that Unicode has raised (Superscripts and Subscripts, Latin-1).
  static let superscripts = table("0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻=⁼(⁽)⁾nⁿiⁱ")
  static let subscripts = table("0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋=₌(₍)₎")

  private static func table(_ pairs: String) -> [UInt8: String] {
    let signs = Array(pairs)
    var table: [UInt8: String] = [:]
    for i in stride(from: 0, to: signs.count - 1, by: 2) {
      if let byte = signs[i].asciiValue { table[byte] = String(signs[i + 1]) }
    }
    return table
  }

  private static let styles = """
    textit textbf textsc textrm textsf texttt textsl textmd textup textnormal textlf emph em it bf sc rm sf tt sl up \
    itshape bfseries scshape rmfamily sffamily ttfamily slshape upshape mdseries normalfont mathrm mathbf mathit \
    mathsf mathtt mathcal mathbb mathfrak mathscr mathnormal boldsymbol bm pmb text mbox hbox textnormal \
    operatorname uppercase lowercase MakeUppercase MakeLowercase underline uline textquotesingleit left right big \
    Big bigg Bigg bigl bigr Bigl Bigr displaystyle textstyle scriptstyle limits nolimits protect relax natexlab \
    enquote mkbibquote mkbibemph mkbibbold mkbibitalic bibnamefont bibfnamefont citenamefont NoCaseChange tiny small \
    large Large footnotesize scriptsize normalsize huge Huge LARGE centering noindent null foreignlanguagetext sqrt \
    unit SI num mathop mathrel mathbin stackrel selectfont aftergroup string
    """
  private static let blanks = """
    par newline linebreak quad qquad space enspace enskip thinspace item hfill break nobreakspace
    """
  private static let dropped = """
    href textcolor color noopsort SortNoop label ref thanks hspace vspace fontsize foreignlanguage selectlanguage \
    bibinfo bibfield begin end pagestyle phantom ifmmode
    """
  private static let droppedWithOption = "cite citep citet citealt citealp parencite footcite footnote includegraphics"

  private static let letters = """
    ss ß SS ẞ o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð dj đ DJ Đ ng ŋ NG Ŋ th þ TH Þ imath ı \
    jmath ȷ hbar ħ ordfeminine ª textordfeminine ª textordmasculine º ij ĳ IJ Ĳ hv ƕ schwa ə textschwa ə
    """
  private static let signs = """
    textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” quotedblbase „ \
    quotesinglbase ‚ glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » guillemotleft « guillemotright » guillemetleft « \
    guillemetright » guilsinglleft ‹ guilsinglright › lq ‘ rq ’ ldots … dots … textellipsis … copyright © \
    textcopyright © textregistered ® texttrademark ™ S § textsection § P ¶ textparagraph ¶ pounds £ textsterling £ \
    euro € texteuro € EUR € textyen ¥ yen ¥ textcent ¢ textdollar $ textdegree ° degree ° textmu µ \
    textperiodcentered · textbullet • dag † ddag ‡ textdagger † textdaggerdbl ‡ textasciitilde ~ textasciicircum ^ \
    textunderscore _ textbraceleft { textbraceright } textless < textgreater > textbar | textbardbl ‖ \
    textquotesingle ' textexclamdown ¡ textquestiondown ¿ textonehalf ½ textonequarter ¼ textthreequarters ¾ \
    textonesuperior ¹ texttwosuperior ² textthreesuperior ³ texttimes × textdiv ÷ textpm ± textnumero № slash / \
    textvisiblespace ␣ textasteriskcentered * checkmark ✓ textasciimacron ¯ textasciidieresis ¨ textasciiacute ´ \
    textasciigrave ` textordmasculine º lbrace { rbrace } lbrack [ rbrack ] textcelsius ℃ textohm Ω textperthousand \
    ‰ angstrom Å
    """
  private static let greek = """
    alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu \
    μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ \
    omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω textalpha α textbeta β \
    textgamma γ textdelta δ textepsilon ε textlambda λ textpi π textomega ω
    """
  private static let mathematics = """
    leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ~ simeq ≃ cong ≅ equiv ≡ propto ∝ ll ≪ gg ≫ lesssim ≲ gtrsim ≳ \
    prec ≺ succ ≻ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ in ∈ ni ∋ notin ∉ cup ∪ cap ∩ setminus ∖ emptyset ∅ \
    varnothing ∅ pm ± mp ∓ times × div ÷ cdot · ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ odot ⊙ wedge ∧ vee ∨ \
    land ∧ lor ∨ neg ¬ lnot ¬ forall ∀ exists ∃ nexists ∄ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ oint ∮ surd √ \
    to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ implies ⇒ \
    longrightarrow ⟶ mapsto ↦ uparrow ↑ downarrow ↓ cdots ⋯ vdots ⋮ ddots ⋱ lesseqgtr ⋚ langle ⟨ rangle ⟩ lfloor ⌊ \
    rfloor ⌋ lceil ⌈ rceil ⌉ mid | vert | Vert ‖ parallel ∥ perp ⊥ angle ∠ triangle △ square □ Box □ diamond ⋄ ell ℓ \
    Re ℜ Im ℑ aleph ℵ wp ℘ prime ′ top ⊤ bot ⊥ vdash ⊢ models ⊨ odotsun ☉ sun ☉ earth ♁ hslash ℏ complement ∁ sqcup \
    ⊔ sqcap ⊓ dagger † ddagger ‡ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ flat ♭ natural ♮ sharp ♯ colon : \
    lt < gt > And & hyphen - minus −
    """
}
