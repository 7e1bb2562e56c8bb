import ArgumentParser
import Driver

struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Make a pack of a model for a meeting: a file that stands alone, and a PDF.",
    discussion: """
      Profiles:
      \(PrintProfile.allCases.map { "  \($0.rawValue): \($0.summary)" }.joined(separator: "\n"))

      Examples:
        threatpress print
        threatpress print patient-assistant --profile executive
        threatpress print patient-assistant records-api --profile auditor
        threatpress print patient-assistant --profile delta --since main
        threatpress print patient-assistant --paper letter --output review.pdf
        threatpress print --engine none --output review.html

      The file of markup needs nothing beside it and prints from any browser. A PDF is made where \
      Chromium or WeasyPrint is installed. Chromium is quicker; poppler's pdfinfo tells it the page \
      numbers of the contents. WeasyPrint needs nothing else.
      """)

  @Argument(
    help: ArgumentHelp(
      "The models (default: all). Several come in one file, with a register of them first.",
      valueName: "model"))
  var models: [String] = []

  @Option(help: "For whom it is.")
  var profile: PrintProfile = .reviewer

  @Option(
    help: ArgumentHelp(
      "Tell what changed since this state: a folder, a file or a revision (default: the last "
        + "approved one).", valueName: "state"))
  var since: String?

  @Option(help: "The size of the paper.")
  var paper: PrintPaper = .a4

  @Option(help: "What makes the PDF; auto takes what is here, Chromium first.")
  var engine: PrintEngine = .auto

  @Option(help: "Whom the pack is for: internal, or public, which leaves out what is internal.")
  var audience: SiteAudience = .internal

  @Option(
    help: ArgumentHelp(
      "The file to write; its ending says whether it is the PDF or the markup. Both are written, "
        + "named after the model and the profile, where none is given.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var workspace: RootOption
  @OptionGroup var compilation: CompilationOptions

  func validate() throws {
    guard let output else { return }
    let name = output.lowercased()
    if !name.hasSuffix(".pdf"), !name.hasSuffix(".html") {
      throw ValidationError("'\(output)' ends neither in '.pdf' nor in '.html'")
    }
    if name.hasSuffix(".pdf"), engine == .none {
      throw ValidationError("'--engine none' makes no PDF: name a file that ends in '.html'")
    }
  }

  func run() throws {
    if let output { try requireFolder(of: output) }
    let isMarkup = output?.lowercased().hasSuffix(".html") == true
    let progress = ProgressLine()
    let pack = try printPack(
      compilation.request(workspace.root),
      PrintSettings(
        models: models, profile: profile, paper: paper, engine: isMarkup ? .none : engine,
        audience: audience, since: since)
    ) { progress.show($0.rawValue) }
    progress.clear()
    for remark in pack.remarks { Stream.error.print("threatpress: \(remark)\n") }
    let name = "\(pack.name)-\(profile.rawValue)"
    if let output {
      guard let bytes = isMarkup ? pack.html : pack.pdf else { throw ExitStatus.failed }
      try write(bytes, to: output)
    } else {
      try write(pack.html, to: "\(name).html")
      if let pdf = pack.pdf { try write(pdf, to: "\(name).pdf") }
    }
  }

  private func write(_ bytes: [UInt8], to file: String) throws {
    try writeFile(file, contents: bytes)
    Stream.output.print("\(file)\n")
  }
}

extension PrintProfile: ExpressibleByArgument {}
extension PrintEngine: ExpressibleByArgument {}
extension PrintPaper: ExpressibleByArgument {}
