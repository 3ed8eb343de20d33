/// A finished drawing: everything has its place, size, colour and words, and nothing is left to a renderer's taste.
///
/// The DOT writer and the renderer draw the same picture from it. Painted in this order: frames, edges, nodes.
package struct Picture: Sendable, Equatable {
  package enum Shape: String, Sendable {
    case rectangle, rounded, ellipse, folder, tab, note, box3d, cylinder, octagon, component
    /// Words alone.
    case plain
  }

  package struct Label: Sendable, Equatable {
    package enum Alignment: Sendable { case centre, leading }

    /// One line each, without control characters.
    package var lines: [String]
    /// Points.
    package var size: Double
    package var bold = false
    package var colour: Colour
    package var alignment = Alignment.centre

    /// The box that the lines fill, in points.
    package var extent: Size {
      var width = 0.0
      for line in lines { width = max(width, FontMetrics.width(of: line, size: size, bold: bold)) }
      return Size(width, Double(lines.count) * size * FontMetrics.lineHeight)
    }
  }

  package struct Stroke: Sendable, Equatable {
    package enum Pattern: String, Sendable { case solid, dashed, dotted }

    package var colour: Colour
    /// Points.
    package var width: Double
    package var pattern = Pattern.solid
  }

  package struct Node: Sendable, Equatable {
    /// Unique in the picture; letters, digits and hyphens, so that it is safe as an XML id and a DOT name.
    package var id: String
    /// Separated by blanks.
    package var classes: String
    package var shape: Shape
    package var frame: Rect
    package var fill: Colour?
    package var stroke: Stroke?
    package var label: Label
    package var address: WebAddress?
    /// Said on hover and by a screen reader; empty for decoration.
    package var tooltip: String
  }

  /// A smooth line.
  package struct Edge: Sendable, Equatable {
    package var id: String
    package var classes: String
    /// Indices into `nodes`.
    package var from: Int
    package var to: Int
    /// Cubic Bézier pieces end to end: 3n + 1 points.
    package var path: [Point]
    /// Where an arrow ends; the path then stops short of it.
    package var tip: Point?
    package var stroke: Stroke
    package var tooltip: String
  }

  /// A box behind the nodes of one community, or the legend's.
  package struct Frame: Sendable, Equatable {
    package var id: String
    package var classes: String
    package var frame: Rect
    package var fill: Colour?
    package var stroke: Stroke?
    /// Indices into `nodes`.
    package var members: [Int]
    package var tooltip: String
  }

  package var size: Size
  /// nil is transparent.
  package var background: Colour?
  package var title: String
  package var summary: String
  package var frames: [Frame]
  package var edges: [Edge]
  package var nodes: [Node]
}
