/// One walk through a packed file and the archives within it, depth first, with a stack of its own.
struct ArchiveWalk {
  private let limits: ArchiveLimits
  private let partLimit: Int
  private let packedBytes: Int
  private var report = InputPartsReport()
  private var stack: [Level] = []
  /// Bytes and members unpacked so far.
  private var expanded = 0
  private var members = 0
  private var names: [String: Int] = [:]
  private var hasStopped = false

  /// An archive that is open.
  private struct Level {
    let name: String
    let source: [UInt8]
    let kind: ArchiveKind
    var handle: ArchiveHandle
    /// Members met, and how often a damaged one was skipped by opening the archive anew.
    var met = 0
    var restarts = 0
  }

  /// How often damaged members of one archive are skipped: each time its headers are read again.
  private static let restartLimit = 20

  init(name: String, _ source: [UInt8], limits: ArchiveLimits, partLimit: Int) {
    (self.limits, self.partLimit, packedBytes) = (limits, partLimit, source.count)
    open(source, name: name)
  }

  var sortedReport: InputPartsReport {
    func sorted(_ inputs: [UnreadableInput]) -> [UnreadableInput] {
      inputs.sorted { InputFinder.precedes($0.name + "\0" + $0.reason, $1.name + "\0" + $1.reason) }
    }
    var report = report
    report.unreadable = sorted(report.unreadable)
    report.passedOver = sorted(report.passedOver)
    return report
  }

  mutating func run<Failure: Error>(
    _ body: (_ name: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    while let top = stack.indices.last, !hasStopped {
      switch stack[top].handle.next() {
      case .member(let member):
        stack[top].met += 1
        members += 1
        guard members <= limits.members else {
          stop("it holds more than \(limits.members) files, the limit; the first of them were read")
          break
        }
        try take(member, body)
      case .fault(let reason):
        refuse(stack[top].name, "the archive is damaged (\(reason)); what stands before the damage was read")
        stack.removeLast()
      case .end:
        let level = stack.removeLast()
        if level.met > 0, !level.handle.isStream, let fault = checkFault(level) {
          refuse(
            level.name, "its packed content is damaged somewhere (\(fault.reason)); what was read of it may be wrong")
        }
        guard level.met == 0 else { break }
        // A stream of nothing is an empty file.
        if level.handle.isStream { try body(level.name, []) } else { refuse(level.name, "the archive holds no files") }
      }
    }
  }

  /// Opens an archive; what it turns out to be otherwise is refused.
  private mutating func open(_ source: [UInt8], name: String) {
    guard let kind = ArchiveKind(source) else { return }
    do throws(ArchiveFault) {
      if kind == .zip, let document = Self.document(in: source, limit: limits.members) {
        return refuse(name, "it is \(document); save it as text, or export its references as BibTeX, RIS or CSV")
      }
      stack.append(Level(name: name, source: source, kind: kind, handle: try ArchiveHandle(source, kind)))
    } catch {
      refuse(name, "the file is \(kind.label), and cannot be unpacked (\(error.reason))")
    }
  }

  /// What kind of document a ZIP archive is; nil where it is none. Cost: its headers are read.
  private static func document(in source: [UInt8], limit: Int) -> String? {
    guard let handle = try? ArchiveHandle(source, .zip, isStrict: true) else { return nil }
    var document = OfficeDocument()
    for _ in 0..<limit {
      guard case .member(let member) = handle.next() else { break }
      document.see(MemberName.cleaned(member.path))
    }
    return document.label
  }

  private mutating func take<Failure: Error>(
    _ member: ArchiveMember, _ body: (_ name: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    guard let level = stack.last else { return }
    let name = name(of: member, in: level)
    if member.isEncrypted { return }
    let depth = stack.count
    var bytes: [UInt8] = []
    let room = max(limits.ratioFloor, limits.ratio.multipliedReportingOverflow(by: packedBytes).partialValue)
    bytes.reserveCapacity(name == nil ? 0 : max(0, min(member.size ?? 0, partLimit, room)))
    // What is passed over is unpacked as well: in a stream there is no other way past it, and it counts.
    var (length, fault) = unpack(level.handle, into: &bytes, limit: name == nil ? 0 : partLimit)
    if fault == nil, !hasStopped, level.handle.isStream { fault = checkFault(level) }
    if fault?.isBreak == true { skipDamage() }
    guard let name, !hasStopped else { return }
    guard length <= partLimit else {
      return refuse(name, "it expands to \(length) bytes, more than the limit of \(partLimit) for a file")
    }
    if let fault, !fault.isBreak {
      return refuse(name, "its packed content is damaged somewhere (\(fault.reason)), and nothing of it was read")
    }
    if let fault {
      refuse(name, "its packed content is damaged (\(fault.reason)); the \(length) bytes before were read")
      if bytes.isEmpty { return }
    }
    if ArchiveKind(bytes) == nil {
      try body(name, bytes)
    } else if depth >= limits.depth {
      refuse(name, "it is packed \(depth + 1) deep, and archives are opened \(limits.depth) deep")
    } else {
      open(bytes, name: name)
    }
  }

  /// The name that a member goes by; nil where it is not read.
  private mutating func name(of member: ArchiveMember, in level: Level) -> String? {
    guard !level.handle.isStream else { return level.name }
    let inner = MemberName.cleaned(member.path)
    var name = level.name + "/" + (inner.isEmpty ? "member \(level.met)" : inner)
    if member.kind == .folder { return nil }
    if let reason = MemberName.reasonToPassOver(inner) ?? Self.reasons[member.kind] {
      report.passedOver.append(UnreadableInput(name: name, reason: reason))
      return nil
    }
    // An archive may hold a name twice.
    let times = (names[name] ?? 0) + 1
    names[name] = times
    if times > 1 { name += " (\(times))" }
    if member.isEncrypted {
      refuse(name, "it is encrypted; unpack the archive with its password and name the folder")
      return nil
    }
    return name
  }

  private static let reasons: [ArchiveMember.Kind: String] = [
    .link: "a link to another file", .other: "neither a file nor a folder",
  ]

  /// Unpacks the member at hand, and stops the walk where that passes a limit.
  private mutating func unpack(
    _ handle: ArchiveHandle, into bytes: inout [UInt8], limit: Int
  ) -> (length: Int, fault: ArchiveFault?) {
    var problem: String?
    let result = handle.read(into: &bytes, limit: limit) { count in
      expanded += count
      if expanded > limits.totalBytes {
        problem = "it expands to more than \(limits.totalBytes) bytes, the limit"
      } else if expanded > limits.ratioFloor, expanded / max(limits.ratio, 1) >= max(packedBytes, 1) {
        problem = "it expands to more than \(limits.ratio) times its size, the limit"
      }
      return problem == nil
    }
    if let problem { stop(problem + "; what came before was read") }
    return result
  }

  /// Whether the content of a gzip file fits what the file says of it.
  private func checkFault(_ level: Level) -> ArchiveFault? {
    guard level.kind == .gzip else { return nil }
    let limit = max(limits.ratioFloor, limits.ratio.multipliedReportingOverflow(by: packedBytes).partialValue)
    return GzipCheck.fault(in: level.source, limit: limit).map { ArchiveFault($0, isBreak: false) }
  }

  /// Goes on behind a damaged member: a ZIP archive's list of members says where the next one stands.
  private mutating func skipDamage() {
    guard var level = stack.popLast(), level.kind == .zip else { return }
    guard level.restarts < Self.restartLimit else {
      return refuse(level.name, "more than \(Self.restartLimit) of its members are damaged; the rest was not read")
    }
    guard let handle = try? ArchiveHandle(level.source, level.kind, isStrict: true) else { return }
    for _ in 0..<level.met { guard case .member = handle.next() else { return } }
    level.handle = handle
    level.restarts += 1
    stack.append(level)
  }

  /// Ends the walk: the file as a whole is refused from here on.
  private mutating func stop(_ reason: String) {
    hasStopped = true
    refuse(stack.first?.name ?? "", reason)
  }

  private mutating func refuse(_ name: String, _ reason: String) {
    report.unreadable.append(UnreadableInput(name: name, reason: reason))
  }
}
