import CLibXML2
import Export
import Rendering
import Testing

@Suite struct MapRendererTests {
  @Test(arguments: PictureFormat.allCases)
  func everyFormatTwiceTheSame(format: PictureFormat) throws {
    let renderer = MapRenderer(options: RenderOptions(dpi: 72))
    let scene = TestScenes.synthetic(papers: 30, seed: 4)
    let first = try renderer.render(scene, as: format)
    #expect(try renderer.render(scene, as: format) == first)
    let magic: [PictureFormat: String] = [.svg: "<?xml", .png: "\u{89}PNG", .pdf: "%PDF", .dot: "digraph"]
    #expect(first.starts(with: magic[format]!.unicodeScalars.map { UInt8($0.value) }))
  }

  @Test func hostileTextGivesASafeWellFormedPicture() throws {
    let bytes = try MapRenderer().render(TestScenes.hostile, as: .svg)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(isWellFormed(bytes))
    #expect(text.contains(##"&lt;script&gt;alert(1)&lt;/script&gt; &amp; "x" \N"##))
    #expect(text.contains(#"xlink:href="https://example.org/?a=1&amp;b=2""#))
    #expect(!text.contains("<script") && !text.contains("href=\"javascript") && !text.contains("transparent"))
    for scheme in ["data:", "vbscript:", "file:", "//example.org\""] { #expect(!text.contains("href=\"\(scheme)")) }
  }

  /// What a style sheet, a script or a reader holds on to.
  @Test func everyGroupHasItsIdAndClassAndTheDrawingItsWords() throws {
    let scene = TestScenes.synthetic(papers: 40, seed: 7)
    let text = String(decoding: try MapRenderer().render(scene, as: .svg), as: UTF8.self)
    let groups = text.split(separator: "<g ").dropFirst()
    #expect(groups.allSatisfy { $0.hasPrefix("id=\"") && $0.contains(" class=\"") })
    #expect(groups.count { $0.contains("class=\"node paper ") } == scene.papers.count)
    let members = scene.ties.map { Set($0.members.map(\.paper)).count }.reduce(0, +)
    #expect(groups.count { $0.contains("class=\"edge has") } == members)
    #expect(text.contains("<title id=\"papergraph-title\">Synthetic</title>"))
    #expect(text.contains("<desc id=\"papergraph-summary\">40 papers</desc>"))
    #expect(text.contains("role=\"graphics-document document\"") && text.contains("viewBox=\"0 0 "))
    // Each linked paper says its title and its reason on hover.
    #expect(text.contains("xlink:title=\"\(scene.papers[0].title)&#10;reason 0\""))
  }

  @Test func picturesDrawnAtOnceAreTheSame() async throws {
    let scene = TestScenes.synthetic(papers: 20, seed: 5)
    let alone = try MapRenderer().render(scene, as: .svg)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try MapRenderer().render(scene, as: .svg) } }
      for try await bytes in group { #expect(bytes == alone) }
    }
  }

  @Test func tooManyPixelsAreRefusedWithTheWayOut() {
    let scene = TestScenes.synthetic(papers: 300, seed: 6)
    let renderer = MapRenderer(options: RenderOptions(dpi: 600))
    let error = #expect(throws: RenderingError.self) { try renderer.render(scene, as: .png) }
    #expect(error?.code == .tooLarge)
    #expect(error?.description.contains("dpi") == true)
  }

  private func isWellFormed(_ bytes: [UInt8]) -> Bool {
    let document = unsafe bytes.withUnsafeBytes { raw in
      unsafe xmlReadMemory(raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), nil, nil, 0)
    }
    guard let document = unsafe document else { return false }
    unsafe xmlFreeDoc(document)
    return true
  }
}
