package import Diagnostics
internal import Model

extension Check {
  /// Elements of which nobody says what can go wrong there or on their flows, in models in which
  /// threats have been looked for.
  static let elementWithoutThreat = Check(.elementWithoutThreat) { inspection in
    let workspace = inspection.workspace
    return workspace.diagrams.flatMap { diagram -> [Diagnostic] in
      if workspace.entities(of: diagram.model, .threat).isEmpty { return [] }
      let elements = workspace.parts(diagram.elements, declaredIn: diagram)
        .filter(workspace.isOverlooked)
      return gathered(elements) {
        overlooked(workspace[$0])
      } many: {
        overlooked($0, of: diagram, in: workspace)
      }
    }
  }
}

extension Workspace {
  /// Whether nothing is said of an element. One whose next level is drawn has its threats there,
  /// and one that no flow reaches is found as such.
  fileprivate func isOverlooked(_ element: EntityIndex) -> Bool {
    guard hasFlow(at: element), !isOutOfScope(element),
      sources(of: element, .refines).isEmpty, !isLookedAt(element)
    else { return false }
    let ends = links.to(element).filter { $0.relation == .from || $0.relation == .to }
    // A crossing of which nothing is said is a finding of its own.
    return !ends.contains { isLookedAt($0.source) || isUncoveredCrossing($0.source) }
      && !targets(of: element, .holds).contains { !sources(of: $0, .targets).isEmpty }
  }

  /// Whether a threat strikes an element or a flow, or something was considered there.
  private func isLookedAt(_ place: EntityIndex) -> Bool {
    !sources(of: place, .targets).isEmpty
      || self[place][Element.considered].map { !$0.entries.isEmpty } ?? false
  }
}

extension Rule {
  package static let elementWithoutThreat = Rule("element-without-threat", .warning)
}

private func overlooked(_ element: Entity) -> Diagnostic {
  Diagnostic(
    .elementWithoutThreat, "no threat strikes '\(element.id.value)' or a flow of it",
    at: element.id.span,
    help: "ask what can go wrong there, or say under 'considered' or 'out-of-scope' why nothing"
  )
}

private func overlooked(
  _ elements: [EntityIndex], of diagram: Diagram, in workspace: Workspace
) -> Diagnostic {
  Diagnostic(
    .elementWithoutThreat, "no threat strikes \(workspace.listed(elements)), or a flow of them",
    at: workspace[diagram.entity].id.span,
    notes: elements.map {
      .init("nothing is said of '\(workspace[$0].id.value)'", at: workspace[$0].id.span)
    },
    help: "ask what can go wrong at each, or say under 'considered' or 'out-of-scope' why nothing"
  )
}
