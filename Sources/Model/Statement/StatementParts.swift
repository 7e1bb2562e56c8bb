/// The six parts of a threat, as its keys give them; an absent part is empty.
package struct StatementParts: Sendable, Hashable {
  package var source = ""
  /// With their connector, unless that is "with": "who has access", "access to the network".
  package var prerequisites = ""
  package var action = ""
  package var impact = ""
  package var goals: [String] = []
  package var assets: [String] = []

  package init(
    source: String = "",
    prerequisites: String = "",
    action: String = "",
    impact: String = "",
    goals: [String] = [],
    assets: [String] = []
  ) {
    self.source = source
    self.prerequisites = prerequisites
    self.action = action
    self.impact = impact
    self.goals = goals
    self.assets = assets
  }

  /// The parts that an author's sentence has.
  package init(_ statement: Statement) {
    let article = statement.article.map { $0.text.lowercased() }.flatMap { article in
      // "A" and "an" follow from the source; "any" and "the" say more.
      article == "a" || article == "an" ? nil : article
    }
    source = joined(article, statement.source)
    prerequisites = joined(statement.connector?.text, statement.prerequisites)
    action = statement.action?.text ?? ""
    impact = statement.impact?.text ?? ""
    goals = statement.goals.map(\.text)
    assets = statement.assets.map(\.text)
  }
}

extension StatementParts {
  /// The texts of a role, in their order.
  package func texts(_ role: StatementRole) -> [String] {
    switch role {
    case .source: source.isEmpty ? [] : [source]
    case .prerequisites: prerequisites.isEmpty ? [] : [prerequisites]
    case .action: action.isEmpty ? [] : [action]
    case .impact: impact.isEmpty ? [] : [impact]
    case .goals: goals
    case .assets: assets
    }
  }

  /// The same parts as a sentence can hold them: single spaces, no stop at the end, no "a" before
  /// the source, no "with" before the prerequisites, nothing empty.
  package var normalised: StatementParts {
    StatementParts(
      source: without(["a", "an"], tidy(source)),
      prerequisites: without(["with"], tidy(prerequisites)),
      action: tidy(action),
      impact: tidy(impact),
      goals: goals.map(tidy).filter { !$0.isEmpty },
      assets: assets.map(tidy).filter { !$0.isEmpty }
    )
  }

  /// The roles in which two descriptions of a threat disagree, white space, final stops and a
  /// capital at the start of a part apart.
  package func roles(differingFrom other: StatementParts) -> [StatementRole] {
    let (ours, theirs) = (normalised, other.normalised)
    return StatementRole.allCases.filter { role in
      let texts = (ours.texts(role), theirs.texts(role))
      return texts.0.count != texts.1.count
        || !zip(texts.0, texts.1).allSatisfy { uncapitalised($0) == uncapitalised($1) }
    }
  }
}

private func joined(_ words: String?, _ part: Statement.Part?) -> String {
  guard let part else { return "" }
  return words.map { "\($0) \(part.text)" } ?? part.text
}

private func tidy(_ text: String) -> String {
  var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  while let last = words.last, ".,;: ".contains(last) { words.removeLast() }
  return words
}

private func without(_ openings: Set<String>, _ text: String) -> String {
  let (word, rest) = firstWord(of: text)
  return openings.contains(word.lowercased()) && !rest.isEmpty ? rest : text
}

private func uncapitalised(_ text: String) -> String {
  text.prefix(1).lowercased() + text.dropFirst()
}

/// The text up to the first space, and what follows that.
func firstWord(of text: String) -> (word: String, rest: String) {
  let word = text.prefix { $0 != " " }
  return (String(word), String(text.dropFirst(word.count + 1)))
}
