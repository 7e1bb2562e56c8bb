package import Diagnostics
internal import Model

extension Check {
  /// Sentences without a bracket, in which no part can be told from the words around it.
  static let unmarkedStatement = Check(.unmarkedStatement) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.threat).compactMap { threat in
      let entity = workspace[threat]
      guard let sentence = entity[Threat.statement], entity.extent.contains(sentence.span),
        !sentence.value.utf8.contains(UInt8(ascii: "["))
      else { return nil }
      return unmarked(sentence, of: entity)
    }
  }
}

extension Rule {
  package static let unmarkedStatement = Rule("unmarked-statement", .warning)
}

private func unmarked(_ sentence: Located<String>, of threat: Entity) -> Diagnostic {
  Diagnostic(
    .unmarkedStatement, "the statement of '\(threat.id.value)' marks none of its parts",
    at: sentence.span,
    help: "put square brackets round its source, prerequisites, action, impact, goals and assets"
  )
}
