#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What this process has used of the machine.
enum Usage {
  /// Processor time of all threads, in seconds.
  static var processorSeconds: Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

  /// Time that runs on whatever the process does.
  static var clockSeconds: Double { seconds(CLOCK_MONOTONIC) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// The most memory that the process has had.
  static var peakBytes: Int {
    var usage = rusage()
    #if canImport(Glibc)
      unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      unsafe getrusage(RUSAGE_SELF, &usage)
    #endif
    return bytes(of: usage)
  }

  static func bytes(of usage: rusage) -> Int {
    #if canImport(Darwin)
      Int(usage.ru_maxrss)
    #else
      Int(usage.ru_maxrss) << 10
    #endif
  }

  /// Lets an allocation fail that would take the process far beyond the limit, before it takes the machine down.
  static func limitMemory(to bytes: Int) {
    var limit = rlimit(rlim_cur: rlim_t(2 * bytes), rlim_max: rlim_t(2 * bytes))
    #if canImport(Glibc)
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
    #else
      unsafe setrlimit(Int32(RLIMIT_DATA), &limit)
    #endif
  }
}

/// Where the program speaks to.
enum Terminal {
  /// A line on standard error.
  static func say(_ line: String) { write(line + "\n", to: 2) }

  /// Text on standard output, at once.
  static func write(_ text: String, to descriptor: Int32 = 1) {
    let bytes = Array(text.utf8)
    #if canImport(Darwin)
      _ = unsafe Darwin.write(descriptor, bytes, bytes.count)
    #elseif canImport(Musl)
      _ = unsafe Musl.write(descriptor, bytes, bytes.count)
    #else
      _ = unsafe Glibc.write(descriptor, bytes, bytes.count)
    #endif
  }

  static func exit(_ status: Int32) -> Never {
    #if canImport(Darwin)
      Darwin.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #else
      Glibc.exit(status)
    #endif
  }
}

/// Inputs that are kept for looking into.
enum SavedInput {
  /// Writes the input to a file of that name and answers its path; nil where it cannot be written.
  static func save(_ bytes: [UInt8], _ name: String, in folder: String) -> String? {
    var path = folder.hasPrefix("/") ? "/" : ""
    for part in folder.split(separator: "/") {
      path += part + "/"
      unsafe mkdir(path, 0o755)
    }
    path += name
    guard let file = unsafe fopen(path, "w") else { return nil }
    let written = unsafe fwrite(bytes, 1, bytes.count, file)
    return unsafe fclose(file) == 0 && written == bytes.count ? path : nil
  }
}
