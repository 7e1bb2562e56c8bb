internal import Templating

/// A threat with all that is known about it.
struct ThreatPage: Sendable {
  let frame: Frame
  let heading: Heading
  var statement: StatementVerse?
  let entity: EntityBody
  let risk: RiskBlock?
  var targets: DataTable?
  let mitigations: DataTable?
  /// What was decided about it, line by line.
  var decision: [Fact] = []
  /// The attack, step by step.
  let steps: [HTML]
}

extension ThreatPage {
  static let view = View<ThreatPage>([
    .optionalRecord(
      "statement", of: StatementVerse.view, "The threat as a sentence.", \.statement),
    .optionalRecord("risk", of: RiskBlock.view, "What it puts at risk.", \.risk),
    .optionalRecord("targets", of: DataTable.view, "Where it strikes.", \.targets),
    .optionalRecord("mitigations", of: DataTable.view, "What is done about it.", \.mitigations),
    .flag("hasDecision", "Whether anything was decided about it.") { !$0.decision.isEmpty },
    .list("decision", of: Fact.view, "What was decided about it.", \.decision),
    .flag("hasSteps", "Whether the attack is told step by step.") { !$0.steps.isEmpty },
    .list("steps", of: step, "The attack, step by step.", \.steps),
  ]).including(EntityBody.view, \.entity).including(Heading.view, \.heading)
    .including(Frame.view, \.frame)

  private static let step = View<HTML>([.html("step", "What is done.") { $0 }])
}
