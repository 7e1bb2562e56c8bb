/// A condition whose every name and value is known to make sense for entities of one kind.
package struct ResolvedExpression: Sendable, Hashable {
  indirect enum Term: Sendable, Hashable {
    case all([Term])
    case any([Term])
    case not(Term)
    case condition(Condition)
  }

  struct Condition: Sendable, Hashable {
    let quantifier: ExpressionCondition.Quantifier?
    let path: ResolvedPath
    let test: Test
  }

  enum Test: Sendable, Hashable {
    case holds, isEmpty, isNotEmpty
    /// The operand as each of the types that the path's values may have.
    case compare(ExpressionCondition.Comparison, [ExpressionValue])
    case isIn([ExpressionValue])
    case contains([ExpressionValue])
  }

  let term: Term
}
