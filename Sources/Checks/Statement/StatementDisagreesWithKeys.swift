package import Diagnostics
internal import Model

extension Check {
  /// Threats that give a part in their sentence and as a key, and not the same.
  static let statementDisagreesWithKeys = Check(.statementDisagreesWithKeys) { inspection in
    inspection.workspace.entities(.threat).flatMap { threat in
      let threat = inspection.workspace[threat]
      guard let sentence = threat[Threat.statement], let written = threat.statement?.statement,
        threat.extent.contains(sentence.span), threat.hasPartsInKeys
      else { return [Diagnostic]() }
      let differing = StatementParts(written).sorted.roles(differingFrom: threat.partsInKeys.sorted)
      return differing.compactMap { role in
        guard let entry = threat.fields.entry(role.rawValue),
          threat.extent.contains(entry.key.span)
        else { return nil }
        return disagrees(entry, role, with: sentence.span)
      }
    }
  }
}

extension Entity {
  fileprivate var hasPartsInKeys: Bool {
    StatementRole.allCases.contains { fields[$0.rawValue] != nil }
  }

  /// The parts of a threat's statement that its keys give.
  fileprivate var partsInKeys: StatementParts {
    func text(_ role: StatementRole) -> String { fields[role.rawValue]?.text ?? "" }
    func texts(_ role: StatementRole) -> [String] {
      fields[role.rawValue]?.items.map(\.text) ?? []
    }
    return StatementParts(
      source: text(.source), prerequisites: text(.prerequisites), action: text(.action),
      impact: text(.impact), goals: texts(.goals), assets: texts(.assets))
  }
}

extension StatementParts {
  /// The same parts with lists in an order that does not depend on their author.
  fileprivate var sorted: StatementParts {
    var parts = self
    parts.goals.sort()
    parts.assets.sort()
    return parts
  }
}

extension Rule {
  package static let statementDisagreesWithKeys = Rule("statement-disagrees-with-keys", .warning)
}

private func disagrees(
  _ entry: FieldSet.Entry, _ role: StatementRole, with sentence: SourceSpan
) -> Diagnostic {
  Diagnostic(
    .statementDisagreesWithKeys, "'\(entry.key.value)' says something else than the statement",
    at: entry.value.span, notes: [.init("the statement stands here", at: sentence)],
    help: "take '\(entry.key.value)' out, or correct the \(role.words) in the statement"
  )
}
