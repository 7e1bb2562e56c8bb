extension Expression {
  /// How deep parentheses and `not` may be nested.
  package static let greatestDepth = 32

  /// Reads an expression. There is one wherever the problems leave no doubt what was meant.
  package static func parse(
    _ text: String
  ) -> (expression: Expression?, problems: [ExpressionProblem]) {
    var problems: [ExpressionProblem] = []
    do throws(ExpressionProblem) {
      let lexed = try expressionTokens(of: text)
      problems = lexed.problems
      var parser = ExpressionParser(tokens: lexed.tokens)
      let expression = try parser.alternatives(depth: 0)
      try parser.expectEnd()
      return (expression, problems)
    } catch {
      return (nil, problems + [error])
    }
  }
}

/// A parser by recursive descent, its depth bounded by `greatestDepth`.
private struct ExpressionParser {
  let tokens: [ExpressionToken]
  private var index = 0

  init(tokens: [ExpressionToken]) {
    self.tokens = tokens
  }

  /// The token to be read; the last one is the end and stays.
  var next: ExpressionToken { tokens[min(index, tokens.count - 1)] }

  mutating func advance() -> ExpressionToken {
    defer { index += 1 }
    return next
  }

  mutating func take(_ word: String) -> ExpressionToken? {
    next.kind == .word && next.text == word ? advance() : nil
  }

  mutating func take(_ kind: ExpressionToken.Kind) -> ExpressionToken? {
    next.kind == kind ? advance() : nil
  }

  func expectEnd() throws(ExpressionProblem) {
    guard next.kind == .end else { throw unexpected(next, insteadOf: "'and', 'or' or the end") }
  }
}

// MARK: Connectives

extension ExpressionParser {
  mutating func alternatives(depth: Int) throws(ExpressionProblem) -> Expression {
    var terms = [try conjunction(depth: depth)]
    while take("or") != nil { terms.append(try conjunction(depth: depth)) }
    return terms.count == 1 ? terms[0] : joined(terms, .any(terms))
  }

  private mutating func conjunction(depth: Int) throws(ExpressionProblem) -> Expression {
    var terms = [try negation(depth: depth)]
    while take("and") != nil { terms.append(try negation(depth: depth)) }
    return terms.count == 1 ? terms[0] : joined(terms, .all(terms))
  }

  private mutating func negation(depth: Int) throws(ExpressionProblem) -> Expression {
    guard depth < Expression.greatestDepth else { throw tooDeep(next) }
    if let word = take("not") {
      let operand = try negation(depth: depth + 1)
      return Expression(
        kind: .not(operand), range: word.range.lowerBound..<operand.range.upperBound)
    }
    guard let opening = take(.openParenthesis) else { return try condition() }
    let inner = try alternatives(depth: depth + 1)
    guard take(.closeParenthesis) != nil else { throw unclosed(opening, next) }
    return inner
  }

  private func joined(_ terms: [Expression], _ kind: Expression.Kind) -> Expression {
    let start = terms.first?.range.lowerBound ?? 0
    return Expression(kind: kind, range: start..<(terms.last?.range.upperBound ?? start))
  }
}

// MARK: Conditions

extension ExpressionParser {
  private typealias Condition = ExpressionCondition

  private mutating func condition() throws(ExpressionProblem) -> Expression {
    let start = next.range.lowerBound
    let quantifier = takeQuantifier()
    let path = try path()
    let isDenied = next.text == "not" && next.kind == .word
    if isDenied { _ = advance() }
    let test = isDenied ? try membership() : try test()
    let range = start..<tokens[index - 1].range.upperBound
    let condition = ExpressionCondition(quantifier: quantifier, path: path, test: test)
    let expression = Expression(kind: .condition(condition), range: range)
    return isDenied ? Expression(kind: .not(expression), range: range) : expression
  }

  /// A quantifier stands before a path; alone, its word is a name like others.
  private mutating func takeQuantifier() -> ExpressionCondition.Quantifier? {
    guard next.kind == .word, let quantifier = ExpressionCondition.Quantifier(rawValue: next.text),
      index + 1 < tokens.count, tokens[index + 1].kind == .word,
      !reserved.contains(tokens[index + 1].text)
    else { return nil }
    _ = advance()
    return quantifier
  }

  private mutating func path() throws(ExpressionProblem) -> ExpressionPath {
    guard next.kind == .word, !reserved.contains(next.text) else {
      throw unexpected(next, insteadOf: "a key, such as 'status'")
    }
    let token = advance()
    var names: [ExpressionPath.Name] = []
    var start = token.range.lowerBound
    for name in token.text.split(separator: ".", omittingEmptySubsequences: false) {
      let range = start..<start + name.utf8.count
      guard let first = name.first, first.isLetter else {
        throw invalidName(name, range, in: token)
      }
      names.append(ExpressionPath.Name(text: String(name), range: range))
      start = range.upperBound + 1
    }
    return ExpressionPath(names: names, range: token.range)
  }

  private mutating func test() throws(ExpressionProblem) -> ExpressionCondition.Test {
    if case .comparison(let comparison) = next.kind {
      _ = advance()
      return .compare(comparison, try operand())
    }
    if take("contains") != nil { return .contains(try operand()) }
    if take("is") != nil { return try emptiness() }
    return next.text == "in" && next.kind == .word ? try membership() : .holds
  }

  private mutating func emptiness() throws(ExpressionProblem) -> ExpressionCondition.Test {
    let isDenied = take("not") != nil
    guard take("empty") != nil else {
      throw unexpected(next, insteadOf: isDenied ? "'empty'" : "'empty' or 'not empty'")
    }
    return isDenied ? .isNotEmpty : .isEmpty
  }

  private mutating func membership() throws(ExpressionProblem) -> ExpressionCondition.Test {
    guard take("in") != nil else { throw unexpected(next, insteadOf: "'in'") }
    let opening = next
    guard take(.openBracket) ?? take(.openParenthesis) != nil else { return .isIn([try operand()]) }
    let closing: ExpressionToken.Kind =
      opening.kind == .openBracket ? .closeBracket : .closeParenthesis
    var operands = [try operand()]
    while take(.comma) != nil { operands.append(try operand()) }
    guard take(closing) != nil else { throw unclosed(opening, next) }
    return .isIn(operands)
  }
}

// MARK: Operands

extension ExpressionParser {
  private mutating func operand() throws(ExpressionProblem) -> ExpressionOperand {
    let token = next
    switch token.kind {
    case .quoted:
      _ = advance()
      return ExpressionOperand(text: token.text, form: .quoted, range: token.range)
    case .word where !reserved.contains(token.text):
      _ = advance()
      let form = form(of: token.text)
      guard form == .number, next.kind == .word, timeUnits.contains(next.text) else {
        return ExpressionOperand(text: token.text, form: form, range: token.range)
      }
      let unit = advance()
      let range = token.range.lowerBound..<unit.range.upperBound
      return ExpressionOperand(text: "\(token.text) \(unit.text)", form: .duration, range: range)
    default: throw unexpected(token, insteadOf: "a value")
    }
  }

  private func form(of word: String) -> ExpressionOperand.Form {
    if Day(word) != nil { return .date }
    let digits = word.hasPrefix("-") ? word.dropFirst() : word[...]
    let isNumber =
      digits.first?.isNumber == true && digits.last?.isNumber == true
      && digits.allSatisfy { $0.isNumber || $0 == "." } && digits.count { $0 == "." } <= 1
    return isNumber ? .number : .word
  }
}

private let reserved: Set<String> = ["and", "or", "not", "in", "is", "contains"]

private let timeUnits: Set<String> = [
  "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year",
  "years",
]

// MARK: Wording

private func unexpected(
  _ token: ExpressionToken, insteadOf expected: String
) -> ExpressionProblem {
  if token.kind == .end {
    return ExpressionProblem(message: "expected \(expected) at the end", range: token.range)
  }
  let lowered = token.text.lowercased()
  let hint =
    lowered != token.text && reserved.contains(lowered) ? "; did you mean '\(lowered)'?" : ""
  let found = token.kind == .quoted ? "a text in quotes" : "'\(token.text)'"
  return ExpressionProblem(
    message: "expected \(expected), found \(found)\(hint)", range: token.range)
}

private func unclosed(_ opening: ExpressionToken, _ found: ExpressionToken) -> ExpressionProblem {
  let closing = opening.kind == .openBracket ? "]" : ")"
  guard found.kind == .end else { return unexpected(found, insteadOf: "'\(closing)'") }
  return ExpressionProblem(
    message: "'\(opening.text)' is not closed", range: opening.range)
}

private func invalidName(
  _ name: Substring, _ range: Range<Int>, in token: ExpressionToken
) -> ExpressionProblem {
  guard name.isEmpty else {
    return ExpressionProblem(
      message: "'\(name)' cannot name a key; a condition starts with a key", range: range)
  }
  return ExpressionProblem(message: "a name is missing beside a dot", range: token.range)
}

private func tooDeep(_ token: ExpressionToken) -> ExpressionProblem {
  ExpressionProblem(
    message: "nested deeper than \(Expression.greatestDepth) levels", range: token.range)
}
