import ArgumentParser
import Driver

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print a whole model, with every link in both directions, for other programs.",
    discussion: """
      The JSON is that of the site's model.json, and holds besides what the model was written as, so \
      that 'diff' can compare it with a later state. Its "version" counts changes that break readers.

      Examples:
        threatpress export --to json | jq '.entities[].id'
        threatpress export patient-assistant --to json --output model.json
      """)

  /// What a model can be exported to.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json
  }

  @Argument(help: "The model; needed where the workspace has several.")
  var model: String?

  @Option(help: "What to export to.")
  var to: Format

  @Option(help: ArgumentHelp("Write to this file.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var workspace: RootOption
  @OptionGroup var compilation: CompilationOptions

  func run() throws {
    let request = compilation.request(workspace.root)
    let bytes =
      switch to {
      case .json: try exportModel(model, request)
      }
    if let output {
      try writeFile(output, contents: bytes)
    } else {
      try Stream.output.write(bytes)
    }
  }
}
