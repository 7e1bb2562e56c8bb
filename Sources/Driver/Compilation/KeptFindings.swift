internal import Checks
internal import Diagnostics
internal import Model

/// What the checks found, kept for as long as nothing has changed that it may rest on.
///
/// Nearly all checks look at one page and at what it is linked with. So after an edit they are asked
/// again about the islands on which something has changed, and about no others. The few that look at
/// all there is are asked in every round.
struct KeptFindings: Sendable {
  private var last: Round?
  /// The files whose findings were worked out anew in the last round.
  private(set) var renewed: Set<FileID> = []

  /// What the findings of a round rest on, and the findings by file.
  private struct Round {
    let basis: CheckBasis
    let islands: Islands
    let findings: [FileID: [Diagnostic]]
  }

  init() {}
}

/// What checks are asked about.
struct CheckBasis: Sendable {
  let workspace: Workspace
  /// What was found when the workspace was linked.
  let linkFindings: [Diagnostic]
  let units: [CompilationUnit]
  let configuration: SourceText?
  let files: FileFacts
  /// What reports say, and in which order they were read: findings hold their numbers.
  let readings: EvidenceReadings
  let reports: [String]
  let today: Day
  let productVersion: ProductVersion?
  let approvedStructures: [EntityID: ModelStructure]
  /// By the whole names of mitigations.
  let contentChanges: [String: ContentChange]
}

extension KeptFindings {
  /// The findings of all checks.
  mutating func findings(_ basis: CheckBasis, jobs: Int) -> [Diagnostic] {
    let islands = Islands(
      basis.workspace, basis.linkFindings, cited: basis.units.map(\.citedPaths))
    let stale = stalePages(basis, islands)
    let pages = basis.workspace.pages
    let whole = basis.inspection(of: basis.workspace)
    var findings: [FileID: [Diagnostic]] = [:]
    if stale.count == pages.count {
      findings = Self.linked(whole, jobs: jobs)
    } else {
      let part = link(stale.map { pages[$0] }, configuration: basis.workspace.configuration)
      findings = Self.linked(
        basis.inspection(
          of: part.workspace.judged(on: basis.today, by: basis.readings)
            .knowing(contentDigests: basis.workspace.contentDigests)),
        jobs: jobs)
      // The configuration's own findings are made in every round.
      let renewed = Set(stale.map { pages[$0].file } + [FileID(0)])
      for (file, kept) in last?.findings ?? [:] where !renewed.contains(file) {
        findings[file] = kept
      }
    }
    renewed = Set(stale.map { pages[$0].file })
    last = Round(basis: basis, islands: islands, findings: findings)
    return findings.keys.sorted().flatMap { findings[$0] ?? [] }
      + Self.found(by: Check.all.filter { $0.scope == .workspace }, whole, jobs: jobs)
  }

  /// The findings of a part of the workspace by file, without those that rest on all of it.
  private static func linked(_ inspection: Inspection, jobs: Int) -> [FileID: [Diagnostic]] {
    let checks =
      Check.all.filter { $0.scope == .linked } + Check.all(of: inspection.workspace.configuration)
    return Dictionary(grouping: found(by: checks, inspection, jobs: jobs)) { $0.span.file }
  }

  private static func found(
    by checks: [Check], _ inspection: Inspection, jobs: Int
  ) -> [Diagnostic] {
    concurrentMap(checks, jobs: jobs) { $0.findings(inspection) }.flatMap { $0 }
  }

  /// The pages of all islands on which something has changed, in order.
  private func stalePages(_ basis: CheckBasis, _ islands: Islands) -> [Int] {
    let pages = basis.workspace.pages.indices
    guard let last, basis.hasSamePages(as: last.basis), basis.today == last.basis.today,
      basis.productVersion == last.basis.productVersion,
      basis.approvedStructures == last.basis.approvedStructures,
      basis.contentChanges == last.basis.contentChanges,
      basis.configuration == last.basis.configuration, basis.reports == last.basis.reports
    else { return Array(pages) }
    let reread = basis.readings.differences(from: last.basis.readings)
    let changedPaths = Set(basis.files.differences(from: last.basis.files))
    var now: Set = [islands.mainland]
    var before: Set = [last.islands.mainland]
    for page in pages {
      let unit = basis.units[page]
      let isChanged = unit.version != last.basis.units[page].version
      if isChanged || reread.contains(unit.file.id)
        || unit.citedPaths.contains(where: changedPaths.contains)
      {
        now.insert(islands.ofPage[page])
        before.insert(last.islands.ofPage[page])
      }
    }
    // An island that lost a page to another is as changed as the one that gained it.
    for page in pages where before.contains(last.islands.ofPage[page]) {
      now.insert(islands.ofPage[page])
    }
    return pages.filter { now.contains(islands.ofPage[$0]) }
  }
}

extension CheckBasis {
  /// What checks are asked about, in the whole workspace or in a part of it.
  fileprivate func inspection(of workspace: Workspace) -> Inspection {
    Inspection(
      workspace: workspace, today: today, files: files, ruleNames: Set(Rule.all.map(\.name)),
      productVersion: productVersion, approvedStructures: approvedStructures,
      contentChanges: contentChanges)
  }

  /// Whether there are the same files under the same numbers.
  fileprivate func hasSamePages(as other: CheckBasis) -> Bool {
    workspace.pages.elementsEqual(other.workspace.pages) {
      $0.file == $1.file && $0.path == $1.path
    }
  }
}
