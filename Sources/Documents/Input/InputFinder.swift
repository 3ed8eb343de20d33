/// A file that papers are to be read from.
package struct InputFile: Sendable, Equatable {
  /// The file as the user would say it: the path as given, or the folder as given and the way below it; `-` is
  /// standard input.
  package let name: String
  /// Whether the user named it, rather than a folder that holds it.
  package let isNamed: Bool
  /// The path that opens it, which `name` is not where it is no UTF-8.
  let path: SystemPath

  init(_ path: SystemPath, isNamed: Bool) {
    (name, self.path, self.isNamed) = (path.shown, path, isNamed)
  }
}

/// An input that cannot be read, and why.
package struct UnreadableInput: Sendable, Equatable {
  package let name: String
  /// What went wrong, as the system says it: `no such file or directory`.
  package let reason: String
}

/// What was found at the paths that a user named.
package struct InputFinding: Sendable, Equatable {
  /// The files, sorted by the bytes of their names, each once.
  package var files: [InputFile] = []
  package var unreadable: [UnreadableInput] = []
  /// Entries of folders that are not looked at: hidden ones, and what is neither file nor folder.
  package var passedOver: [UnreadableInput] = []
}

/// Finds the files behind the paths that a user names.
package enum InputFinder {
  /// Looks up each path: a file, a folder (walked down), `-` for standard input.
  ///
  /// The result is the same in whatever order the paths are given. A file reached twice (by two paths, by a symbolic
  /// link) counts once, under the name met first in sorted order; folders that contain themselves through links are
  /// walked once. Never throws: what cannot be read is part of the finding. Cost: one look at every entry.
  package static func files(at paths: [String]) -> InputFinding {
    var walk = Walk()
    for path in Set(paths).sorted(by: precedes) { walk.start(at: path) }
    return walk.finding
  }

  /// The order of bytes: the same on every system and in every language.
  static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
}

/// One walk over all paths, depth first, with a stack of its own.
private struct Walk {
  private var files: [(file: InputFile, identity: FileIdentity?)] = []
  private var unreadable: [UnreadableInput] = []
  private var passedOver: [UnreadableInput] = []
  private var seenFolders: Set<FileIdentity> = []
  private var seenFiles: [FileIdentity: Int] = [:]

  var finding: InputFinding {
    func sorted(_ inputs: [UnreadableInput]) -> [UnreadableInput] {
      inputs.sorted { InputFinder.precedes($0.name, $1.name) }
    }
    let files = files.map(\.file).sorted { SystemPath.precedes($0.path, $1.path) }
    return InputFinding(files: files, unreadable: sorted(unreadable), passedOver: sorted(passedOver))
  }

  mutating func start(at path: String) {
    let named = InputFile(SystemPath(path), isNamed: true)
    guard path != "-" else { return files.append((named, nil)) }
    var stack = [named]
    while let entry = stack.popLast() {
      do throws(InputError) {
        let status = try FileSystem.status(of: entry.path)
        switch status.kind {
        case .folder:
          guard seenFolders.insert(status.identity).inserted else { continue }
          stack += try children(of: entry.path).reversed()
        case .file: add(entry, status.identity)
        // A pipe that the user names is read; one that lies in a folder might never end.
        case .other where entry.isNamed: add(entry, status.identity)
        case .other: passedOver.append(UnreadableInput(name: entry.name, reason: "neither a file nor a folder"))
        }
      } catch {
        unreadable.append(UnreadableInput(name: entry.name, reason: error.reason))
      }
    }
  }

  private mutating func children(of folder: SystemPath) throws(InputError) -> [InputFile] {
    var children: [InputFile] = []
    for entry in try FileSystem.entries(of: folder).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let path = folder.appending(entry)
      if entry.first == UInt8(ascii: ".") {
        passedOver.append(UnreadableInput(name: path.shown, reason: "hidden"))
      } else {
        children.append(InputFile(path, isNamed: false))
      }
    }
    return children
  }

  private mutating func add(_ file: InputFile, _ identity: FileIdentity) {
    if let index = seenFiles[identity] {
      if file.isNamed { files[index].file = InputFile(files[index].file.path, isNamed: true) }
    } else {
      seenFiles[identity] = files.count
      files.append((file, identity))
    }
  }
}
