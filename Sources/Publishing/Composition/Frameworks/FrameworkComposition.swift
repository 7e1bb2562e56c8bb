internal import Diagnostics
internal import Model
internal import Templating

extension FrameworkUse {
  /// How many models that are held to a framework are told one by one on its page.
  static let sectionLimit = 12
}

extension Composer {
  /// The page of a framework: what each model that is held to it says of its entries, and every
  /// entry to which something is mapped.
  func frameworkPage(_ framework: Framework) -> FrameworkPage {
    let page = Page.framework(framework)
    let address = workspace.address(of: page)
    let catalogue = framework.catalogue
    let models = frameworkUse.models(heldTo: framework)
    let answering = catalogue.checklist.isEmpty ? [] : models
    let checklists =
      answering.count > FrameworkUse.sectionLimit
      ? [modelsSection(answering, framework, on: address)]
      : answering.map { checklist(framework, of: $0, on: address) }
    return FrameworkPage(
      frame: frame(
        page, title: framework.summary,
        crumbs: frameworkCrumbs([LinkText(plain: framework.summary)], from: address)),
      heading: Heading(
        kickers: [
          Heading.Kicker(label: "Framework", value: framework.rawValue),
          Heading.Kicker(label: "Edition", value: catalogue.edition),
        ],
        title: framework.summary, lead: holders(models, on: address),
        tools: csvTool(of: framework, from: address) + layerTools(of: framework, from: address)),
      sections: checklists + scopes(framework, on: address)
        + entriesInUse(framework, on: address),
      facts: catalogueFacts(framework, from: address))
  }

  private func holders(_ models: [ModelIndex], on address: Address) -> Sentence {
    if models.isEmpty {
      return Sentence("No model is held to it; what is mapped to it stands here.")
    }
    if models.count > FrameworkUse.sectionLimit { return Sentence("Many models are held to it.") }
    let verb = models.count == 1 ? " is held to it." : " are held to it."
    return Sentence(
      enumerated(models.map { link(toModel: $0, from: address) }) + [LinkText(plain: verb)])
  }

  /// The answers of a model, what is missing first.
  private func checklist(
    _ framework: Framework, of model: ModelIndex, on address: Address
  ) -> FrameworkPage.Section {
    let list = ModelChecklist(framework, of: model, in: workspace, frameworkUse)
    let folder = workspace.folder(of: model)
    var parts: [FrameworkPage.Part] = []
    func add(_ answer: String, _ title: String, _ table: DataTable) {
      if table.rows.isEmpty { return }
      parts.append(
        FrameworkPage.Part(
          anchor: "\(folder)-\(answer)", title: LinkText(plain: title), table: table))
    }
    add("open", "Not considered", names(list.open, on: address))
    add(
      "covered", "Covered",
      framework == .aiScoping
        ? disciplines(list.covered, of: model, on: address)
        : entryTable(list.covered, of: model, caption: "Entries that are covered", on: address))
    add("considered", "Considered", reasons(list.considered, of: model, on: address))
    if parts.count == 1 { parts[0].title = nil }
    let scope = framework == .aiScoping ? workspace.aiScope(of: model) : nil
    return FrameworkPage.Section(
      anchor: folder,
      title: workspace[model].title
        + (scope.map { ", scope \($0.rawValue): \($0.title.lowercased())" } ?? ""),
      lead: tally(list, folder), parts: parts)
  }

  /// "2 not considered, 9 covered and 1 considered", each number with the way to those.
  private func tally(_ list: ModelChecklist, _ folder: String) -> Sentence {
    let counts = [
      ("open", list.open.count, "not considered"), ("covered", list.covered.count, "covered"),
      ("considered", list.considered.count, "considered"),
    ].filter { $0.1 > 0 }
    return Sentence(
      enumerated(
        counts.map { anchor, number, words in
          LinkText(
            counting: "\(number) \(words)",
            to: LinkTarget(compiled: "#\(folder)-\(anchor)"))
        }) + [LinkText(plain: ".")])
  }

  private func names(_ entries: [FrameworkEntry], on address: Address) -> DataTable {
    DataTable(
      caption: "Entries that nobody has considered",
      columns: entryColumns(entries),
      rows: entries.map { DataTable.Row(cells: entryCells($0, on: address)) })
  }

  private func reasons(
    _ entries: [(entry: FrameworkEntry, why: Consideration)], of model: ModelIndex,
    on address: Address
  ) -> DataTable {
    DataTable(
      caption: "Entries to which nothing is mapped, and why",
      columns: entryColumns(entries.map(\.entry)) + [
        DataTable.Column(title: "Why nothing is mapped")
      ],
      rows: entries.map { entry, why in
        DataTable.Row(
          cells: entryCells(entry, on: address) + [reason(why, of: model, on: address)])
      })
  }

  /// Where a workspace has too many models to tell of each in full.
  private func modelsSection(
    _ models: [ModelIndex], _ framework: Framework, on address: Address
  ) -> FrameworkPage.Section {
    func ids(_ entries: [FrameworkEntry]) -> Entry {
      .text(
        entries.map { framework.hasWordsForIDs ? $0.name ?? $0.id : $0.id }
          .joined(separator: ", "))
    }
    let table = DataTable(
      caption: "What each model says of the entries", isDense: true,
      columns: ["Model", "Not considered", "Covered", "Considered"].map {
        DataTable.Column(title: $0)
      },
      rows: models.map { model in
        let list = ModelChecklist(framework, of: model, in: workspace, frameworkUse)
        return DataTable.Row(cells: [
          .item(link(toModel: model, from: address)), ids(list.open), ids(list.covered),
          ids(list.considered.map(\.entry)),
        ])
      })
    return FrameworkPage.Section(
      anchor: "models", title: "Models", parts: [FrameworkPage.Part(table: table)])
  }

  /// Every entry to which something is mapped, in any model.
  private func entriesInUse(
    _ framework: Framework, on address: Address
  ) -> [FrameworkPage.Section] {
    let groups = Dictionary(grouping: frameworkUse.entries(of: framework), by: \.group)
    let parts = groups.sorted { $0.key < $1.key }.map { group, entries in
      FrameworkPage.Part(
        title: groups.count > 1 ? LinkText(plain: group.title) : nil,
        table: entryTable(entries, caption: "\(group.title) in use", on: address))
    }
    return parts.isEmpty
      ? [] : [FrameworkPage.Section(anchor: "entries", title: "Entries in use", parts: parts)]
  }

  /// Where a catalogue comes from, and whose it is.
  func catalogueFacts(
    _ framework: Framework, entry: FrameworkEntry? = nil, from address: Address
  ) -> [Fact] {
    let catalogue = framework.catalogue
    var facts: [Fact] = []
    if let entry {
      if let page = entry.description {
        facts.append(Fact("Described at", .source(LinkText(page.text, to: page))))
      }
      let wholes = entry.wholes.filter { pageTarget(of: $0, from: address) != nil }
      if !wholes.isEmpty {
        facts.append(
          Fact(
            "Part of",
            .links(
              wholes.map {
                LinkText(
                  $0.id, to: pageTarget(of: $0, from: address), isID: true, note: $0.name)
              })))
      }
      facts.append(Fact("Catalogue", .links([link(to: framework, from: address)])))
    }
    return facts + [
      Fact("Edition", .text(catalogue.edition == "any" ? "Ids of any edition" : catalogue.edition)),
      Fact(
        "Source",
        .source(LinkText(catalogue.source, to: LinkTarget(authored: catalogue.source)))),
      Fact("Rights", .text(catalogue.licence)),
    ]
  }
}
