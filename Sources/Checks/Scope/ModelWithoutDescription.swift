package import Diagnostics
internal import Model

extension Check {
  /// Models that do not say what they are about.
  static let modelWithoutDescription = Check(.modelWithoutDescription) { inspection in
    let workspace = inspection.workspace
    return workspace.models
      .filter { $0[FrontMatter.summary] == nil && !workspace.pages[$0.page].hasParagraph }
      .map(undescribed)
  }
}

extension Rule {
  package static let modelWithoutDescription = Rule("model-without-description", .warning)
}

private func undescribed(_ model: ThreatModel) -> Diagnostic {
  Diagnostic(
    .modelWithoutDescription, "nothing says what '\(model.id.value)' is about", at: model.id.span,
    severity: Rule.modelWithoutDescription.severity(in: model.status),
    help: "say it in a sentence under 'summary', or below the front matter"
  )
}
