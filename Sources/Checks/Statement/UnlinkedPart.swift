package import Diagnostics
internal import Model

extension Check {
  /// Sources and assets in plain text that are nearly an id, or are the title of something that
  /// has one.
  static let unlinkedPart = Check(.unlinkedPart) { inspection in
    let workspace = inspection.workspace
    var names: [ModelIndex: Names] = [:]
    return workspace.writtenParts([.source, .assets]).compactMap { threat, part in
      guard part.entity == nil, let home = workspace.home(of: part, in: threat) else { return nil }
      let known = names[home] ?? Names(of: home, in: workspace)
      names[home] = known
      return known.entity(meantBy: part).map { unlinked(part, meaning: workspace[$0]) }
    }
  }
}

extension Workspace {
  /// The model in which a part's name would be found.
  fileprivate func home(of part: ThreatStatement.Part, in threat: EntityIndex) -> ModelIndex? {
    guard let model = EntityReference(part.text)?.model else { return self.model(of: threat) }
    return self.model(named: model)
  }
}

/// The names that a model's sources and assets go by.
private struct Names {
  /// For each role the entities by id and by title in lower case.
  private let ids: [StatementRole: [String: EntityIndex]]
  private let titles: [StatementRole: [String: EntityIndex]]

  init(of model: ModelIndex, in workspace: Workspace) {
    let entities: [StatementRole: [EntityIndex]] = [
      .source: workspace.entities(of: model, .source),
      .assets: workspace.entities(of: model, .asset),
    ]
    ids = entities.mapValues { entities in
      Dictionary(entities.map { (workspace[$0].id.value.text, $0) }) { first, _ in first }
    }
    titles = entities.mapValues { entities in
      Dictionary(entities.map { (workspace[$0].title.lowercased(), $0) }) { first, _ in first }
    }
  }

  func entity(meantBy part: ThreatStatement.Part) -> EntityIndex? {
    if let titled = titles[part.role]?[part.text.lowercased()] { return titled }
    guard let id = EntityReference(part.text)?.id.text, id.utf8.count >= Self.shortest,
      let ids = ids[part.role], let near = nearMiss(for: id, among: ids.keys.sorted())
    else { return nil }
    return ids[near]
  }

  /// Words shorter than this are near to too many others.
  private static let shortest = 4
}

extension Rule {
  package static let unlinkedPart = Rule("unlinked-part", .warning)
}

private func unlinked(_ part: ThreatStatement.Part, meaning entity: Entity) -> Diagnostic {
  let id = EntityReference(model: EntityReference(part.text)?.model, id: entity.id.value)
  return Diagnostic(
    .unlinkedPart, "'\(part.text)' is plain text; did you mean '\(id)'?", at: part.span,
    notes: [.init("'\(entity.id.value)' is declared here", at: entity.id.span)],
    help: "the id of \(entity.kind.oneOf) becomes a link",
    fixIts: [FixIt("write '\(id)'", replace: part.span, with: "\(id)", isSafe: false)]
  )
}
