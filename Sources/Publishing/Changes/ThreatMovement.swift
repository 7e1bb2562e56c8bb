internal import Diagnostics
package import Model

/// How a threat that there was before stands now: its risks and its state, as far as they moved.
package struct ThreatMovement: Sendable {
  package let threat: EntityIndex
  package let id: String
  package let title: String?
  /// The risks that moved; `nil` for what was, or is, not rated.
  private(set) var risks: [RiskMoment: (before: RiskLevel?, after: RiskLevel?)] = [:]
  /// The state, where it moved.
  private(set) var state: (before: ThreatState?, after: ThreatState?)?
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
    row.risks[risk.moment] = (risk.movement.before, risk.movement.after)
    return row
  }

  fileprivate func with(_ state: Movement<ThreatState>) -> ThreatMovement {
    var row = self
    row.state = (state.before, state.after)
    return row
  }

  /// The risks that moved, in words: that before anything is done only where today's stayed.
  package var riskWords: [String] {
    func words(_ moment: RiskMoment) -> String? {
      risks[moment].map { "\(Self.word($0.before)) → \(Self.word($0.after))" }
    }
    var all: [String] = []
    if let words = words(.current) { all.append(words) }
    if risks[.current] == nil, let words = words(.initial) { all.append("initial \(words)") }
    if let words = words(.target) { all.append("target \(words)") }
    return all
  }

  package var stateWords: String? {
    func word(_ state: ThreatState?) -> String { (state?.words ?? "None").lowercased() }
    return state.map { "\(word($0.before)) → \(word($0.after))" }
  }

  private static func word(_ level: RiskLevel?) -> String { level?.title ?? "not rated" }
}
