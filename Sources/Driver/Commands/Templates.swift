internal import Publishing

/// The names of the files of the default theme.
package var templateNames: [String] { DefaultTheme.contents.map(\.name) }

/// The text of a file of the default theme.
package func template(_ name: String) throws(CommandError) -> String {
  guard let found = DefaultTheme.contents.first(where: { $0.name == name }) else {
    throw .unknown(.template, name, known: templateNames)
  }
  return found.text
}

/// Copies files of the default theme into a folder of the workspace, where they can be changed.
///
/// - Returns: the paths that were written. A file that is there already is never overwritten.
package func copyTemplates(
  _ names: [String], to folder: String, in request: WorkspaceRequest
) throws -> [String] {
  let workspace = try WorkspaceFolder(opening: request.root)
  let texts = try names.map { (path: "\(folder)/\($0)", text: try template($0)) }
  for (path, _) in texts where (try? workspace.kind(of: path)) != nil {
    throw CommandError.alreadyThere(path: path)
  }
  for (path, text) in texts { try workspace.create(path, contents: Array(text.utf8)) }
  return texts.map(\.path)
}
