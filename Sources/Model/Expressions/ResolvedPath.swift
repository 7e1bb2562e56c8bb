/// A path whose every name is known: from an entity by links to others, and there to a value.
package struct ResolvedPath: Sendable, Hashable {
  /// The path as it was written.
  package let text: String
  /// The links on the way, for each kind that may be met.
  let way: [[Kind: PathStep]]
  /// What is asked at the end, for each kind that may be met.
  let end: [Kind: PathEnd]
  /// What the values are; more than one type where the way leads to several kinds.
  package let types: [ExpressionType]
}

/// One step from an entity to others.
enum PathStep: Sendable, Hashable {
  case links(Relation, isReversed: Bool)
  /// Everything of a kind that is linked, in whatever way but by mention.
  case linked(Kind)
  /// The boundaries round an element, or those that a flow crosses.
  case boundaries
  /// The source or the assets of a threat's statement that have ids.
  case statement(StatementRole)
}

/// What is asked of the entity at a path's end.
enum PathEnd: Sendable, Hashable {
  /// The entity itself.
  case itself
  /// The entities to which a step leads.
  case linked(PathStep)
  /// A key, and keys within its value.
  case field([String], ExpressionType)
  case kind, title, model, state
  case statement(StatementRole)
  case risk(RiskMoment)
}

/// Why an expression cannot be asked of a kind of entity, and where.
package struct ResolutionProblem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case unknownName
    case wrongValue
  }

  package let kind: Kind
  /// Lower case, no full stop, names in 'quotes'.
  package let message: String
  /// In bytes of the expression's UTF-8.
  package let range: Range<Int>
  /// What may have been meant.
  package let nearest: String?
  package let help: String?
}
