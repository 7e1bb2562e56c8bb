import ArgumentParser
import Diagnostics
import Driver
import Preview

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site while it is being written.",
    discussion: """
      Examples:
        threatpress serve
        threatpress serve models --open
        threatpress serve --port 0 --audience public

      The site is made in memory and shown to this machine alone. Whenever a file of the workspace \
      is saved, the open page shows it at once, where its reader was. What is wrong stands on top of \
      every page, and in full at /_findings.html; what could be understood is shown all the same. \
      Pages tell no history here, which takes longer to read from the repository than all else; \
      those of 'build' and 'watch' do. Ctrl-C ends it.
      """)

  @Argument(help: "The workspace: a folder, or one Markdown file.", completion: .file())
  var root = "."

  @Option(help: "The port to listen on; 0 finds one that is free.")
  var port: UInt16 = 4242

  @Flag(help: "Open the site in a browser.")
  var open = false

  @Option(help: "Whom the site is for: internal, or public, which leaves out what is internal.")
  var audience: SiteAudience = .internal

  @OptionGroup var compilation: CompilationOptions

  func run() throws {
    let progress = ProgressLine()
    progress.show("reading \(root)")
    try serve(compilation.request(root), audience: audience, port: Int(port)) { event in
      progress.clear()
      Stream.output.print(event.line(root: root))
      if case .serving(let address, _) = event, open, !openInBrowser(address) {
        Stream.error.print("no browser could be opened ('xdg-open' is missing): go to \(address)\n")
      }
    }
    progress.clear()
  }
}

extension PreviewEvent {
  /// What the terminal is told, in a line.
  fileprivate func line(root: String) -> String {
    switch self {
    case .serving(let address, let findings):
      "\(address) shows '\(root)': \(findings.summary) (Ctrl-C ends)\n"
    case .rebuilt(let findings, let took):
      "rebuilt in \(milliseconds(took)): \(findings.summary)\n"
    case .failed(let reason): "not rebuilt: \(visible(reason))\n"
    }
  }
}

/// A time as people read it: "43 ms".
func milliseconds(_ duration: Duration) -> String {
  "\(Int((duration / .milliseconds(1)).rounded())) ms"
}
