internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// All catalogues that the workspace uses: what models are held to, and what they refer to.
  func frameworksPage() -> FrameworkPage {
    let address = workspace.address(of: .frameworks)
    return FrameworkPage(
      frame: frame(
        .frameworks, title: "Frameworks",
        crumbs: crumbs(nil, [LinkText(plain: "Frameworks")], from: address)),
      heading: Heading(
        title: "Frameworks",
        lead: Sentence(
          "What the models are held to, what is mapped to each entry, and what is not.")),
      sections: held(on: address) + [catalogues(on: address)])
  }

  /// Each framework with each model that is held to it.
  private func held(on address: Address) -> [FrameworkPage.Section] {
    let rows = frameworkUse.frameworks.flatMap { framework -> [DataTable.Row] in
      let models = frameworkUse.models(heldTo: framework)
      if framework.catalogue.checklist.isEmpty { return [] }
      if models.count > FrameworkUse.sectionLimit {
        let all = LinkText(
          counting: "\(models.count) models",
          to: target(.framework(framework), from: address, anchor: "models"))
        return [
          DataTable.Row(
            startsGroup: true,
            cells: [.item(link(to: framework, from: address)), .links([all]), .none, .none, .none])
        ]
      }
      return models.enumerated().map { number, model in
        row(framework, model, startsGroup: number == 0, on: address)
      }
    }
    if rows.isEmpty { return [] }
    let columns = [
      DataTable.Column(title: "Framework"), DataTable.Column(title: "Model"),
      DataTable.Column(title: "Not considered", style: .number),
      DataTable.Column(title: "Covered", style: .number),
      DataTable.Column(
        title: "Considered", fullTitle: "Considered: nothing is mapped, for a reason",
        style: .number),
    ]
    let table = DataTable(
      caption: "Entries of each framework by what each model says of them", columns: columns,
      rows: rows)
    return [
      FrameworkPage.Section(
        anchor: "held", title: "What the models are held to",
        parts: [FrameworkPage.Part(table: table)])
    ]
  }

  private func row(
    _ framework: Framework, _ model: ModelIndex, startsGroup: Bool, on address: Address
  ) -> DataTable.Row {
    let list = ModelChecklist(framework, of: model, in: workspace, frameworkUse)
    let folder = workspace.folder(of: model)
    func count(_ number: Int, _ anchor: String, mark: Mark? = nil) -> Entry {
      .count(
        Count(
          number, at: target(.framework(framework), from: address, anchor: "\(folder)-\(anchor)")))
    }
    return DataTable.Row(
      startsGroup: startsGroup,
      cells: [
        .item(link(to: framework, from: address)), .links([link(toModel: model, from: address)]),
        count(list.open.count, "open"), count(list.covered.count, "covered"),
        count(list.considered.count, "considered"),
      ])
  }

  /// Each catalogue of which something is used, with where it comes from.
  private func catalogues(on address: Address) -> FrameworkPage.Section {
    let rows = frameworkUse.frameworks.map { framework in
      let catalogue = framework.catalogue
      let used = frameworkUse.entries(of: framework).count
      return DataTable.Row(cells: [
        .item(link(to: framework, from: address)),
        .text(catalogue.edition == "any" ? "" : catalogue.edition),
        .count(
          Count(used, at: target(.framework(framework), from: address, anchor: "entries"))),
        .links([LinkText(catalogue.source, to: LinkTarget(authored: catalogue.source))]),
      ])
    }
    let table = DataTable(
      caption: "Catalogues of which something is used",
      columns: [
        DataTable.Column(title: "Catalogue"), DataTable.Column(title: "Edition"),
        DataTable.Column(title: "Entries in use", style: .number),
        DataTable.Column(title: "Source", visibility: .medium),
      ],
      rows: rows)
    return FrameworkPage.Section(
      anchor: "catalogues", title: "What they refer to",
      parts: [FrameworkPage.Part(table: table)])
  }
}
