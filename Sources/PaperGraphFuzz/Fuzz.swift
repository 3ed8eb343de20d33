/// Feeds damaged and hostile input to every reader, and says which of it was not taken as it should be.
///
/// Each input follows from the seed, the target and a number alone. They are tried in child processes, so that neither
/// a crash nor a hang ends the run: the input is kept, and the run goes on behind it.
@main
enum Fuzz {
  static func main() {
    let options: FuzzOptions
    do throws(FuzzOptions.Mistake) {
      options = try FuzzOptions(Array(CommandLine.arguments.dropFirst()))
    } catch {
      Terminal.say("\(error.sentence)\n\n\(FuzzOptions.help)")
      Terminal.exit(64)
    }
    if options.wantsHelp { return print(FuzzOptions.help) }
    let seeds = SeedFiles(at: options.seedPaths)
    guard !seeds.all.isEmpty else {
      Terminal.say("There are no seeds at \(options.seedPaths.joined(separator: ", ")); name some with --seeds.")
      Terminal.exit(64)
    }
    let maker = InputMaker(seeds: seeds, seed: options.seed)
    if let batch = options.child { return Worker(batch, maker, options).run() }
    if let folder = options.writeFolder { return write(options, maker, to: folder) }
    var campaign = Campaign(options, maker)
    campaign.run()
    print(campaign.table)
    Terminal.exit(campaign.faultCount == 0 ? 0 : 1)
  }

  /// Makes the inputs of a run, to be looked at.
  private static func write(_ options: FuzzOptions, _ maker: InputMaker, to folder: String) {
    for target in options.targets {
      for number in options.first..<options.first + options.inputs / options.targets.count {
        let name = "\(target.name)-\(options.seed)-\(number)"
        guard SavedInput.save(maker.input(number, of: target), name, in: folder) != nil else {
          Terminal.say("\(folder)/\(name) could not be written.")
          Terminal.exit(1)
        }
      }
    }
  }
}
