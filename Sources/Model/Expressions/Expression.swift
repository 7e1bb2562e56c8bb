/// A condition on entities, as in `status != resolved and risk.current >= high`: what was written,
/// before anything is known about the names in it.
package struct Expression: Sendable, Hashable {
  package indirect enum Kind: Sendable, Hashable {
    /// All of them hold: at least two, joined by `and`.
    case all([Expression])
    /// One of them holds: at least two, joined by `or`.
    case any([Expression])
    case not(Expression)
    case condition(ExpressionCondition)
  }

  package let kind: Kind
  /// Where it stands in the text, in bytes of UTF-8, without parentheses around it.
  package let range: Range<Int>
}

/// A question about the values of one path: `any mitigations.status = implemented`.
package struct ExpressionCondition: Sendable, Hashable {
  /// Of how many of a path's values a test has to hold.
  package enum Quantifier: String, Sendable, Hashable, CaseIterable {
    case any, all, none
  }

  package enum Test: Sendable, Hashable {
    /// The path alone: it is true, or there is something.
    case holds
    case isEmpty
    case isNotEmpty
    case compare(Comparison, ExpressionOperand)
    /// `in`: the path's value is one of these; a single operand may also name a list.
    case isIn([ExpressionOperand])
    case contains(ExpressionOperand)
  }

  package enum Comparison: String, Sendable, Hashable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// The quantifier that was written, if any.
  package let quantifier: Quantifier?
  package let path: ExpressionPath
  package let test: Test
}

/// Names with dots between them: `risk.current`.
package struct ExpressionPath: Sendable, Hashable {
  package struct Name: Sendable, Hashable {
    package let text: String
    package let range: Range<Int>
  }

  /// At least one.
  package let names: [Name]
  package let range: Range<Int>
}

/// What a path's values are compared with. Its text is typed by the schema, as all values are.
package struct ExpressionOperand: Sendable, Hashable {
  package enum Form: Sendable, Hashable {
    /// `high`, `T-001`, `patient-records`; where the schema says so, a path.
    case word
    /// `'read only'` or `"read only"`; the text is what the quotes hold.
    case quoted
    /// `12`, `-3` or `9.8`.
    case number
    /// `2026-10-30`.
    case date
    /// `6 months`: a number and a unit of time.
    case duration
  }

  package let text: String
  package let form: Form
  package let range: Range<Int>
}

/// Why a text is no expression, and where.
package struct ExpressionProblem: Sendable, Hashable, Error {
  /// Lower case, no full stop, names in 'quotes'.
  package let message: String
  /// In bytes of the text's UTF-8.
  package let range: Range<Int>
}
