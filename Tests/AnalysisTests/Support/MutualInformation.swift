#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Normalised mutual information of two labellings, by the arithmetic mean of their entropies: 1 where they agree.
func normalisedMutualInformation(_ a: [UInt32], _ b: [UInt32]) -> Double {
  var both: [UInt64: Double] = [:]
  var first: [UInt32: Double] = [:]
  var second: [UInt32: Double] = [:]
  for (x, y) in zip(a, b) {
    both[UInt64(x) << 32 | UInt64(y), default: 0] += 1
    first[x, default: 0] += 1
    second[y, default: 0] += 1
  }
  let count = Double(a.count)
  func entropy(_ sizes: some Collection<Double>) -> Double { sizes.reduce(0) { $0 - $1 / count * log($1 / count) } }
  let entropies = entropy(first.values) + entropy(second.values)
  return entropies == 0 ? 1 : 2 * (entropies - entropy(both.values)) / entropies
}
