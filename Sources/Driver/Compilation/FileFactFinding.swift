internal import Diagnostics
internal import Model

/// Finds out what stands at every path that pages name.
func facts(ofFilesNamedIn pages: [Fragment], _ folder: WorkspaceFolder) -> FileFacts {
  var facts: [String: FileFacts.Fact] = [:]
  for page in pages {
    for use in page.uses {
      guard let name = fileName(in: use.target) else { continue }
      guard let path = workspacePath(of: name, from: page.path), facts[path] == nil else { continue }
      facts[path] = fact(of: path, folder)
    }
  }
  return FileFacts(facts)
}

/// The path that a use names, without its anchor; `nil` for one that names no file.
private func fileName(in target: Fragment.Use.Target) -> String? {
  switch target {
  case .reference(let reference):
    guard reference.value.namesPage else { return nil }
    return path(in: reference.value)
  case .link(let destination), .image(let destination, _):
    return path(in: percentDecoded(destination))
  case .file(let path):
    return String(path.prefix { $0 != ":" })
  }
}

private func path(in destination: String) -> String? {
  let name = destination.prefix { $0 != "#" && $0 != "?" }
  return name.isEmpty || name.contains(":") ? nil : String(name)
}

private func fact(of path: String, _ folder: WorkspaceFolder) -> FileFacts.Fact {
  do throws(FileProblem) {
    switch try folder.kind(of: path) {
    case .file: return .file
    case .folder: return .folder
    }
  } catch .missing {
    return .missing(nearest: neighbour(of: path, folder))
  } catch .differsInCase(let actual) {
    return .missing(nearest: actual)
  } catch {
    return .outside
  }
}

/// A name in the same folder that may have been meant.
private func neighbour(of path: String, _ folder: WorkspaceFolder) -> String? {
  let parts = path.split(separator: "/")
  guard let name = parts.last else { return nil }
  let parent = parts.dropLast().joined(separator: "/")
  guard let names = try? folder.names(in: parent) else { return nil }
  return nearMiss(for: String(name), among: names).map { parent.isEmpty ? $0 : "\(parent)/\($0)" }
}
