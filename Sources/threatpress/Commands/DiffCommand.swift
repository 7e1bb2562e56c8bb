import ArgumentParser
import Diagnostics
import Driver

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what changed between two states, and what needs a decision.",
    discussion: """
      A state is a folder, a Markdown file, a model that 'export' wrote, or a branch, tag or commit \
      of the repository in which the workspace lies; nothing is checked out. Where none is named, the files as they are are \
      compared with the commit that was approved last, else with that at which this branch left \
      the main one. Order, line breaks and the end at which a link is written are no changes.

      Examples:
        threatpress diff
        threatpress diff main
        threatpress diff v1.2 HEAD --root threat-models
        threatpress diff ../before ../after
        threatpress diff filed-last-year.json
        threatpress diff origin/main --format markdown > comment.md
        threatpress diff --format html --output changes.html
        threatpress diff --format json --exit-code

      The HTML form is one file that needs nothing beside it, and prints.

      The exit status is 0 whether something changed or not; with '--exit-code' it is 1 where \
      something did. 'threatpress explain diff' documents the JSON form.
      """)

  /// How a change is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case human, markdown, html, json
  }

  @Argument(help: "The earlier state: a folder, a Markdown file, an exported model or a revision.")
  var old: String?

  @Argument(help: "The later state (default: the files as they are).")
  var new: String?

  @Option(help: "How to print the change.")
  var format: Format = .human

  @Option(
    help: ArgumentHelp(
      "Write to this file instead of the standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Exit with status 1 where something changed.")
  var exitCode = false

  @OptionGroup var workspace: RootOption
  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var colors: ColorOption

  func run() throws {
    let progress = ProgressLine()
    progress.show("comparing two states of \(workspace.root)")
    let request = compilation.request(workspace.root)
    let diff = try diff(from: old, to: new, request)
    progress.clear()
    let form: [UInt8] =
      switch format {
      case .human:
        Array(diff.humanForm(output == nil ? colors.color.style(for: .output) : Style()).utf8)
      case .markdown: Array(diff.markdownForm().utf8)
      case .html: try diff.htmlForm(request)
      case .json: diff.json()
      }
    if let output {
      try writeFile(output, contents: form)
    } else {
      try Stream.output.write(form)
    }
    if exitCode, !diff.isEmpty { throw ExitStatus.findings }
  }
}
