internal import Diagnostics
internal import Model
internal import Publishing

/// When mitigations that evidence shows to work last got other words, as the repository tells it.
///
/// Where there is no such evidence, or no repository, no process is started. What is not committed
/// yet does not count, so that between two commits nothing is asked but which commit is the last.
struct ContentChanges: Sendable {
  private var last: (question: Question, changes: [String: ContentChange])?

  /// All that an answer depends on.
  fileprivate struct Question: Hashable {
    let commit: String
    let since: Day
    let today: Day
    let onlyFile: String?
    let settings: LoweringSettings
    let subjects: [Subject]
  }

  fileprivate struct Subject: Hashable {
    let name: String
    let names: [BlockName]
    let path: String
  }

  init() {}
}

extension ContentChanges {
  /// The last change of each mitigation after the evidence for it, by the mitigation's whole name.
  mutating func changes(
    in workspace: Workspace, _ units: [CompilationUnit], _ folder: WorkspaceFolder
  ) -> [String: ContentChange] {
    let shown = workspace.shownMitigations
    guard let since = shown.map(\.day).min(), let git = Git(around: folder.path),
      let commit = git.revision(named: "HEAD")?.commit
    else { return [:] }
    let question = Question(
      commit: commit, since: since, today: workspace.day, onlyFile: folder.onlyFile,
      settings: LoweringSettings(workspace.configuration),
      subjects: shown.map { Subject(of: $0.mitigation, in: workspace) })
    if let last, last.question == question { return last.changes }
    let changes = Self.answer(
      question, shown.map { ($0.mitigation, $0.day) }, workspace, units, git)
    last = (question, changes)
    return changes
  }

  private static func answer(
    _ question: Question, _ shown: [(mitigation: EntityIndex, day: Day)], _ workspace: Workspace,
    _ units: [CompilationUnit], _ git: Git
  ) -> [String: ContentChange] {
    guard
      let log = git.log(upTo: question.commit, of: question.onlyFile, since: question.since)
    else { return [:] }
    var reader = LogReader(log)
    let commits = reader.commits()
    let touched = Set(commits.flatMap(\.patches).compactMap(\.newPath))
    let subjects = zip(shown, question.subjects).filter { touched.contains($1.path) }
    guard !subjects.isEmpty else { return [:] }
    let sources = units.filter { touched.contains($0.file.path) }
    var chronicle = Chronicle(
      subjects.map { TracedEntity(entity: $0.mitigation, names: $1.names, path: $1.path) },
      committed: git.versions(
        of: sources.map { ($0.file.path, $0.text) }, at: question.commit
      ).committed,
      current: [:])
    for commit in commits { chronicle.undo(commit) }
    var changes: [String: ContentChange] = [:]
    for (shown, subject) in subjects {
      let change = chronicle.differences[shown.mitigation]?.first { difference in
        guard let day = difference.commit?.earliestDay, day > shown.day, day <= question.today
        else { return false }
        return difference.saysOtherwise(question.settings)
      }
      changes[subject.name] = change?.commit.map {
        ContentChange(day: $0.commit.day, commit: $0.commit.shortID)
      }
    }
    return changes
  }
}

extension ContentChanges.Subject {
  init(of mitigation: EntityIndex, in workspace: Workspace) {
    name = workspace.qualifiedID(of: mitigation)
    names = workspace.blockNames(of: mitigation)
    path = workspace.pages[workspace.page(declaring: mitigation)].path
  }
}

extension BlockDifference {
  /// Whether the block of a mitigation said something else is done. One that was not there before,
  /// or made no sense, said nothing: a shallow clone begins as if all had just been written.
  fileprivate func saysOtherwise(_ settings: LoweringSettings) -> Bool {
    guard let old, let before = content(old, settings), let now = content(new, settings) else {
      return false
    }
    return before != now
  }

  /// What the lines of a block say, read as a page of their own.
  private func content(
    _ lines: ArraySlice<FileLine>, _ settings: LoweringSettings
  ) -> PlainFields? {
    let fence = String(repeating: "`", count: 3 + (lines.map(\.longestTicks).max() ?? 0))
    let page =
      Array("\(fence)\(Kind.mitigation.rawValue) M\n".utf8) + lines.joined(separator: [0x0A])
      + Array("\n\(fence)\n".utf8)
    let source = WorkspaceSource(path: "page.md", text: .success(SourceText(utf8: page)))
    guard let fragment = unit(of: source, id: FileID(0), settings, isSingle: true).fragment
    else { return nil }
    let workspace = link([fragment], configuration: Configuration()).workspace
    return workspace.entityIndices.first.map { workspace.content(ofMitigation: $0) }
  }
}

extension FileLine {
  /// The length of the longest run of backticks.
  fileprivate var longestTicks: Int {
    split { $0 != UInt8(ascii: "`") }.map(\.count).max() ?? 0
  }
}
