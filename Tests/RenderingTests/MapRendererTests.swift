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
