internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// A register; where it is too long for one page, the way to the page of each group.
  func registerPage(_ register: Register) -> RegisterPage {
    let page = Page.register(register)
    let address = workspace.address(of: page)
    let groups = registers[register]
    let isSplit = registers.isSplit(register)
    return RegisterPage(
      frame: frame(
        page, title: register.title,
        crumbs: crumbs(nil, [LinkText(plain: register.title)], from: address)),
      heading: Heading(
        title: register.title, lead: Sentence(lead(of: register)),
        tools: register == .alphabet ? letterTools(current: nil, from: address) : []),
      summary: summary(of: register, groups, on: address),
      groups: isSplit ? [] : groups.map { group($0, of: register, on: address) })
  }

  /// The page of one group.
  func registerPage(_ register: Register, part: String) -> RegisterPage {
    let page = Page.registerPart(register, part)
    let address = workspace.address(of: page)
    let groups = registers[register].filter { $0.slug == part }
    let title = groups.first?.title ?? part
    return RegisterPage(
      frame: frame(
        page, title: "\(title) — \(register.title)",
        crumbs: crumbs(
          nil,
          [
            LinkText(register.title, to: target(.register(register), from: address)),
            LinkText(plain: title),
          ], from: address)),
      heading: Heading(
        title: register.title,
        tools: register == .alphabet ? letterTools(current: part, from: address) : []),
      summary: nil, groups: groups.map { group($0, of: register, on: address) })
  }

  private func lead(of register: Register) -> String {
    switch register {
    case .alphabet: "Everything that has a name, in all models."
    case .tags: "The words by which authors grouped things, in all models."
    case .owners: "Who answers for what, in all models, and what waits for them."
    }
  }

  private func letterTools(current: String?, from address: Address) -> [Tool] {
    registers[.alphabet].map { group in
      Tool(
        text: group.title, target: place(of: group, in: .alphabet, nil, from: address),
        isCurrent: group.slug == current)
    }
  }

  /// Where a group, or one table of it, stands.
  private func place(
    of group: Registers.Group, in register: Register, _ table: RegisterTable?,
    from address: Address
  ) -> LinkTarget {
    let page: Page =
      registers.isSplit(register) ? .registerPart(register, group.slug) : .register(register)
    return target(page, from: address, anchor: anchor(of: group, table))
  }

  private func anchor(of group: Registers.Group, _ table: RegisterTable?) -> String {
    table.map { "in-\(group.slug)-\($0.anchor)" } ?? "in-\(group.slug)"
  }

  private func group(
    _ group: Registers.Group, of register: Register, on address: Address
  ) -> RegisterPage.Group {
    guard register != .alphabet else {
      return RegisterPage.Group(
        anchor: anchor(of: group, nil), title: group.title,
        table: table(
          byName: group.items, caption: "Names under \(group.title)", on: address))
    }
    let tables = RegisterTable.all(of: register).compactMap { table -> TableSection? in
      let items = items(of: group, in: table)
      guard !items.isEmpty else { return nil }
      return TableSection(
        anchor: anchor(of: group, table), title: table.title,
        table: self.table(items, caption: "\(table.title): \(group.title)", on: address))
    }
    return RegisterPage.Group(
      anchor: anchor(of: group, nil), title: group.title, tables: tables)
  }

  /// How many of what each group holds, every number leading to exactly those.
  private func summary(
    of register: Register, _ groups: [Registers.Group], on address: Address
  ) -> DataTable? {
    guard register != .alphabet else { return nil }
    let counts = groups.map { group in
      RegisterTable.all(of: register).map { items(of: group, in: $0).count }
    }
    let tables = RegisterTable.all(of: register).enumerated().filter { number, _ in
      counts.contains { $0[number] > 0 }
    }
    let rows = zip(groups, counts).map { group, counts in
      DataTable.Row(
        cells: [
          .item(LinkText(group.title, to: place(of: group, in: register, nil, from: address)))
        ]
          + tables.map { number, table in
            .count(
              Count(counts[number], at: place(of: group, in: register, table, from: address)))
          })
    }
    return DataTable(
      caption: register.title, isDense: true,
      columns: [DataTable.Column(title: register == .tags ? "Tag" : "Owner")]
        + tables.map { DataTable.Column(title: $0.element.title, style: .number) },
      rows: rows)
  }

  private func items(of group: Registers.Group, in table: RegisterTable) -> [Registers.Item] {
    group.items.filter { item in
      switch item {
      case .model: table == .models
      case .page, .term: false
      case .entity(let entity): holds(table, entity)
      }
    }
  }

  private func holds(_ table: RegisterTable, _ entity: EntityIndex) -> Bool {
    let about = workspace[entity]
    switch table {
    case .models: return false
    case .kind(let kind): return about.kind == kind
    case .open: return about.kind == .threat && workspace.state(of: entity).isOpen
    case .endedAcceptances:
      guard about.kind == .threat, workspace.state(of: entity) == .accepted else { return false }
      return isPast(about[Threat.accepted]?[Acceptance.until]?.value)
    case .lateMitigations: return about.kind == .mitigation && isLate(about)
    }
  }

  private func isPast(_ day: Day?) -> Bool { day.map { $0 < edition.today } ?? false }

  /// Whether a mitigation was to be in place by now and is not.
  private func isLate(_ mitigation: Entity) -> Bool {
    switch mitigation[Mitigation.status]?.value ?? .proposed {
    case .proposed, .planned, .inProgress: isPast(mitigation[Mitigation.due]?.value)
    case .implemented, .wontDo, .retired: false
    }
  }
}

/// A table of a group of a register: things of a kind, or those that wait for somebody.
private enum RegisterTable: Equatable {
  case open, endedAcceptances, lateMitigations, models
  case kind(Kind)

  static func all(of register: Register) -> [RegisterTable] {
    let kinds = SearchKind.entities.map { RegisterTable.kind($0) }
    return switch register {
    case .alphabet: []
    case .tags: kinds + [.models]
    case .owners: [.open, .endedAcceptances, .lateMitigations] + kinds + [.models]
    }
  }

  var title: String {
    switch self {
    case .open: "Open threats"
    case .endedAcceptances: "Acceptances ended"
    case .lateMitigations: "Mitigations late"
    case .models: "Models"
    case .kind(let kind): capitalised(kind.plural)
    }
  }

  var anchor: String {
    switch self {
    case .open: "open"
    case .endedAcceptances: "ended"
    case .lateMitigations: "late"
    case .models: "models"
    case .kind(let kind): kind.folder
    }
  }
}

extension Composer {
  /// Things by their ids, the worst threats first.
  private func table(
    _ items: [Registers.Item], caption: String, on address: Address
  ) -> DataTable {
    let entities = items.compactMap { item -> EntityIndex? in
      if case .entity(let entity) = item { entity } else { nil }
    }
    let models = items.compactMap { item -> ModelIndex? in
      if case .model(let model) = item { model } else { nil }
    }
    let isOfThreats = entities.allSatisfy { workspace[$0].kind == .threat }
    let rows =
      models.map { row(of: $0, on: address) }
      + (isOfThreats ? worstFirst(entities) : entities).map { row(of: $0, on: address) }
    return DataTable(
      caption: caption, isList: true,
      columns: [
        DataTable.Column(title: "Id"), DataTable.Column(title: "Title", style: .title),
        DataTable.Column(title: "State"), DataTable.Column(title: "Model", visibility: .wide),
      ], rows: rows
    ).withoutEmptyColumns
  }

  private func row(of model: ModelIndex, on address: Address) -> DataTable.Row {
    DataTable.Row(cells: [
      .item(
        LinkText(
          workspace[model].id.value.text, to: target(.model(model), from: address), isID: true)),
      .text(workspace[model].title), .text(capitalised(workspace[model].status.words)),
      .none,
    ])
  }

  private func row(of entity: EntityIndex, on address: Address) -> DataTable.Row {
    let about = workspace[entity]
    return DataTable.Row(cells: [
      .item(
        LinkText(about.id.value.text, to: target(.entity(entity), from: address), isID: true)),
      .text(about.hasTitle ? about.title : ""), marks(of: entity).last.map { .mark($0) } ?? .none,
      .text(workspace.model(of: entity).map { workspace[$0].title } ?? ""),
    ])
  }

  /// Things by their names.
  private func table(
    byName items: [Registers.Item], caption: String, on address: Address
  ) -> DataTable {
    let lines = items.map { nameLine(of: $0, from: address) }.sorted { one, other in
      if one.name != other.name { return precedes(one.name, other.name) }
      return one.link.text < other.link.text
    }
    var table = DataTable(
      caption: caption, isList: true,
      columns: [
        DataTable.Column(title: "Name", style: .title), DataTable.Column(title: "Kind"),
        DataTable.Column(title: "Id"), DataTable.Column(title: "Model", visibility: .wide),
      ],
      rows: lines.map { line in
        DataTable.Row(cells: [
          .item(LinkText(line.name, to: line.link)), .text(line.kind),
          .text(line.id ?? ""), .text(line.model ?? ""),
        ])
      })
    table.isAligned = true
    return table
  }

  private func nameLine(of item: Registers.Item, from address: Address) -> NameLine {
    switch item {
    case .model(let model):
      NameLine(
        name: workspace[model].title, link: target(.model(model), from: address), kind: "Model",
        id: workspace[model].id.value.text)
    case .entity(let entity):
      NameLine(
        name: workspace[entity].title, link: target(.entity(entity), from: address),
        kind: capitalised(workspace[entity].kind.noun), id: workspace[entity].id.value.text,
        model: workspace.model(of: entity).map { workspace[$0].title })
    case .page(let page):
      NameLine(
        name: workspace.pages[page].title, link: target(.plain(page), from: address), kind: "Page",
        model: workspace.model(ofPage: page).map { workspace[$0].title })
    case .term(let number):
      NameLine(
        name: glossary.terms[number].name,
        link: target(of: glossary.terms[number], from: address), kind: "Term",
        model: glossary.terms[number].model.map { workspace[$0].title })
    }
  }
}

extension DataTable {
  /// The same table without columns in which nothing stands.
  fileprivate var withoutEmptyColumns: DataTable {
    let kept = columns.indices.filter { index in
      rows.contains { $0.cells[index] != .none && $0.cells[index] != .text("") }
    }
    var table = DataTable(
      caption: caption, isList: isList, columns: kept.map { columns[$0] },
      rows: rows.map { row in
        DataTable.Row(cells: kept.map { row.cells[$0] })
      })
    table.isAligned = true
    return table
  }
}

/// One line of the list from A to Z.
private struct NameLine {
  let name: String
  let link: LinkTarget
  let kind: String
  var id: String?
  var model: String?
}
