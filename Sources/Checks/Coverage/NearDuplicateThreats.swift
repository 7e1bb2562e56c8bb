package import Diagnostics
internal import Model

extension Check {
  /// Threats of one model with the same source, action and assets, but for small words.
  static let nearDuplicateThreats = Check(.nearDuplicateThreats) { inspection in
    let workspace = inspection.workspace
    let gists = workspace.threatsThatApply.compactMap { threat in
      workspace.gist(of: threat).map { ($0, threat) }
    }
    return Dictionary(grouping: gists, by: \.0).values.filter { $0.count > 1 }
      .map { repeated($0.map { workspace[$0.1] }) }.sorted()
  }
}

/// What a threat says, without how it says it.
private struct Gist: Hashable {
  let model: ModelIndex
  let source: String
  let action: String
  let assets: Set<String>
}

extension Workspace {
  fileprivate func gist(of threat: EntityIndex) -> Gist? {
    let statement = statement(of: threat)
    guard let model = model(of: threat), let source = statement.parts(.source).first,
      let action = statement.parts(.action).first
    else { return nil }
    return Gist(
      model: model, source: essence(of: source.text), action: essence(of: action.text),
      assets: Set(statement.parts(.assets).map { essence(of: $0.text) }))
  }
}

/// A text in lower case, without articles and marks of punctuation.
private func essence(of text: String) -> String {
  text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { !articles.contains($0) }
    .joined(separator: " ")
}

private let articles: Set<Substring> = ["a", "an", "the", "our", "its", "their", "any", "some"]

extension Rule {
  package static let nearDuplicateThreats = Rule("near-duplicate-threats", .note)
}

private func repeated(_ threats: [Entity]) -> Diagnostic {
  let others = threats.dropFirst().map(\.id.value.text)
  let verb = others.count == 1 ? "says" : "say"
  return Diagnostic(
    .nearDuplicateThreats,
    "\(listed(others.prefix(3), of: others.count)) \(verb) the same as '\(threats[0].id.value)'",
    at: threats[1].id.span,
    notes: [.init("'\(threats[0].id.value)' is declared here", at: threats[0].id.span)],
    help: "make them one with several 'targets', name it under 'duplicate-of', "
      + "or say in the action what differs"
  )
}
