package import Foundation

/// Where the tests stand: the project's folder, and the program that was built beside the test bundle.
package enum Project {
  /// The folder of Package.swift.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The path of something in the project, by its path from the root.
  package static func path(_ relative: String) -> String { root.appending(path: relative).path }

  /// A program, as `swift build` leaves it in the folder of the test bundle.
  package static func program(_ name: String = "paperGraph") throws -> String {
    let folder = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])).deletingLastPathComponent()
    let path = folder.appending(path: name).path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw Obstacle("there is no program at \(path): build it with `swift build --product \(name)`")
    }
    return path
  }
}

/// Why a test could not even begin.
package struct Obstacle: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}

/// Whether a program of that name is on the path, for tests that another tool judges.
package func isInstalled(_ program: String) -> Bool {
  (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
  }
}
