package import Diagnostics
internal import Model

extension Check {
  /// Prerequisites, actions and impacts of a single word: too little to act on.
  static let singleWordPart = Check(.singleWordPart) { inspection in
    inspection.workspace.writtenParts([.prerequisites, .action, .impact])
      .filter { _, part in part.isSingleWord && !part.isVagueAction }
      .map { _, part in singleWord(part) }
  }
}

extension ThreatStatement.Part {
  fileprivate var isSingleWord: Bool { !text.isEmpty && !text.utf8.contains(UInt8(ascii: " ")) }
}

extension Rule {
  package static let singleWordPart = Rule("single-word-part", .note)
}

private func singleWord(_ part: ThreatStatement.Part) -> Diagnostic {
  Diagnostic(
    .singleWordPart, "'\(part.text)' is a single word", at: part.span,
    help: "say more, so that a reader who does not know the system can picture it"
  )
}
