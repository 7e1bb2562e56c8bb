internal import Diagnostics
internal import Model
internal import Publishing

extension Diff {
  /// The change as one file of markup that needs nothing beside it, in the look that the workspace
  /// has given its site.
  package func htmlForm(_ request: WorkspaceRequest) throws -> [UInt8] {
    let (folder, settings) = try request.opened()
    let theme = SiteTheme(try folder.templates())
    let diagrams = layOut(
      changes.models.flatMap(changes.comparableDiagrams(of:)), in: changes, with: Graphviz(),
      cache: LayoutCache(), jobs: settings.jobs)
    let states = ComparedStates(
      old: oldSide.words, new: newSide.words, place: { place(of: $0) },
      findingPlace: { finding, side in self.side(side).place(of: finding.span) },
      diagrams: diagrams.layouts)
    return report.sheet(
      of: states, with: theme.theme,
      style: PackStyle(theme, changes.new.configuration, for: .browser))
  }
}
