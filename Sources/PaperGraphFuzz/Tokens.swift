/// What the formats are made of, and what they trip over.
enum Tokens {
  static let all =
    [
      "<", ">", "</", "/>", "&", ";", "&amp;", "&a;", "&#0;", "&#x110000;", "&eacute;", "<!--", "-->", "<![CDATA[",
      "]]>",
      "<?xml version='1.0' encoding='UTF-16'?>", "<!DOCTYPE x [", "<!ENTITY a \"&a;&a;\">", "]>", "<a href=\"", "<p>",
      "<script>", "</script>", "<table><tr><td>", "<title>", "</title>", "<article>", "<entry>", "<record>",
      "</record>",
      "<paper id='1'>", "<ref-list><ref id='b1'>", "<sub-article>", "<biblStruct>", " xmlns:q='u'", "q:", " a='1'",
      "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u", "\\ud800", "\\u0000", "null", "true", "{}", "[]", "\"title\": ",
      "\"abstract\": \"", "\"references\": [", "\"data\": [", "\"message\": {", "\"results\": [", "\"papers\": [",
      "@article{", "@string{a = ", "@comment{", "@preamble{", "author = {", " and ", "#", "crossref = {", "\\'e",
      "\\\"{",
      "$", "$$", "\\cite{", "\\url{", "~", "--", "%",
      "TY  - JOUR", "ER  - ", "TI  - ", "AB  - ", "PMID- ", "PT J", "CR ", "EF", "%0 Book", "%T ", "FN x\n", "  - ",
      "Title,Abstract,Year\n", "\"\"", "\t", "|", "|-|-|", "sep=;", ";",
      "# ", "- ", "* ", "1. ", "](", "![", "```", "**", "`", "> ", "[x]: ", "http://", "https://github.com/a/b",
      "arXiv:2401.00001", "10.1000/x", "Title:", "Abstract:", "et al., (2001)", "[1]", "[1-9]", "doi:",
      "\n", "\r", "\r\n", "\n\n", " ", "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{10FFFF}", "\u{200B}",
      "e\u{301}",
      "\0", "\u{1}", "\u{1B}[1m", "\u{7F}", "\u{85}", "é", "数学", "😀", "…",
    ].map { Array($0.utf8) } + numbers

  static let numbers = [
    "0", "-1", "00", "2147483648", "9223372036854775807", "9223372036854775808", "99999999999999999999999999999",
    "1e999", "1e-999", "0x10", "1.5", "NaN", "2024-99-99", "30 February 2024", "٣",
  ].map { Array($0.utf8) }

  /// Not UTF-8: a lone continuation, cut and overlong sequences, a surrogate, what can never be.
  static let illFormed: [[UInt8]] = [
    [0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC0, 0x80], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0x93, 0xE9, 0x94], [0x1F, 0x8B, 0x08],
  ]

  /// What may be nested in itself.
  static let pairs: [(open: [UInt8], close: [UInt8])] = [
    ("[", "]"), ("{", "}"), ("(", ")"), ("<b>", "</b>"), ("<div>", ""), ("<p>", "</p>"), ("<table><tr><td>", ""),
    ("{\\a{", "}}"), ("{\"a\":", "}"), ("[[", "](u)"), ("![", "](u)"), ("> ", ""), ("- ", ""), ("*", "*"), ("$", "$"),
    ("\"", "\""), ("\\'{", "}"), ("<sub-article>", "</sub-article>"), ("<title>", "</title>"), ("\\frac{", "}"),
    ("<ul><li>", ""), ("&amp;", ""), ("<!--", "-->"), ("@string{a = ", "}"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
