internal import Diagnostics

/// What it means that a row or a column of a trace is empty.
package enum TraceAbsence: Sendable, Hashable {
  /// Something is missing; the name of the rule that says so, where one does.
  case gap(rule: String?)
  /// Nothing is owed, for a reason.
  case settled(String)
}

extension Workspace {
  /// What it means that something is linked with nothing in a trace of its model.
  package func absence(of entity: EntityIndex, in trace: Trace) -> TraceAbsence {
    // What an entry that others build on leaves open is for them to say.
    if let model = model(of: entity), libraries.contains(model) {
      return .settled("for the models that build on it")
    }
    let absence = unanswered(entity, in: trace)
    if case .gap(let rule?) = absence, isAnswered(rule, at: entity) {
      return .settled("answered with a reason")
    }
    return absence
  }

  /// Whether an author has answered a rule, at the entity or for its whole model.
  private func isAnswered(_ rule: String, at entity: EntityIndex) -> Bool {
    if self[entity][Common.allow]?[rule] != nil { return true }
    return model(of: entity).map { self[$0][FrontMatter.allow]?[rule] != nil } ?? false
  }

  private func unanswered(_ entity: EntityIndex, in trace: Trace) -> TraceAbsence {
    switch self[entity].kind {
    case .threat: absence(ofThreat: entity, in: trace)
    case .mitigation: absence(ofMitigation: entity, in: trace)
    case .evidence:
      targets(of: entity, .verifies).isEmpty
        ? .gap(rule: "unlinked-evidence") : .settled("verifies something else")
    case .element, .flow: absence(ofPlace: entity)
    case .asset, .source, .assumption, .dataflow, .objective, .question, .incident, .review,
      .attackTree, .view, .boundary:
      .gap(rule: nil)
    }
  }

  private func absence(ofThreat threat: EntityIndex, in trace: Trace) -> TraceAbsence {
    let state = state(of: threat)
    if state == .notApplicable || state == .duplicate { return .settled(state.words.lowercased()) }
    switch trace {
    case .threatsElements: return .gap(rule: "threat-without-target")
    case .threatsAssets:
      return statement(of: threat).has(.assets)
        ? .settled("named in words only") : .gap(rule: "threat-without-asset")
    case .threatsMitigations, .mitigationsEvidence: break
    }
    switch self[threat][Threat.response]?.value {
    case .accept: return .settled("accepted")
    case .transfer: return .settled("transferred")
    case .avoid: return .settled("avoided")
    case .mitigate, nil: break
    }
    let places = targets(of: threat, .targets)
    if !places.isEmpty, places.allSatisfy({ self.state(of: threat, at: $0).state.isSettled }) {
      return .settled("settled at every target")
    }
    return .gap(rule: state == .resolved ? nil : "unmitigated-threat")
  }

  private func absence(ofMitigation mitigation: EntityIndex, in trace: Trace) -> TraceAbsence {
    let status = self[mitigation][Mitigation.status]?.value ?? .proposed
    switch status {
    case .wontDo: return .settled("will not be done")
    case .retired: return .settled("retired")
    case .proposed, .planned, .inProgress:
      if trace == .mitigationsEvidence { return .settled("not in place yet") }
    case .implemented: break
    }
    if trace == .mitigationsEvidence { return .gap(rule: nil) }
    let standsElsewhere =
      !targets(of: mitigation, .mitigates).isEmpty || !sources(of: mitigation, .counteredBy).isEmpty
    return standsElsewhere ? .settled("named elsewhere") : .gap(rule: "unlinked-mitigation")
  }

  private func absence(ofPlace place: EntityIndex) -> TraceAbsence {
    if self[place].kind == .element, self[place][Element.outOfScope] != nil {
      return .settled("out of scope")
    }
    if self[place][Element.considered]?.entries.isEmpty == false {
      return .settled("considered, and found empty")
    }
    return sources(of: place, .refines).isEmpty
      ? .gap(rule: nil) : .settled("answered a level below")
  }
}
