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
      return known.meaning(of: part).map { unlinked(part, $0, in: workspace) }
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
  private let sources: NamesOfKind
  private let assets: NamesOfKind

  init(of model: ModelIndex, in workspace: Workspace) {
    sources = NamesOfKind(workspace.entities(of: model, .source), in: workspace)
    assets = NamesOfKind(workspace.entities(of: model, .asset), in: workspace)
  }

  func meaning(of part: ThreatStatement.Part) -> Meaning? {
    switch part.role {
    case .source: sources.meaning(of: part.text)
    case .assets: assets.meaning(of: part.text)
    case .prerequisites, .action, .impact, .goals: nil
    }
  }
}

/// What a plain text seems to stand for.
private enum Meaning {
  /// The text is its title: nothing is wrong, but a link is missing.
  case titled(EntityIndex)
  /// The text is nearly its id: most likely a slip.
  case nearly(EntityIndex)
}

private struct NamesOfKind {
  private let byID: [String: EntityIndex]
  private let byTitle: [String: EntityIndex]
  private let ids: [String]

  init(_ entities: [EntityIndex], in workspace: Workspace) {
    byID = Dictionary(entities.map { (workspace[$0].id.value.text, $0) }) { first, _ in first }
    byTitle = Dictionary(entities.map { (workspace[$0].title.lowercased(), $0) }) { first, _ in
      first
    }
    ids = byID.keys.sorted()
  }

  func meaning(of text: String) -> Meaning? {
    if let titled = byTitle[text.lowercased()] { return .titled(titled) }
    guard let id = EntityReference(text)?.id.text, id.utf8.count >= Self.shortest,
      let near = nearMiss(for: id, among: ids)
    else { return nil }
    return byID[near].map { .nearly($0) }
  }

  /// Words shorter than this are near to too many others.
  private static let shortest = 4
}

extension Rule {
  package static let unlinkedPart = Rule("unlinked-part", .warning)
}

private func unlinked(
  _ part: ThreatStatement.Part, _ meaning: Meaning, in workspace: Workspace
) -> Diagnostic {
  let (index, severity): (EntityIndex, Severity) =
    switch meaning {
    case .titled(let index): (index, .note)
    case .nearly(let index): (index, .warning)
    }
  let entity = workspace[index]
  let id = EntityReference(model: EntityReference(part.text)?.model, id: entity.id.value)
  return Diagnostic(
    .unlinkedPart, "'\(part.text)' is plain text; did you mean '\(id)'?", at: part.span,
    severity: severity, notes: [.init("'\(entity.id.value)' is declared here", at: entity.id.span)],
    help: "the id of \(entity.kind.oneOf) becomes a link",
    fixIts: [FixIt("write '\(id)'", replace: part.span, with: "\(id)", isSafe: false)]
  )
}
