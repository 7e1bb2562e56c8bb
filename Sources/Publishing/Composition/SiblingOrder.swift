internal import Diagnostics
internal import Model

/// The entities of each kind of each model in the order of their ids: the order of tables, and of
/// the way from one page to the next.
struct SiblingOrder: Sendable {
  private let siblings: [ModelIndex: [Kind: [EntityIndex]]]

  init(_ workspace: Workspace) {
    var siblings: [ModelIndex: [Kind: [EntityIndex]]] = [:]
    for model in workspace.modelIndices {
      let kinds = Dictionary(grouping: workspace.entities(of: model)) { workspace[$0].kind }
      siblings[model] = kinds.mapValues { entities in
        entities.sorted { workspace[$0].id.value < workspace[$1].id.value }
      }
    }
    self.siblings = siblings
  }

  func siblings(_ kind: Kind, in model: ModelIndex) -> [EntityIndex] {
    siblings[model]?[kind] ?? []
  }
}
