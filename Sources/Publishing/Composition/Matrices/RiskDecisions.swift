internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The threats of a model that are answered in one way, in the order of their ids.
  func threats(in model: ModelIndex, answeredBy response: ThreatResponse) -> [EntityIndex] {
    siblings(of: .threat, in: model).filter { workspace[$0][Threat.response]?.value == response }
  }

  /// What was accepted, transferred and avoided, each in a table of its own.
  func decisions(in model: ModelIndex, on address: Address) -> [TableSection] {
    accepted(in: model, on: address) + transferred(in: model, on: address)
      + avoided(in: model, on: address)
  }

  /// Accepted risks, the next to end first.
  private func accepted(in model: ModelIndex, on address: Address) -> [TableSection] {
    let threats = threats(in: model, answeredBy: .accept).map { threat in
      (threat: threat, until: workspace[threat][Threat.accepted]?[Acceptance.until]?.value)
    }.sorted { one, other in
      guard let first = one.until, let second = other.until, first != second else {
        return one.until != nil && other.until == nil
      }
      return first < second
    }.map(\.threat)
    return section(
      "accepted", "Accepted", ["Threat", "Severity now", "Why", "By", "On", "Until"], threats
    ) { threat in
      guard let terms = workspace[threat][Threat.accepted] else {
        return [name(threat, on: address), severity(threat), .mark(.unrecorded)]
      }
      return [
        name(threat, on: address), severity(threat),
        terms[Acceptance.reason].map { .prose(html($0, of: threat, on: address)) } ?? .none,
        .text(terms[Acceptance.by]?.value ?? ""),
        .text(terms[Acceptance.on]?.value.shortWords ?? ""), end(of: terms),
      ]
    }
  }

  private func transferred(in model: ModelIndex, on address: Address) -> [TableSection] {
    section(
      "transferred", "Transferred", ["Threat", "Severity now", "To", "Why"],
      threats(in: model, answeredBy: .transfer)
    ) { threat in
      [
        name(threat, on: address), severity(threat),
        workspace[threat][Threat.transferredTo].map { .text($0.value) }
          ?? .mark(Mark(.gap, "To nobody named", tone: .gap)),
        reason(threat, on: address),
      ]
    }
  }

  private func avoided(in model: ModelIndex, on address: Address) -> [TableSection] {
    section(
      "avoided", "Avoided", ["Threat", "Severity now", "Why"],
      threats(in: model, answeredBy: .avoid)
    ) { threat in
      [name(threat, on: address), severity(threat), reason(threat, on: address)]
    }
  }

  private func section(
    _ anchor: String, _ title: String, _ columns: [String], _ threats: [EntityIndex],
    _ cells: (EntityIndex) -> [Entry]
  ) -> [TableSection] {
    guard !threats.isEmpty else { return [] }
    let table = DataTable(
      caption: "\(title) risks", columns: columns.map { DataTable.Column(title: $0) },
      rows: threats.map { DataTable.Row(cells: cells($0)) })
    return [TableSection(anchor: anchor, title: title, table: table)]
  }

  private func name(_ threat: EntityIndex, on address: Address) -> Entry {
    .item(idLink(to: threat, from: address), workspace[threat].title)
  }

  private func severity(_ threat: EntityIndex) -> Entry {
    .mark(workspace.severity(of: threat).map { Mark($0) } ?? .unrated)
  }

  private func reason(_ threat: EntityIndex, on address: Address) -> Entry {
    workspace[threat][Threat.because].map { .prose(html($0, of: threat, on: address)) } ?? .none
  }

  /// Until when an acceptance holds, and who stands for it if that is to be told here.
  func end(of terms: FieldSet, by owner: String? = nil) -> Entry {
    let sub = owner.map { "by \($0)" }
    guard let until = terms[Acceptance.until]?.value else {
      return .mark(Mark(.gap, "No end", tone: .gap), sub: sub)
    }
    if until < edition.today {
      return .mark(Mark(.outOfDate, "Ended \(until.shortWords)", tone: .outOfDate), sub: sub)
    }
    return .text("until \(until.shortWords)", sub: sub)
  }
}
