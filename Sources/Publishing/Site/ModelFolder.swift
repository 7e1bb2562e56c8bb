internal import Diagnostics
package import Model

extension Workspace {
  /// The folder of a model's pages: named as the model, and among other models where the site has
  /// something of its own by that name.
  package func folder(of model: ModelIndex) -> String {
    let name = self[model].id.value.folded
    return isTaken(name) ? "\(siteFolderOfModels)/\(name)" : name
  }

  private func isTaken(_ name: String) -> Bool {
    siteFolders.contains(name) || siteFileEndings.contains { name.hasSuffix($0) }
  }
}

/// Where models stand whose names the site needs for itself.
private let siteFolderOfModels = "models"

/// The folders at the top of every site.
private let siteFolders: Set<String> = Set(
  Register.allCases.map(\.rawValue)
    + ["checks", "files", "frameworks", "pages", "search", siteFolderOfModels])

/// How the names of files at the top of a site end.
private let siteFileEndings = [".css", ".html", ".js", ".json", ".sarif", ".xml"]
