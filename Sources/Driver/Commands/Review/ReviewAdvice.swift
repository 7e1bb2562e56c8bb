internal import Diagnostics
internal import Model

/// The commit that has a model as it was reviewed.
struct CommittedState {
  let commit: String?
  /// Why there is none.
  let remark: String?
}

extension WorkspaceFolder {
  func committedState(of model: ModelIndex, in compilation: Compilation) -> CommittedState {
    guard let git = Git(around: path), let head = git.revision(named: "HEAD") else {
      return CommittedState(commit: nil, remark: "no repository, so the block names no 'commit'")
    }
    let workspace = compilation.workspace
    let sources = workspace[model].pages.compactMap { page in
      compilation.texts[workspace.pages[page].file].map { (workspace.pages[page].path, $0) }
    }
    let changed = git.versions(of: sources, at: head.commit).changed.keys.sorted()
    guard let first = changed.first else {
      return CommittedState(commit: String(head.commit.prefix(12)), remark: nil)
    }
    let subject =
      changed.count == 1
      ? "\(leadFromHere)\(first) is not committed as it is"
      : "\(leadFromHere)\(first) and \(changed.count - 1) more are not committed as they are"
    return CommittedState(
      commit: nil,
      remark: "\(subject), so the block names no 'commit'; commit first, and record it again, if "
        + "'diff' is to show later what changed")
  }
}

extension ReviewRecord {
  /// What the record holds, in a line.
  var summary: String {
    let numbers = Dictionary(counts.map { ($0.name, $0.number) }) { first, _ in first }
    func counted(_ key: Key<Located<Double>>, _ one: String, _ many: String) -> String {
      let number = numbers[key.spec.name] ?? 0
      return "\(number) \(number == 1 ? one : many)"
    }
    let parts = [
      counted(ReviewCounts.threats, "threat", "threats") + " ("
        + counted(ReviewCounts.open, "open", "open") + ")",
      counted(ReviewCounts.mitigations, "mitigation", "mitigations") + " ("
        + counted(ReviewCounts.implemented, "in place", "in place") + ", "
        + counted(ReviewCounts.verified, "shown to work", "shown to work") + ")",
      counted(ReviewCounts.questions, "open question", "open questions"),
      counted(ReviewCounts.errors, "error", "errors"),
      counted(ReviewCounts.warnings, "warning", "warnings"),
      counted(ReviewCounts.notes, "note", "notes"),
    ]
    return "it records \(parts.joined(separator: ", "))"
  }
}

extension Compilation {
  /// What somebody who has recorded a review should know, and do next.
  func adviceAfter(
    _ decision: ReviewDecision?, of model: ModelIndex, in lead: String, isTrial: Bool
  ) -> [String] {
    guard decision?.approves == true else {
      return isTrial ? [] : ["next: commit it, so that the record cannot change unseen"]
    }
    let about = workspace[model]
    let start = "\(about.id.value): "
    let bar = CheckedReadiness(of: self).lines.filter {
      $0.hasPrefix(start) && !$0.hasPrefix("\(start)ready")
    }.map { "approved although the bar is not met: \($0.dropFirst(start.count))" }
    var keys: [String] = []
    if about.status != .approved { keys.append("'status: approved'") }
    if (about[FrontMatter.reviewed]?.value).map({ $0 < today }) ?? true {
      keys.append("'reviewed: \(today)'")
    }
    let page = lead + workspace.pages[about.page].path
    let front = keys.isEmpty ? "" : "put \(keys.joined(separator: " and ")) into \(page), and "
    return isTrial
      ? bar
      : bar + [
        "next: \(front)commit; none of this changes the digest",
        "'threatpress check' tells when the model no longer is what was approved",
      ]
  }
}
