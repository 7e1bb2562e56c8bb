internal import Diagnostics

extension Linker {
  /// Puts every threat's sentence together, and links the parts that are ids.
  mutating func linkStatements(of positions: Range<Int>) {
    for position in positions where entities[position].kind == .threat {
      let index = EntityIndex(position)
      let statement = statement(of: index)
      statements[index] = statement
      for part in statement.parts {
        guard let target = part.entity else { continue }
        switch part.role {
        case .source:
          links.append(
            EntityLink(source: index, target: target, relation: .comesFrom, span: part.span))
        case .assets:
          links.append(
            EntityLink(source: index, target: target, relation: .harms, span: part.span))
        case .prerequisites, .action, .impact, .goals: break
        }
      }
    }
  }

  /// The sentence of a threat: its own; else its own parts over those of its base, worded anew.
  private func statement(of threat: EntityIndex) -> ThreatStatement {
    if let written = written(of: threat), !hasOwnParts(threat) || isOwn(written, of: threat) {
      return statement(written.statement, of: written.owner)
    }
    let parts = StatementRole.allCases.flatMap { self.parts($0, of: threat) }
    guard !parts.isEmpty else {
      return ThreatStatement(segments: [], parts: [], isSentence: false)
    }
    func texts(_ role: StatementRole) -> [String] {
      parts.filter { $0.role == role }.map { $0.text }
    }
    let composed = sentence(
      from: StatementParts(
        source: texts(.source).first ?? "", prerequisites: texts(.prerequisites).first ?? "",
        action: texts(.action).first ?? "", impact: texts(.impact).first ?? "",
        goals: texts(.goals), assets: texts(.assets)),
      wording: configuration.wording)
    return ThreatStatement(
      segments: filled(composed, with: parts), parts: parts, isSentence: false)
  }

  /// The sentence that a threat or the nearest of its bases has.
  private func written(
    of threat: EntityIndex
  ) -> (statement: WrittenStatement, owner: EntityIndex)? {
    var current: EntityIndex? = threat
    while let entity = current {
      if let written = entities[entity.rawValue].statement { return (written, entity) }
      current = bases[entity]
    }
    return nil
  }

  private func isOwn(
    _ written: (statement: WrittenStatement, owner: EntityIndex), of threat: EntityIndex
  ) -> Bool { written.owner == threat }

  private func hasOwnParts(_ threat: EntityIndex) -> Bool {
    StatementRole.allCases.contains { entities[threat.rawValue].fields[$0.rawValue] != nil }
  }

  private func statement(
    _ written: WrittenStatement, of owner: EntityIndex
  ) -> ThreatStatement {
    let parts = StatementRole.allCases.flatMap { role in
      zip(written.statement.parts(role), written.places[role] ?? []).map { part, place in
        self.part(role, part.text, at: place, of: owner)
      }
    }
    let pieces = segments(of: written.sentence, statement: written.statement)
    return ThreatStatement(
      segments: withRightArticle(filled(pieces, with: parts)), parts: parts, isSentence: true)
  }

  /// The parts of a role: the threat's own keys, or else what its base says.
  private func parts(_ role: StatementRole, of threat: EntityIndex) -> [ThreatStatement.Part] {
    var current: EntityIndex? = threat
    while let index = current {
      let entity = entities[index.rawValue]
      if let value = entity.fields[role.rawValue] {
        return value.items.map { part(role, $0.text, at: $0.span, of: index) }
      }
      if let written = entity.statement {
        let parts = zip(written.statement.parts(role), written.places[role] ?? [])
        return parts.map { part(role, $0.text, at: $1, of: index) }
      }
      current = bases[index]
    }
    return []
  }

  private func part(
    _ role: StatementRole, _ text: String, at place: SourceSpan, of owner: EntityIndex
  ) -> ThreatStatement.Part {
    let entity = entity(named: text, role, from: modelOfEntity[owner.rawValue])
    let shown = entity.map { Self.inSentence(entities[$0.rawValue].title) } ?? text
    return ThreatStatement.Part(
      role: role, text: shown, written: text, span: place, entity: entity)
  }

  /// The source or asset of an id; other parts, and other texts, stay text.
  private func entity(
    named text: String, _ role: StatementRole, from model: ModelIndex?
  ) -> EntityIndex? {
    let kind: Kind
    switch role {
    case .source: kind = .source
    case .assets: kind = .asset
    case .prerequisites, .action, .impact, .goals: return nil
    }
    guard let reference = EntityReference(text),
      let entity = symbols.entity(reference, from: model),
      entities[entity.rawValue].kind == kind
    else { return nil }
    return entity
  }

  /// A title within a sentence: a small letter first, unless the word is an acronym or a name.
  private static func inSentence(_ title: String) -> String {
    guard let second = title.dropFirst().first, second.isLowercase || second == " " else {
      return title
    }
    return title.prefix(1).lowercased() + title.dropFirst()
  }

  /// The pieces of a sentence with our parts, which know their places and entities, in theirs.
  private func filled(
    _ pieces: [StatementSegment], with parts: [ThreatStatement.Part]
  ) -> [ThreatStatement.Segment] {
    var next: [StatementRole: Int] = [:]
    return pieces.map { piece in
      switch piece {
      case .connective(let words): return .connective(words)
      case .part(let role, let text):
        let number = next[role, default: 0]
        next[role] = number + 1
        let ofRole = parts.filter { $0.role == role }
        guard number < ofRole.count else { return .connective(text) }
        let part = ofRole[number]
        // An id gives way to its entity's title; everything else reads as the sentence has it.
        return .part(text == part.written ? part : part.reading(text))
      }
    }
  }

  /// The article that fits the title which stands for a source's id.
  private func withRightArticle(
    _ segments: [ThreatStatement.Segment]
  ) -> [ThreatStatement.Segment] {
    guard segments.count > 1, case .connective(let words) = segments[0],
      case .part(let source) = segments[1], source.role == .source, source.entity != nil,
      ["A ", "An "].contains(words)
    else { return segments }
    let article = indefiniteArticle(before: source.text)
    let capital = article.prefix(1).uppercased() + article.dropFirst() + " "
    return [.connective(capital)] + segments.dropFirst()
  }
}
