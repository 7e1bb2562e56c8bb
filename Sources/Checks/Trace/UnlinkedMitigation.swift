package import Diagnostics
internal import Model

extension Check {
  /// Mitigations that stand against nothing.
  static let unlinkedMitigation = Check(.unlinkedMitigation) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.mitigation).filter { mitigation in
      !isDropped(workspace[mitigation]) && !workspace.standsAgainstSomething(mitigation)
    }.map { unlinked(workspace[$0]) }
  }
}

extension Workspace {
  /// Whether a threat or a step of an attack names the mitigation, or it names a threat itself:
  /// what it takes from the entry that it is based on is said of that entry's threats.
  fileprivate func standsAgainstSomething(_ mitigation: EntityIndex) -> Bool {
    if !sources(of: mitigation, .counteredBy).isEmpty { return true }
    let bases = bases(of: mitigation)
    return links.from(mitigation).contains { link in
      link.relation == .mitigates && !bases.contains { self[$0].extent.contains(link.span) }
    } || self[mitigation].writes(Mitigation.mitigates)
  }

  /// The entities that an entity is based on, the nearest first.
  private func bases(of entity: EntityIndex) -> [EntityIndex] {
    var bases: [EntityIndex] = []
    var next = targets(of: entity, .basedOn).first
    while let base = next, base != entity, bases.count < 16 {
      bases.append(base)
      next = targets(of: base, .basedOn).first
    }
    return bases
  }
}

extension Rule {
  package static let unlinkedMitigation = Rule("unlinked-mitigation", .warning)
}

private func unlinked(_ mitigation: Entity) -> Diagnostic {
  Diagnostic(
    .unlinkedMitigation, "'\(mitigation.id.value)' mitigates no threat", at: mitigation.id.span,
    help:
      "name the threats under 'mitigates'; if there are none, is it needed, or is a threat missing?"
  )
}
