package import Diagnostics
internal import Model

extension Check {
  /// Actions such as "hack the system", of which nobody can say whether they are prevented.
  static let vagueAction = Check(.vagueAction) { inspection in
    inspection.workspace.writtenParts([.action]).filter { $0.part.isVagueAction }
      .map { vague($0.part) }
  }
}

extension ThreatStatement.Part {
  /// Whether it is an action that says only that harm is done, not how: a vague verb, alone or
  /// with little behind it.
  var isVagueAction: Bool {
    guard role == .action else { return false }
    let words = text.lowercased().split(separator: " ").filter { !Self.articles.contains($0) }
    guard let verb = words.first else { return false }
    return words.count <= 2 && Self.vagueVerbs.contains(verb)
  }

  private static let articles: Set<Substring> = ["a", "an", "the", "our", "its", "their"]

  private static let vagueVerbs: Set<Substring> = [
    "abuse", "attack", "breach", "break", "compromise", "exploit", "hack", "harm", "misuse",
    "threaten",
  ]
}

extension Rule {
  package static let vagueAction = Rule("vague-action", .note)
}

private func vague(_ action: ThreatStatement.Part) -> Diagnostic {
  Diagnostic(
    .vagueAction, "'\(action.text)' does not say what is done", at: action.span,
    help: "say how: what is read, changed, sent, guessed or stopped, and by which way"
  )
}
