import Diagnostics
import Markup
import Model
import TestSupport
import Testing

@Suite struct ResolveExpressionTests {
  /// The marks are the ranges of the problems, in order.
  @Test(arguments: [
    ("⟦statsu⟧ = open", ["a threat has no 'statsu'; did you mean 'status'?"]),
    ("risk.⟦curent⟧ >= high", ["'risk' has no 'curent'; did you mean 'current'?"]),
    (
      "mitigations.⟦stauts⟧ = implemented and ⟦ownr⟧",
      [
        "a mitigation has no 'stauts'; did you mean 'status'?",
        "a threat has no 'ownr'; did you mean 'owner'?",
      ]
    ),
    ("⟦evidence⟧ is empty", ["a threat has no 'evidence'"]),
    ("title.⟦length⟧ = 3", ["'title' has no 'length'"]),
    ("status = ⟦resolvd⟧", ["'resolvd' is no value of 'status'; did you mean 'resolved'?"]),
    ("risk.current > ⟦huge⟧", ["'huge' is no value of 'risk.current'"]),
    ("risk.impact = ⟦hgh⟧", ["'hgh' is no value of 'risk.impact'; did you mean 'high'?"]),
    (
      "accepted.until < ⟦soon⟧",
      ["'accepted.until' is a date, such as 2026-11-21, which 'soon' is not"]
    ),
    ("⟦owner⟧ > sales", ["'owner' has no order, so '>' says nothing about it"]),
    ("mitigations = ⟦'a b'⟧", ["'mitigations' is an id, which 'a b' is not"]),
    ("status in [open, ⟦shut⟧]", ["'shut' is no value of 'status'"]),
  ])
  func whatCannotBeIsReportedAtItsPlace(marked: String, messages: [String]) throws {
    let source = MarkedSource(marked)
    let text = source.file.text(in: 0..<source.file.utf8.count)
    let expression = try #require(Expression.parse(text).expression)
    let (resolved, problems) = ResolvedExpression.resolve(
      expression, for: .threat, LoweringSettings())
    #expect(resolved == nil)
    #expect(problems.map(\.message) == messages)
    #expect(problems.map(\.range) == source.spans.map(\.range))
  }

  @Test func aFoldedScalarKeepsThePlaces() {
    let source = MarkedSource(
      """
      ```view V-1
      show: threat
      where: >
        status != resolved
        and ⟦statsu⟧ = open
      sort: "-risk.current, ⟦due⟧"
      ```
      """)
    let dialect = Dialect(kinds: Kind.blocks.map(\.rawValue))
    let document = parse(source.file, dialect: dialect).document
    let findings = lower(document, of: source.file, settings: LoweringSettings()).diagnostics
    #expect(findings.map(\.span) == source.spans)
    #expect(findings.map(\.rule) == [.unknownNameInExpression, .unknownNameInExpression])
  }

  @Test func theKeysOfAWorkspaceAreKnown() throws {
    let custom = SourceFile(
      path: Configuration.fileName,
      text: """
        custom-fields:
          effort: { type: number, for: [mitigation] }
          hazard: { type: choice, values: [minor, major] }
        """)
    let node = try #require(parseYAML(custom).0)
    let settings = LoweringSettings(lowerConfiguration(node, of: custom).configuration)
    func problems(_ text: String, _ kind: Kind) throws -> [String] {
      let expression = try #require(Expression.parse(text).expression)
      return ResolvedExpression.resolve(expression, for: kind, settings).problems.map(\.message)
    }
    #expect(try problems("effort > 3 and hazard = major", .mitigation) == [])
    #expect(try problems("mitigations.effort < 2.5", .threat) == [])
    #expect(
      try problems("effort > 3 and hazard = majr", .threat) == [
        "a threat has no 'effort'", "'majr' is no value of 'hazard'; did you mean 'major'?",
      ])
  }
}
