internal import Diagnostics
internal import Model
internal import Publishing

/// The states in which models were last approved, read and checked as far as the repository has
/// them, so that what changed since can be told.
///
/// Where no model is approved, or there is no repository, no process is started.
struct ReviewedStates: Sendable {
  /// What earlier rounds have read.
  private var known: [State: SideCompilation] = [:]
  /// The pictures of what differs, as they were laid out in the last round.
  private var layouts: [ModelIndex: LayoutCache] = [:]

  /// All that what is known of a commit depends on.
  private struct State: Hashable {
    let commit: String
    let day: Day
    let onlyFile: String?
    let productVersion: ProductVersion?
  }

  init() {}
}

extension ReviewedStates {
  /// What changed in each model since; nothing for one that nobody approved, or whose approved
  /// state cannot be had, and nothing at all in an edition for the public.
  ///
  /// However many models were approved in a state, it is read once.
  mutating func changes(
    of compilation: Compilation, in folder: WorkspaceFolder, _ settings: CompilationSettings,
    for audience: Audience, drawnBy graphviz: Graphviz?
  ) -> [ModelIndex: ChangesSinceReview] {
    let workspace = compilation.workspace
    let approvals = workspace.modelIndices.compactMap { model in
      workspace.latestApproval(of: model, asOf: compilation.today).map { (model, $0) }
    }
    guard audience == .internal, !approvals.isEmpty, let git = Git(around: folder.path) else {
      return [:]
    }
    let (sides, line) = (DiffSides(of: folder), git.firstParents())
    let now = SideCompilation(compilation: compilation, lead: folder.leadFromHere)
    var reports: [State: ChangeReport] = [:]
    var changes: [ModelIndex: ChangesSinceReview] = [:]
    for (model, approval) in approvals {
      guard let commit = git.commit(of: approval, among: line),
        let revision = git.revision(named: commit)
      else { continue }
      let state = State(
        commit: commit, day: approval.day.value, onlyFile: folder.onlyFile,
        productVersion: settings.productVersion)
      let side = DiffSide(place: .revision(revision), words: "", day: approval.day.value)
      guard let then = compiled(side, as: state, sides, settings) else { continue }
      let report = reports[state] ?? Driver.report(from: then, to: now)
      reports[state] = report
      changes[model] = ChangesSinceReview(
        report, sources: then.compilation.sources,
        origin: .approval(approval, commit: commit, day: revision.day),
        diagrams: diagrams(of: model, in: report.changes, drawnBy: graphviz, jobs: settings.jobs))
    }
    return changes
  }

  /// The diagrams of a model with what differs in them. One that cannot be drawn is told of in words.
  private mutating func diagrams(
    of model: ModelIndex, in changes: Changes, drawnBy graphviz: Graphviz?, jobs: Int
  ) -> [DifferenceLayout] {
    guard let difference = changes.models.first(where: { $0.new == model }) else { return [] }
    let laidOut = layOut(
      changes.comparableDiagrams(of: difference), in: changes, with: graphviz,
      cache: layouts[model] ?? LayoutCache(), jobs: jobs)
    layouts[model] = laidOut.cache
    return laidOut.layouts
  }

  /// A state of the repository; `nil` where it cannot be read, which is no reason to publish nothing.
  private mutating func compiled(
    _ side: DiffSide, as state: State, _ sides: DiffSides, _ settings: CompilationSettings
  ) -> SideCompilation? {
    if let known = known[state] { return known }
    guard let compilation = try? sides.compile(side, settings) else { return nil }
    // Results that are handed over may be other ones in the next round.
    if settings.evidenceFolders.isEmpty { known[state] = compilation }
    return compilation
  }
}
