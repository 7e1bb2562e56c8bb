internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// What a mitigation's reader asks: what it does against what, whether it works, where it is.
  func mitigationTables(of mitigation: EntityIndex, on address: Address) -> [TableSection] {
    addressed(by: mitigation, on: address) + verificationTable(of: mitigation, on: address)
      + inPlace(mitigation, on: address) + foundations(of: mitigation, on: address)
  }

  /// The threats that it addresses, with what each would be without it and once all is in place.
  private func addressed(by mitigation: EntityIndex, on address: Address) -> [TableSection] {
    let threats = worstFirst(workspace.targets(of: mitigation, .mitigates))
    guard !threats.isEmpty else { return [] }
    func severity(_ rating: RiskAssessment.Rating?) -> Entry {
      rating.map { .mark(Mark($0.severity)) } ?? .text("", note: "not rated")
    }
    let table = DataTable(
      caption: "Threats that it addresses: now, without it, and once everything stands",
      columns: [
        DataTable.Column(title: "Id"), DataTable.Column(title: "Title", style: .title),
        DataTable.Column(title: "State"), DataTable.Column(title: "Severity now"),
        DataTable.Column(title: "Without it", visibility: .medium),
        DataTable.Column(title: "Once all stands", visibility: .medium),
      ],
      rows: threats.map { threat in
        let risks = workspace.assessment(of: threat)
        return DataTable.Row(cells: [
          .item(idLink(to: threat, from: address)), .text(workspace[threat].title),
          .mark(Mark(workspace.state(of: threat))), severity(risks.current),
          severity(risks.initial), severity(risks.target),
        ])
      })
    return [TableSection(anchor: "threats", title: "Threats it addresses", table: table)]
  }

  private func verificationTable(of verified: EntityIndex, on address: Address) -> [TableSection] {
    evidenceTable(workspace.sources(of: verified, .verifies), on: address)
  }

  /// Evidence with its last result and the day of the next.
  func evidenceTable(_ pieces: [EntityIndex], on address: Address) -> [TableSection] {
    guard !pieces.isEmpty else { return [] }
    let table = DataTable(
      caption: "How it is verified",
      columns: [
        DataTable.Column(title: "Evidence"), DataTable.Column(title: "Method", visibility: .medium),
        DataTable.Column(title: "Last result"), DataTable.Column(title: "State"),
        DataTable.Column(title: "Next due"), DataTable.Column(title: "Report", visibility: .wide),
      ],
      rows: pieces.map { piece in
        let about = workspace[piece]
        return DataTable.Row(cells: [
          nameCell(piece, on: address),
          .text(humanised(about[Evidence.method]?.value ?? ""), sub: about[Evidence.by]?.value),
          .text(workspace.day(ofEvidence: piece)?.shortWords ?? "never"),
          .mark(Mark(workspace.state(ofEvidence: piece, on: edition.today))), nextDue(of: [piece]),
          reportLink(of: piece).map { .links([$0]) } ?? .none,
        ])
      })
    return [TableSection(anchor: "evidence", title: "Verification", table: table)]
  }

  /// Where it is in place.
  private func inPlace(_ mitigation: EntityIndex, on address: Address) -> [TableSection] {
    let places = workspace.targets(of: mitigation, .protects)
    guard !places.isEmpty else { return [] }
    let table = DataTable(
      caption: "Where it is in place",
      columns: ["Place", "In", "Threats there"].map { DataTable.Column(title: $0) },
      rows: places.map { place in
        let isStruck = workspace[place].kind != .asset
        return DataTable.Row(cells: [
          nameCell(place, on: address), self.place(of: place, on: address),
          isStruck ? threatCount(at: place, on: address) : .none,
        ])
      })
    return [TableSection(anchor: "places", title: "Where it stands", table: table)]
  }

  /// The assumptions that something rests on, each with whether it still holds.
  func foundations(of entity: EntityIndex, on address: Address) -> [TableSection] {
    let assumptions = workspace.targets(of: entity, .restsOn)
    guard !assumptions.isEmpty else { return [] }
    let table = DataTable(
      caption: "What it takes as true",
      columns: ["Assumption", "Standing", "Valid until"].map { DataTable.Column(title: $0) },
      rows: assumptions.map { assumption in
        DataTable.Row(cells: [
          nameCell(assumption, on: address),
          .mark(Mark(workspace.standing(ofAssumption: assumption, on: edition.today))),
          .text(workspace[assumption][Assumption.validUntil]?.value.shortWords ?? ""),
        ])
      })
    return [TableSection(anchor: "assumptions", title: "What it rests on", table: table)]
  }
}
