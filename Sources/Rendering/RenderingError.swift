/// Why no picture came out. `description` names what is wrong and the way out.
package struct RenderingError: Error, Sendable, Equatable, CustomStringConvertible {
  package enum Code: Sendable { case graphvizIncomplete, tooLarge, invalidOption, drawingFailed, invalidSVG }

  package let code: Code
  package let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
