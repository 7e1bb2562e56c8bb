internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// What an asset's reader asks: which goals hold, where it is, what harms it.
  func assetTables(of asset: EntityIndex, on address: Address) -> [TableSection] {
    goals(of: asset, on: address) + places(of: asset, on: address)
      + threats("Threats that harm it", workspace.sources(of: asset, .harms), on: address)
  }

  /// The worst severity of today among the threats that harm an asset.
  func worstSeverity(of asset: EntityIndex) -> RiskLevel? {
    workspace.sources(of: asset, .harms).filter { !workspace.state(of: $0).isSettled }
      .compactMap { workspace.severity(of: $0) }.max()
  }

  /// The goals that a threat's statement names, in lower case.
  private func goals(harmedBy threat: EntityIndex) -> [String] {
    workspace.statement(of: threat).parts(.goals).map { $0.written.lowercased() }
  }

  /// Each goal with the level it needs and the threats that harm it; goals that are harmed and
  /// not asked for come last.
  private func goals(of asset: EntityIndex, on address: Address) -> [TableSection] {
    let wanted = workspace[asset][Asset.goals]?.entries ?? []
    let threats = worstFirst(workspace.sources(of: asset, .harms))
    var threatsOfGoal: [String: [EntityIndex]] = [:]
    for threat in threats {
      for goal in goals(harmedBy: threat) { threatsOfGoal[goal, default: []].append(threat) }
    }
    let names = wanted.map(\.key.value)
    let others = threatsOfGoal.keys.filter { !names.contains($0) }.sorted()
    guard !wanted.isEmpty || !others.isEmpty else { return [] }
    let rows = (wanted.map { ($0.key.value, Optional($0.value.text)) } + others.map { ($0, nil) })
      .map { goal, level in
        goalRow(goal, level, threatsOfGoal[goal] ?? [], on: address)
      }
    let table = DataTable(
      caption: "What must hold, and what harms it",
      columns: ["Goal", "Needed", "Threats that harm it", "Worst now"].map {
        DataTable.Column(title: $0)
      }, rows: rows)
    return [TableSection(anchor: "goals", title: "Goals", table: table)]
  }

  private func goalRow(
    _ goal: String, _ level: String?, _ threats: [EntityIndex], on address: Address
  ) -> DataTable.Row {
    let worst = threats.filter { !workspace.state(of: $0).isSettled }
      .compactMap { workspace.severity(of: $0) }.max()
    return DataTable.Row(cells: [
      .text(humanised(goal)),
      .text(level.map { humanised($0) } ?? "", note: level == nil ? "not asked for" : nil),
      threats.isEmpty ? .text("", note: "none named") : someLinks(to: threats, from: address),
      worst.map { .mark(Mark($0)) }
        ?? .text("", note: threats.isEmpty ? nil : "settled or not rated"),
    ])
  }

  /// The elements that hold an asset and the flows that carry it.
  private func places(of asset: EntityIndex, on address: Address) -> [TableSection] {
    let holders = workspace.sources(of: asset, .holds).map { ($0, "Holds\u{A0}it") }
    let carriers = workspace.sources(of: asset, .carries).map { ($0, "Carries\u{A0}it") }
    guard !holders.isEmpty || !carriers.isEmpty else { return [] }
    let table = DataTable(
      caption: "Where it is, and where it travels",
      columns: [
        DataTable.Column(title: "Place"), DataTable.Column(title: "How"),
        DataTable.Column(title: "In", visibility: .medium),
        DataTable.Column(title: "Threats there"),
      ],
      rows: (holders + carriers).map { place, how in
        DataTable.Row(cells: [
          nameCell(place, on: address), .text(how), self.place(of: place, on: address),
          threatCount(at: place, on: address),
        ])
      })
    return [TableSection(anchor: "places", title: "Where it is", table: table)]
  }
}
