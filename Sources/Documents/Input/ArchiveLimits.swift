/// What a packed file may cost at most, so that a small one made to expand without end does no harm.
package struct ArchiveLimits: Sendable {
  /// Bytes that one file may expand to in all, archives within it included: 16 GiB. Only one member is in memory at
  /// a time.
  package var totalBytes = 1 << 34
  /// How many times its own size a file may expand to, once it has expanded to `ratioFloor`. Papers as text stay below
  /// 50; DEFLATE reaches 1,032 and bzip2 far more on input made for it.
  package var ratio = 300
  /// Bytes up to which any ratio is taken: 64 MiB.
  package var ratioFloor = 1 << 26
  /// Members of a file, folders and archives within it included.
  package var members = 200_000
  /// How many archives may lie within one another, a compressed file counting as one: `a.zip/b.tar.gz/c.bib.xz` is 3.
  package var depth = 3

  package init() {}
}
