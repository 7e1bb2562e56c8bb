internal import Model
internal import Templating

extension RiskMoment {
  /// The moment as a heading.
  var title: String {
    switch self {
    case .initial: "Initial risk"
    case .current: "Current risk"
    case .target: "Target risk"
    }
  }
}

extension Composer {
  /// Threats on the grid of likelihood and impact.
  ///
  /// `prefix`: What keeps the anchors of several maps of a page apart.
  /// `way`: Where the number of a field leads; to the ids in the field itself, if nowhere else.
  func heatTable(
    _ map: HeatMap, caption: String, prefix: String, on address: Address,
    way: (RiskMatrix.Field) -> LinkTarget? = { _ in nil }
  ) -> HeatTable {
    let matrix = workspace.matrix
    let rows = matrix.likelihoods.indices.reversed().map { likelihood in
      HeatTable.Row(
        level: inSentence(matrix.likelihoods[likelihood]),
        fields: matrix.impacts.indices.map { impact in
          let threats = map.fields[likelihood][impact]
          let band = matrix.rows[likelihood][impact]
          let anchor = "\(prefix)-\(likelihood + 1)-\(impact + 1)"
          let target =
            way(RiskMatrix.Field(likelihood: likelihood, impact: impact))
            ?? LinkTarget(compiled: "#\(anchor)")
          return HeatTable.Field(
            band: RiskGrid.Band(name: band.title, tint: tint(band)), anchor: anchor,
            count: threats.isEmpty ? nil : Count(threats.count, at: target),
            threats: threats.map { stateLink(to: $0, on: address) })
        })
    }
    let besideAnchor = "\(prefix)-beside"
    return HeatTable(
      title: map.moment.title, caption: caption, impacts: matrix.impacts.map(inSentence),
      rows: rows,
      beside: map.beside.map { threat in
        let severity = workspace.assessment(of: threat).rating(map.moment)?.severity
        return StateLink(
          link: idLink(to: threat, from: address), mark: severity.map { Mark($0) } ?? .unrated)
      },
      besideCount: Count(map.beside.count, at: LinkTarget(compiled: "#\(besideAnchor)")),
      besideAnchor: besideAnchor)
  }
}
