import Documents
import Testing

@Suite struct HTMLTests {
  /// What stands at the very end of a page is on its last line.
  @Test func linesAtTheEnd() throws {
    let file = try read(
      "<html><body>\n<h3><a href=\"https://arxiv.org/abs/2409.02060\">A title of a paper</a></h3>\n"
        + "<p>It is described here. It works.</p>\n<p><a href=\"https://github.com/a/b>\n")
    #expect(file.records.map(\.line) == [2] && file.unused.allSatisfy { $0.lines.upperBound <= 4 })
  }

  /// Where the ends of elements are missing, each title begins a paper all the same, and reading stays linear.
  @Test(.timeLimit(.minutes(1))) func listingsWithoutEndTags() throws {
    let entries = (0..<160).map {
      "<dd><div><div class=\"list-title\">Title: Paper \($0)<div class=\"list-authors\"><a href=\"/a\">Ana \($0)</a><p>Text \($0)."
    }
    let file = try read("<html><body><dl id=\"articles\">" + entries.joined(separator: "\n") + "</dl></body></html>")
    #expect(file.records.count > 100)
    for (number, record) in file.records.enumerated() {
      #expect(
        record.title?.text.hasPrefix("Paper \(number)") == true
          && record.authors.first?.hasPrefix("Ana \(number)") == true)
      #expect(record.abstract?.text == "Text \(number).")
    }
  }

  /// A record of arXiv's lists begins where its fields begin, whatever line its title stands on.
  @Test func linesOfListings() throws {
    let file = try read(
      "<html><body><dl><dt><a href=\"/abs/2401.00001\">arXiv:2401.00001</a></dt>\n<dd>\n<div class=\"list-title\">\n\n"
        + "Title: A title</div></dd></dl></body></html>")
    #expect(file.records.map(\.line) == [2] && file.records.first?.title?.text == "A title")
  }

  @Test func readsAListOfArticlesWithItsLinks() throws {
    let file = try read(Place.bytes(Place.samples + "/saved-html/reading-group.html"))
    #expect(file.format == .html)
    #expect(file.records.count == 3)
    #expect(file.records[0].title?.text == "Mixtral of Experts")
    #expect(file.records[0].title?.line == 14)
    #expect(file.records[0].authors.count == 4)
    #expect(
      file.records[0].addresses.map(\.text) == [
        "https://arxiv.org/abs/2401.04088", "https://github.com/mistralai/mistral-inference",
        "https://huggingface.co/mistralai/Mixtral-8x7B-v0.1",
      ])
    #expect(!file.records.flatMap(\.addresses).contains { $0.text.contains("javascript") })
    #expect(file.records[2].abstract?.text.hasSuffix("early & strongly.") == true)
  }

  @Test func readsAPaperPage() throws {
    let file = try read(Place.bytes(Place.samples + "/saved-html/paper-page.html"))
    let record = try #require(file.records.first)
    #expect(record.title?.text == "GShard: Scaling Giant Models with Conditional Computation and Automatic Sharding")
    #expect(record.authors == ["Dmitry Lepikhin", "HyoukJoong Lee", "Yuanzhong Xu"])
    #expect(record.date == PaperDate(year: 2020, month: 6, day: 30))
    #expect(record.abstract?.text.hasPrefix("A few annotations") == true)
    #expect(record.addresses.map(\.text) == ["https://arxiv.org/abs/2006.16668", "https://arxiv.org/pdf/2006.16668"])
  }

  @Test func readsTheHubsDataInThePage() throws {
    let file = try read(
      """
      <html><body><div class="SVELTE_HYDRATER" data-target="DailyPapers" data-props="{&quot;dailyPapers&quot;:[{&quot;paper&quot;:{&quot;id&quot;:\
      &quot;2401.00001&quot;,&quot;title&quot;:&quot;A &amp;amp; B&quot;,&quot;summary&quot;:&quot;S.&quot;,&quot;githubRepo&quot;:\
      &quot;https://github.com/o/r&quot;}}]}"><h3><a href="/papers/2401.00001">A</a></h3></div></body></html>
      """)
    #expect(file.records.map(\.key) == ["2401.00001"])
    #expect(file.records.first?.addresses.map(\.text) == ["https://github.com/o/r"])
  }

  @Test func readsArXivsLists() throws {
    let file = try read(
      """
      <!DOCTYPE html><html><body><dl id="articles"><dt><a name="item1">[1]</a> <a href="/abs/2401.00001" title="Abstract">arXiv:2401.00001</a></dt>
      <dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span> On <i>Things</i> </div>
      <div class="list-authors"><a href="x">A B</a>, <a href="y">C D</a></div><p class="mathjax">We study things.</p></div></dd></dl></body></html>
      """)
    let record = try #require(file.records.first)
    #expect(record.title?.text == "On Things")
    #expect(record.authors == ["A B", "C D"])
    #expect(record.abstract?.text == "We study things.")
    #expect(record.key == "2401.00001")
  }

  @Test func readsLinkedData() throws {
    let file = try read(
      """
      <html><head><script type="application/ld+json">{"@context": "https://schema.org", "@type": "ScholarlyArticle", "headline": "T", \
      "abstract": "An abstract.", "author": [{"@type": "Person", "name": "A B"}], "datePublished": "2024-03-01", "url": "https://e.example/t"}</script>
      </head><body><p>x</p></body></html>
      """)
    #expect(file.records.first?.title?.text == "T")
    #expect(file.records.first?.authors == ["A B"])
    #expect(file.records.first?.date == PaperDate(year: 2024, month: 3, day: 1))
  }
}
