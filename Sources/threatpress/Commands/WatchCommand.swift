import ArgumentParser
import Diagnostics
import Driver

struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Publish the site, and again whenever a file is saved.",
    discussion: """
      Examples:
        threatpress watch
        threatpress watch models --output public
        threatpress watch --keep-going

      Each round does what 'build' does, and parses only what has changed: the site is published \
      whole or not at all, and what has not changed is not written. Ctrl-C ends it. To look at the \
      site while writing, 'threatpress serve' is faster.
      """)

  @Argument(help: "The workspace: a folder, or one Markdown file.", completion: .file())
  var root = "."

  @OptionGroup var publishing: PublishingOptions
  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var colors: ColorOption

  func run() throws {
    let style = colors.color.style(for: .error)
    try watchSite(
      compilation.request(root), output: publishing.output, audience: publishing.audience,
      keepsGoing: publishing.keepGoing, publishing.strictness
    ) { round in
      switch round {
      case .built(let report, let took):
        if !report.findings.diagnostics.isEmpty {
          try Stream.error.write(
            report.findings.printed(as: .human, style: style, toolVersion: toolVersion))
        }
        Stream.output.print("built in \(milliseconds(took)): \(report.closingLine)\n")
      case .failed(let reason): Stream.error.print("not built: \(visible(reason))\n")
      }
    }
  }
}
