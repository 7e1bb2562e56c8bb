internal import Diagnostics
internal import Model
internal import Publishing

/// A model with everything it is linked to, as JSON: the site's `model.json`, and what the model was
/// compiled from.
package func exportModel(_ name: String?, _ request: WorkspaceRequest) throws -> [UInt8] {
  let compilation = try compile(request)
  let workspace = compilation.workspace
  let model = try workspace.model(called: name)
  return modelJSON(
    of: model, in: workspace, verdicts: compilation.verdicts, sources: compilation.sources,
    origin: compilation.origin(of: model))
}

extension Compilation {
  /// The texts from which a model was compiled.
  fileprivate func origin(of model: ModelIndex) -> ModelOrigin {
    func text(_ file: FileID) -> String? {
      texts[file].map { String(decoding: $0.utf8, as: UTF8.self) }
    }
    return ModelOrigin(
      day: today, configuration: text(FileID(0)),
      pages: workspace[model].pages.compactMap { page in
        let fragment = workspace.pages[page]
        return text(fragment.file).map { ModelOrigin.Page(path: fragment.path, text: $0) }
      })
  }
}
