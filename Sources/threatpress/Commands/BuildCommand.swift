import ArgumentParser
import Diagnostics
import Driver

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check a workspace and publish it as a site.",
    discussion: """
      Examples:
        threatpress build
        threatpress build models --output public
        threatpress build THREAT_MODEL.md
        threatpress build --audience public --strict

      The site is published whole or not at all: while there are errors, what stands in the output \
      folder stays as it is, unless --keep-going says otherwise.
      """)

  @Argument(help: "The workspace: a folder, or one Markdown file.", completion: .file())
  var root = "."

  @OptionGroup var publishing: PublishingOptions
  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var colors: ColorOption

  func run() throws {
    let progress = ProgressLine()
    let report = try buildSite(
      compilation.request(root), output: publishing.output, audience: publishing.audience,
      keepsGoing: publishing.keepGoing, publishing.strictness
    ) { progress.show($0.rawValue) }
    progress.clear()
    let style = colors.color.style(for: .error)
    if !report.findings.diagnostics.isEmpty {
      try Stream.error.write(
        report.findings.printed(as: .human, style: style, toolVersion: toolVersion))
    }
    Stream.output.print(report.closingLine + "\n")
    if report.findings.reach(.error) { throw ExitStatus.findings }
  }
}
