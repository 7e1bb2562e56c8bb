import ArgumentParser
import Diagnostics
import Driver
import Glibc
import Preview

/// The command line: it finds the command that is meant, runs it, and ends with its exit status.
@main struct Threatpress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "threatpress",
    abstract: "Compile a folder of Markdown into a checked, linked threat-model site.",
    discussion: """
      Begin with:
        threatpress init my-models      a commented workspace with one small model
        threatpress check my-models     what is missing, and where
        threatpress serve my-models     the site, while you write
        threatpress build my-models     the site, in _site

      'threatpress explain' knows every rule, kind and key by its name.

      Exit status: 0 if nothing is wrong, 1 if there are findings as severe as --fail-on, 2 if the \
      command could not run.
      """,
    version: toolVersion,
    subcommands: [
      InitCommand.self, CheckCommand.self, BuildCommand.self, ServeCommand.self, WatchCommand.self,
      NewCommand.self, SuggestCommand.self, DiagramCommand.self, ExportCommand.self,
      DiffCommand.self, ListCommand.self, PrintCommand.self, ReviewCommand.self,
      ExplainCommand.self, TemplatesCommand.self, CompletionsCommand.self,
    ])

  static func main() {
    // A reader that goes away, such as `head`, is no reason to die: writing to it just fails.
    signal(SIGPIPE, SIG_IGN)
    Glibc.exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ arguments: [String]) -> ExitStatus {
    do {
      try expectKnownCommand(arguments.first)
      var command = try parseAsRoot(arguments)
      try command.run()
      return .clean
    } catch let status as ExitStatus {
      return status
    } catch {
      return report(error)
    }
  }

  /// Options aside, the first word is a command; one that is misspelt gets a suggestion.
  private static func expectKnownCommand(_ word: String?) throws(CommandError) {
    guard let word, !word.hasPrefix("-") else { return }
    let names = ["help"] + configuration.subcommands.compactMap { $0.configuration.commandName }
    if !names.contains(word) { throw .unknown(.command, word, known: names) }
  }

  /// Says why a command could not run; a request for help is no failure.
  private static func report(_ error: any Error) -> ExitStatus {
    switch error {
    case is DriverError, is CommandError, is PreviewError:
      let lines = "\(error)".split(separator: "\n", omittingEmptySubsequences: false)
      let text = lines.map { visible(String($0)) }.joined(separator: "\n")
      Stream.error.print("threatpress: \(text)\n")
      return .failed
    default:
      let isHelp = exitCode(for: error).isSuccess
      (isHelp ? Stream.output : .error).print(fullMessage(for: error) + "\n")
      return isHelp ? .clean : .failed
    }
  }
}
