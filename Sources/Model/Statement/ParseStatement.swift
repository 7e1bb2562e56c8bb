extension Statement {
  /// Takes a sentence apart, as far as its brackets and connecting words can be understood.
  package static func parse(
    _ sentence: String
  ) -> (statement: Statement, problems: [StatementProblem]) {
    var reader = StatementReader(sentence: MarkedSentence(sentence))
    reader.read()
    return (reader.statement, reader.problems)
  }
}

/// Goes over the brackets of a sentence from left to right.
private struct StatementReader {
  let sentence: MarkedSentence
  var statement = Statement()
  var problems: [StatementProblem]

  /// The parts that are no lists; their texts are taken when all of each is known.
  var ranges: [StatementRole: Range<Int>] = [:]
  var previous: StatementRole?
  /// Whether the goals were introduced by words that may also introduce assets.
  var goalsMayBeAssets = false
  var saysReduced = false

  init(sentence: MarkedSentence) {
    self.sentence = sentence
    problems = sentence.problems
  }

  mutating func read() {
    if sentence.brackets.isEmpty, problems.isEmpty {
      let whole = trimmed(0..<sentence.bytes.count, in: sentence.bytes)
      problems.append(StatementProblem(kind: .unmarked, range: whole))
    }
    var end = 0
    for bracket in sentence.brackets {
      read(bracket, after: end..<bracket.outer.lowerBound)
      end = bracket.outer.upperBound
    }
    takeTexts()
    decideGoals()
    problems.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func read(_ bracket: MarkedSentence.Bracket, after gap: Range<Int>) {
    guard !bracket.inner.isEmpty else {
      problems.append(StatementProblem(kind: .emptyBrackets, range: bracket.outer))
      return
    }
    let words = words(in: gap)
    let connection = Connection(words.map(\.key), after: previous)
    let role = role(of: connection)
    if connection == .further, role == previous {
      extend(role, by: bracket)
    } else if !has(role) {
      if connection == .unknown {
        let place = trimmed(gap, in: sentence.bytes)
        problems.append(StatementProblem(kind: .unknownConnection(role), range: place))
      }
      if role == .source { statement.article = article(words) }
      if role == .prerequisites, previous == .source { statement.connector = connector(words) }
      begin(role, bracket)
      goalsMayBeAssets = goalsMayBeAssets || connection == .harmed
      saysReduced = saysReduced || connection == .role(.goals)
    } else {
      problems.append(StatementProblem(kind: .repeated(role), range: bracket.inner))
    }
    previous = role
  }

  private func role(of connection: Connection) -> StatementRole {
    switch connection {
    case .role(let role): role
    case .harmed: .goals
    case .further: previous ?? .source
    case .unknown: next
    }
  }

  /// The role that comes after the previous one in the grammar.
  private var next: StatementRole {
    switch previous {
    case nil: .source
    case .source: .prerequisites
    case .prerequisites: .action
    case .action: .impact
    case .impact: .goals
    case .goals, .assets: .assets
    }
  }
}

// MARK: Parts

extension StatementReader {
  private mutating func begin(_ role: StatementRole, _ bracket: MarkedSentence.Bracket) {
    switch role {
    case .source, .prerequisites, .action, .impact: ranges[role] = bracket.inner
    case .goals: statement.goals = sentence.items(in: bracket.inner)
    case .assets: statement.assets = sentence.items(in: bracket.inner)
    }
  }

  /// Adds an item to a list, or words to a part: "[access] and [knowledge]".
  private mutating func extend(_ role: StatementRole, by bracket: MarkedSentence.Bracket) {
    switch role {
    case .source, .prerequisites, .action, .impact:
      ranges[role] = ranges[role].map { $0.lowerBound..<bracket.inner.upperBound }
    case .goals: statement.goals += sentence.items(in: bracket.inner)
    case .assets: statement.assets += sentence.items(in: bracket.inner)
    }
  }

  private mutating func takeTexts() {
    statement.source = ranges[.source].map(sentence.part)
    statement.prerequisites = ranges[.prerequisites].map(sentence.part)
    statement.action = ranges[.action].map(sentence.part)
    statement.impact = ranges[.impact].map(sentence.part)
  }

  private func has(_ role: StatementRole) -> Bool {
    ranges[role] != nil || !statement.parts(role).isEmpty
  }

  /// "Negatively impacting [x]" means goals where x names some, or where assets follow.
  private mutating func decideGoals() {
    let areKnown = statement.goals.allSatisfy { Words.goals.contains($0.text.lowercased()) }
    if goalsMayBeAssets, statement.assets.isEmpty, !areKnown {
      statement.assets = statement.goals
      statement.goals = []
    }
    if saysReduced {
      statement.wording = .threatComposer
    } else if goalsMayBeAssets, !statement.goals.isEmpty {
      statement.wording = .aws
    }
  }
}

// MARK: Words

extension StatementReader {
  /// A word between two parts, in lower case and without punctuation, and where it stands.
  private struct Word {
    let key: String
    let range: Range<Int>
  }

  private func words(in gap: Range<Int>) -> [Word] {
    sentence.bytes[gap].split(whereSeparator: isSpace).compactMap { word in
      let isLetter: (UInt8) -> Bool = { !",;:.()".utf8.contains($0) }
      guard let first = word.firstIndex(where: isLetter), let last = word.lastIndex(where: isLetter)
      else { return nil }
      let range = first..<last + 1
      return Word(key: sentence.text(in: range).lowercased(), range: range)
    }
  }

  private func article(_ words: [Word]) -> Statement.Part? {
    guard let last = words.last, Words.determiners.contains(last.key) else { return nil }
    return sentence.part(last.range)
  }

  /// The words that join the prerequisites, unless they are the "with" that goes without saying.
  private func connector(_ words: [Word]) -> Statement.Part? {
    guard let first = words.first, let last = words.last, words.map(\.key) != ["with"] else {
      return nil
    }
    return sentence.part(first.range.lowerBound..<last.range.upperBound)
  }
}
