internal import Diagnostics
internal import Model
internal import Templating

/// A table of an entry's page: its columns, and what stands in them for each row.
struct EntryTable {
  let caption: String
  let columns: [DataTable.Column]
  let cells: (EntityIndex, ModelIndex?) -> [Entry]

  init(
    _ caption: String, _ columns: [DataTable.Column],
    cells: @escaping (EntityIndex, ModelIndex?) -> [Entry]
  ) {
    self.caption = caption
    self.columns =
      [DataTable.Column(title: "Id"), DataTable.Column(title: "Title", style: .title)] + columns
    self.cells = cells
  }
}

extension Composer {
  func gapTable(_ gaps: [EntryGap]) -> EntryTable {
    let marks = Dictionary(
      gaps.map { ($0.entity, $0.mark) }, uniquingKeysWith: { first, _ in first })
    return EntryTable(
      "What is missing between threats and evidence",
      [DataTable.Column(title: "Gap"), DataTable.Column(title: "Owner", visibility: .medium)]
    ) { entity, _ in
      [
        marks[entity].map { .mark($0) } ?? .none,
        .text(workspace[entity][Common.owner]?.value ?? ""),
      ]
    }
  }

  func threatTable(_ trace: EntryTrace, on address: Address) -> EntryTable {
    let showsWays = trace.threats.contains { trace.through[$0]?.isEmpty != true }
    let way = DataTable.Column(title: "By way of", visibility: .medium)
    return EntryTable(
      "Threats and what is done about them",
      [DataTable.Column(title: "Severity now"), DataTable.Column(title: "Status")]
        + (showsWays ? [way] : []) + [DataTable.Column(title: "Mitigations")]
    ) { threat, model in
      let mitigations = workspace.sources(of: threat, .mitigates)
      return [
        .mark(workspace.severity(of: threat).map { Mark($0) } ?? .unrated),
        .mark(Mark(workspace.state(of: threat))),
      ] + (showsWays ? [self.way(of: threat, trace, on: address)] : [])
        + [.links(links(to: mitigations, among: model, from: address))]
    }
  }

  /// How a threat is mapped that does not name the entry itself: by a part of the entry, or by a
  /// mitigation that is mapped to it.
  private func way(of threat: EntityIndex, _ trace: EntryTrace, on address: Address) -> Entry {
    if let through = trace.through[threat] {
      return .links(through.map { link(to: $0, from: address) })
    }
    let mapped = workspace.sources(of: threat, .mitigates).filter { trace.through[$0] != nil }
    return .links(links(to: mapped, among: workspace.model(of: threat), from: address))
  }

  func mitigationTable(_ trace: EntryTrace, on address: Address) -> EntryTable {
    let threats = Set(trace.threats)
    return EntryTable(
      "Mitigations, how each is verified, and which threats each is for",
      [
        DataTable.Column(title: "Status"), DataTable.Column(title: "Verification"),
        DataTable.Column(title: "Evidence", visibility: .medium),
        DataTable.Column(title: "Against"),
      ]
    ) { mitigation, model in
      let addressed = workspace.targets(of: mitigation, .mitigates).filter(threats.contains)
      let evidence = workspace.sources(of: mitigation, .verifies)
      return [
        .mark(Mark(workspace[mitigation][Mitigation.status]?.value ?? .proposed)),
        verification(of: mitigation),
        .links(links(to: evidence, among: model, from: address)),
        .links(links(to: addressed, among: model, from: address)),
      ]
    }
  }

  func evidenceTable(on address: Address) -> EntryTable {
    EntryTable(
      "Evidence with its last result",
      [
        DataTable.Column(title: "Last result"), DataTable.Column(title: "State"),
        DataTable.Column(title: "Method", visibility: .medium),
        DataTable.Column(title: "By", visibility: .medium), DataTable.Column(title: "Verifies"),
      ]
    ) { piece, model in
      let about = workspace[piece]
      let verified = workspace.targets(of: piece, .verifies)
      return [
        .text(workspace.day(ofEvidence: piece)?.shortWords ?? "never"),
        .mark(Mark(workspace.state(ofEvidence: piece, on: edition.today))),
        .text(about[Evidence.method].map { humanised($0.value) } ?? ""),
        .text(about[Evidence.by]?.value ?? ""),
        .links(links(to: verified, among: model, from: address)),
      ]
    }
  }

  func otherTable() -> EntryTable {
    EntryTable("Other things that are mapped to it", [DataTable.Column(title: "Kind")]) {
      entity, _ in [.text(capitalised(workspace[entity].kind.noun))]
    }
  }

  /// The rows of a table by model, each model's under its name where there are several.
  func section(
    _ anchor: String, _ title: String, _ entities: [EntityIndex], namesModel: Bool,
    _ table: EntryTable, on address: Address
  ) -> FrameworkPage.Section? {
    let groups = byModel(entities)
    guard let first = groups.first else { return nil }
    let isGrouped = namesModel || groups.count > 1
    func own(_ model: ModelIndex?) -> String {
      "\(anchor)-\(model.map { workspace.folder(of: $0) } ?? "others")"
    }
    let bodies = groups.map { model, members in
      let heading = DataTable.GroupHeading(
        anchor: own(model),
        link: model.map { link(toModel: $0, from: address) } ?? LinkText(plain: "No model"),
        count: Count(members.count, at: LinkTarget(compiled: "#\(own(model))")))
      return DataTable.Body(
        heading: isGrouped ? heading : nil,
        rows: members.map { entity in
          DataTable.Row(cells: row(entity, on: address) + table.cells(entity, model))
        })
    }
    let shown = DataTable(caption: table.caption, columns: table.columns, bodies: bodies)
    return FrameworkPage.Section(
      anchor: anchor, title: title,
      parts: [FrameworkPage.Part(anchor: isGrouped ? nil : own(first.model), table: shown)])
  }

  /// The id and the title of something.
  private func row(_ entity: EntityIndex, on address: Address) -> [Entry] {
    let id = LinkText(
      workspace[entity].id.value.text, to: target(.entity(entity), from: address), isID: true)
    return [.item(id), .text(workspace[entity].title)]
  }
}
