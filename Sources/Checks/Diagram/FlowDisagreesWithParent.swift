package import Diagnostics
internal import Model

extension Check {
  /// Flows at the edge of a level that the level above does not have.
  static let flowDisagreesWithParent = Check(.flowDisagreesWithParent) { inspection in
    let workspace = inspection.workspace
    let levels = Levels(of: workspace)
    return workspace.diagrams.flatMap { diagram -> [Diagnostic] in
      guard let opened = diagram.refines else { return [] }
      let above = Above(flows: levels.flows(at: opened), levels: levels, opened: opened)
      return levels.edge(of: diagram, opening: opened).compactMap { edge in
        disagreement(of: edge, with: above, workspace)
      }
    }
  }
}

/// What an edge flow is held against: the flows of the element that its diagram opens.
private struct Above {
  let flows: [EntityIndex]
  let levels: Levels
  let opened: EntityIndex
}

private func disagreement(
  of edge: EdgeFlow, with above: Above, _ workspace: Workspace
) -> Diagnostic? {
  let flow = workspace[edge.flow]
  guard let written = flow[Flow.refines] else {
    let isKnown = above.flows.contains { above.levels.agrees(edge, with: $0, at: above.opened) }
    return isKnown ? nil : unknownAbove(flow, edge, at: above.opened, workspace)
  }
  // A reference to nothing is reported where links are made.
  guard let parent = workspace.targets(of: edge.flow, .refines).first else { return nil }
  return above.levels.agrees(edge, with: parent, at: above.opened)
    ? nil : refinesAnother(flow, workspace.words(for: parent), at: written.span)
}

extension Rule {
  package static let flowDisagreesWithParent = Rule("flow-disagrees-with-parent", .warning)
}

private func unknownAbove(
  _ flow: Entity, _ edge: EdgeFlow, at opened: EntityIndex, _ workspace: Workspace
) -> Diagnostic {
  let element = workspace[opened].id
  let other = edge.others.first.map { workspace[$0].id.value.text } ?? ""
  let way = edge.isInward ? "from '\(other)' into" : "to '\(other)' out of"
  return Diagnostic(
    .flowDisagreesWithParent,
    "'\(flow.id.value)' leads \(way) '\(element.value)', and no flow of the level above does",
    at: flow.id.span,
    notes: [.init("'\(element.value)' is declared here", at: element.span)],
    help: "draw the flow above, or name the one that this is a part of with 'refines'"
  )
}

private func refinesAnother(
  _ flow: Entity, _ parent: String, at span: SourceSpan
) -> Diagnostic {
  Diagnostic(
    .flowDisagreesWithParent,
    "'\(flow.id.value)' refines \(parent) which has other ends or another direction", at: span,
    help: "both must lead the same way between the element that is opened and the same other one"
  )
}
