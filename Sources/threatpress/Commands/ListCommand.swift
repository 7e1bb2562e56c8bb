import ArgumentParser
import Driver

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List entities of a kind that meet a condition.",
    discussion: """
      'threatpress explain conditions' shows what a condition can ask, and 'threatpress explain \
      KIND' lists the keys of a kind.

      Examples:
        threatpress list threat
        threatpress list threat --where 'status = open and risk.current >= high'
        threatpress list mitigation --where 'status != implemented' --sort due --columns id,title,due
        threatpress list flow --where 'not encrypted' --format json
      """)

  /// How a list is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  @Argument(help: "The kind, such as threat, mitigation or flow.")
  var kind: String

  @Option(help: ArgumentHelp("Which of them.", valueName: "condition"))
  var `where`: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Sort by these keys; a minus in front turns the order round.", valueName: "keys"))
  var sort: String?

  @Option(help: ArgumentHelp("Show these keys.", valueName: "keys"))
  var columns: String?

  @Option(help: ArgumentHelp("Only those of this model.", valueName: "id"))
  var model: String?

  @Option(help: "How to print the list.")
  var format: Format = .table

  @OptionGroup var workspace: RootOption
  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var colors: ColorOption

  func run() throws {
    let question = ListQuestion(
      kind: kind, model: model, filter: `where`, sort: sort, columns: columns)
    let answer = try answer(question, compilation.request(workspace.root))
    switch format {
    case .table:
      try Stream.output.write(Array(answer.table(colors.color.style(for: .output)).utf8))
    case .json: try Stream.output.write(answer.json())
    }
  }
}
