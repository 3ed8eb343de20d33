package import Export

/// How a picture is drawn.
package struct RenderOptions: Sendable, Equatable {
  package enum Background: Sendable { case theme, white, transparent }

  package var theme: Theme
  package var background: Background
  /// Pixels an inch of a PNG: 36 … 600.
  package var dpi: Int

  package init(theme: Theme = .light, background: Background = .theme, dpi: Int = 144) {
    self.theme = theme
    self.background = background
    self.dpi = dpi
  }
}

/// Draws maps. DOT is written here; SVG, PNG and PDF go through libgvc, which draws the same fixed places.
package struct MapRenderer: Sendable {
  package let options: RenderOptions

  package init(options: RenderOptions = RenderOptions()) { self.options = options }

  /// The bytes of one picture. The same scene gives the same bytes: always for DOT and SVG; for PNG and PDF on machines
  /// with the same fonts and libraries, since these hold drawn letters.
  ///
  /// Only one picture is drawn at a time in a process; others wait. About 50 ms for 100 papers as SVG.
  /// - Throws: `RenderingError` when Graphviz misses a plugin, or the picture has too many pixels.
  package func render(_ scene: MapScene, as format: PictureFormat) throws(RenderingError) -> [UInt8] {
    try render(MapLayout.picture(of: scene, theme: options.theme), as: format)
  }

  /// The bytes of a finished picture.
  package func render(_ picture: Picture, as format: PictureFormat) throws(RenderingError) -> [UInt8] {
    var picture = picture
    switch options.background {
    case .theme: break
    case .white: picture.background = Colour(0xFFFFFF)
    case .transparent: picture.background = nil
    }
    switch format {
    case .dot: return DOTWriter.write(picture)
    case .svg: return try SVGFinisher.finish(draw(picture, "svg"), as: picture)
    case .png:
      try checkPixels(picture.size)
      return try draw(picture, "png", extra: [("dpi", "\(options.dpi)")])
    case .pdf: return PDFDates.cleared(try draw(picture, "pdf"))
    }
  }

  private func draw(
    _ picture: Picture, _ device: String, extra: GraphvizForm.Attributes = [],
  ) throws(RenderingError) -> [UInt8] {
    try GraphvizSession.run { session throws(RenderingError) in
      try session.require(device: device)
      try session.lay(GraphvizForm(picture), extra: extra, fitsWords: device != "svg")
      return try session.render(device)
    }
  }

  /// A picture is held whole in memory, at four bytes a pixel; Cairo takes at most 32,767 pixels a side.
  private func checkPixels(_ size: Size) throws(RenderingError) {
    guard (36...600).contains(options.dpi) else {
      throw RenderingError(.invalidOption, "dpi \(options.dpi) is outside of 36 … 600")
    }
    let scale = Double(options.dpi) / 72
    let width = size.width * scale
    let height = size.height * scale
    guard width <= 32_767, height <= 32_767, width * height <= 250e6 else {
      let most = min(32_767 / max(size.width, size.height), (250e6 / (size.width * size.height)).squareRoot()) * 72
      let wayOut = most >= 36 ? "ask for at most \(Int(most)) dpi, or take SVG or PDF" : "take SVG or PDF"
      throw RenderingError(
        .tooLarge, "a PNG of \(Int(width)) × \(Int(height)) pixels is too large: \(wayOut)")
    }
  }
}
