/// Texts that break writers: markup, escapes, scripts, signs that formats give a meaning, scripts of the world.
enum HostileTexts {
  static let all: [String] =
    scripts + [
      "", " ", "a\tb\nc\r\nd", "\u{0}\u{1}\u{8}\u{B}\u{C}\u{1B}[31m\u{1F}", "\u{7F}\u{85}\u{9B}31m", "\u{FFFE}\u{FFFF}",
      "\u{2028}\u{2029}", "\u{202E}gnp.exe", "\u{FEFF}begin", "]]>", "<![CDATA[x]]>", "<!--", "-->", "<?xml?>",
      "&lt;&amp;&#0;",
      "&unknown;", "%&#$~^_{}\\", "\\end{document}", "{unbalanced", "unbalanced}", "\"quoted\"", "'single' ''double''",
      "``TeX''", "a--b---c", "=1+1", "+1", "-1", "@SUM(A1)", "1,2;3\t4", "2401.00010", "1e5", "null", "nan", "NaN",
      "true",
      "CON", "aux", ".hidden", "a/b\\c:d*e?f|g", "[[link]]", "![[embed]]", "#tag", "- item", "> quote", "`code`",
      "<% x %>",
      "人工智能的模型", "日本語のタイトル", "한국어 제목", "مرحبا بالعالم", "שלום עולם", "Ελληνικά", "Русский текст", "ไทย", "हिन्दी",
      "👩‍👩‍👧‍👦 family", "🇩🇪 flag", "e\u{301}tude", "étude", "Łódź, São Paulo, Åbo, Þing", "İstanbul ıI", "ﬁ ligature",
      "𝕄athematical 𝒜lphabets", String(repeating: "long title ", count: 1000),
    ]

  /// Ways in which pages have been made to run what they were given as text.
  private static let scripts = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>", "<iframe src=javascript:alert(1)>", "\"><script>alert(1)</script>",
    "' onmouseover='alert(1)", "\" onfocus=\"alert(1)\" autofocus=\"", "javascript:alert(1)", "data:text/html,<b>x</b>",
    "<a href=\"javascript:alert(1)\">x</a>", "[x](javascript:alert(1))", "![x](x\"onerror=\"alert(1))",
    "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">", "<style>@import'x'</style>", "{{7*7}}", "${7*7}",
    "<!ENTITY x SYSTEM \"file:///etc/passwd\">", "%0aSet-Cookie:x", "\u{1B}]0;title\u{7}", "=cmd|' /C calc'!A0",
  ]
}

/// SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195): small and the same everywhere.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
