package import Diagnostics
internal import Model

extension Check {
  /// Flows of which neither end is a process: data does not move by itself.
  static let flowWithoutProcess = Check(.flowWithoutProcess) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.flow).compactMap { flow in
      guard let ends = workspace.ends(of: flow), let from = workspace.base(of: ends.from),
        let to = workspace.base(of: ends.to), from != .process, to != .process
      else { return nil }
      return unmoved(workspace[flow], between: words(for: from, to))
    }
  }
}

private func words(for from: ElementType.Base, _ to: ElementType.Base) -> String {
  switch (from, to) {
  case (.externalEntity, .externalEntity): "two external entities"
  case (.dataStore, .dataStore): "two data stores"
  case (.externalEntity, .dataStore), (.dataStore, .externalEntity):
    "an external entity and a data store"
  case (.process, _), (_, .process): "a process and something else"
  }
}

extension Rule {
  package static let flowWithoutProcess = Rule("flow-without-process", .warning)
}

private func unmoved(_ flow: Entity, between ends: String) -> Diagnostic {
  Diagnostic(
    .flowWithoutProcess, "'\(flow.id.value)' runs between \(ends)",
    at: flow.id.span,
    help: "draw the process that moves the data, or leave out what happens outside the system"
  )
}
