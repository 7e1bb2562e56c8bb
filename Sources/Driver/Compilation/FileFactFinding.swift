internal import Diagnostics
internal import Model

/// Finds out what stands at every path that is named.
func facts(ofPaths paths: Set<String>, _ folder: WorkspaceFolder) -> FileFacts {
  var facts: [String: FileFacts.Fact] = [:]
  for path in paths {
    facts[path] = fact(of: path, folder)
  }
  return FileFacts(facts)
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
