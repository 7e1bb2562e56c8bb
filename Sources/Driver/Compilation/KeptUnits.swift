internal import Diagnostics
internal import Model

/// Files that were understood at an earlier time, kept for as long as their bytes are the same.
struct KeptUnits: Sendable {
  private var units: [String: CompilationUnit] = [:]
  /// What else the units depend on.
  private var settings: LoweringSettings?
  private var isSingle = false
  private var count = 0

  init() {}
}

extension KeptUnits {
  /// Understands every file, and keeps these units instead of the earlier ones.
  mutating func units(
    of sources: [WorkspaceSource], _ settings: LoweringSettings, isSingle: Bool, jobs: Int
  ) -> [CompilationUnit] {
    if settings != self.settings || isSingle != self.isSingle { units = [:] }
    self.settings = settings
    self.isSingle = isSingle
    let earlier = units
    var current = concurrentMap(Array(sources.enumerated()), jobs: jobs) { item in
      let (source, id) = (item.element, FileID(UInt32(item.offset + 1)))
      if let kept = earlier[source.path], kept.isOf(source, id) { return kept }
      return unit(of: source, id: id, settings, isSingle: isSingle)
    }
    for index in current.indices where current[index].version == 0 {
      count += 1
      current[index].version = count
    }
    units = Dictionary(zip(sources.map(\.path), current)) { first, _ in first }
    return current
  }
}

extension CompilationUnit {
  /// Whether this is what a file says. The number counts as well: it stands in every span.
  fileprivate func isOf(_ source: WorkspaceSource, _ id: FileID) -> Bool {
    guard fragment != nil, file.id == id, case .success(let text) = source.text else {
      return false
    }
    return text == self.text
  }
}
