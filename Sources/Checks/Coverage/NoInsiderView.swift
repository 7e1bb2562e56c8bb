package import Diagnostics
internal import Model

extension Check {
  /// Models with many threats, none of which comes from somebody who is trusted.
  static let noInsiderView = Check(.noInsiderView) { inspection in
    inspection.workspace.models(without: .insider).map(outsidersOnly)
  }
}

extension Rule {
  package static let noInsiderView = Rule("no-insider-view", .note)
}

private func outsidersOnly(_ model: ThreatModel) -> Diagnostic {
  Diagnostic(
    .noInsiderView, "no threat of '\(model.id.value)' comes from somebody inside",
    at: model.id.span,
    help: "ask what an operator, a developer or a user with many rights could do, by intent or "
      + "by mistake"
  )
}
