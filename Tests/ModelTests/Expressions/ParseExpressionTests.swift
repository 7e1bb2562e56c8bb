import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct ParseExpressionTests {
  /// Every expression with its structure made visible.
  @Test(arguments: [
    ("pii", "pii"),
    ("status != resolved", "(status != resolved)"),
    ("risk.current>=high", "(risk.current >= high)"),
    ("a = 1 and b = 2 or c and d", "(((a = 1) and (b = 2)) or (c and d))"),
    ("a and (b or c) and not d", "(a and (b or c) and not(d))"),
    ("not not a", "not(not(a))"),
    ("mitigations is empty or owner is not empty", "((mitigations empty) or (owner nonempty))"),
    ("none mitigations.status = implemented", "none(mitigations.status = implemented)"),
    ("any targets in [web, F-2]", "any(targets in [web, F-2])"),
    ("status in (open, 'in treatment')", "(status in [open, \"in treatment\"])"),
    ("status not in [open]", "not((status in [open]))"),
    ("owner in team.members", "(owner in [team.members])"),
    ("references contains LLM01:2025", "(references contains LLM01:2025)"),
    ("due < 2026-10-30", "(due < date 2026-10-30)"),
    ("every <= 6 months", "(every <= duration 6 months)"),
    ("risk.cvss > -9.8", "(risk.cvss > number -9.8)"),
    ("code = 1.2.3", "(code = 1.2.3)"),
    ("response = none", "(response = none)"),
    ("any = all", "(any = all)"),
  ])
  func conditionsAreUnderstood(text: String, structure: String) {
    let (expression, problems) = Expression.parse(text)
    #expect(
      expression.map(shown)
        == structure.replacing("= 1)", with: "= number 1)")
        .replacing("= 2)", with: "= number 2)"))
    #expect(problems.isEmpty)
  }

  /// The mark is the range of the only problem.
  @Test(arguments: [
    ("⟦⟧", "expected a key, such as 'status' at the end"),
    ("status =⟦⟧ ", "expected a value at the end"),
    ("status = ⟦and⟧ b", "expected a value, found 'and'"),
    ("status = open ⟦risk⟧", "expected 'and', 'or' or the end, found 'risk'"),
    ("a ⟦AND⟧ b", "expected 'and', 'or' or the end, found 'AND'; did you mean 'and'?"),
    ("⟦=⟧ open", "expected a key, such as 'status', found '='"),
    ("⟦'a'⟧ = b", "expected a key, such as 'status', found a text in quotes"),
    ("⟦(⟧a = b", "'(' is not closed"),
    ("a in ⟦[⟧b, c", "'[' is not closed"),
    ("a in [b ⟦c⟧]", "expected ']', found 'c'"),
    ("(a = b⟦]⟧", "expected ')', found ']'"),
    ("a = b⟦)⟧", "expected 'and', 'or' or the end, found ')'"),
    ("a is ⟦gone⟧", "expected 'empty' or 'not empty', found 'gone'"),
    ("a is not⟦⟧", "expected 'empty' at the end"),
    ("a not ⟦like⟧ b", "expected 'in', found 'like'"),
    ("a = ⟦'⟧b", "the quote is not closed"),
    ("a = ⟦é⟧", "'é' has no meaning here; put a text in quotes"),
    ("⟦risk..current⟧ = high", "a name is missing beside a dot"),
    ("⟦12⟧ = a", "'12' cannot name a key; a condition starts with a key"),
  ])
  func mistakesHaveTheirPlace(marked: String, message: String) {
    let source = MarkedSource(marked)
    let (expression, problems) = Expression.parse(source.file.text(in: 0..<source.file.utf8.count))
    #expect(expression == nil)
    #expect(problems.map(\.message) == [message])
    #expect(problems.map(\.range) == source.spans.map(\.range))
  }

  /// Operators of other languages are reported, and understood all the same.
  @Test(arguments: [
    ("a ⟦==⟧ b", "(a = b)", "write '=' instead of '=='"),
    ("a ⟦<>⟧ b", "(a != b)", "write '!=' instead of '<>'"),
    ("a ⟦&&⟧ b", "(a and b)", "write 'and' instead of '&&'"),
    ("⟦!⟧a", "not(a)", "write 'not' instead of '!'"),
    ("a ⟦≥⟧ b", "(a >= b)", "write '>=' instead of '≥'"),
  ])
  func operatorsOfOtherLanguagesAreNamed(marked: String, structure: String, message: String) {
    let source = MarkedSource(marked)
    let (expression, problems) = Expression.parse(source.file.text(in: 0..<source.file.utf8.count))
    #expect(expression.map(shown) == structure)
    #expect(problems.map(\.message) == [message])
    #expect(problems.map(\.range) == source.spans.map(\.range))
  }

  @Test func everyNodeHasItsRange() throws {
    let text = "not a.b = 'é c' and (any d in [e, 2 days])"
    let expression = try #require(Expression.parse(text).expression)
    #expect(
      ranges(of: expression).map { slice(text, $0) } == [
        "not a.b = 'é c' and (any d in [e, 2 days]", "not a.b = 'é c'", "a.b = 'é c'", "a.b", "a",
        "b", "'é c'", "any d in [e, 2 days]", "d", "d", "e", "2 days",
      ])
  }

  @Test func depthIsBounded() {
    let nested = { String(repeating: "(", count: $0) + "a" + String(repeating: ")", count: $0) }
    #expect(Expression.parse(nested(31)).problems.isEmpty)
    #expect(
      Expression.parse(nested(10_000)).problems.map(\.message)
        == ["nested deeper than 32 levels"])
    #expect(Expression.parse(String(repeating: "not ", count: 10_000)).problems.count == 1)
    let chain = String(repeating: "a = b and ", count: 20_000) + "c"
    #expect(Expression.parse(chain).problems.isEmpty)
  }
}

private func slice(_ text: String, _ range: Range<Int>) -> String {
  String(decoding: Array(text.utf8)[range], as: UTF8.self)
}

private func shown(_ expression: Expression) -> String {
  switch expression.kind {
  case .all(let terms): "(\(terms.map(shown).joined(separator: " and ")))"
  case .any(let terms): "(\(terms.map(shown).joined(separator: " or ")))"
  case .not(let term): "not(\(shown(term)))"
  case .condition(let condition): shown(condition)
  }
}

private func shown(_ condition: ExpressionCondition) -> String {
  let path = condition.path.names.map(\.text).joined(separator: ".")
  let test: String
  switch condition.test {
  case .holds: return path
  case .isEmpty: test = "empty"
  case .isNotEmpty: test = "nonempty"
  case .compare(let comparison, let operand): test = "\(comparison.rawValue) \(shown(operand))"
  case .isIn(let operands): test = "in [\(operands.map(shown).joined(separator: ", "))]"
  case .contains(let operand): test = "contains \(shown(operand))"
  }
  return "\(condition.quantifier?.rawValue ?? "")(\(path) \(test))"
}

private func shown(_ operand: ExpressionOperand) -> String {
  switch operand.form {
  case .word: operand.text
  case .quoted: "\"\(operand.text)\""
  case .number: "number \(operand.text)"
  case .date: "date \(operand.text)"
  case .duration: "duration \(operand.text)"
  }
}

private func ranges(of expression: Expression) -> [Range<Int>] {
  let inner: [Range<Int>]
  switch expression.kind {
  case .all(let terms), .any(let terms): inner = terms.flatMap(ranges)
  case .not(let term): inner = ranges(of: term)
  case .condition(let condition):
    let path = [condition.path.range] + condition.path.names.map(\.range)
    switch condition.test {
    case .holds, .isEmpty, .isNotEmpty: inner = path
    case .compare(_, let operand), .contains(let operand): inner = path + [operand.range]
    case .isIn(let operands): inner = path + operands.map(\.range)
    }
  }
  return [expression.range] + inner
}
