package import Diagnostics
internal import Model

extension Check {
  /// Sentences of threats that nobody can take in at one reading.
  static let longStatement = Check(.longStatement) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.threat).compactMap { threat in
      let length = workspace.statement(of: threat).text.count
      let entity = workspace[threat]
      // What is taken over from a library is the library's to shorten.
      let isOwn = entity[Common.basedOn] == nil || entity.writes(Threat.statement)
      return isOwn && length > maximumLength ? long(entity, length) : nil
    }
  }
}

private let maximumLength = 400

extension Rule {
  package static let longStatement = Rule("long-statement", .note)
}

private func long(_ threat: Entity, _ length: Int) -> Diagnostic {
  Diagnostic(
    .longStatement, "the statement of '\(threat.id.value)' has \(length) characters",
    at: threat.place(of: Threat.statement),
    help: "say it in \(maximumLength), and tell the rest under 'steps' or below the keys"
  )
}
