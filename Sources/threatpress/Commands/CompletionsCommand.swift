import ArgumentParser

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print a script that completes commands and options in a shell.",
    discussion: """
      Examples:
        threatpress completions bash > /etc/bash_completion.d/threatpress
        threatpress completions zsh > ~/.zfunc/_threatpress
        threatpress completions fish > ~/.config/fish/completions/threatpress.fish
      """)

  /// The shells that can be completed in.
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish
  }

  @Argument(help: "The shell.")
  var shell: Shell

  func run() throws {
    let script =
      switch shell {
      case .bash: Threatpress.completionScript(for: .bash)
      case .zsh: Threatpress.completionScript(for: .zsh)
      case .fish: Threatpress.completionScript(for: .fish)
      }
    try Stream.output.write(Array((script + "\n").utf8))
  }
}
