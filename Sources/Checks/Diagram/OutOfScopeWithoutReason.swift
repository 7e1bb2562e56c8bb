package import Diagnostics
internal import Model

extension Check {
  /// Elements that are left out without saying why.
  static let outOfScopeWithoutReason = Check(.outOfScopeWithoutReason) { inspection in
    inspection.workspace.entities(.element).compactMap { index in
      let element = inspection.workspace[index]
      guard let reason = element[Element.outOfScope], !reason.isReason else { return nil }
      return unexplained(element, reason)
    }
  }
}

extension Rule {
  package static let outOfScopeWithoutReason = Rule("out-of-scope-without-reason", .warning)
}

private func unexplained(_ element: Entity, _ reason: Phrase) -> Diagnostic {
  Diagnostic(
    .outOfScopeWithoutReason, "nothing says why '\(element.id.value)' is out of scope",
    at: reason.span,
    help: "name who answers for it, or the model in which it is treated"
  )
}
