import Export
import Testing

@Suite struct TextTests {
  /// Widths of the PostScript font Helvetica, from Adobe's font metrics: H 722, e 556, l 222, o 556, blank 278.
  @Test func widthsAreThoseOfHelvetica() {
    #expect(FontMetrics.width(of: "Hello", size: 1000) == 722 + 556 + 222 + 222 + 556)
    #expect(FontMetrics.width(of: " ", size: 10) == 2.78)
    #expect(FontMetrics.width(of: "Hello", size: 1000, bold: true) == 722 + 556 + 278 + 278 + 611)
    #expect(FontMetrics.isExact("naïve Ωμέγα Привет – “x”") && !FontMetrics.isExact("模型"))
  }

  @Test(arguments: [
    ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2"),
    ("HTTP://Example.org/a b", "http://Example.org/a%20b"),
    ("https://example.org/\"><x y='1'>", "https://example.org/%22%3E%3Cx%20y=%271%27%3E"),
    ("https://example.org/é", "https://example.org/%C3%A9"),
  ])
  func webAddressesAreMadeSafe(address: String, safe: String) {
    #expect(WebAddress(address)?.text == safe)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "vbscript:x", "//host/x",
    "/etc/passwd", "file:///etc/passwd", "ftp://x.org", "", "https://", "https", "https:example.org",
    "\u{0}https://x.org", "https://x.org/\nonload", "mailto:a@b.c",
  ])
  func everyOtherAddressIsRefused(address: String) {
    #expect(WebAddress(address) == nil)
  }

  @Test func decimalsAreRoundedAndShort() {
    #expect(Decimal(1.005e3, places: 2).text == "1005")
    #expect(Decimal(-0.004, places: 2).text == "0")
    #expect(Decimal(-1.5, places: 0).text == "-2")
    #expect(Decimal(3.14159, places: 3).text == "3.142")
    #expect(Decimal(0.05, places: 2).text == "0.05")
  }
}
