internal import Model

/// What `list` is asked: the texts of the command line.
package struct ListQuestion: Sendable {
  package let kind: String
  package let model: String?
  package let filter: String?
  package let sort: String?
  package let columns: String?

  package init(kind: String, model: String?, filter: String?, sort: String?, columns: String?) {
    self.kind = kind
    self.model = model
    self.filter = filter
    self.sort = sort
    self.columns = columns
  }
}

/// The entities that a question asks for, and what to show of each.
package struct Answer: Sendable {
  let columns: [ResolvedPath]
  let rows: [Row]

  struct Row: Sendable {
    let entity: EntityIndex
    /// The values of each column.
    let cells: [[String]]
  }

  let workspace: Workspace
}

/// Finds the entities that a question asks for.
package func answer(
  _ question: ListQuestion, _ request: WorkspaceRequest
) throws -> Answer {
  let kind = try Kind(called: question.kind)
  let workspace = try compile(request).workspace
  let settings = LoweringSettings(workspace.configuration)
  let model = try question.model.map { try workspace.model(called: $0) }
  let filter = try question.filter.map { try condition($0, on: kind, settings) }
  let sorts = try question.sort.map { text in
    try expectSense(of: text, ResolvedSort.resolve(text, for: kind, settings))
  }
  let columns =
    try question.columns.map { text in
      try expectSense(of: text, ResolvedPath.resolveAll(text, for: kind, settings))
    } ?? usualColumns(of: kind, settings, showsModel: model == nil && workspace.models.count > 1)
  let found = workspace.select(kind, where: filter, sortedBy: sorts ?? [], of: model)
  let rows = found.map { entity in
    Answer.Row(
      entity: entity, cells: columns.map { workspace.values(of: $0, from: entity).map(\.text) })
  }
  return Answer(columns: columns, rows: rows, workspace: workspace)
}

private func condition(
  _ text: String, on kind: Kind, _ settings: LoweringSettings
) throws(CommandError) -> ResolvedExpression {
  let parsed = Expression.parse(text)
  if let problem = parsed.problems.first {
    throw .unusableExpression(text, at: problem.range, problem.message, help: nil)
  }
  guard let expression = parsed.expression else {
    throw .unusableExpression(text, at: 0..<0, "there is no condition", help: nil)
  }
  let resolved = ResolvedExpression.resolve(expression, for: kind, settings)
  guard let result = try expectSense(of: text, (resolved.expression, resolved.problems)) else {
    throw .unusableExpression(text, at: 0..<0, "there is no condition", help: nil)
  }
  return result
}

/// The result of looking names up, if there was no problem.
private func expectSense<Result>(
  of text: String, _ outcome: (Result, problems: [ResolutionProblem])
) throws(CommandError) -> Result {
  guard let problem = outcome.problems.first else { return outcome.0 }
  throw .unusableExpression(text, at: problem.range, problem.message, help: problem.help)
}

/// What is shown where nobody says: of these, those that the kind has.
private func usualColumns(
  of kind: Kind, _ settings: LoweringSettings, showsModel: Bool
) -> [ResolvedPath] {
  let names = (showsModel ? ["model"] : []) + ["id", "title", "risk.current", "status", "owner"]
  return names.compactMap { ResolvedPath.resolve($0, for: kind, settings).path }
}
