internal import Diagnostics

extension Workspace {
  /// Whether an expression holds for an entity of the kind that it was resolved for.
  ///
  /// Of several values `=` asks for any, and `!=` that there is none that is equal; `any`, `all`
  /// and `none` say otherwise. They count the entities that a path leads through, so that
  /// `all mitigations.status = implemented` fails for a mitigation without a status.
  package func holds(_ expression: ResolvedExpression, for entity: EntityIndex) -> Bool {
    holds(expression.term, for: entity)
  }

  private func holds(_ term: ResolvedExpression.Term, for entity: EntityIndex) -> Bool {
    switch term {
    case .all(let terms): terms.allSatisfy { holds($0, for: entity) }
    case .any(let terms): terms.contains { holds($0, for: entity) }
    case .not(let term): !holds(term, for: entity)
    case .condition(let condition): holds(condition, for: entity)
    }
  }

  private func holds(
    _ condition: ResolvedExpression.Condition, for entity: EntityIndex
  ) -> Bool {
    func passes(_ values: [ExpressionValue]) -> Bool {
      self.passes(condition.test, values, of: condition.path)
    }
    guard let quantifier = condition.quantifier else {
      return passes(values(of: condition.path, from: entity))
    }
    let groups = groups(of: condition.path, from: entity)
    return switch quantifier {
    case .any: groups.contains(where: passes)
    case .all: groups.allSatisfy(passes)
    case .none: !groups.contains(where: passes)
    }
  }

  /// The values of each entity that a path leads through; each value, where it leads through none.
  private func groups(
    of path: ResolvedPath, from entity: EntityIndex
  ) -> [[ExpressionValue]] {
    path.way.isEmpty
      ? values(of: path, from: entity).map { [$0] }
      : entities(on: path, from: entity).map { values(of: path.end, at: $0) }
  }

  private func passes(
    _ test: ResolvedExpression.Test, _ values: [ExpressionValue], of path: ResolvedPath
  ) -> Bool {
    switch test {
    case .holds: values.contains { $0 != .flag(false) }
    case .isEmpty: values.isEmpty
    case .isNotEmpty: !values.isEmpty
    case .isIn(let operands): values.contains { isAny(of: operands, $0) }
    case .contains(let operands):
      values.contains { value in
        isAny(of: operands, value) || path.isText && operands.contains { value.holds($0) }
      }
    case .compare(.equal, let operands): values.contains { isAny(of: operands, $0) }
    case .compare(.notEqual, let operands): !values.contains { isAny(of: operands, $0) }
    case .compare(.less, let operands): has(values, operands) { $0.isLess(than: $1) }
    case .compare(.greater, let operands): has(values, operands) { $1.isLess(than: $0) }
    case .compare(.lessOrEqual, let operands):
      has(values, operands) { $1.isLess(than: $0).map { !$0 } }
    case .compare(.greaterOrEqual, let operands):
      has(values, operands) { $0.isLess(than: $1).map { !$0 } }
    }
  }

  private func has(
    _ values: [ExpressionValue], _ operands: [ExpressionValue],
    where relation: (ExpressionValue, ExpressionValue) -> Bool?
  ) -> Bool {
    values.contains { value in operands.contains { relation(value, $0) == true } }
  }

  private func isAny(of operands: [ExpressionValue], _ value: ExpressionValue) -> Bool {
    operands.contains { isEqual(value, $0) }
  }

  private func isEqual(_ value: ExpressionValue, _ operand: ExpressionValue) -> Bool {
    switch (value, operand) {
    case (.entity(let entity, let id), .reference(let reference)):
      id == reference.id
        && (reference.model == nil
          || reference.model == model(of: entity).map { self[$0].id.value })
    case (.text(let text), .reference(let reference)): text == reference.description
    default: value == operand
    }
  }
}

extension ResolvedPath {
  /// Whether `contains` asks for a piece of text rather than for one of several values.
  fileprivate var isText: Bool { types.contains(.text) }
}

extension ExpressionValue {
  /// Whether a text has another one in it, without regard to case.
  fileprivate func holds(_ piece: ExpressionValue) -> Bool {
    text.lowercased().contains(piece.text.lowercased())
  }
}
