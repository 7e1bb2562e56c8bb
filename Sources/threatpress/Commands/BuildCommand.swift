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

  @Option(help: "The folder to publish to; only one that this program made is ever replaced.")
  var output = "_site"

  @Option(help: "Whom the site is for: internal, or public, which leaves out what is internal.")
  var audience: SiteAudience = .internal

  @Flag(help: "Take every warning for an error.")
  var strict = false

  @Flag(help: "Publish in spite of errors.")
  var keepGoing = false

  @OptionGroup var compilation: CompilationOptions
  @OptionGroup var colors: ColorOption

  func run() throws {
    let progress = ProgressLine()
    let report = try buildSite(
      compilation.request(root), output: output, audience: audience, keepsGoing: keepGoing,
      Strictness(isStrict: strict)
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

extension SiteAudience: ExpressibleByArgument {}
