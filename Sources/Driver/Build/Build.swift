internal import Checks
internal import Diagnostics
internal import Model
internal import Publishing
internal import Templating

/// Compiles a workspace and publishes its site, all or nothing.
///
/// - Throws: where the machine fails, the root is no workspace, or the output folder is not ours.
package func build(
  _ folder: WorkspaceFolder, _ settings: CompilationSettings, _ build: BuildSettings,
  progress: @Sendable (BuildStep) -> Void = { _ in }
) throws -> BuildReport {
  let location = try OutputLocation(build.output, workspace: folder)
  progress(.reading)
  let compilation = try compile(folder, settings)
  let (workspace, shownSources) = edition(of: compilation, for: build.audience)
  let templates = try folder.templates()
  let (theme, templateFindings) = Theme.ofSite(overrides: templates)
  progress(.drawing)
  let cache = LayoutCache(
    decoding: location.previousContents(
      of: LayoutCache.fileName, upTo: LayoutCache.sizeLimit) ?? [])
  let pictures = pictures(
    of: workspace, with: Graphviz(), cache: cache, jobs: settings.jobs)
  let findings =
    (compilation.verdicts.findings + templateFindings
    + Driver.findings(of: pictures, in: workspace)).sorted()
  let sources = SourceMap(compilation.sources.files + templates)
  let isBroken = findings.contains {
    build.isStrict ? $0.severity >= .warning : $0.severity == .error
  }
  if isBroken, !build.keepsGoing {
    return BuildReport(
      compilation: compilation, findings: findings, sources: sources, published: nil, pageCount: 0)
  }
  progress(.writing)
  let copies = copiedFiles(of: workspace, compilation.files, folder)
  let inputs = inputsDigest(of: sources, copies, build)
  let composer = Composer(
    workspace: workspace, verdicts: verdicts(of: compilation, for: build.audience, workspace),
    sources: shownSources, layouts: pictures.layouts,
    edition: Edition(
      today: settings.today, toolVersion: toolVersion,
      inputs: String(inputs.description.prefix(12)), audience: build.audience))
  let plan = composer.plan
  let pages = concurrentMap(plan, jobs: settings.jobs) { item in
    let file = composer.render(item, with: theme)
    return OutputFile(path: file.address.path, contents: file.bytes)
  }
  var files = pages + copies + servedFiles(overrides: templates)
  files.append(findingsFile(composer, compilation))
  if !pictures.cache.isEmpty {
    files.append(OutputFile(path: LayoutCache.fileName, contents: pictures.cache.encoded()))
  }
  let report = try publish(
    SiteOutput(toolVersion: toolVersion, inputs: inputs, files: files), to: location,
    jobs: settings.jobs)
  return BuildReport(
    compilation: compilation, findings: findings, sources: sources, published: report,
    pageCount: plan.count { if case .page = $0 { true } else { false } })
}

/// What a build is busy with, for a line of progress.
package enum BuildStep: String, Sendable {
  case reading = "reading and checking"
  case drawing = "drawing diagrams"
  case writing = "writing pages"
}

/// The workspace and its sources as an audience may see them.
private func edition(
  of compilation: Compilation, for audience: Audience
) -> (workspace: Workspace, sources: SourceMap) {
  switch audience {
  case .internal: return (compilation.workspace, compilation.sources)
  case .public:
    let edition = PublicEdition(of: compilation.workspace)
    let linked = link(edition.pages, configuration: compilation.workspace.configuration)
    return (linked.workspace, compilation.sources.blacked(at: edition.hiddenNames))
  }
}

extension SourceMap {
  /// The same files with asterisks at some places, so that every other place stays where it is.
  fileprivate func blacked(at spans: [SourceSpan]) -> SourceMap {
    let spansOfFile = Dictionary(grouping: spans) { $0.file }
    return SourceMap(
      files.map { file in
        var utf8 = file.utf8
        for span in spansOfFile[file.id] ?? [] {
          for byte in span.range { utf8[byte] = UInt8(ascii: "*") }
        }
        return SourceFile(id: file.id, path: file.path, utf8: utf8)
      })
  }
}

/// The findings that pages show: none in an edition for the public.
private func verdicts(
  of compilation: Compilation, for audience: Audience, _ workspace: Workspace
) -> Verdicts {
  switch audience {
  case .internal: compilation.verdicts
  case .public: Verdicts(findings: [], answered: [])
  }
}

/// The findings as SARIF, for other programs.
private func findingsFile(_ composer: Composer, _ compilation: Compilation) -> OutputFile {
  let findings = Findings(
    composer.publishedFindings, in: compilation.sources, fileCount: compilation.fileCount,
    rules: RuleCatalogue.all)
  return OutputFile(path: "findings.sarif", contents: findings.sarifForm(toolVersion: toolVersion))
}
