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
        threatpress check --format sarif > baseline.sarif
        threatpress check --baseline baseline.sarif --fail-on warning
        threatpress check --since origin/main --fail-on warning
        threatpress check --report verdict.json --ready
        threatpress check --product-version 2.4.1 --fail-on warning

      'threatpress explain json' documents the JSON form; each form has such a page, and so has \
      the 'report'. Where the workspace declares a bar under 'ready-when', the verdict on each \
      model stands at the end.
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

  @Option(
    help: "Leave out the findings of this SARIF log, which an earlier check has printed.",
    completion: .file(extensions: ["sarif", "json"]))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Leave out the findings that this earlier state had: a branch, tag or commit, or a folder.",
      valueName: "state"))
  var since: String?

  @Flag(help: "Exit with status 1 where a model does not meet the bar of 'ready-when'.")
  var ready = false

  @Option(
    help: "Write how each model stands against the bar to this file, as JSON.",
    completion: .file(extensions: ["json"]))
  var report: String?

  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var colors: ColorOption

  func validate() throws {
    if baseline != nil, since != nil {
      throw ValidationError("'--baseline' and '--since' say the same in two ways: give one of them")
    }
  }

  func run() throws {
    let progress = ProgressLine()
    progress.show("checking \(root)")
    let request = compilation.request(root)
    let strictness = Strictness(isStrict: strict)
    let known =
      try baseline.map(readBaseline) ?? since.map { try Driver.baseline(since: $0, request) }
    let checked =
      fix ? try Driver.fix(request, strictness) : try check(request, strictness)
    let findings = known.map(checked.findings.compared) ?? checked.findings
    progress.clear()
    for fix in checked.fixes { Stream.error.print("fixed \(fix)\n") }
    let style = colors.color.style(for: .output)
    try Stream.output.write(findings.printed(as: format, style: style, toolVersion: toolVersion))
    if format == .human {
      for line in checked.readiness.lines { try Stream.output.write(Array("\(line)\n".utf8)) }
    }
    if let report { try writeFile(report, contents: checked.readiness.json(findings)) }
    let isBelowBar = ready && !checked.readiness.isReady
    if findings.reach(failOn) || isBelowBar { throw ExitStatus.findings }
  }
}

extension Form: ExpressibleByArgument {}

extension Severity: ExpressibleByArgument {
  /// From the most severe to the least.
  package static var allValueStrings: [String] { allCases.reversed().map(\.rawValue) }
}
