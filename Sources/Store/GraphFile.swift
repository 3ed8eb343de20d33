import FoundationEssentials
import GRDB

/// An open graph file, read only.
package struct GraphFile: Sendable {
  package let path: String
  private let queue: DatabaseQueue

  /// Opens the graph file at `path`.
  ///
  /// - Throws: `StoreError.missing` where there is no file, `.unreadable` where it is no graph file or of another version.
  package init(path: String) throws(StoreError) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw StoreError(code: .missing, path: path, reason: "no such file")
    }
    self.path = path
    do {
      guard try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int != 0 else {
        throw StoreError(code: .unreadable, path: path, reason: "it is empty")
      }
      var configuration = Configuration()
      configuration.readonly = true
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let (id, version, isOurs) = try queue.read { db in
        (
          try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
          try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
          try Schema.matches(db)
        )
      }
      guard id == Schema.applicationID else {
        throw StoreError(code: .unreadable, path: path, reason: "it is a database of some other program")
      }
      guard version == Schema.version else {
        throw StoreError(
          code: .unreadable, path: path,
          reason: "its schema version is \(version), and this paperGraph reads version \(Schema.version)")
      }
      guard isOurs else {
        throw StoreError(code: .unreadable, path: path, reason: "its tables are not those of schema version \(version)")
      }
    } catch {
      throw Self.storeError(error, path)
    }
  }

  /// Runs `body` with a reader on one consistent state of the file. Errors of `body` that are not the store's own pass through.
  package func read<T>(_ body: (GraphReader) throws -> T) throws -> T {
    do {
      return try queue.read { try body(GraphReader($0)) }
    } catch let error as DatabaseError {
      throw Self.storeError(error, path)
    }
  }

  private static func storeError(_ error: any Error, _ path: String) -> StoreError {
    if let error = error as? StoreError { return error }
    if let error = error as? DatabaseError {
      return StoreError(
        code: .unreadable, path: path, reason: error.message ?? "SQLite error \(error.resultCode.rawValue)")
    }
    return StoreError(code: .unreadable, path: path, reason: "\(error)")
  }
}
