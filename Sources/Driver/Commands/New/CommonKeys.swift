internal import Model

extension Kind {
  /// The keys that a new entity of the kind starts with, in the order in which authors give them.
  var commonKeys: [FieldSpec] {
    switch self {
    case .asset:
      [Common.title.spec, Asset.type.spec, Asset.classification.spec, Asset.goals.spec]
    case .source: [Common.title.spec] + ThreatSource.fields
    case .assumption:
      [
        Common.title.spec, Assumption.appliesTo.spec, Assumption.status.spec,
        Assumption.validUntil.spec,
      ]
    case .dataflow:
      [Common.title.spec, Dataflow.boundaries.spec, Dataflow.elements.spec, Dataflow.flows.spec]
    case .threat:
      [
        Common.title.spec, Threat.statement.spec, Threat.targets.spec, Threat.stride.spec,
        Threat.risk.spec, Threat.status.spec, Threat.response.spec, Threat.mitigations.spec,
      ]
    case .mitigation:
      [
        Common.title.spec, Mitigation.mitigates.spec, Mitigation.protects.spec,
        Mitigation.type.spec, Mitigation.status.spec, Mitigation.due.spec, Common.owner.spec,
      ]
    case .evidence:
      [
        Common.title.spec, Evidence.verifies.spec, Evidence.method.spec, Evidence.result.spec,
        Evidence.date.spec, Evidence.every.spec, Evidence.report.spec,
      ]
    case .objective: [Common.title.spec] + Objective.fields
    case .question: [Common.title.spec] + Question.fields
    case .incident: [Common.title.spec] + Incident.fields
    case .review:
      [
        Common.title.spec, Review.date.spec, Review.by.spec, Review.decision.spec,
        Review.version.spec, Review.commit.spec, Review.accuracy.spec, Review.completeness.spec,
        Review.clarity.spec, Review.conditions.spec,
      ]
    case .attackTree: [Common.title.spec] + AttackTree.fields
    case .view: [Common.title.spec] + ListView.fields
    case .element: [Element.type.spec, Element.name.spec, Element.within.spec, Element.holds.spec]
    case .flow:
      [
        Flow.from.spec, Flow.to.spec, Flow.name.spec, Flow.carries.spec, Flow.protocolName.spec,
        Flow.encrypted.spec, Flow.authenticated.spec,
      ]
    case .boundary: Boundary.fields
    }
  }
}
