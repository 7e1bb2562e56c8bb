package import Diagnostics
internal import Model

extension Check {
  /// Threats that repeat another one, without a word on which.
  static let duplicateWithoutOriginal = Check(.duplicateWithoutOriginal) { inspection in
    inspection.workspace.entities(.threat).compactMap { threat in
      let threat = inspection.workspace[threat]
      guard let status = threat[Threat.status], status.value == .duplicate,
        threat[Threat.duplicateOf] == nil
      else { return nil }
      return withoutOriginal(threat, at: threat.place(status.span))
    }
  }
}

extension Rule {
  package static let duplicateWithoutOriginal = Rule("duplicate-without-original", .error)
}

private func withoutOriginal(_ threat: Entity, at place: SourceSpan) -> Diagnostic {
  Diagnostic(
    .duplicateWithoutOriginal, "'\(threat.id.value)' does not say which threat it repeats",
    at: place, help: "name that threat with 'duplicate-of'"
  )
}
