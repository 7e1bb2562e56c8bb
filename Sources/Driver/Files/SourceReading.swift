/// A source file of the workspace with its text, or why there is none.
package struct WorkspaceSource: Sendable, Hashable {
  /// The path from the root, with `/` between its parts.
  package let path: String
  package let text: Result<SourceText, FileProblem>
}

extension WorkspaceFolder {
  /// Finds and reads all Markdown files, in byte order of their paths.
  ///
  /// A file that cannot be read, or that vanishes meanwhile, is one result that says so.
  package func readSources(
    excluding excluded: [Glob] = [], jobs: Int
  ) throws -> [WorkspaceSource] {
    read(try sources(excluding: excluded), jobs: jobs)
  }

  /// Reads files that were found, in their order.
  func read(_ discovered: [DiscoveredSource], jobs: Int) -> [WorkspaceSource] {
    concurrentMap(discovered, jobs: jobs) { source in
      WorkspaceSource(path: source.path, text: self.text(of: source))
    }
  }

  private func text(of source: DiscoveredSource) -> Result<SourceText, FileProblem> {
    if let problem = source.problem { return .failure(problem) }
    do throws(FileProblem) {
      return .success(try sourceText(of: source.path))
    } catch {
      return .failure(error)
    }
  }
}
