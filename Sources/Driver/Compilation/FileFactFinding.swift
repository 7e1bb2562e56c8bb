internal import Diagnostics
internal import Model

/// The paths of which it has to be known what stands there.
struct NamedPaths: Sendable {
  let all: Set<String>
  /// Those that are code: where the workspace is a folder of a repository, they are also looked for
  /// from the repository's root.
  let code: Set<String>
}

/// Finds out what stands at every path that is named. Of the repository round the workspace nothing
/// is read but whether there is such a file.
func facts(of paths: NamedPaths, _ folder: WorkspaceFolder) -> FileFacts {
  let repository = paths.code.isEmpty ? nil : folder.repositoryFolder
  var facts: [String: FileFacts.Fact] = [:]
  for path in paths.all {
    let own = fact(of: path, folder)
    facts[path] = own
    guard case .missing = own, let repository, paths.code.contains(path) else { continue }
    let around = fact(of: path, repository)
    if around != .missing(nearest: nil) { facts[path] = around }
  }
  return FileFacts(facts)
}

extension WorkspaceFolder {
  /// The root of the repository in which the workspace is a folder; `nil` where it is the root
  /// itself, or in no repository.
  fileprivate var repositoryFolder: WorkspaceFolder? {
    var path = self.path
    while path != "/", !path.isEmpty {
      if let folder = try? WorkspaceFolder(opening: path), folder.isRepositoryRoot {
        return path == self.path ? nil : folder
      }
      path = "/" + path.split(separator: "/").dropLast().joined(separator: "/")
    }
    return nil
  }

  /// In a work tree of its own `.git` is a file.
  private var isRepositoryRoot: Bool { (try? root.status(of: ".git")) != nil }
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
