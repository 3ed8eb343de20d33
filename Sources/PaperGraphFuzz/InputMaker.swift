/// Makes the inputs of a run: each from the seed, its target and its number alone.
struct InputMaker {
  let seeds: SeedFiles
  let seed: UInt64

  /// Once in so many inputs, one is grown to up to a quarter of a megabyte, so that work that rises faster than its
  /// input shows.
  private static let grownOnceIn = 500
  private static let grownBytes = 1 << 18

  func input(_ number: Int, of target: FuzzTarget) -> [UInt8] {
    var random = SplitMix64(seed: seed, name: target.name, number: number)
    var bytes = seeds.pick(for: target, &random)
    var mutator = Mutator(random: random)
    let other = seeds.pick(for: .told, &random)
    for _ in 0..<mutator.random.length(upTo: 16) { mutator.mutate(&bytes, splicing: other) }
    if mutator.random.oneIn(Self.grownOnceIn) { mutator.grow(&bytes, to: Self.grownBytes) }
    if mutator.random.oneIn(12) { mutator.transcode(&bytes) }
    guard target == .archive else { return bytes }
    return packed(bytes, other, &mutator)
  }

  /// One archive or compressed file, perhaps within another, damaged more often than not.
  private func packed(_ bytes: [UInt8], _ other: [UInt8], _ mutator: inout Mutator) -> [UInt8] {
    var (names, members) = (["a.txt", "b"], [bytes, other])
    var out = bytes
    for _ in 0...mutator.random.below(3) {
      let kind = mutator.random.pick(Packing.allCases)
      out = kind.pack(names, members)
      if mutator.random.oneIn(6) { mutator.damage(&out) }
      (names, members) = (["inner", "b/c.md"], [out, other])
    }
    if !mutator.random.oneIn(4) { mutator.damage(&out) }
    return out
  }
}
