import Documents

/// Whole files that mutations begin from, and which format each is of.
struct SeedFiles {
  private(set) var all: [[UInt8]] = []
  private var indices: [String: [Int]] = [:]

  /// Reads every file at the paths, folders walked down in the order of names. What cannot be read is left out.
  init(at paths: [String]) {
    let reader = DocumentReader()
    for file in InputFinder.files(at: paths).files {
      guard let bytes = try? file.read(limit: 1 << 24), !bytes.isEmpty else { continue }
      if let format = reader.format(of: bytes, name: file.name) {
        indices[format.rawValue, default: []].append(all.count)
      }
      all.append(bytes)
    }
  }

  /// Bytes that a seed contributes at most.
  private static let window = 4096

  /// A seed, or a stretch of one that is long: mostly of the target's own format, sometimes of any.
  func pick(for target: FuzzTarget, _ random: inout SplitMix64) -> [UInt8] {
    let own = random.oneIn(8) ? nil : indices[target.name]
    let file = all[own.map { random.pick($0) } ?? random.below(all.count)]
    guard file.count > Self.window else { return file }
    // The head of a file tells its format; further down, stretches begin with a line.
    if random.oneIn(2) { return Array(file.prefix(Self.window)) }
    let start = random.below(file.count)
    let line = file[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? start
    return Array(file[line...].prefix(Self.window))
  }
}
