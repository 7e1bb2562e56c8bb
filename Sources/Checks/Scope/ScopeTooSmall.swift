package import Diagnostics
internal import Model

extension Check {
  /// Models with a diagram in which there is not enough to find a threat.
  static let scopeTooSmall = Check(.scopeTooSmall) { inspection in
    let workspace = inspection.workspace
    return workspace.drawnModels.compactMap { model in
      let missing = missingParts(of: model, workspace)
      return missing.isEmpty ? nil : small(workspace[model], missing)
    }
  }
}

/// What the smallest useful model has and this one lacks.
private func missingParts(of model: ModelIndex, _ workspace: Workspace) -> [String] {
  let components = workspace.entities(of: model, .element)
    .filter { workspace.base(of: $0) != .externalEntity }
  let flows = workspace.entities(of: model, .flow)
  var missing: [String] = []
  if workspace.entities(of: model, .asset).isEmpty, !flows.contains(where: workspace.carriesAssets)
  {
    missing.append("no asset")
  }
  if !flows.contains(where: workspace.isEntryPoint) { missing.append("no entry point") }
  if components.count < 2 {
    missing.append(components.isEmpty ? "no component" : "a single component")
  }
  return missing
}

extension Workspace {
  /// Whether a flow carries anything; it may be an asset of another model.
  fileprivate func carriesAssets(_ flow: EntityIndex) -> Bool {
    !targets(of: flow, .carries).isEmpty
  }

  /// Whether outsiders come in by a flow.
  fileprivate func isEntryPoint(_ flow: EntityIndex) -> Bool {
    if let isDeclared = self[flow][Flow.entryPoint]?.value { return isDeclared }
    guard let ends = ends(of: flow) else { return false }
    return base(of: ends.from) == .externalEntity && base(of: ends.to) != .externalEntity
  }
}

extension Rule {
  package static let scopeTooSmall = Rule("scope-too-small", .warning)
}

private func small(_ model: ThreatModel, _ missing: [String]) -> Diagnostic {
  let list =
    missing.count > 1
    ? missing.dropLast().joined(separator: ", ") + " and " + (missing.last ?? "")
    : missing.joined()
  return Diagnostic(
    .scopeTooSmall, "'\(model.id.value)' has \(list)", at: model.id.span,
    help: "the smallest useful model has an asset, an entry point and two components"
  )
}
