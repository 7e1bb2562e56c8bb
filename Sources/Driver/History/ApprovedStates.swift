internal import Diagnostics
internal import Model

/// The structure that models had when they were last approved, as the repository tells it.
///
/// Where no model is approved, or there is no repository, no process is started.
struct ApprovedStates: Sendable {
  /// What earlier rounds have worked out.
  private var known: [State: [EntityID: ModelStructure]] = [:]

  /// All that the structures of a commit depend on.
  private struct State: Hashable {
    let commit: String
    let excluded: [String]
    let onlyFile: String?
    let settings: LoweringSettings
  }

  init() {}
}

extension ApprovedStates {
  /// By the ids of the models. Pages that are as they were are not read again.
  mutating func structures(
    of workspace: Workspace, _ units: [CompilationUnit], in folder: WorkspaceFolder,
    on today: Day, jobs: Int
  ) -> [EntityID: ModelStructure] {
    let approvals = workspace.modelIndices.compactMap { model in
      workspace.latestApproval(of: model, asOf: today).map { (workspace[model].id.value, $0) }
    }
    guard !approvals.isEmpty, let git = Git(around: folder.path) else { return [:] }
    let excluded = (workspace.configuration.fields[Configuration.exclude] ?? []).map(\.value)
    let line = git.firstParents()
    var structures: [EntityID: ModelStructure] = [:]
    for (model, approval) in approvals {
      guard let commit = git.commit(of: approval, among: line) else { continue }
      let state = State(
        commit: commit, excluded: excluded, onlyFile: folder.onlyFile,
        settings: LoweringSettings(workspace.configuration))
      let all = known[state] ?? Self.structures(of: state, units, git, jobs: jobs)
      known[state] = all
      structures[model] = all[model]
    }
    return structures
  }

  private static func structures(
    of state: State, _ units: [CompilationUnit], _ git: Git, jobs: Int
  ) -> [EntityID: ModelStructure] {
    let excluded = state.excluded.map { Glob($0) }
    let names = git.names(ofBlobsBelow: state.commit).filter { path, _ in
      state.onlyFile.map { path == $0 } ?? isSource(path, excluded)
    }
    let now = Dictionary(units.map { ($0.file.path, $0) }) { first, _ in first }
    var pages: [Fragment] = []
    var others: [(path: String, name: [UInt8])] = []
    for (path, name) in names.sorted(by: { $0.key.isBytewiseBefore($1.key) }) {
      if let unit = now[path], let fragment = unit.fragment,
        gitBlobName(of: unit.text.fileBytes, likeName: name.count) == name
      {
        pages.append(fragment)
      } else {
        others.append((path, name))
      }
    }
    let contents = git.contents(of: others.map(\.name))
    pages += concurrentMap(others, jobs: jobs) { file -> Fragment? in
      guard let bytes = contents[file.name], let text = try? SourceText(bytes) else { return nil }
      let source = WorkspaceSource(path: file.path, text: .success(text))
      return unit(
        of: source, id: FileID(0), state.settings, isSingle: state.onlyFile != nil
      ).fragment
    }.compactMap { $0 }
    return ModelStructure.all(of: pages.sorted { $0.path.isBytewiseBefore($1.path) })
  }

  /// Whether a path is one at which a workspace has its sources.
  private static func isSource(_ path: String, _ excluded: [Glob]) -> Bool {
    guard path.hasSuffix(".md") else { return false }
    var parent = ""
    for name in path.split(separator: "/") {
      if name.hasPrefix(".") || name == "node_modules" { return false }
      parent += parent.isEmpty ? String(name) : "/\(name)"
      if excluded.contains(where: { $0.matches(parent) }) { return false }
    }
    return true
  }
}

extension Git {
  /// The commits on the way to the one that is checked out, the latest first: a merge counts as one,
  /// that of the day on which it came in.
  func firstParents() -> [(id: String, day: Day)] {
    let list = output(["log", "--first-parent", "--format=%H %cd", "--date=short", "HEAD"]) ?? []
    return list.split(separator: 0x0A).compactMap { line in
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard words.count == 2, let day = Day(String(words[1])) else { return nil }
      return (String(words[0]), day)
    }
  }

  /// The commit that was approved: the one that the review names, where the repository has it; else
  /// the last of the review's day or of an earlier one.
  func commit(
    of approval: Approval, among line: [(id: String, day: Day)]
  ) -> String? {
    if let named = approval.review[Review.commit]?.value, (4...64).contains(named.utf8.count),
      named.allSatisfy(\.isHexDigit),
      let found = output(["rev-parse", "--verify", "--quiet", "\(named)^{commit}"])
    {
      return String(decoding: found.prefix { $0 != 0x0A }, as: UTF8.self)
    }
    return line.first { $0.day <= approval.day.value }?.id
  }
}
