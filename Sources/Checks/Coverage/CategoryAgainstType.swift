package import Diagnostics
internal import Model

extension Check {
  /// Categories that do not apply to anything that the threat strikes.
  static let categoryAgainstType = Check(.categoryAgainstType) { inspection in
    let workspace = inspection.workspace
    return workspace.threatsThatApply.flatMap { threat -> [Diagnostic] in
      guard let shapes = workspace.shapesStruck(by: threat) else { return [] }
      return CategoryMethod.allCases.flatMap { method in
        method.writtenWords(of: workspace[threat]).compactMap { word in
          misplaced(word, of: method, at: shapes, by: workspace[threat])
        }
      }
    }
  }
}

extension Workspace {
  /// The shapes of everything that a threat strikes; `nil` where there is nothing, or something
  /// other than elements and flows, or a system of somebody else's, which consists of all of them.
  fileprivate func shapesStruck(by threat: EntityIndex) -> Set<DiagramShape>? {
    let targets = targets(of: threat, .targets)
    return targets.isEmpty || !targets.allSatisfy(hasOneShape) ? nil : Set(targets.map(shape))
  }

  private func hasOneShape(_ target: EntityIndex) -> Bool {
    if self[target].kind == .flow { return true }
    guard self[target].kind == .element else { return false }
    let type = self[target][Element.type]?.value
    return type != .system && type != .device
  }
}

extension CategoryMethod {
  /// The categories that a threat names, each where it stands.
  fileprivate func writtenWords(of threat: Entity) -> [Located<String>] {
    switch self {
    case .stride: (threat[Threat.stride] ?? []).map { Located($0.value.rawValue, at: $0.span) }
    case .linddun: (threat[Threat.linddun] ?? []).map { Located($0.value.rawValue, at: $0.span) }
    }
  }
}

private func misplaced(
  _ word: Located<String>, of method: CategoryMethod, at shapes: Set<DiagramShape>,
  by threat: Entity
) -> Diagnostic? {
  guard let category = method.categories.first(where: { $0.word == word.value }) else {
    return nil
  }
  let fitting = DiagramShape.allCases.filter { method.applicability.applies(category, to: $0) }
  guard shapes.isDisjoint(with: fitting) else { return nil }
  return misplaced(category, at: DiagramShape.allCases.filter(shapes.contains), fitting, threat, word)
}

extension Rule {
  package static let categoryAgainstType = Rule("category-against-type", .note)
}

private func misplaced(
  _ category: ThreatCategory, at shapes: [DiagramShape], _ fitting: [DiagramShape],
  _ threat: Entity, _ word: Located<String>
) -> Diagnostic {
  Diagnostic(
    .categoryAgainstType,
    "'\(threat.id.value)' is \(category.title.lowercased()), but strikes only at \(oneOf(shapes))",
    at: threat.place(word.span),
    help: "name under 'targets' \(oneOf(fitting)) where it happens, or the category that fits"
  )
}

/// "a process or a data store".
private func oneOf(_ shapes: [DiagramShape]) -> String {
  shapes.map { $0 == .externalEntity ? "an \($0.rawValue)" : "a \($0.rawValue)" }
    .joined(separator: " or ")
}
