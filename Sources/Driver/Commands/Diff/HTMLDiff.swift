internal import Diagnostics
internal import Model
internal import Publishing

extension Diff {
  /// The change as one file of markup that needs nothing beside it, in the look that the workspace
  /// has given its site.
  package func htmlForm(_ request: WorkspaceRequest) throws -> [UInt8] {
    let theme = SiteTheme(try request.opened().folder.templates())
    let states = ComparedStates(
      old: oldSide.words, new: newSide.words, place: { place(of: $0) },
      findingPlace: { finding, side in self.side(side).place(of: finding.span) })
    return report.sheet(
      of: states, with: theme.theme,
      style: PackStyle(theme, changes.new.configuration))
  }
}

extension PackStyle {
  /// The rules of a file for any browser: the site's, then those of packs.
  fileprivate init(_ theme: SiteTheme, _ configuration: Configuration) {
    let site =
      servedFiles(overrides: theme.templates, configuration)
      .first { $0.path == "site.css" }?.contents ?? []
    let rules = site + theme.file("pack/pack.css")
    let hash = base64(of: SHA256Digest(of: rules).bytes)
    self.init(
      rules: rules,
      policy: "default-src 'none'; style-src 'sha256-\(hash)'; img-src data:; base-uri 'none'; "
        + "form-action 'none'", reader: .browser)
  }
}
