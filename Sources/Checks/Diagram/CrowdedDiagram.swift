package import Diagnostics
internal import Model

extension Check {
  /// Diagrams that nobody can take in.
  static let crowdedDiagram = Check(.crowdedDiagram) { inspection in
    inspection.workspace.diagrams
      .filter { $0.elements.count > mostElements || $0.flows.count > mostFlows }
      .map { crowded(inspection.workspace[$0.entity], $0) }
  }
}

/// With more, readers of a print on one page have to guess where lines lead.
private let mostElements = 40
private let mostFlows = 60

extension Rule {
  package static let crowdedDiagram = Rule("crowded-diagram", .note)
}

private func crowded(_ entity: Entity, _ diagram: Diagram) -> Diagnostic {
  Diagnostic(
    .crowdedDiagram,
    "'\(entity.id.value)' shows \(diagram.elements.count) elements and \(diagram.flows.count) flows",
    at: entity.id.span,
    help: "put parts of it into diagrams of their own with 'refines'; "
      + "up to \(mostElements) elements and \(mostFlows) flows are readable"
  )
}
