internal import Diagnostics
internal import Model

extension Workspace {
  /// The threats whose statement has some parts, but not this one.
  ///
  /// A threat that says nothing at all is one finding of its own, and so is a sentence in which no
  /// part is marked. A duplicate has the other threat's statement, and an entry of a library takes
  /// what it lacks from the model that uses it.
  func threats(lacking role: StatementRole) -> [EntityIndex] {
    entitiesOfSystems(.threat).filter { threat in
      guard state(of: threat) != .duplicate else { return false }
      let statement = statement(of: threat)
      return !statement.parts.isEmpty && !statement.has(role)
    }
  }

  /// The parts of all statements with these roles, each where its author wrote it: a part that a
  /// threat takes from another one is judged there.
  func writtenParts(
    _ roles: Set<StatementRole>
  ) -> [(threat: EntityIndex, part: ThreatStatement.Part)] {
    entities(.threat).flatMap { threat in
      statement(of: threat).parts.filter { part in
        roles.contains(part.role) && self[threat].extent.contains(part.span)
      }.map { (threat, $0) }
    }
  }
}
