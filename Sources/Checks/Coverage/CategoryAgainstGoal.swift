package import Diagnostics
internal import Model

extension Check {
  /// Categories that are the breach of a goal which the statement does not name, though it names
  /// others.
  static let categoryAgainstGoal = Check(.categoryAgainstGoal) { inspection in
    let workspace = inspection.workspace
    return workspace.threatsThatApply.flatMap { threat -> [Diagnostic] in
      let goals = workspace.goalsNamed(by: threat)
      // What a goal in the workspace's own words stands for is not for us to say.
      guard !goals.isEmpty, goals.allSatisfy(usualGoals.contains) else { return [] }
      return (workspace[threat][Threat.stride] ?? []).compactMap { category in
        guard breaches.contains(category.value), !goals.contains(category.value.goal) else {
          return nil
        }
        return differing(workspace[threat], category, goals)
      }
    }
  }
}

/// The categories that mean nothing but the breach of their goal; somebody who passes for another
/// person may do so to read as well as to write.
private let breaches: Set<Stride> = [.tampering, .informationDisclosure, .denialOfService]

private let usualGoals = Set(Stride.allCases.map(\.goal)).union(["accountability", "privacy"])

extension Rule {
  package static let categoryAgainstGoal = Rule("category-against-goal", .note)
}

private func differing(
  _ threat: Entity, _ category: Located<Stride>, _ goals: [String]
) -> Diagnostic {
  Diagnostic(
    .categoryAgainstGoal,
    "'\(threat.id.value)' is \(category.value.title.lowercased()), but harms \(listed(goals)) "
      + "and not '\(category.value.goal)'",
    at: threat.place(category.span),
    help: "add the goal to the statement, or take the category that fits"
  )
}
