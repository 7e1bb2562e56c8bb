internal import Diagnostics

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
  let draft = SiteDraft(
    compilation, for: build.audience, theme, drawnBy: Graphviz(), cache: cache,
    jobs: settings.jobs)
  if draft.isBroken(build), !build.keepsGoing {
    return BuildReport(draft, published: nil, pageCount: 0)
  }
  progress(.writing)
  let site = ComposedSite(
    draft, copies: copiedFiles(of: draft.workspace, compilation.files, folder),
    jobs: settings.jobs)
  return try publish(site, to: location, jobs: settings.jobs)
}

/// Publishes a site that is composed.
func publish(
  _ site: ComposedSite, to location: OutputLocation, jobs: Int
) throws -> BuildReport {
  let output = SiteOutput(
    toolVersion: toolVersion, inputs: site.inputs.all(of: site.draft), files: site.files)
  let report = try publish(output, to: location, jobs: jobs)
  return BuildReport(site.draft, published: report, pageCount: site.pageCount)
}

extension SiteDraft {
  /// Whether something was found that keeps a build from being published.
  func isBroken(_ build: BuildSettings) -> Bool {
    findings.contains { build.isStrict ? $0.severity >= .warning : $0.severity == .error }
  }
}

extension BuildReport {
  init(_ draft: SiteDraft, published: PublishReport?, pageCount: Int) {
    self.init(
      compilation: draft.compilation, findings: draft.findings, sources: draft.sources,
      published: published, pageCount: pageCount)
  }
}

/// What a build is busy with, for a line of progress.
package enum BuildStep: String, Sendable {
  case reading = "reading and checking"
  case drawing = "drawing diagrams"
  case writing = "writing pages"
}
