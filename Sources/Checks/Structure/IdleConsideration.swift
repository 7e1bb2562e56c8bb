package import Diagnostics
internal import Model

extension Check {
  /// Reasons for entries of which nobody asks, or to which something is mapped after all.
  static let idleConsideration = Check(.idleConsideration) { inspection in
    let workspace = inspection.workspace
    guard workspace.models.contains(where: { $0[FrontMatter.considered] != nil }) else { return [] }
    let use = FrameworkUse(of: workspace)
    return workspace.modelIndices.filter { !workspace.libraries.contains($0) }.flatMap { model in
      (workspace[model][FrontMatter.considered]?.entries ?? []).compactMap { considered in
        finding(on: considered.key, of: model, in: workspace, use)
      }
    }
  }
}

extension Rule {
  package static let idleConsideration = Rule("idle-consideration", .warning)
}

private func finding(
  on key: Located<String>, of model: ModelIndex, in workspace: Workspace, _ use: FrameworkUse
) -> Diagnostic? {
  let framework: Framework
  switch consideredEntry(for: key.value) {
  case .known(_, let catalogue), .wellFormed(let catalogue): framework = catalogue.framework
  case .unknownEntry, .editionMissing, .malformed: return nil
  }
  guard use.models(heldTo: framework).contains(model) else { return unasked(key, framework) }
  let entry = FrameworkEntry(framework, key.value)
  let isListed = framework.catalogue.checklist.contains { $0.id == entry.id }
  guard isListed, use.answer(to: entry, of: model, in: workspace) == .covered else { return nil }
  let mapped = use.mappings(to: entry).first { workspace.model(of: $0.entity) == model }
  return contradicted(key, by: mapped.map { workspace[$0.entity] })
}

private func unasked(_ key: Located<String>, _ framework: Framework) -> Diagnostic {
  Diagnostic(
    .idleConsideration, "the model is not held to \(framework.summary)", at: key.span,
    help: "name '\(framework.rawValue)' under 'frameworks', or take the reason out"
  )
}

private func contradicted(_ key: Located<String>, by entity: Entity?) -> Diagnostic {
  let what = entity.map { "'\($0.id.value)' is" } ?? "something is"
  return Diagnostic(
    .idleConsideration, "\(what) mapped to '\(key.value)', which is said to need nothing",
    at: key.span,
    notes: entity.map { [Diagnostic.Note("'\($0.id.value)' is declared here", at: $0.id.span)] }
      ?? [],
    help: "take the reason out, or the mapping"
  )
}
