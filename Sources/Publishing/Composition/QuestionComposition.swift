internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  func goingWrong(_ model: ModelIndex, on address: Address) -> GoingWrong {
    let threats = workspace.entities(of: model, .threat)
    let all = target(.index(model, .threat), from: address)
    let table =
      threats.isEmpty
      ? [] : [LinkText("All \(counted(threats.count, "threat", "threats"))", to: all)]
    let open = worstFirst(threats.filter { workspace.state(of: $0).isOpen })
    return GoingWrong(
      ways: table + ways(to: [.source, .attackTree], in: model, from: address),
      severities: threats.isEmpty ? nil : severities(of: threats, at: all),
      categories: strideCounts(of: threats, at: all), method: "STRIDE",
      open: RankList(
        "Open, the worst first", open.prefix(5).map { rank($0, from: address) },
        more: open.count > 5 ? LinkText("All \(open.count) open threats", to: all) : nil),
      coverage: coverage(model, on: address))
  }

  /// Links to the tables of some kinds, as far as there are any.
  func ways(to kinds: [Kind], in model: ModelIndex, from address: Address) -> [LinkText] {
    kinds.compactMap { kind in
      index(of: kind, in: model).map {
        LinkText("All \(kind.plural)", to: target($0, from: address))
      }
    }
  }

  private func severities(of threats: [EntityIndex], at all: LinkTarget) -> SeverityTable {
    let levels: [RiskLevel?] = [.critical, .high, .medium, .low, nil]
    let grouped = Dictionary(grouping: threats) { workspace.severity(of: $0) }
    return SeverityTable(
      rows: levels.compactMap { level in
        let members = grouped[level] ?? []
        if level == nil, members.isEmpty { return nil }
        let states = members.map { workspace.state(of: $0) }
        func count(_ belongs: (ThreatState) -> Bool) -> Count {
          Count(states.count(where: belongs), at: all)
        }
        return SeverityTable.Row(
          mark: level.map { Mark($0) } ?? .unrated, open: count { $0 == .open },
          inTreatment: count { $0 == .inTreatment }, accepted: count { $0 == .accepted },
          settled: count { $0.isSettled }, all: Count(members.count, at: all))
      })
  }

  private func strideCounts(of threats: [EntityIndex], at all: LinkTarget) -> [CategoryCount] {
    let counts = Stride.allCases.map { category in
      let members = threats.filter { threat in
        (workspace[threat][Threat.stride] ?? []).contains { $0.value == category }
      }
      let open = members.count { workspace.state(of: $0).isOpen }
      return CategoryCount(
        name: category.title, count: Count(members.count, at: all),
        mark: open > 0 ? Mark(.open, "\(open) open", tone: .open) : nil)
    }
    return counts.contains { $0.count.number > 0 } ? counts : []
  }

  private func rank(_ threat: EntityIndex, from address: Address) -> RankList.Item {
    let about = workspace[threat]
    let mitigations = workspace.sources(of: threat, .mitigates).count
    let plan =
      mitigations == 0 ? "nothing planned" : counted(mitigations, "mitigation", "mitigations")
    let owner = about[Common.owner].map { "\($0.value) · " } ?? ""
    return RankList.Item(
      link: titleLink(to: threat, from: address), id: about.id.value.text, about: owner + plan,
      mark: workspace.severity(of: threat).map { Mark($0) } ?? .unrated)
  }

  /// How much of the model the threats reach.
  private func coverage(_ model: ModelIndex, on address: Address) -> [Gauge] {
    let threats = workspace.entities(of: model, .threat)
    guard !threats.isEmpty else { return [] }
    let crossing = workspace.entities(of: model, .flow).filter {
      !workspace.targets(of: $0, .crosses).isEmpty
    }
    let assets = workspace.entities(of: model, .asset)
    let elements = workspace.entities(of: model, .element)
    let complete = threats.count { threat in
      let statement = workspace.statement(of: threat)
      return StatementRole.allCases.allSatisfy { statement.has($0) }
    }
    let struck: (EntityIndex) -> Bool = { !workspace.sources(of: $0, .targets).isEmpty }
    func gauge(_ label: String, _ part: Int, _ whole: Int, _ kind: Kind) -> [Gauge] {
      whole == 0
        ? []
        : [
          Gauge(
            label: label, part: part, whole: whole,
            target: target(.index(model, kind), from: address))
        ]
    }
    return gauge(
      "Flows across a boundary with a threat", crossing.count(where: struck), crossing.count, .flow)
      + gauge("Elements with a threat", elements.count(where: struck), elements.count, .element)
      + gauge(
        "Assets that some threat harms",
        assets.count { !workspace.sources(of: $0, .harms).isEmpty }, assets.count, .asset)
      + gauge("Statements with all six parts", complete, threats.count, .threat)
  }

  func doingAbout(_ model: ModelIndex, on address: Address) -> DoingAbout {
    let unplanned = worstFirst(
      workspace.entities(of: model, .threat).filter(workspace.isUnplanned))
    return DoingAbout(
      ways: ways(to: [.mitigation], in: model, from: address),
      responses: responses(model, on: address) + acceptances(model, on: address),
      mitigations: mitigationCounts(model, on: address),
      unplanned: RankList(
        "Open, and nothing planned", unplanned.map { rank($0, from: address) }))
  }

  private func responses(_ model: ModelIndex, on address: Address) -> [TableSection] {
    let threats = workspace.entities(of: model, .threat)
    let all = target(.index(model, .threat), from: address)
    let rows = ThreatResponse.allCases.compactMap { response -> DataTable.Row? in
      let number = threats.count { workspace[$0][Threat.response]?.value == response }
      guard number > 0 else { return nil }
      return DataTable.Row(cells: [
        .text(humanised(response.rawValue)), .text(humanised(response.summary)),
        .count(Count(number, at: all)),
      ])
    }
    guard !rows.isEmpty else { return [] }
    let table = DataTable(
      caption: "Threats by response",
      columns: [
        DataTable.Column(title: "Response"), DataTable.Column(title: "What it means here"),
        DataTable.Column(title: "Threats", style: .number),
      ], rows: rows)
    return [TableSection(anchor: "responses", title: "Response", table: table)]
  }

  private func acceptances(_ model: ModelIndex, on address: Address) -> [TableSection] {
    let accepted = workspace.entities(of: model, .threat).filter {
      workspace[$0][Threat.accepted] != nil
    }
    guard !accepted.isEmpty else { return [] }
    let rows = accepted.map { threat in
      let terms = workspace[threat][Threat.accepted] ?? FieldSet()
      let until = terms[Acceptance.until]?.value
      let end: Entry =
        until.map { day in
          day < edition.today
            ? .mark(Mark(.outOfDate, day.shortWords, tone: .gap)) : .text(day.shortWords)
        } ?? .text("", note: "no end")
      return DataTable.Row(cells: [
        .item(idLink(to: threat, from: address), workspace[threat].title),
        .text(terms[Acceptance.by]?.value ?? ""), end,
      ])
    }
    let table = DataTable(
      caption: "Accepted risks",
      columns: ["Threat", "By", "Until"].map { DataTable.Column(title: $0) }, rows: rows)
    return [TableSection(anchor: "accepted", title: "Accepted", table: table)]
  }

  private func mitigationCounts(_ model: ModelIndex, on address: Address) -> [TableSection] {
    let mitigations = workspace.entities(of: model, .mitigation)
    let all = target(.index(model, .mitigation), from: address)
    let order: [MitigationStatus] = [
      .implemented, .inProgress, .planned, .proposed, .retired, .wontDo,
    ]
    let rows = order.compactMap { status -> DataTable.Row? in
      let members = mitigations.filter {
        (workspace[$0][Mitigation.status]?.value ?? .proposed) == status
      }
      guard !members.isEmpty else { return nil }
      return DataTable.Row(cells: [
        .mark(Mark(status)), .count(Count(members.count, at: all)),
        .text(note(on: members, status)),
      ])
    }
    guard !rows.isEmpty else { return [] }
    let table = DataTable(
      caption: "Mitigations by status",
      columns: [
        DataTable.Column(title: "Status"), DataTable.Column(title: "Count", style: .number),
        DataTable.Column(title: "What to know"),
      ], rows: rows)
    return [TableSection(anchor: "mitigations", title: "Mitigations", table: table)]
  }

  /// Evidence for what stands, the next date for what is to come.
  private func note(on mitigations: [EntityIndex], _ status: MitigationStatus) -> String {
    switch status {
    case .implemented:
      let verified = mitigations.count { mitigation in
        workspace.sources(of: mitigation, .verifies).contains {
          workspace.state(ofEvidence: $0, on: edition.today) == .passed
        }
      }
      return "\(verified) with evidence in date"
    case .inProgress, .planned:
      let next = mitigations.compactMap { workspace[$0][Mitigation.due]?.value }.min()
      return next.map { "next due \($0.shortWords)" } ?? "no date"
    case .proposed: return "nobody has decided"
    case .wontDo, .retired: return "no longer counts"
    }
  }
}
