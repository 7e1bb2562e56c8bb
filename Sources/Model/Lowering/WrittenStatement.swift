package import Diagnostics
internal import Markup

/// The sentence that an author wrote for a threat, taken apart, each part with its place.
package struct WrittenStatement: Sendable {
  package let sentence: String
  package let statement: Statement
  /// The places of the parts, in the order of `statement.parts` for each role.
  let places: [StatementRole: [SourceSpan]]
}

extension Lowering {
  /// The sentence in a threat's head, if it has one.
  mutating func statement(in head: YAMLNode?, _ kind: Kind) -> WrittenStatement? {
    guard kind == .threat, let node = head?.value(of: Threat.statement.spec.name),
      case .scalar(let sentence, _) = node.content, !node.isNothing
    else { return nil }
    let (statement, problems) = Statement.parse(sentence)
    for problem in problems {
      let place = sourceSpan(of: problem.range, inScalar: node, file: file)
      if let finding = malformedStatement(problem, at: place) { diagnostics.append(finding) }
    }
    var places: [StatementRole: [SourceSpan]] = [:]
    for role in StatementRole.allCases {
      places[role] = statement.parts(role).map {
        sourceSpan(of: $0.range, inScalar: node, file: file)
      }
    }
    return WrittenStatement(sentence: sentence, statement: statement, places: places)
  }
}

extension YAMLNode {
  /// The value of a key of a mapping.
  func value(of key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key.value == key }?.value
  }
}

extension Rule {
  package static let malformedStatement = Rule("malformed-statement", .warning)
}

/// A sentence without any brackets is a draft, and a check's business.
private func malformedStatement(
  _ problem: StatementProblem, at place: SourceSpan
) -> Diagnostic? {
  let message: String
  switch problem.kind {
  case .unmarked: return nil
  case .unclosedBracket: message = "this bracket is never closed"
  case .unopenedBracket: message = "no bracket is open here"
  case .emptyBrackets: message = "there is nothing in these brackets"
  case .repeated(let role): message = "the \(role.words) is given a second time"
  case .unknownConnection(let role):
    message = "these words do not say that what follows is the \(role.words)"
  }
  return Diagnostic(
    .malformedStatement, message, at: place,
    help:
      "a statement reads: A [source] with [prerequisites] can [action], which leads to [impact], "
      + "negatively impacting [goals] of [assets]"
  )
}

extension StatementRole {
  /// The role in words, for one part.
  package var words: String {
    switch self {
    case .source: "source"
    case .prerequisites: "prerequisites"
    case .action: "action"
    case .impact: "impact"
    case .goals: "goal"
    case .assets: "asset"
    }
  }
}
