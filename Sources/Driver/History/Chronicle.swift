internal import Model
internal import Publishing

/// An entity on its way back through the versions of its file.
struct TracedEntity {
  let entity: EntityIndex
  /// What it is called now, and then what it was called earlier.
  let names: [BlockName]
  /// The file that it is in, at the version that has been reached.
  var path: String
  /// The latest first.
  var differences: [BlockDifference] = []
}

/// Two versions of the lines that were written for an entity, one after the other.
struct BlockDifference {
  /// `nil` for what is not committed yet.
  let commit: DatedCommit?
  /// `nil` where there was nothing before.
  let old: ArraySlice<FileLine>?
  let new: ArraySlice<FileLine>
}

/// Follows entities back to where each was written, commit by commit.
///
/// A commit counts for an entity if the lines that were written for it differ; where the lines
/// stand does not matter, so that moving a block within its file or to another is no change.
struct Chronicle {
  private var versions: [String: FileVersion] = [:]
  private var traced: [TracedEntity]
  /// The entities whose beginning is not found yet, by the file that they are in.
  private var waiting: [String: [Int]] = [:]

  /// One version of a file.
  private struct FileVersion {
    let lines: [FileLine]
    let blocks: [BlockName: ArraySlice<FileLine>]

    init(_ lines: [FileLine]) {
      self.lines = lines
      blocks = Driver.blocks(in: lines)
    }
  }

  /// `committed`: the files as the latest commit has them.
  /// `current`: the same files as they are now, where they differ.
  init(
    _ entities: [TracedEntity], committed: [String: [FileLine]], current: [String: [FileLine]]
  ) {
    traced = entities
    versions = committed.mapValues { FileVersion($0) }
    let changed = current.mapValues { FileVersion($0) }
    for index in traced.indices {
      let path = traced[index].path
      if let now = changed[path] { note(difference: now, at: index) }
      if versions[path].map({ find(index, in: $0) != nil }) == true {
        waiting[path, default: []].append(index)
      }
    }
  }

  /// Adds what is not committed yet.
  private mutating func note(difference now: FileVersion, at index: Int) {
    guard let new = find(index, in: now) else { return }
    let old = versions[traced[index].path].flatMap { find(index, in: $0) }
    add(nil, from: old, to: new, at: index)
  }

  private func find(_ index: Int, in version: FileVersion) -> ArraySlice<FileLine>? {
    traced[index].names.lazy.compactMap { version.blocks[$0] }.first
  }

  private mutating func add(
    _ commit: DatedCommit?, from old: ArraySlice<FileLine>?, to new: ArraySlice<FileLine>,
    at index: Int
  ) {
    if let old, old.elementsEqual(new, by: isSameLine) { return }
    traced[index].differences.append(BlockDifference(commit: commit, old: old, new: new))
  }
}

extension Chronicle {
  /// Goes back one commit, from the latest on.
  mutating func undo(_ logged: LoggedCommit) {
    var before: [(path: String, version: FileVersion)] = []
    var touched: [(path: String, old: Int?)] = []
    for patch in logged.patches {
      guard let undone = undone(patch) else {
        // The file cannot be followed further back.
        if let path = patch.newPath { forget(path) }
        continue
      }
      if let path = patch.oldPath { before.append((path, FileVersion(undone))) }
      if let path = patch.newPath {
        touched.append((path, patch.oldPath == nil ? nil : before.indices.last))
      }
    }
    for (path, old) in touched {
      for index in waiting.removeValue(forKey: path) ?? [] {
        trace(index, at: path, back: logged.commit, to: before, startingWith: old)
      }
    }
    for (path, _) in touched { versions[path] = nil }
    for (path, version) in before { versions[path] = version }
  }

  private func undone(_ patch: FilePatch) -> [FileLine]? {
    guard let path = patch.newPath else {
      return patch.oldPath == nil ? nil : patch.undone([])
    }
    return versions[path].flatMap { patch.undone($0.lines) }
  }

  private mutating func forget(_ path: String) {
    versions[path] = nil
    waiting[path] = nil
  }

  /// Looks for an entity in the versions before a commit: first in its own file.
  private mutating func trace(
    _ index: Int, at path: String, back commit: DatedCommit,
    to before: [(path: String, version: FileVersion)], startingWith first: Int?
  ) {
    guard let new = versions[path].flatMap({ find(index, in: $0) }) else { return }
    let places = (first.map { [$0] } ?? []) + before.indices.filter { $0 != first }
    for place in places {
      guard let old = find(index, in: before[place].version) else { continue }
      // In another file it is the same only if that file has it no longer.
      if place != first, let now = versions[before[place].path], find(index, in: now) != nil {
        continue
      }
      add(commit, from: old, to: new, at: index)
      traced[index].path = before[place].path
      waiting[before[place].path, default: []].append(index)
      return
    }
    add(commit, from: nil, to: new, at: index)
  }

  /// The versions of each entity that differ, the latest first.
  var differences: [EntityIndex: [BlockDifference]] {
    Dictionary(
      traced.filter { !$0.differences.isEmpty }.map { ($0.entity, $0.differences) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What happened to each entity, the latest first.
  var changes: [EntityIndex: [EntityChange]] {
    differences.mapValues { $0.map(\.change) }
  }
}

extension BlockDifference {
  fileprivate var change: EntityChange {
    EntityChange(
      commit: commit?.commit,
      kind: old.map { .changed(keyChanges(from: $0, to: new)) } ?? .written)
  }
}
