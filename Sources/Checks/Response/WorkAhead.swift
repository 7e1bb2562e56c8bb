internal import Diagnostics
internal import Model

extension Workspace {
  /// The mitigations that somebody has decided on and that are not in place.
  var mitigationsAhead: [EntityIndex] {
    entitiesOfSystems(.mitigation).filter { mitigation in
      switch self[mitigation][Mitigation.status]?.value {
      case .planned, .inProgress: true
      case .proposed, .implemented, .wontDo, .retired, nil: false
      }
    }
  }

  /// Of the work ahead, what lacks something that a key or the issue tracker would say.
  func mitigationsAhead(lacking key: FieldSpec) -> [EntityIndex] {
    mitigationsAhead.filter {
      self[$0].fields[key.name] == nil && self[$0][Common.issue] == nil
    }
  }
}
