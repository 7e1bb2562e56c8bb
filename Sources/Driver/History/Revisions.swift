internal import Diagnostics
internal import Model

/// A commit that was asked for, or found.
struct Revision: Sendable, Hashable {
  /// The commit's whole name.
  let commit: String
  let day: Day

  /// The name as people use it.
  var shortName: String { String(commit.prefix(7)) }
}

extension Git {
  /// The commit that a name of a branch, a tag or a commit stands for.
  func revision(named name: String) -> Revision? {
    guard !name.isEmpty,
      let found = output([
        "rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}",
      ])
    else { return nil }
    return revision(ofCommit: firstLine(of: found))
  }

  private func revision(ofCommit id: String) -> Revision? {
    guard
      let day = output(["log", "-1", "--no-patch", "--format=%cd", "--date=short", id])
        .flatMap({ Day(firstLine(of: $0)) })
    else { return nil }
    return Revision(commit: id, day: day)
  }

  /// Where what is checked out left the main branch, with the name of that branch.
  func mergeBase() -> (base: Revision, branch: String)? {
    for branch in ["origin/HEAD", "origin/main", "origin/master", "main", "master"] {
      guard let tip = revision(named: branch),
        let base = output(["merge-base", "HEAD", tip.commit])
      else { continue }
      return revision(ofCommit: firstLine(of: base)).map { ($0, branch) }
    }
    return nil
  }

  /// The folder, from the root of the repository; empty for the root itself.
  func prefix() -> String? {
    output(["rev-parse", "--show-prefix"]).map { firstLine(of: $0) }.map { prefix in
      prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix
    }
  }

  /// Those of some paths, from the root of the repository, at which a commit has something.
  func names(of paths: [String], inAllOf commit: String) -> [String] {
    let list = output(
      ["--literal-pathspecs", "ls-tree", "-z", "--full-tree", "--name-only", commit, "--"] + paths)
    return (list ?? []).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private func firstLine(of output: [UInt8]) -> String {
    String(decoding: output.prefix { $0 != 0x0A }, as: UTF8.self)
  }
}
