import ArgumentParser
import PaperGraph

@main
struct PaperGraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paperGraph",
    abstract: "Turns papers into a graph of what ties them, draws it, and says which papers are related and why.",
    discussion: """
      Everything happens on this machine, from files that are already here.

        paperGraph build papers.txt
        paperGraph export --svg
        paperGraph related "A Survey on Mixture of Experts"
      """,
    version: "paperGraph \(Version.current)",
    subcommands: [
      BuildCommand.self, ExportCommand.self, RelatedCommand.self, ShowCommand.self, PathCommand.self, TopCommand.self,
      WantedCommand.self, CommunitiesCommand.self, DiffCommand.self, DigestCommand.self, InfoCommand.self,
      ReadCommand.self, ExtractCommand.self, AnalyzeCommand.self,
    ])

  static func main() {
    Interruption.exitCleanly()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      exit(withError: ExitCode(status.rawValue))
    } catch {
      if let failure = Failure(error) {
        Talk.failure(failure.sentence)
        exit(withError: ExitCode(failure.status.rawValue))
      }
      exit(withError: error)
    }
  }
}
