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
        threatpress diagram patient-assistant chat --since v1.2 --output changed.svg

      With '--since' the picture shows what differs from an earlier state: what is new has a heavy \
      line and a +, what is gone a dashed one and a \u{2212}, what changed heavy dashes and a ~. Of a \
      diagram that is too large for a sheet of A4 it shows what differs with what that hangs on. \
      Where nothing differs, nothing is written.
      """)

  @Argument(help: "The model; needed where the workspace has several.")
  var model: String?

  @Argument(help: "The diagram; needed where the model has several.")
  var diagram: String?

  @Option(help: "What to print.")
  var format: DiagramFormat = .svg

  @Option(
    help: ArgumentHelp(
      "Draw what differs since this state, which is named as for 'diff'.",
      valueName: "state"))
  var since: String?

  @Option(help: ArgumentHelp("Write to this file.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var workspace: RootOption

  func run() throws {
    let request = WorkspaceRequest(root: workspace.root)
    guard let bytes = try bytes(request) else {
      Stream.error.print("threatpress: no diagram shows anything else than at '\(since ?? "")'\n")
      return
    }
    if let output {
      try writeFile(output, contents: bytes)
    } else {
      try Stream.output.write(bytes)
    }
  }

  /// The picture; none where there is no difference to draw.
  private func bytes(_ request: WorkspaceRequest) throws -> [UInt8]? {
    guard let since else { return try drawDiagram(diagram, ofModel: model, as: format, request) }
    return try drawDifference(
      ofDiagram: diagram, ofModel: model, since: since, as: format, request)
  }
}

extension DiagramFormat: ExpressibleByArgument {}
