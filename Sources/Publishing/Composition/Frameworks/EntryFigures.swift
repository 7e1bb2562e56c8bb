internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// Entries with how much stands behind each, in one model or in all.
  func entryTable(
    _ entries: [FrameworkEntry], of model: ModelIndex? = nil, caption: String,
    on address: Address
  ) -> DataTable {
    let figures = entries.map { self.figures(of: $0, model, on: address) }
    let showsOthers = figures.contains { ($0.others.count?.number ?? 0) > 0 }
    let showsModels = model == nil && workspace.models.count > 1
    let numbers = ["Gaps", "Threats", "Mitigations", "Evidence"] + (showsOthers ? ["Other"] : [])
    return DataTable(
      caption: caption,
      columns: entryColumns(entries)
        + numbers.map { DataTable.Column(title: $0, style: .number) }
        + [DataTable.Column(title: "Last result", visibility: .medium)]
        + (showsModels ? [DataTable.Column(title: "Models", visibility: .wide)] : []),
      rows: zip(entries, figures).map { entry, figures in
        DataTable.Row(
          cells: entryCells(entry, on: address) + figures.numbers
            + (showsOthers ? [figures.others] : []) + [figures.lastResult]
            + (showsModels ? [models(of: entry, on: address)] : []))
      })
  }

  func entryColumns(_ entries: [FrameworkEntry]) -> [DataTable.Column] {
    let id = DataTable.Column(title: "Entry")
    let isNamed = entries.contains { $0.framework.hasNamesBesideIDs }
    return isNamed ? [id, DataTable.Column(title: "Name", style: .title)] : [id]
  }

  func entryCells(_ entry: FrameworkEntry, on address: Address) -> [Entry] {
    let id = Entry.item(link(to: entry, from: address))
    return entry.framework.hasNamesBesideIDs ? [id, .text(entry.name ?? "")] : [id]
  }

  private func figures(
    of entry: FrameworkEntry, _ model: ModelIndex?, on address: Address
  ) -> EntryFigures {
    if frameworkUse.mappings(to: entry).count > EntryTrace.limit {
      let way = LinkText("by model", to: pageTarget(of: entry, from: address, anchor: "models"))
      return EntryFigures(
        numbers: [.none, .links([way]), .none, .none], others: .none, lastResult: .none)
    }
    let trace = trace(of: entry)
    let suffix = model.map { "-\(workspace.folder(of: $0))" } ?? ""
    func own(_ entities: [EntityIndex]) -> [EntityIndex] {
      entities.filter { model == nil || workspace.model(of: $0) == model }
    }
    func count(_ anchor: String, _ entities: [EntityIndex]) -> Entry {
      let target = pageTarget(of: entry, from: address, anchor: anchor + suffix)
      return .count(Count(own(entities).count, at: target))
    }
    return EntryFigures(
      numbers: [
        count("gaps", gaps(in: trace).map(\.entity)), count("threats", trace.threats),
        count("mitigations", trace.mitigations), count("evidence", trace.evidence),
      ],
      others: count("others", trace.others), lastResult: lastResult(of: own(trace.evidence)))
  }

  /// The day and the state of the latest piece of evidence.
  private func lastResult(of evidence: [EntityIndex]) -> Entry {
    let dated = evidence.compactMap { piece in
      workspace.day(ofEvidence: piece).map { (piece: piece, day: $0) }
    }
    guard let latest = dated.max(by: { $0.day < $1.day }) else { return .none }
    return .mark(
      Mark(workspace.state(ofEvidence: latest.piece, on: edition.today)),
      note: latest.day.shortWords)
  }

  private func models(of entry: FrameworkEntry, on address: Address) -> Entry {
    let models = byModel(frameworkUse.mappings(to: entry).map(\.entity)).compactMap(\.model)
    return .links(
      models.prefix(4).map { link(toModel: $0, from: address) },
      note: models.count > 4 ? "and others" : nil)
  }
}

/// How much stands behind an entry.
private struct EntryFigures {
  /// Gaps, threats, mitigations and pieces of evidence.
  let numbers: [Entry]
  let others: Entry
  let lastResult: Entry
}
