package import Diagnostics
internal import Model

extension Check {
  /// Models in review, or approved, at which some of the five perspectives have not looked.
  static let missingViewpoint = Check(.missingViewpoint) { inspection in
    let workspace = inspection.workspace
    return workspace.modelIndices.filter { !workspace.libraries.contains($0) }.compactMap { model in
      let about = workspace[model]
      guard about.status == .inReview || about.status == .approved,
        let roles = about[FrontMatter.roles],
        let first = roles.entries.first
      else { return nil }
      let named = Set(roles.entries.map { $0.key.value.lowercased() })
      let missing = perspectives.filter { $0.names.isDisjoint(with: named) }
      return missing.isEmpty ? nil : unseen(about, missing.map(\.role), at: first.key.span)
    }
  }
}

/// The perspectives that AWS's threat-modelling guidance asks for, with the names they go by.
private let perspectives: [(role: String, names: Set<String>)] = [
  ("business", ["business", "product", "owner"]),
  ("developer", ["developer", "development", "engineering"]),
  ("adversary", ["adversary", "attacker", "red-team"]),
  ("defender", ["defender", "operations", "blue-team"]),
  ("security", ["security", "application-security", "appsec"]),
]

extension Rule {
  package static let missingViewpoint = Rule("missing-viewpoint", .note)
}

private func unseen(_ model: ThreatModel, _ roles: [String], at place: SourceSpan) -> Diagnostic {
  Diagnostic(
    .missingViewpoint,
    "'\(model.id.value)' has not had the view of \(listed(roles))",
    at: place,
    help: "ask somebody who thinks so, and name them under 'roles'"
  )
}
