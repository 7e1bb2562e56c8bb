internal import Model
internal import Publishing

/// A model with everything it is linked to, as JSON: the bytes of the site's `model.json`.
package func exportModel(_ name: String?, _ request: WorkspaceRequest) throws -> [UInt8] {
  let compilation = try compile(request)
  let workspace = compilation.workspace
  return modelJSON(
    of: try workspace.model(called: name), in: workspace, verdicts: compilation.verdicts,
    sources: compilation.sources)
}
