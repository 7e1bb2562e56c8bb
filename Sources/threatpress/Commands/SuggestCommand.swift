import ArgumentParser
import Driver

struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Ask what nobody has considered yet in a model.",
    discussion: """
      Each element and flow is asked by STRIDE (and LINDDUN, where the model uses it), models, \
      agents and their stores by the lists of OWASP and MITRE ATLAS, and the model as a whole by \
      the libraries that it builds on. What has a threat, or a reason under 'considered', is not \
      asked again. Nothing enters a model by itself.

      Examples:
        threatpress suggest
        threatpress suggest patient-assistant
        threatpress suggest patient-assistant --at planner
        threatpress suggest patient-assistant --by ai --format blocks
        threatpress suggest patient-assistant --at F-3 --format considered
      """)

  /// How questions are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case list, blocks, considered, json
  }

  @Argument(help: "The model; the only one where there is one.")
  var model: String?

  @Option(
    name: .customLong("at"), parsing: .upToNextOption,
    help: ArgumentHelp("Ask only about these elements and flows.", valueName: "ids"))
  var places: [String] = []

  @Option(
    name: .customLong("by"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Who asks: \(suggestionSources.joined(separator: ", ")); all where not given.",
      valueName: "sources"))
  var sources: [String] = []

  @Option(help: ArgumentHelp("Show this many questions at the most; 0 for all.", valueName: "n"))
  var most = 25

  @Option(help: "How to print the questions.")
  var format: Format = .list

  @OptionGroup var workspace: RootOption
  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var colors: ColorOption

  func validate() throws {
    if let unknown = sources.first(where: { !suggestionSources.contains($0) }) {
      throw ValidationError(
        "'\(unknown)' suggests nothing; there is \(suggestionSources.joined(separator: ", "))")
    }
    if most < 0 { throw ValidationError("--most is how many: 0 or more") }
  }

  func run() throws {
    let query = ProposalQuery(model: model, places: places, sources: sources, most: most)
    let proposal = try suggest(query, compilation.request(workspace.root))
    switch format {
    case .list: Stream.output.print(proposal.list(colors.color.style(for: .output)))
    case .blocks: Stream.output.print(proposal.blocks())
    case .considered: Stream.output.print(proposal.considered())
    case .json: try Stream.output.write(proposal.json())
    }
  }
}
