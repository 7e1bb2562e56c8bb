internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  func goingWrong(_ model: ModelIndex, on address: Address) -> GoingWrong {
    let threats = siblings(of: .threat, in: model)
    let all = allRows(.threat, in: model, from: address)
    let table =
      threats.isEmpty
      ? [] : [LinkText(counting: "All \(counted(threats.count, "threat", "threats"))", to: all)]
    let open = worstFirst(threats.filter { workspace.state(of: $0).isOpen })
    return GoingWrong(
      ways: table + reports(on: model, .goingWrong, from: address)
        + ways(to: [.source, .attackTree], in: model, from: address),
      severities: threats.isEmpty ? nil : severities(in: model, from: address),
      categories: strideCounts(in: model, from: address), method: "STRIDE",
      open: RankList(
        "Open, the worst first", open.prefix(5).map { rank($0, from: address) },
        more: open.count > 5
          ? LinkText(
            counting: "All \(open.count) open threats",
            to: rows(.progress(.open), in: model, from: address)) : nil),
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

  private func severities(in model: ModelIndex, from address: Address) -> SeverityTable {
    let levels: [RiskLevel?] = [.critical, .high, .medium, .low, nil]
    func count(_ level: RiskLevel?, _ progress: Progress? = nil) -> Count {
      self.count(of: .severity(level, progress), in: model, from: address)
    }
    func total(_ progress: Progress) -> LinkTarget {
      rows(.progress(progress), in: model, from: address)
    }
    return SeverityTable(
      rows: levels.compactMap { level in
        let all = count(level)
        if level == nil, all.number == 0 { return nil }
        return SeverityTable.Row(
          mark: level.map { Mark($0) } ?? .unrated, open: count(level, .open),
          inTreatment: count(level, .inTreatment), accepted: count(level, .accepted),
          settled: count(level, .settled), all: all)
      },
      totals: SeverityTable.Totals(
        open: total(.open), inTreatment: total(.inTreatment), accepted: total(.accepted),
        settled: total(.settled), all: allRows(.threat, in: model, from: address)))
  }

  private func strideCounts(in model: ModelIndex, from address: Address) -> [CategoryCount] {
    let counts = Stride.allCases.map { category in
      CategoryCount(
        name: category.title, count: count(of: .stride(category), in: model, from: address),
        mark: .open(count(of: .stride(category, .open), in: model, from: address)))
    }
    return counts.contains { $0.count.number > 0 } ? counts : []
  }

  private func rank(_ threat: EntityIndex, from address: Address) -> RankList.Item {
    let about = workspace[threat]
    let mitigations = workspace.sources(of: threat, .mitigates).count
    let owner = about[Common.owner]?.value
    let plan = mitigations == 0 ? "nothing planned" : nil
    let way = target(.entity(threat), from: address, anchor: "mitigations")
    return RankList.Item(
      link: titleLink(to: threat, from: address), id: about.id.value.text,
      about: joinedFacts(owner, plan),
      counted: mitigations == 0
        ? nil : LinkText(counting: counted(mitigations, "mitigation", "mitigations"), to: way),
      mark: workspace.severity(of: threat).map { Mark($0) } ?? .unrated)
  }

  /// How much of the model the threats reach.
  private func coverage(_ model: ModelIndex, on address: Address) -> [Gauge] {
    guard !siblings(of: .threat, in: model).isEmpty else { return [] }
    func gauge(_ label: String, _ part: RowGroup, of whole: RowGroup? = nil) -> [Gauge] {
      let all =
        whole.map { count(of: $0, in: model, from: address) }
        ?? count(ofAll: part.order.kind, in: model, from: address)
      let covered = count(of: part, in: model, from: address)
      return all.number == 0 ? [] : [Gauge(label: label, part: covered, whole: all)]
    }
    return gauge(
      "Flows across a boundary with a threat", .crossing(true, isThreatened: true),
      of: .crossing(true))
      + gauge("Elements with a threat", .threatened(.element, true))
      + gauge("Assets that some threat harms", .threatened(.asset, true))
      + gauge("Statements with all six parts", .statement(isComplete: true))
  }

  func doingAbout(_ model: ModelIndex, on address: Address) -> DoingAbout {
    let unplanned = worstFirst(
      workspace.entities(of: model, .threat).filter(workspace.isUnplanned))
    return DoingAbout(
      ways: ways(to: [.mitigation], in: model, from: address)
        + reports(on: model, .doingAbout, from: address),
      responses: responses(model, on: address) + acceptances(model, on: address),
      mitigations: mitigationCounts(model, on: address),
      unplanned: RankList(
        "Open, and nothing planned", unplanned.map { rank($0, from: address) }))
  }

  private func responses(_ model: ModelIndex, on address: Address) -> [TableSection] {
    let rows = ThreatResponse.allCases.compactMap { response -> DataTable.Row? in
      let count = count(of: .response(response), in: model, from: address)
      guard count.number > 0 else { return nil }
      return DataTable.Row(cells: [
        .text(humanised(response.rawValue)), .text(humanised(response.summary)),
        .count(count),
      ])
    }
    guard !rows.isEmpty else { return [] }
    let table = DataTable(
      caption: "Threats by response",
      columns: [
        DataTable.Column(title: "Response"), DataTable.Column(title: "What it means here"),
        DataTable.Column(title: "Threats", style: .number),
      ], rows: rows)
    return [TableSection(anchor: "responses", title: "Threats by response", table: table)]
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
      columns: [
        DataTable.Column(title: "Threat"), DataTable.Column(title: "By"),
        DataTable.Column(title: "Until", style: .day),
      ], rows: rows)
    return [TableSection(anchor: "accepted", title: "Accepted risks", table: table)]
  }

  private func mitigationCounts(_ model: ModelIndex, on address: Address) -> [TableSection] {
    let mitigations = workspace.entities(of: model, .mitigation)
    let order: [MitigationStatus] = [
      .implemented, .inProgress, .planned, .proposed, .retired, .wontDo,
    ]
    let rows = order.compactMap { status -> DataTable.Row? in
      let members = mitigations.filter {
        (workspace[$0][Mitigation.status]?.value ?? .proposed) == status
      }
      guard !members.isEmpty else { return nil }
      return DataTable.Row(cells: [
        .mark(Mark(status)),
        .count(count(of: .mitigation(status), in: model, from: address)),
        note(on: members, status, in: model, from: address),
      ])
    }
    guard !rows.isEmpty else { return [] }
    let table = DataTable(
      caption: "Mitigations by status",
      columns: [
        DataTable.Column(title: "Status"), DataTable.Column(title: "Count", style: .number),
        DataTable.Column(title: "What to know"),
      ], rows: rows)
    return [TableSection(anchor: "mitigations", title: "Mitigations by status", table: table)]
  }

  /// Evidence for what stands, the next date for what is to come.
  private func note(
    on mitigations: [EntityIndex], _ status: MitigationStatus, in model: ModelIndex,
    from address: Address
  ) -> Entry {
    switch status {
    case .implemented:
      return Entry(
        text: "with evidence in date",
        count: count(of: .mitigation(status, isVerified: true), in: model, from: address))
    case .inProgress, .planned:
      let next = mitigations.compactMap { workspace[$0][Mitigation.due]?.value }.min()
      return .text(next.map { "next due \($0.shortWords)" } ?? "no date")
    case .proposed: return .text("not decided yet")
    case .wontDo, .retired: return .text("no longer counts")
    }
  }
}
