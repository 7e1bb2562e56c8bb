internal import Diagnostics
internal import Model
internal import Templating

// The scoping matrix for generative AI: models state a scope, and its disciplines are told by kinds.
extension Composer {
  /// The scopes with the models that state them.
  func scopes(_ framework: Framework, on address: Address) -> [FrameworkPage.Section] {
    guard framework == .aiScoping else { return [] }
    let models = Dictionary(grouping: workspace.modelIndices) { workspace.aiScope(of: $0) }
    let table = DataTable(
      caption: "The five scopes and the models of each",
      columns: [
        DataTable.Column(title: "Scope"), DataTable.Column(title: "Name", style: .title),
        DataTable.Column(title: "AI is"),
        DataTable.Column(title: "Models"),
      ],
      rows: AIScope.allCases.map { scope in
        DataTable.Row(cells: [
          .text(String(scope.rawValue)), .text(scope.title),
          .text(scope.isBuilt ? "built" : "bought"),
          .links((models[scope] ?? []).map { link(toModel: $0, from: address) }),
        ])
      })
    return [
      FrameworkPage.Section(
        anchor: "scopes", title: "Scopes", parts: [FrameworkPage.Part(table: table)])
    ]
  }

  /// The disciplines with where a model speaks of each.
  func disciplines(
    _ entries: [FrameworkEntry], of model: ModelIndex, on address: Address
  ) -> DataTable {
    DataTable(
      caption: "Disciplines of which the model speaks",
      columns: [DataTable.Column(title: "Discipline"), DataTable.Column(title: "Told by")],
      rows: entries.map { entry in
        let discipline = AIDiscipline(rawValue: entry.id)
        return DataTable.Row(cells: [
          .item(link(to: entry, from: address)),
          .links(discipline.map { ways(to: $0, in: model, from: address) } ?? []),
        ])
      })
  }

  /// Where a model speaks of a discipline.
  private func ways(
    to discipline: AIDiscipline, in model: ModelIndex, from address: Address
  ) -> [LinkText] {
    workspace.kinds(telling: discipline, in: model).map { kind in
      let index = target(.index(model, kind), from: address)
      switch discipline {
      case .legal:
        return LinkText("Threats to privacy", to: target(.framework(.linddun), from: address))
      case .riskManagement: return LinkText("Risk ratings of threats", to: index)
      case .governance, .controls, .resilience: return LinkText(capitalised(kind.plural), to: index)
      }
    }
  }
}
