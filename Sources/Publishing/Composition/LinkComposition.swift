internal import Diagnostics
internal import Model

extension Composer {
  /// Everything that an entity is linked with, both ways, grouped by relation.
  func linkedItems(of entity: EntityIndex, on address: Address) -> LinkedItems? {
    let noun = workspace[entity].kind.noun
    let outgoing = groups(
      workspace.links.from(entity).map { ($0.relation, $0.target) }, on: address
    ) { ("from-\($0.rawValue)", $0.verb) }
    let incoming = groups(
      workspace.links.to(entity).map { ($0.relation, $0.source) }, on: address
    ) { (incomingAnchor($0), $0.inverseVerb) }
    return LinkedItems(
      from: LinkedItems.Direction(title: "From this \(noun)", groups: outgoing),
      to: LinkedItems.Direction(title: "To this \(noun)", groups: incoming))
  }

  /// What a link to those ends in from which links of a relation come.
  private func incomingAnchor(_ relation: Relation) -> String { "to-\(relation.rawValue)" }

  /// How many have a link of a relation to an entity; the number leads to them on its page.
  func count(of relation: Relation, to entity: EntityIndex, from address: Address) -> Count {
    let number = workspace.sources(of: entity, relation).count { workspace[$0].kind.hasPage }
    let way = target(.entity(entity), from: address, anchor: incomingAnchor(relation))
    return Count(number, at: way)
  }

  private func groups(
    _ links: [(relation: Relation, other: EntityIndex)], on address: Address,
    name: (Relation) -> (anchor: String, verb: String)
  ) -> [RelationGroup] {
    Relation.allCases.compactMap { relation in
      let others = links.filter { $0.relation == relation && workspace[$0.other].kind.hasPage }
      guard !others.isEmpty else { return nil }
      let (anchor, verb) = name(relation)
      return RelationGroup(
        anchor: anchor, verb: verb, links: others.map { link(to: $0.other, from: address) })
    }
  }

  /// The findings on something, the worst first; answered ones last.
  func lines(_ findings: [ShownFinding], on address: Address) -> [FindingLine] {
    findings.sorted { rank($0) > rank($1) }.map { line($0, on: address) }
  }

  private func rank(_ shown: ShownFinding) -> Int {
    if shown.reason != nil { return 0 }
    return switch shown.finding.severity {
    case .note: 1
    case .warning: 2
    case .error: 3
    }
  }

  /// A rule by its name, leading to its page where readers have one.
  func ruleLink(_ rule: Rule, from address: Address) -> LinkText {
    ruleLink(named: rule.name, from: address)
  }

  /// The same, where only the name is known.
  func ruleLink(named name: String, from address: Address) -> LinkText {
    LinkText(name, to: ruleBook[name].map { target(.rule($0.name), from: address) })
  }

  func line(_ shown: ShownFinding, on address: Address) -> FindingLine {
    let finding = shown.finding
    let file = sources[finding.span.file]
    let position = file.position(at: Int(finding.span.start))
    let sources = repositoryAddress(path: file.path, line: String(position.line))
    return FindingLine(
      mark: shown.reason == nil ? Mark(finding.severity) : .answered,
      message: finding.message.prefix(1).uppercased() + finding.message.dropFirst(),
      rule: ruleLink(finding.rule, from: address),
      place: LinkText("\(file.path):\(position.line):\(position.column)", to: sources),
      help: finding.help,
      answer: shown.reason?.text)
  }
}
