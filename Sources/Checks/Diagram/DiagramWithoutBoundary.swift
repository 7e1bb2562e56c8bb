package import Diagnostics
internal import Model

extension Check {
  /// Diagrams in which outsiders meet the system and trust changes nowhere.
  static let diagramWithoutBoundary = Check(.diagramWithoutBoundary) { inspection in
    let workspace = inspection.workspace
    return workspace.diagrams.compactMap { diagram in
      guard diagram.boundaries.isEmpty, meetsOutsiders(diagram, workspace),
        !diagram.flows.contains(where: { !workspace.targets(of: $0, .crosses).isEmpty })
      else { return nil }
      let severity = workspace.risingSeverity(of: .diagramWithoutBoundary, at: diagram.entity)
      return borderless(workspace[diagram.entity], severity)
    }
  }
}

private func meetsOutsiders(_ diagram: Diagram, _ workspace: Workspace) -> Bool {
  let bases = Set(diagram.elements.compactMap { workspace.base(of: $0) })
  return bases.contains(.externalEntity) && bases.count > 1
}

extension Rule {
  package static let diagramWithoutBoundary = Rule("diagram-without-boundary", .warning)
}

private func borderless(_ diagram: Entity, _ severity: Severity) -> Diagnostic {
  Diagnostic(
    .diagramWithoutBoundary, "'\(diagram.id.value)' has external entities and no trust boundary",
    at: diagram.id.span, severity: severity,
    help: "draw under 'boundaries' where what comes from outside stops being trusted"
  )
}
