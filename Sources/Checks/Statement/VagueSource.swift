package import Diagnostics
internal import Model

extension Check {
  /// Sources such as "an attacker", who could be anybody.
  static let vagueSource = Check(.vagueSource) { inspection in
    inspection.workspace.writtenParts([.source])
      .filter { $0.part.entity == nil && vagueSources.contains($0.part.text.lowercased()) }
      .map { vague($0.part) }
  }
}

private let vagueSources: Set<String> = [
  "actor", "adversary", "anybody", "anyone", "attacker", "attackers", "bad actor", "bad actors",
  "cybercriminal", "cybercriminals", "evildoer", "hacker", "hackers", "malicious actor",
  "malicious actors", "malicious user", "somebody", "someone", "threat actor", "threat actors",
]

extension Rule {
  package static let vagueSource = Rule("vague-source", .note)
}

private func vague(_ source: ThreatStatement.Part) -> Diagnostic {
  Diagnostic(
    .vagueSource, "'\(source.text)' could be anybody", at: source.span,
    help: "say who: from outside or inside, with which motive and which access"
  )
}
