package import Diagnostics
internal import Model

extension Check {
  /// Assets with a goal that matters much, which none of the threats to them harms.
  static let goalWithoutThreat = Check(.goalWithoutThreat) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.asset).compactMap { asset in
      let goals = workspace.goalsUnharmed(of: asset)
      return goals.isEmpty ? nil : unharmed(goals, of: workspace[asset])
    }
  }
}

extension Workspace {
  /// The goals of an asset at a level of the upper half that no threat to it harms. An asset to
  /// which there is no threat at all is found as such.
  fileprivate func goalsUnharmed(of asset: EntityIndex) -> [Located<String>] {
    guard self[asset].writes(Asset.goals) else { return [] }
    let threats = threats(harming: asset)
    let harmed = threats.map(goalsHarmed)
    if harmed.isEmpty || harmed.contains(nil) { return [] }
    let named = Set(harmed.flatMap { $0 ?? [] }).union(goalsConsidered(for: asset))
    let levels = configuration.levels
    let important = (self[asset][Asset.goals]?.entries ?? []).filter { goal in
      levels.firstIndex(of: goal.value.text).map { $0 > levels.count / 2 } ?? false
    }
    return important.map(\.key).filter { goal in
      !named.contains { $0.contains(goal.value.lowercased()) }
    }
  }

  /// The goals of which somebody has said, where the asset is held or carried, that they are safe.
  private func goalsConsidered(for asset: EntityIndex) -> [String] {
    (sources(of: asset, .holds) + sources(of: asset, .carries)).flatMap { place in
      (self[place][Element.considered]?.entries ?? []).compactMap {
        Stride(rawValue: $0.key.value)?.goal
      }
    }
  }

  private func threats(harming asset: EntityIndex) -> [EntityIndex] {
    ([asset] + sources(of: asset, .basedOn)).flatMap { asset in
      sources(of: asset, .harms) + sources(of: asset, .targets)
    }
  }
}

extension Rule {
  package static let goalWithoutThreat = Rule("goal-without-threat", .note)
}

private func unharmed(_ goals: [Located<String>], of asset: Entity) -> Diagnostic {
  let names = listed(goals.map(\.value))
  return Diagnostic(
    .goalWithoutThreat, "no threat to '\(asset.id.value)' harms its \(names)",
    at: goals[0].span,
    help: "ask how it could be lost, or give it a lower level if that would not matter much"
  )
}
