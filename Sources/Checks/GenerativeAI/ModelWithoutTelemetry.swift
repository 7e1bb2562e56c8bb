package import Diagnostics
internal import Model

extension Check {
  /// Language models and agents that nobody watches: no mitigation of their model detects anything,
  /// and nothing is mapped to the logging of what they are asked and answer.
  static let modelWithoutTelemetry = Check(.modelWithoutTelemetry) { inspection in
    let workspace = inspection.workspace
    return workspace.elements(of: [.model, .agent], leavingOpen: ["AML.M0024"]).filter { asked in
      !workspace.entities(of: asked.model, .mitigation).contains { mitigation in
        (workspace[mitigation][Mitigation.type] ?? []).contains { $0.value == .detective }
      }
    }.map { unwatched(workspace[$0.elements[0]]) }
  }
}

extension Rule {
  package static let modelWithoutTelemetry = Rule("model-without-telemetry", .note)
}

private func unwatched(_ element: Entity) -> Diagnostic {
  Diagnostic(
    .modelWithoutTelemetry,
    "nothing would show what '\(element.id.value)' is asked and what it answers",
    at: element.id.span,
    help: "plan a mitigation of the type 'detective', such as a log with alerts"
  )
}
