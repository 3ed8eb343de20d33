/// The version of the library and of the command line tool.
public enum Version {
  /// Semantic version, as CHANGELOG.md lists it.
  public static let current = "0.1.0"
}
