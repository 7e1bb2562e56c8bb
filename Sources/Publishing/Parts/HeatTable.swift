internal import Templating

/// Threats on the grid of likelihood and impact, as a table.
struct HeatTable: Sendable, Hashable {
  /// A likelihood.
  struct Row: Sendable, Hashable {
    let level: String
    let fields: [Field]
  }

  /// A likelihood with an impact.
  struct Field: Sendable, Hashable {
    let band: RiskGrid.Band
    /// What a link to the threats here ends in.
    let anchor: String
    /// How many there are; nothing where there are none.
    let count: Count?
    let threats: [StateLink]
  }

  /// Which risk it shows.
  let title: String
  let caption: String
  /// The impacts, from the least.
  let impacts: [String]
  /// The likelihoods, the greatest first.
  let rows: [Row]
  /// What is rated otherwise.
  let beside: [StateLink]
  /// How many those are.
  let besideCount: Count
  let besideAnchor: String
}

extension HeatTable {
  static let view = View<HeatTable>([
    .text("mapTitle", "Which risk it shows.", \.title),
    .text("mapCaption", "What it shows, in words.", \.caption),
    .list("impacts", of: level, "The impacts, from the least.", \.impacts),
    .list("likelihoods", of: Row.view, "A row for each likelihood, the greatest first.", \.rows),
    .flag("hasBeside", "Whether some threats are rated otherwise.") { !$0.beside.isEmpty },
    .list("beside", of: StateLink.view, "The threats that are rated otherwise.", \.beside),
    .record("besideCount", of: Count.view, "How many those are.", \.besideCount),
    .text("besideAnchor", "What a link to those ends in.", \.besideAnchor),
  ])

  private static let level = View<String>([.text("level", "The level.") { $0 }])
}

extension HeatTable.Row {
  static let view = View<HeatTable.Row>([
    .text("level", "The likelihood.", \.level),
    .list("fields", of: HeatTable.Field.view, "A field for each impact.", \.fields),
  ])
}

extension HeatTable.Field {
  static let view = View<HeatTable.Field>([
    .text("band", "The severity that the two come to.", \.band.name),
    .text("tint", "How strongly it is tinted, from 1 to 4.") { String($0.band.tint) },
    .text("anchor", "What a link to the threats here ends in.", \.anchor),
    .optionalRecord("count", of: Count.view, "How many threats are here, if any.", \.count),
    .list("threats", of: StateLink.view, "The threats here.", \.threats),
  ])
}
