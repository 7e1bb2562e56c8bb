package import Diagnostics
internal import Model

extension Check {
  /// Models that do not hold for the version of the product that the workspace is checked for.
  static let modelForAnotherVersion = Check(.modelForAnotherVersion) { inspection in
    guard let version = inspection.productVersion else { return [] }
    return inspection.workspace.models.compactMap { model in
      guard model.status != .retired, let written = model[FrontMatter.appliesTo],
        let range = VersionRange(written.value), !range.contains(version)
      else { return nil }
      return otherVersion(model, written, version)
    }
  }
}

extension Rule {
  package static let modelForAnotherVersion = Rule("model-for-another-version", .warning)
}

private func otherVersion(
  _ model: ThreatModel, _ range: Located<String>, _ version: ProductVersion
) -> Diagnostic {
  Diagnostic(
    .modelForAnotherVersion,
    "'\(model.id.value)' applies to '\(range.value)', and the product is at \(version.text)",
    at: range.span, severity: Rule.modelForAnotherVersion.severity(in: model.status),
    help: "go through what that version changed, then let 'applies-to' take it in"
  )
}
