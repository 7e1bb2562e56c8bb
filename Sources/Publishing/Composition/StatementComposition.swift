internal import Model
internal import Templating

extension StatementVerse {
  /// A threat's sentence as a verse; nothing for a threat that has no part of one.
  ///
  /// Commas and stops go to the line before them, connecting words to the line after them, so that
  /// the verse read down is the sentence.
  ///
  /// `isRunIn`: whether it is set as running text even where its parts stand in the usual order.
  init?(
    _ statement: ThreatStatement, isRunIn: Bool = false,
    target: @escaping (EntityIndex) -> LinkTarget
  ) {
    guard !statement.parts.isEmpty else { return nil }
    var builder = VerseBuilder(target: target)
    for segment in statement.segments { builder.add(segment) }
    let roles = builder.roles
    self.isRunIn = isRunIn || roles != roles.sorted { $0.place < $1.place }
    lines = self.isRunIn ? [builder.wholeLine] : builder.lines(for: statement)
  }
}

/// Sorts the pieces of a sentence into lines.
private struct VerseBuilder {
  let target: (EntityIndex) -> LinkTarget
  private(set) var roles: [StatementRole] = []
  private var pieces: [StatementRole: [StatementVerse.Piece]] = [:]
  private var all: [StatementVerse.Piece] = []
  private var pending = ""

  init(target: @escaping (EntityIndex) -> LinkTarget) {
    self.target = target
  }

  mutating func add(_ segment: ThreatStatement.Segment) {
    switch segment {
    case .connective(let words): add(connective: words)
    case .part(let part): add(part)
    }
  }

  private mutating func add(connective words: String) {
    let marks = words.prefix { ",.;".contains($0) }
    if !marks.isEmpty, let role = roles.last {
      append(StatementVerse.Piece(role: .punctuation, text: String(marks)), to: role)
    }
    pending += words.dropFirst(marks.count)
  }

  private mutating func add(_ part: ThreatStatement.Part) {
    let continues = roles.last == part.role
    if !continues { roles.append(part.role) }
    if !pending.isEmpty {
      // A line begins with its words, not with the space before them.
      let words = continues ? pending : String(pending.drop { $0 == " " || $0 == "\n" })
      append(StatementVerse.Piece(role: .connective, text: words), to: part.role, whole: pending)
      pending = ""
    }
    append(
      StatementVerse.Piece(
        role: .part, text: part.text, target: part.entity.map(target), label: part.role.title),
      to: part.role)
  }

  private mutating func append(
    _ piece: StatementVerse.Piece, to role: StatementRole, whole: String? = nil
  ) {
    pieces[role, default: []].append(piece)
    all.append(whole.map { StatementVerse.Piece(role: piece.role, text: $0) } ?? piece)
  }

  /// The whole sentence on one line, for an order of its own.
  var wholeLine: StatementVerse.Line {
    StatementVerse.Line(label: "Statement", pieces: all)
  }

  func lines(for statement: ThreatStatement) -> [StatementVerse.Line] {
    StatementRole.allCases.map { role in
      let pieces = pieces[role] ?? []
      return StatementVerse.Line(
        label: role.title, pieces: pieces, missing: pieces.isEmpty ? role.question : nil)
    }
  }
}

extension StatementRole {
  fileprivate var place: Int {
    switch self {
    case .source: 0
    case .prerequisites: 1
    case .action: 2
    case .impact: 3
    case .goals: 4
    case .assets: 5
    }
  }

  /// The part's label in the margin.
  var title: String {
    switch self {
    case .source: "Source"
    case .prerequisites: "Prerequisites"
    case .action: "Action"
    case .impact: "Impact"
    case .goals: "Goals"
    case .assets: "Assets"
    }
  }

  /// What to consider where the part is missing.
  fileprivate var question: String {
    switch self {
    case .source: "not said: who or what does this?"
    case .prerequisites: "not said: what has to be so first?"
    case .action: "not said: what is done?"
    case .impact: "not said: what follows at once?"
    case .goals: "not said: confidentiality, integrity, availability?"
    case .assets: "not said: what is harmed?"
    }
  }
}
