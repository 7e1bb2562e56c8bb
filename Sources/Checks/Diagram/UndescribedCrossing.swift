package import Diagnostics
internal import Model

extension Check {
  /// Flows across a boundary that do not say how they are protected on the way.
  static let undescribedCrossing = Check(.undescribedCrossing) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.flow).compactMap { index in
      guard let boundary = workspace.targets(of: index, .crosses).first else { return nil }
      let flow = workspace[index]
      let missing = [Flow.protocolName.spec, Flow.encrypted.spec, Flow.authenticated.spec]
        .map(\.name).filter { flow.fields[$0] == nil }
      return missing.isEmpty ? nil : undescribed(flow, missing, workspace[boundary])
    }
  }
}

extension Rule {
  package static let undescribedCrossing = Rule("undescribed-crossing", .warning)
}

private func undescribed(_ flow: Entity, _ missing: [String], _ boundary: Entity) -> Diagnostic {
  Diagnostic(
    .undescribedCrossing,
    "'\(flow.id.value)' crosses '\(boundary.id.value)' without saying \(listed(missing))",
    at: flow.id.span,
    notes: [.init("the boundary is declared here", at: boundary.id.span)]
  )
}
