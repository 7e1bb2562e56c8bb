package import Diagnostics
internal import Model

extension Check {
  /// Flows of an element that no flow takes up in the diagrams that open the element.
  static let flowWithoutRefinement = Check(.flowWithoutRefinement) { inspection in
    let workspace = inspection.workspace
    let levels = Levels(of: workspace)
    let opening = Dictionary(
      grouping: workspace.diagrams.filter { $0.refines != nil }, by: \.refines)
    return workspace.diagrams.flatMap { diagram in
      diagram.elements.filter { workspace.declares(diagram, $0) }.flatMap { element in
        (opening[element] ?? []).isEmpty
          ? [] : lostFlows(of: element, in: diagram, opening[element] ?? [], levels, workspace)
      }
    }
  }
}

private func lostFlows(
  of element: EntityIndex, in diagram: Diagram, _ below: [Diagram], _ levels: Levels,
  _ workspace: Workspace
) -> [Diagnostic] {
  let edges = below.flatMap { levels.edge(of: $0, opening: element) }
  let refined = Set(edges.flatMap { workspace.targets(of: $0.flow, .refines) })
  let shown = Set(diagram.flows)
  return levels.flows(at: element).compactMap { flow in
    guard shown.contains(flow), !refined.contains(flow), workspace.ends(of: flow) != nil else {
      return nil
    }
    let isTakenUp = edges.contains { edge in
      workspace.targets(of: edge.flow, .refines).isEmpty
        && levels.agrees(edge, with: flow, at: element)
    }
    return isTakenUp ? nil : lost(workspace[flow], at: workspace[element], below, workspace)
  }
}

extension Workspace {
  /// Whether an element is declared in a diagram, and not only shown there.
  fileprivate func declares(_ diagram: Diagram, _ element: EntityIndex) -> Bool {
    self[element].diagram == self[diagram.entity].id.value
  }
}

extension Rule {
  package static let flowWithoutRefinement = Rule("flow-without-refinement", .warning)
}

private func lost(
  _ flow: Entity, at element: Entity, _ below: [Diagram], _ workspace: Workspace
) -> Diagnostic {
  Diagnostic(
    .flowWithoutRefinement,
    "'\(flow.id.value)' is not taken up inside '\(element.id.value)'",
    at: flow.id.span,
    notes: below.map { diagram in
      let entity = workspace[diagram.entity]
      return .init(
        "'\(element.id.value)' is opened here", at: entity[Dataflow.refines]?.span ?? entity.id.span
      )
    },
    help: "draw below where it leads, with 'refines: \(flow.id.value)'"
  )
}
