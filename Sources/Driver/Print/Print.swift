internal import Diagnostics
internal import Model
internal import Publishing

/// What is printed, and on what.
package struct PrintSettings: Sendable {
  /// The models; all of them where none is named.
  package let models: [String]
  package let profile: PrintProfile
  package let paper: PrintPaper
  package let engine: PrintEngine
  package let audience: SiteAudience
  /// The state that changes are told since, as in `diff`: the last approved one where none is named.
  package let since: String?

  package init(
    models: [String], profile: PrintProfile, paper: PrintPaper, engine: PrintEngine,
    audience: SiteAudience, since: String? = nil
  ) {
    self.models = models
    self.profile = profile
    self.paper = paper
    self.engine = engine
    self.audience = audience
    self.since = since
  }
}

/// For whom a pack is made.
package enum PrintProfile: String, Sendable, CaseIterable {
  case reviewer, executive, pentest, auditor, delta

  /// What it is for, in a line of help.
  package var summary: String { pack.summary }

  var pack: PackProfile {
    switch self {
    case .reviewer: .reviewer
    case .executive: .executive
    case .pentest: .pentest
    case .auditor: .auditor
    case .delta: .delta
    }
  }
}

/// The size of the paper.
package enum PrintPaper: String, Sendable, CaseIterable {
  case a4, letter

  var size: PaperSize {
    switch self {
    case .a4: .a4
    case .letter: .letter
    }
  }
}

/// A pack as a file of markup, and as a PDF where something on this machine makes one.
package struct PrintedPack: Sendable {
  /// What it is called: the id of the model, or what stands for several.
  package let name: String
  package let html: [UInt8]
  package let pdf: [UInt8]?
  /// What was missing or left out, each in a sentence.
  package let remarks: [String]
}

/// What a printing is busy with, for a line of progress.
package enum PrintStep: String, Sendable {
  case reading = "reading and checking"
  case drawing = "drawing diagrams"
  case composing = "writing the pack"
  case printing = "making the PDF"
  case numbering = "numbering the contents"
}

/// Makes the pack of a model, or those of several with a register before them.
///
/// - Throws: where the workspace cannot be read, the model is not known, or the engine that was
///   asked for is not there or fails.
package func printPack(
  _ request: WorkspaceRequest, _ settings: PrintSettings,
  progress: @Sendable (PrintStep) -> Void = { _ in }
) throws -> PrintedPack {
  progress(.reading)
  let (folder, compilationSettings) = try request.opened()
  let compilation = try compile(folder, compilationSettings)
  let engine = try settings.engine.found()
  progress(.drawing)
  let draft = SiteDraft(
    compilation, for: Audience(settings.audience), SiteTheme(try folder.templates()),
    drawnBy: Graphviz(), cache: LayoutCache(), jobs: compilationSettings.jobs)
  let file = try PackFile(draft, of: settings, in: folder, compilation, compilationSettings)
  progress(.composing)
  let html = file.html(for: .browser)
  switch engine {
  case nil:
    let remarks =
      settings.engine == .auto ? ["no PDF: neither Chromium nor WeasyPrint is here"] : []
    return PrintedPack(name: file.name, html: html, pdf: nil, remarks: remarks)
  case .chromium(let browser):
    progress(.printing)
    let first = try browser.pdf(of: html, on: compilation.today)
    progress(.numbering)
    guard let pages = pageNumbers(in: first) else { return file.unnumbered(html, first) }
    let numbered = file.html(for: .browser, pages: pages)
    return PrintedPack(
      name: file.name, html: numbered, pdf: try browser.pdf(of: numbered, on: compilation.today),
      remarks: [])
  case .weasyprint(let program):
    progress(.printing)
    let pdf = try program.pdf(of: file.html(for: .weasyprint), on: compilation.today)
    // It numbers its own contents; the file of markup has the same numbers where they can be had.
    let numbered = pageNumbers(in: pdf).map { file.html(for: .browser, pages: $0) } ?? html
    return PrintedPack(name: file.name, html: numbered, pdf: pdf, remarks: [])
  }
}

extension PackFile {
  fileprivate func unnumbered(_ html: [UInt8], _ pdf: [UInt8]) -> PrintedPack {
    PrintedPack(
      name: name, html: html, pdf: pdf,
      remarks: ["the contents have no page numbers: poppler's 'pdfinfo' is not here"])
  }
}
