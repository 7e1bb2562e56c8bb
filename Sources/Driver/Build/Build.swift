internal import Diagnostics
internal import Publishing

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
  let theme = SiteTheme(try folder.templates())
  progress(.drawing)
  let cache = LayoutCache(
    decoding: location.previousContents(
      of: LayoutCache.fileName, upTo: LayoutCache.sizeLimit) ?? [])
  let graphviz = Graphviz()
  let draft = SiteDraft(
    compilation, for: build.audience, theme, drawnBy: graphviz, cache: cache,
    jobs: settings.jobs)
  if draft.isBroken(build), !build.keepsGoing {
    return BuildReport(draft, published: nil)
  }
  progress(.writing)
  let copies = copiedFiles(of: draft.workspace, compilation.files, folder)
  let repository = Repository(around: folder, for: build.audience)
  var states = ReviewedStates()
  let changes = states.changes(
    of: compilation, in: folder, settings, for: build.audience, drawnBy: graphviz)
  let inputs = SiteInputs(of: draft, copies, in: repository, changes, jobs: settings.jobs)
  let site = SiteOutput(
    toolVersion: toolVersion, inputs: inputs.all(of: draft),
    files: ComposedSite(
      draft, copies: copies, inputs, history: repository?.history(of: compilation) ?? History(),
      changes: changes
    ).files(jobs: settings.jobs))
  return BuildReport(draft, published: try publish(site, to: location, jobs: settings.jobs))
}

/// Publishes a site that is composed.
func publish(
  _ site: ComposedSite, to location: OutputLocation, jobs: Int
) throws -> BuildReport {
  let output = SiteOutput(
    toolVersion: toolVersion, inputs: site.inputs.all(of: site.draft), files: site.files(jobs: jobs)
  )
  return BuildReport(site.draft, published: try publish(output, to: location, jobs: jobs))
}

extension SiteDraft {
  /// Whether something was found that keeps a build from being published.
  func isBroken(_ build: BuildSettings) -> Bool {
    findings.contains { build.isStrict ? $0.severity >= .warning : $0.severity == .error }
  }
}

extension BuildReport {
  init(_ draft: SiteDraft, published: PublishReport?) {
    self.init(
      compilation: draft.compilation, findings: draft.findings, sources: draft.sources,
      published: published)
  }
}

/// What a build is busy with, for a line of progress.
package enum BuildStep: String, Sendable {
  case reading = "reading and checking"
  case drawing = "drawing diagrams"
  case writing = "writing pages"
}
