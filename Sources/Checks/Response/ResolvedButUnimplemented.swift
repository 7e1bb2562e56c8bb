package import Diagnostics
internal import Model

extension Check {
  /// Threats that are called resolved, as a whole or at a target, while something that was to be
  /// done about them is not.
  static let resolvedButUnimplemented = Check(.resolvedButUnimplemented) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.threat).filter(workspace.needsMitigations).flatMap { threat in
      workspace[threat][Threat.status]?.value == .resolved
        ? workspace.claimsForTheWhole(of: threat) : workspace.claimsForTargets(of: threat)
    }
  }
}

extension Workspace {
  fileprivate func claimsForTheWhole(of threat: EntityIndex) -> [Diagnostic] {
    let entity = self[threat]
    guard let status = entity[Threat.status], let work = openWork(on: threat) else { return [] }
    return [unimplemented("'\(entity.id.value)'", at: entity.place(status.span), work)]
  }

  fileprivate func claimsForTargets(of threat: EntityIndex) -> [Diagnostic] {
    let entity = self[threat]
    return entity.targetRecords.compactMap { target in
      guard let status = target.status, status.value == .resolved,
        let work = openWork(on: threat, at: target)
      else { return nil }
      return unimplemented("'\(entity.id.value)' at '\(target.name)'", at: status.span, work)
    }
  }
}

/// What stands against calling something resolved.
private enum OpenWork {
  case nothingDone
  case unimplemented([Entity])
}

extension Workspace {
  /// What is open of a threat that is called resolved. Where a target is open by its own words,
  /// that is the finding; and mitigations that are all dropped are another.
  private func openWork(on threat: EntityIndex) -> OpenWork? {
    let entity = self[threat]
    if entity.targetRecords.contains(where: { $0.isUnsettled }) { return nil }
    let mitigations = sources(of: threat, .mitigates).map { self[$0] }
    if mitigations.isEmpty {
      return entity[Threat.because] == nil && entity[Threat.mitigations] == nil ? .nothingDone : nil
    }
    return waiting(among: mitigations)
  }

  private func openWork(on threat: EntityIndex, at target: TargetRecord) -> OpenWork? {
    waiting(
      among: target.mitigations.compactMap { resolve($0, from: model(of: threat)) }
        .map { self[$0] })
  }

  private func waiting(among mitigations: [Entity]) -> OpenWork? {
    let open = mitigations.filter { mitigation in
      !isDropped(mitigation) && mitigation[Mitigation.status]?.value != .implemented
    }
    return open.isEmpty ? nil : .unimplemented(open)
  }
}

extension Rule {
  package static let resolvedButUnimplemented = Rule("resolved-but-unimplemented", .error)
}

private func unimplemented(
  _ subject: String, at place: SourceSpan, _ work: OpenWork
) -> Diagnostic {
  switch work {
  case .nothingDone:
    Diagnostic(
      .resolvedButUnimplemented, "\(subject) is resolved, but nothing says by what", at: place,
      help: "name its 'mitigations', or say with 'because' how it was resolved"
    )
  case .unimplemented(let mitigations):
    Diagnostic(
      .resolvedButUnimplemented,
      "\(subject) is resolved, but "
        + "\(listed(mitigations.prefix(3).map(\.id.value.text), of: mitigations.count)) "
        + "\(mitigations.count == 1 ? "is" : "are") not implemented",
      at: place,
      notes: mitigations.prefix(3).map {
        Diagnostic.Note(
          "'\($0.id.value)' is \($0[Mitigation.status]?.value.rawValue ?? "proposed")",
          at: $0.place($0[Mitigation.status]?.span))
      },
      help: "a threat is resolved when all that was decided is done; until then it is in-treatment"
    )
  }
}
