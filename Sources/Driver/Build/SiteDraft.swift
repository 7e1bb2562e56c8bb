internal import Diagnostics
internal import Model
internal import Publishing
internal import Templating

/// A compiled workspace with all that its pages need besides: its theme and its pictures.
struct SiteDraft: Sendable {
  let compilation: Compilation
  let audience: Audience
  /// The workspace and its sources as the audience may see them.
  let workspace: Workspace
  let shownSources: SourceMap
  let theme: SiteTheme
  let pictures: Pictures
  /// The findings of the workspace, its templates and its pictures, in the order of the sources.
  let findings: [Diagnostic]
  /// The sources of the findings.
  let sources: SourceMap

  /// Has the pictures of a workspace drawn, as far as they are not in the cache.
  ///
  /// `known`: what Graphviz would be asked about drawings that have not changed.
  init(
    _ compilation: Compilation, for audience: Audience, _ theme: SiteTheme,
    drawnBy graphviz: Graphviz?, cache: LayoutCache, known: LayoutRequests = LayoutRequests(),
    jobs: Int
  ) {
    self.compilation = compilation
    self.audience = audience
    self.theme = theme
    (workspace, shownSources) = edition(of: compilation, for: audience)
    pictures = Driver.pictures(
      of: workspace, with: graphviz, cache: cache, known: known, jobs: jobs)
    findings =
      (compilation.verdicts.findings + theme.findings
      + Driver.findings(of: pictures, in: workspace)).sorted()
    sources = SourceMap(compilation.sources.files + theme.templates)
  }
}

/// A theme, and the templates of the workspace that it was made with.
struct SiteTheme: Sendable {
  let theme: Theme
  let templates: [SourceFile]
  let findings: [Diagnostic]

  init(_ templates: [SourceFile]) {
    self.templates = templates
    (theme, findings) = Theme.ofSite(overrides: templates)
  }
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
    let workspace = linked.workspace.judged(
      on: compilation.today, by: compilation.readings.withoutWitnesses)
    return (workspace, compilation.sources.blacked(at: edition.hiddenNames))
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
