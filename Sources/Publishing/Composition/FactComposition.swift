internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The id card of an entity: every key that is set and not shown elsewhere on its page.
  func facts(of index: EntityIndex, on address: Address) -> [Fact] {
    let entity = workspace[index]
    var facts = [Fact("Id", idEntry(of: entity))]
    for mark in marks(of: index) { facts.append(Fact(label(of: mark, entity.kind), .mark(mark))) }
    let shown = Self.shownElsewhere(entity.kind)
    for entry in entity.fields.entries where !shown.contains(entry.key.value) {
      let spec = Schema.of(entity.kind).field(entry.key.value)
      facts.append(
        Fact(
          Publishing.label(ofKey: entry.key.value),
          self.entry(entry.value, as: spec?.type ?? .text, of: index, on: address)))
    }
    facts += stateFacts(of: index, on: address)
    facts += historyFacts(of: index)
    facts.append(Fact("Written in", .source(sourceLink(entity.id.span))))
    return facts
  }

  private func idEntry(of entity: Entity) -> Entry {
    let former = entity[Common.formerly]?.map(\.value) ?? []
    return .item(
      LinkText(entity.id.value.text, to: nil, isID: true),
      sub: former.isEmpty ? nil : "formerly \(joined(former))")
  }

  private func label(of mark: Mark, _ kind: Kind) -> String {
    switch mark.tone {
    case .critical, .high, .medium: "Severity"
    case .low where kind == .threat && mark.glyph == .low: "Severity"
    case .low, .open, .inTreatment, .accepted, .resolved, .notApplicable, .failed, .outOfDate,
      .gap, .plain:
      kind == .evidence ? "State" : "Status"
    }
  }

  /// The keys that a page shows in another place than the card.
  private static func shownElsewhere(_ kind: Kind) -> Set<String> {
    let common: Set<String> = ["title", "description", "name", "formerly", "allow", "status"]
    switch kind {
    case .threat:
      return common.union([
        "statement", "source", "prerequisites", "action", "impact", "goals", "assets", "targets",
        "steps", "risk", "residual", "mitigations", "assumptions", "accepted", "because",
        "transferred-to", "duplicate-of",
      ])
    case .dataflow: return common.union(["boundaries", "elements", "flows"])
    case .attackTree: return common.union(["any-of", "all-of"])
    case .mitigation: return common.union(["mitigates", "protects", "assumptions"])
    case .element, .flow: return common.union(["considered"])
    case .asset: return common.union(["goals"])
    case .assumption, .objective: return common.union(["applies-to"])
    case .evidence: return common.union(["verifies", "report", "junit", "sarif"])
    case .question: return common.union(["answer", "by", "on", "affects"])
    case .incident: return common.union(["realised", "lessons"])
    case .review:
      return common.union([
        "by", "decision", "accuracy", "completeness", "clarity", "conditions",
      ])
    case .source, .view, .boundary: return common
    }
  }

  /// Facts that are worked out rather than written.
  private func stateFacts(of index: EntityIndex, on address: Address) -> [Fact] {
    switch workspace[index].kind {
    case .flow:
      let crossed = workspace.targets(of: index, .crosses)
      return crossed.isEmpty ? [] : [Fact("Crosses", .links(links(to: crossed, from: address)))]
    case .dataflow:
      guard let diagram = workspace.diagram(of: index) else { return [] }
      return [Fact("Level", .text(String(diagram.level)))]
    case .asset:
      return worstSeverity(of: index).map { [Fact("Worst risk now", .mark(Mark($0)))] } ?? []
    case .evidence:
      let day = workspace.reading(ofEvidence: index)?.day.map {
        [Fact("Last result", .text($0.shortWords))]
      }
      let due = dueWords(of: index).map { [Fact("Next", .text(capitalised($0)))] } ?? []
      return (day ?? []) + due
        + (reportLink(of: index).map { [Fact("Report", .links([$0]))] } ?? [])
    case .review:
      return contentMark(ofReview: index).map { [Fact("Model today", .mark($0))] } ?? []
    case .source, .assumption, .threat, .mitigation, .objective, .question, .incident,
      .attackTree, .view, .element, .boundary:
      return []
    }
  }

  /// A key's value by its type.
  func entry(
    _ value: FieldValue, as type: ValueType, of owner: EntityIndex, on address: Address
  ) -> Entry {
    switch (type, value) {
    case (_, .reference(let reference)): references([reference.value], of: owner, on: address)
    case (_, .phrase(let phrase)): .prose(html(phrase, of: owner, on: address))
    case (_, .date(let day)): .text(day.value.shortWords)
    case (_, .flag(let flag)): .text(flag.value ? "Yes" : "No")
    case (_, .interval(let interval)):
      .text(interval.value == .release ? "With each release" : "\(interval.value)")
    case (.list(let element), .list(let items, _)):
      list(items, of: element, owner: owner, on: address)
    case (.choice, .text(let word)), (.level, .text(let word)), (.openChoice, .text(let word)):
      .text(humanised(word.value))
    case (.file, .text(let path)): file(path.value, of: owner, on: address)
    case (.url, .text(let text)):
      .links([LinkText(text.value, to: LinkTarget(authored: text.value))])
    case (_, .record(let fields, _)): .text(words(of: fields))
    default: .text(value.text)
    }
  }

  private func list(
    _ items: [FieldValue], of type: ValueType, owner: EntityIndex, on address: Address
  ) -> Entry {
    switch type {
    case .reference:
      let ids = items.compactMap { item in
        if case .reference(let id) = item { id.value } else { nil }
      }
      return references(ids, of: owner, on: address)
    case .catalogueID: return .links(items.map { catalogueLink($0.text, from: address) })
    case .file: return .links(items.flatMap { file($0.text, of: owner, on: address).links })
    case .choice, .openChoice:
      return .text(items.map { humanised($0.text) }.joined(separator: ", "))
    case .phrase: return .prose(phrases(items, of: owner, on: address))
    default: return .text(items.map(\.text).joined(separator: ", "))
    }
  }

  private func phrases(
    _ items: [FieldValue], of owner: EntityIndex, on address: Address
  ) -> HTML {
    var html = HTML()
    for (number, item) in items.enumerated() {
      guard case .phrase(let phrase) = item else { continue }
      if number > 0 { html.append(markup: "<br>") }
      html.append(self.html(phrase, of: owner, on: address))
    }
    return html
  }

  private func references(
    _ references: [EntityReference], of owner: EntityIndex, on address: Address
  ) -> Entry {
    let model = workspace.model(of: owner)
    let entities = references.compactMap { workspace.resolve($0, from: model) }
    return .links(links(to: entities, from: address))
  }

  /// A file of the repository where the configuration says where that is, else its path alone.
  private func file(_ path: String, of owner: EntityIndex, on address: Address) -> Entry {
    let parts = path.split(separator: ":", maxSplits: 1)
    let line = parts.count > 1 ? parts[1].prefix { $0 != "-" } : nil
    let target = repositoryAddress(path: String(parts.first ?? ""), line: line.map(String.init))
    return .links([LinkText(path, to: target)])
  }

  /// A record on one line: "By A. Lindqvist, on 3 Nov 2026".
  private func words(of fields: FieldSet) -> String {
    fields.entries.map { entry in
      if case .date(let day) = entry.value {
        return "\(inSentence(entry.key.value)) \(day.value.shortWords)"
      }
      return "\(inSentence(entry.key.value)) \(entry.value.text)"
    }.joined(separator: ", ")
  }
}
