package import Diagnostics
package import Model

extension RulePage {
  /// The page of a rule that a workspace makes for itself.
  package init(_ invariant: Invariant) {
    let clauses =
      ["for: \(invariant.kind.rawValue)"]
      + (invariant.condition.map { ["where: \($0)"] } ?? [])
      + ["require: \(invariant.requirement)"]
    let summary =
      invariant.message
      ?? "Each of the \(invariant.kind.plural) that the rule is about has to meet a condition"
    let why = invariant.why ?? "This workspace holds its models to it"
    self.init(
      name: invariant.name.value,
      markdown: """
        # \(invariant.name.value)

        \(escaped(summary).asSentence)

        ## Why it matters

        \(escaped(why).asSentence)

        ## The rule

        It is one of this workspace's own, from `\(Configuration.fileName)`.

        ~~~~yaml
        \(clauses.joined(separator: "\n"))
        ~~~~

        """, summary: summary.asSentence, why: why.asSentence)
  }
}

/// A text on one line of Markdown that shows it as it is.
private func escaped(_ text: String) -> String {
  var escaped = ""
  for character in text {
    if character.isNewline {
      escaped.append(" ")
    } else {
      if character.isASCII, character.isPunctuation || character.isSymbol { escaped.append("\\") }
      escaped.append(character)
    }
  }
  return escaped
}

extension String {
  /// With a capital first and a full stop last.
  fileprivate var asSentence: String {
    let start = prefix(1).uppercased() + dropFirst()
    return last.map { ".!?".contains($0) } == true ? start : "\(start)."
  }
}
