internal import Diagnostics
internal import Model

extension Composer {
  /// All entities of a kind with all their keys, what is worked out of them, and their links.
  ///
  /// The columns depend on the kind and the workspace's own keys alone, so that files of several
  /// models can be put one below the other.
  func indexCSV(_ model: ModelIndex, _ kind: Kind) -> CSVTable {
    let columns = fileColumns(of: kind)
    var table = CSVTable(["model", "id", "title"] + columns.map(\.title))
    for entity in siblings(of: kind, in: model) {
      table.append(
        [workspace[model].id.value.text, workspace[entity].id.value.text, workspace[entity].title]
          + columns.map { $0.text(entity) })
    }
    return table
  }

  private func fileColumns(of kind: Kind) -> [FileColumn] {
    let custom = workspace.configuration.customFields
      .filter { $0.kinds.isEmpty || $0.kinds.contains(kind) }.map(\.spec)
    let keys = Schema.of(kind).fields.filter { !Self.unlisted.contains($0.name) } + custom
    return workedOut(of: kind)
      + keys.map { spec in FileColumn(spec.name) { text(of: spec, in: $0) } }
      + kind.incomingRelations.map(incoming)
  }

  /// Keys that are in the table already, or that say nothing of the thing itself.
  private static let unlisted: Set<String> = [
    Common.title.spec.name, Common.formerly.spec.name, Common.allow.spec.name,
    Common.audience.spec.name, Element.name.spec.name, Dataflow.elements.spec.name,
    Dataflow.flows.spec.name, Dataflow.boundaries.spec.name, AttackTree.anyOf.spec.name,
    AttackTree.allOf.spec.name,
  ]

  /// What is known of an entity beside its keys.
  private func workedOut(of kind: Kind) -> [FileColumn] {
    switch kind {
    case .threat:
      return [FileColumn("state") { workspace.state(of: $0).rawValue }]
        + RiskMoment.allCases.flatMap { moment in
          ["severity", "likelihood", "impact", "cvss-score"].enumerated().map { number, part in
            FileColumn("\(moment.rawValue)-\(part)") { threat in
              cells(of: workspace.assessment(of: threat).rating(moment))[number].lowercased()
            }
          }
        } + [FileColumn("sentence") { workspace.statement(of: $0).text }]
    case .evidence:
      return [
        FileColumn("state") { Mark(workspace.state(ofEvidence: $0, on: edition.today)).words }
      ]
    case .flow: return [FileColumn("crosses") { linked($0, .crosses) }]
    case .element, .boundary:
      return [
        FileColumn("boundaries") { entity in
          names(workspace.boundaries(around: entity), of: entity)
        }
      ]
    case .asset, .source, .assumption, .dataflow, .mitigation, .objective, .question, .incident,
      .review, .attackTree, .view:
      return []
    }
  }

  /// A key as it is written; where it makes links, everything that is linked so, whichever side
  /// wrote it.
  private func text(of spec: FieldSpec, in entity: EntityIndex) -> String {
    if workspace[entity].kind == .threat, let role = StatementRole(rawValue: spec.name) {
      return workspace.statement(of: entity).parts(role).map(\.text).joined(separator: "; ")
    }
    if let relation = spec.relation {
      let linked =
        spec.isReversed
        ? workspace.sources(of: entity, relation) : workspace.targets(of: entity, relation)
      return names(linked, of: entity)
    }
    guard let value = workspace[entity].fields[spec.name] else { return "" }
    return value.items.map(\.text).joined(separator: "; ")
  }

  /// A column for what is linked with an entity from the other side.
  private func incoming(_ relation: Relation) -> FileColumn {
    FileColumn(relation.inverseVerb.replacing(" ", with: "-")) { entity in
      names(workspace.sources(of: entity, relation), of: entity)
    }
  }

  private func linked(_ entity: EntityIndex, _ relation: Relation) -> String {
    names(workspace.targets(of: entity, relation), of: entity)
  }

  private func names(_ entities: [EntityIndex], of entity: EntityIndex) -> String {
    guard let model = workspace.model(of: entity) else { return "" }
    return names(entities, in: model)
  }
}

/// A column of a kind's file.
private struct FileColumn {
  let title: String
  let text: (EntityIndex) -> String

  init(_ title: String, _ text: @escaping (EntityIndex) -> String) {
    self.title = title
    self.text = text
  }
}
