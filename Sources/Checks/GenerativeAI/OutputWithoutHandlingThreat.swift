package import Diagnostics
internal import Model

extension Check {
  /// Language models and agents whose words go on to something else, where nobody speaks of what
  /// it does with them.
  static let outputWithoutHandlingThreat = Check(.outputWithoutHandlingThreat) { inspection in
    let workspace = inspection.workspace
    return workspace.elements(of: [.model, .agent], leavingOpen: entries).compactMap { asked in
      let heard = asked.elements.first { !workspace.sources(of: $0, .from).isEmpty }
      return heard.map { unhandled(workspace[$0]) }
    }
  }
}

/// What comes of output that is trusted, as the lists of OWASP have it.
private let entries = ["LLM05:2025", "ASI05"]

extension Rule {
  package static let outputWithoutHandlingThreat = Rule("output-without-handling-threat", .note)
}

private func unhandled(_ element: Entity) -> Diagnostic {
  Diagnostic(
    .outputWithoutHandlingThreat,
    "nothing says what the words of '\(element.id.value)' can do where they go",
    at: element.id.span,
    help: "ask where they are shown, run or stored, and name 'LLM05:2025' under 'references'"
  )
}
