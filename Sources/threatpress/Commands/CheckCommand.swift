import ArgumentParser
import Diagnostics
import Driver

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report what is wrong or missing, and fix what is safe to fix.",
    discussion: """
      Examples:
        threatpress check
        threatpress check models --fail-on warning
        threatpress check --fix
        threatpress check --format sarif > threatpress.sarif
        threatpress check --format github

      'threatpress explain json' documents the JSON form; each form has such a page.
      """)

  @Argument(help: "The workspace: a folder, or one Markdown file.", completion: .file())
  var root = "."

  @Flag(help: "Make every fix that is safe, and say which.")
  var fix = false

  @Option(help: "How to print the findings.")
  var format: Form = .human

  @Option(help: "The least severity that gives exit status 1.")
  var failOn: Severity = .error

  @Flag(help: "Take every warning for an error.")
  var strict = false

  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var colors: ColorOption

  func run() throws {
    let progress = ProgressLine()
    progress.show("checking \(root)")
    let request = compilation.request(root)
    let strictness = Strictness(isStrict: strict)
    let report =
      fix ? try Driver.fix(request, strictness) : try check(request, strictness)
    progress.clear()
    for fix in report.fixes { Stream.error.print("fixed \(fix)\n") }
    let style = colors.color.style(for: .output)
    try Stream.output.write(
      report.findings.printed(as: format, style: style, toolVersion: toolVersion))
    if report.findings.reach(failOn) { throw ExitStatus.findings }
  }
}

extension Form: ExpressibleByArgument {}

extension Severity: ExpressibleByArgument {
  /// From the most severe to the least.
  package static var allValueStrings: [String] { allCases.reversed().map(\.rawValue) }
}
