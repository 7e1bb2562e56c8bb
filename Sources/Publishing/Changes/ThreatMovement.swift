internal import Diagnostics
package import Model

/// How a threat that there was before stands now: its risks and its state, as far as they moved.
package struct ThreatMovement: Sendable {
  package let threat: EntityIndex
  package let id: String
  package let title: String?
  /// "High", where it moved.
  private(set) var risks: [RiskMoment: (before: String, after: String)] = [:]
  private(set) var state: (before: String, after: String)?
}

extension ChangeReport {
  /// The threats of a model whose risk or state moved, in the order of their ids.
  package func threatMovements(of model: ModelDifference) -> [ThreatMovement] {
    var rows: [EntityIndex: ThreatMovement] = [:]
    func row(_ threat: EntityIndex) -> ThreatMovement {
      let entity = changes.new[threat]
      return rows[threat]
        ?? ThreatMovement(
          threat: threat, id: entity.id.value.text, title: entity.hasTitle ? entity.title : nil)
    }
    for risk in model.risks {
      let threat = risk.movement.new
      rows[threat] = row(threat).with(risk)
    }
    for state in model.states { rows[state.new] = row(state.new).with(state) }
    return rows.values.sorted {
      (changes.new[$0.threat].id.value, $0.threat) < (changes.new[$1.threat].id.value, $1.threat)
    }
  }
}

extension ThreatMovement {
  fileprivate func with(_ risk: RiskMovement) -> ThreatMovement {
    var row = self
    row.risks[risk.moment] = (Self.word(risk.movement.before), Self.word(risk.movement.after))
    return row
  }

  fileprivate func with(_ state: Movement<ThreatState>) -> ThreatMovement {
    var row = self
    row.state = (state.before?.words ?? "None", state.after?.words ?? "None")
    return row
  }

  private static func word(_ level: RiskLevel?) -> String { level?.title ?? "not rated" }

  /// The risks that moved, in words: that before anything is done only where today's stayed.
  package var riskWords: [String] {
    var words: [String] = []
    if let (before, after) = risks[.current] { words.append("\(before) → \(after)") }
    if risks[.current] == nil, let (before, after) = risks[.initial] {
      words.append("initial \(before) → \(after)")
    }
    if let (before, after) = risks[.target] {
      words.append("target \(before) → \(after)")
    }
    return words
  }

  package var stateWords: String? {
    state.map { "\($0.before.lowercased()) → \($0.after.lowercased())" }
  }
}
