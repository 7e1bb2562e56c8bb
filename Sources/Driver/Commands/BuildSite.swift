package import Diagnostics
internal import Model

/// Whom a site is for.
package enum SiteAudience: String, Sendable, CaseIterable {
  case `internal`
  case `public`
}

/// What building a site gave.
package struct SiteReport: Sendable {
  package let findings: Findings
  /// Where the site is and what was written, or why there is none.
  package let closingLine: String
}

/// Checks a workspace and publishes its site.
package func buildSite(
  _ request: WorkspaceRequest, output: String, audience: SiteAudience, keepsGoing: Bool,
  _ strictness: Strictness, progress: @Sendable (BuildStep) -> Void
) throws -> SiteReport {
  let (folder, settings) = try request.opened(output: output)
  let report = try build(
    folder, settings,
    BuildSettings(
      output: output, audience: Audience(audience), keepsGoing: keepsGoing,
      isStrict: strictness == .strict),
    progress: progress)
  return SiteReport(report, strictness, output: output, in: folder)
}

extension SiteReport {
  init(
    _ report: BuildReport, _ strictness: Strictness, output: String, in folder: WorkspaceFolder
  ) {
    findings = Findings(
      strictness.applied(to: report.findings), in: report.sources,
      fileCount: report.compilation.fileCount, rules: report.compilation.ruleCatalogue,
      folder: folder.leadFromHere)
    closingLine = Driver.closingLine(report, output: output)
  }
}

private func closingLine(_ report: BuildReport, output: String) -> String {
  guard let published = report.published else {
    return "nothing was published; mend the errors, or build with --keep-going"
  }
  let pages = published.pageCount == 1 ? "1 page" : "\(published.pageCount) pages"
  let kept = published.kept.map { "kept '\($0.keptAs)', which this program did not write\n" }
  let change =
    published.written == 0 && published.removed == 0
    ? "nothing has changed"
    : "\(published.written) written, \(published.unchanged) unchanged, \(published.removed) removed"
  return kept.joined() + "\(pages) in \(output) (\(change)); begin at \(output)/index.html"
}
