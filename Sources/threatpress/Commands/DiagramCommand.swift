import ArgumentParser
import Driver

struct DiagramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagram",
    abstract: "Print a data-flow diagram or an attack tree as a picture.",
    discussion: """
      The SVG stands alone: it has its own light and dark colours and loads nothing. It needs \
      Graphviz's 'dot'; the dot form does not.

      Examples:
        threatpress diagram > overview.svg
        threatpress diagram patient-assistant chat > chat.svg
        threatpress diagram patient-assistant chat --format dot
      """)

  @Argument(help: "The model; needed where the workspace has several.")
  var model: String?

  @Argument(help: "The diagram; needed where the model has several.")
  var diagram: String?

  @Option(help: "What to print.")
  var format: DiagramFormat = .svg

  @OptionGroup var workspace: RootOption

  func run() throws {
    let request = WorkspaceRequest(root: workspace.root)
    let bytes = try drawDiagram(diagram, ofModel: model, as: format, request)
    try Stream.output.write(bytes)
  }
}

extension DiagramFormat: ExpressibleByArgument {}
