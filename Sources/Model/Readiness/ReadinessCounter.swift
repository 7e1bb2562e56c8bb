package import Diagnostics

/// Something that a workspace counts to judge its models by.
package struct ReadinessCounter: Sendable, Hashable {
  /// What is counted, in the author's words: "mitigations without an owner".
  package let words: String
  package let kind: Kind
  let filter: ResolvedExpression?

  package static let count = Key<Located<String>>.text(
    "count", "The kind that is counted; threats where none is named.",
    as: .choice(Kind.allCases.filter(\.hasPage).map { Word($0.rawValue, $0.plural) }))
  package static let filter = Key<Located<String>>.text(
    "where", "Which of them, as an expression.", as: .expression)
  package static let atMost = Key<Located<Double>>.number(
    "at-most", "The most that there may be; none where not given.")

  package static let fields: [FieldSpec] = [count.spec, filter.spec, atMost.spec]

  /// The counter that a mapping declares.
  ///
  /// - Returns: `nil` where its condition cannot be understood; why is reported where the
  ///   configuration is read.
  init?(_ words: String, _ fields: FieldSet, _ settings: LoweringSettings) {
    self.words = words
    kind = Self.kind(in: fields)
    guard let text = fields[Self.filter]?.value else {
      filter = nil
      return
    }
    guard let expression = Expression.parse(text).expression,
      let resolved = ResolvedExpression.resolve(expression, for: kind, settings).expression
    else { return nil }
    filter = resolved
  }

  /// The kind that a mapping counts.
  static func kind(in fields: FieldSet) -> Kind {
    fields[count].flatMap { Kind(rawValue: $0.value) } ?? .threat
  }
}
