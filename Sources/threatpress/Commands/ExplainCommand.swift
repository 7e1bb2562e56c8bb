import ArgumentParser
import Driver

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule, a kind or a key is for.",
    discussion: """
      Without a name it lists everything there is.

      Examples:
        threatpress explain unknown-key
        threatpress explain threat
        threatpress explain threat.accepted.until
        threatpress explain threatpress.yml
        threatpress explain conditions
      """)

  @Argument(help: "A rule, a kind, a key, or a kind and a key with a dot between them.")
  var name: String?

  @OptionGroup var colors: ColorOption

  func run() throws {
    let page = try name.map(explanation) ?? explanationIndex()
    try Stream.output.write(Array(readable(page, colors.color.style(for: .output)).utf8))
  }
}
