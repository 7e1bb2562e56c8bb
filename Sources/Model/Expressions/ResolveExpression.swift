internal import Diagnostics

extension ResolvedExpression {
  /// Checks an expression against the schema of a kind and the keys that the workspace adds.
  ///
  /// There is a result only where nothing is wrong; the problems are all that there are, in order.
  package static func resolve(
    _ expression: Expression, for kind: Kind, _ settings: LoweringSettings
  ) -> (expression: ResolvedExpression?, problems: [ResolutionProblem]) {
    var resolver = ExpressionResolver(kind: kind, settings: settings)
    let term = resolver.term(expression)
    guard resolver.problems.isEmpty, let term else { return (nil, resolver.problems) }
    return (ResolvedExpression(term: term), [])
  }
}

private struct ExpressionResolver {
  let kind: Kind
  let settings: LoweringSettings
  var problems: [ResolutionProblem] = []

  mutating func term(_ expression: Expression) -> ResolvedExpression.Term? {
    switch expression.kind {
    case .all(let terms): return .all(self.terms(terms))
    case .any(let terms): return .any(self.terms(terms))
    case .not(let inner): return term(inner).map { .not($0) }
    case .condition(let condition): return self.condition(condition).map { .condition($0) }
    }
  }

  private mutating func terms(_ expressions: [Expression]) -> [ResolvedExpression.Term] {
    var terms: [ResolvedExpression.Term] = []
    for expression in expressions {
      if let term = term(expression) { terms.append(term) }
    }
    return terms
  }

  private mutating func condition(
    _ condition: ExpressionCondition
  ) -> ResolvedExpression.Condition? {
    switch ResolvedPath.resolve(condition.path, for: kind, settings) {
    case .failure(let problem):
      problems.append(problem)
      return nil
    case .success(let path):
      guard let test = test(condition.test, of: path, at: condition.path.range) else { return nil }
      return .init(quantifier: condition.quantifier, path: path, test: test)
    }
  }

  private mutating func test(
    _ test: ExpressionCondition.Test, of path: ResolvedPath, at place: Range<Int>
  ) -> ResolvedExpression.Test? {
    switch test {
    case .holds: return .holds
    case .isEmpty: return .isEmpty
    case .isNotEmpty: return .isNotEmpty
    case .compare(let comparison, let operand):
      if comparison.asksForOrder, !path.types.contains(where: \.hasOrder) {
        problems.append(withoutOrder(path, comparison, at: place))
        return nil
      }
      return values(of: operand, for: path).map { .compare(comparison, $0) }
    case .isIn(let operands):
      return .isIn(operands.flatMap { values(of: $0, for: path) ?? [] })
    case .contains(let operand):
      return values(of: operand, for: path).map { .contains($0) }
    }
  }

  /// The operand as each of the types that it can be; a problem where it can be none of them.
  private mutating func values(
    of operand: ExpressionOperand, for path: ResolvedPath
  ) -> [ExpressionValue]? {
    let values = path.types.compactMap { $0.value(of: operand, settings) }
    guard values.isEmpty else { return values }
    let words = path.types.flatMap { $0.words(settings) }
    problems.append(wrongValue(operand, for: path, words: words))
    return nil
  }
}

extension ExpressionCondition.Comparison {
  /// Whether it asks which of two values is greater.
  fileprivate var asksForOrder: Bool {
    switch self {
    case .equal, .notEqual: false
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    }
  }
}

private func withoutOrder(
  _ path: ResolvedPath, _ comparison: ExpressionCondition.Comparison, at place: Range<Int>
) -> ResolutionProblem {
  ResolutionProblem(
    kind: .wrongValue,
    message: "'\(path.text)' has no order, so '\(comparison.rawValue)' says nothing about it",
    range: place, nearest: nil,
    help:
      "levels, risks, numbers, dates and intervals have an order; others are compared with '=', '!=' or 'in'"
  )
}

private func wrongValue(
  _ operand: ExpressionOperand, for path: ResolvedPath, words: [String]
) -> ResolutionProblem {
  let candidate = nearMiss(for: operand.text, among: words)
  let types = path.types.map(\.noun).joined(separator: " or ")
  let message =
    words.isEmpty
    ? "'\(path.text)' is \(types), which '\(operand.text)' is not"
    : "'\(operand.text)' is no value of '\(path.text)'"
      + (candidate.map { "; did you mean '\($0)'?" } ?? "")
  return ResolutionProblem(
    kind: .wrongValue, message: message, range: operand.range, nearest: candidate,
    help: words.isEmpty || candidate != nil ? nil : "known values: " + words.joined(separator: ", ")
  )
}
