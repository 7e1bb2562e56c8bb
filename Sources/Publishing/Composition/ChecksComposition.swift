internal import Diagnostics
internal import Markup
internal import Model
internal import Templating

extension Composer {
  /// Every rule, family by family, with how much it has found here.
  func checksPage() -> ChecksPage {
    let address = workspace.address(of: .checks)
    let families = ruleBook.families.enumerated().map { number, family in
      TableSection(
        anchor: "family-\(number + 1)", title: family.title,
        table: table(of: family.rules, caption: "Rules: \(family.title)", on: address))
    }
    let found = ruleBook.rules.filter { self.found[rule: $0.name] != nil }
    let here = TableSection(
      anchor: "found", title: "Found here",
      table: table(of: found, caption: "Rules that found something", on: address))
    return ChecksPage(
      frame: frame(
        .checks, title: "Checks", crumbs: crumbs(nil, [LinkText(plain: "Checks")], from: address)),
      heading: Heading(
        title: "Checks",
        lead: Sentence(
          "What the compiler looks for in these models, and what it has found. "
            + "A finding that somebody answered stands with the reason.")),
      families: (found.isEmpty ? [] : [here]) + families)
  }

  private func table(of rules: [Rule], caption: String, on address: Address) -> DataTable {
    DataTable(
      caption: caption, isList: true,
      columns: [
        DataTable.Column(title: "Rule"), DataTable.Column(title: "Finds", style: .title),
        DataTable.Column(title: "Severity", visibility: .wide),
        DataTable.Column(title: "Findings", style: .number),
        DataTable.Column(title: "Answered", style: .number),
      ],
      rows: rules.sorted { $0.name < $1.name }.map { row(of: $0, on: address) })
  }

  private func row(of rule: Rule, on address: Address) -> DataTable.Row {
    let found = self.found[rule: rule.name] ?? []
    let answered = found.count(where: \.isAnswered)
    let severity = severity(of: rule)
    return DataTable.Row(
      cells: [
        .item(LinkText(rule.name, to: target(.rule(rule.name), from: address))),
        .prose(html(summaryOf: rule.name, on: address)),
        severity.map { .mark(mark($0, asks: found.count > answered)) } ?? .text("off here"),
        .count(
          Count(
            found.count - answered,
            at: target(.rule(rule.name), from: address, anchor: "findings"))),
        .count(Count(answered, at: target(.rule(rule.name), from: address, anchor: "answered"))),
      ])
  }

  /// A severity, which asks for something only where something was found.
  private func mark(_ severity: Severity, asks: Bool) -> Mark {
    let mark = Mark(severity)
    return asks ? mark : Mark(mark.glyph, mark.words, tone: .low)
  }

  /// How much findings of a rule matter here; nothing where the workspace has turned it off.
  private func severity(of rule: Rule) -> Severity? {
    workspace.configuration.severities[rule.name] ?? rule.severity
  }

  private func html(summaryOf rule: String, on address: Address) -> HTML {
    guard let page = ruleBook[rule],
      case .paragraph(let content)? = content(of: page).blocks.dropFirst().first?.content
    else { return HTML() }
    var renderer = ProseRenderer(place: placeOfOurs(on: address))
    renderer.render(content)
    return renderer.html
  }

  /// What a rule finds, without its marks.
  func plainSummary(of rule: RulePage) -> String {
    guard case .paragraph(let content)? = content(of: rule).blocks.dropFirst().first?.content
    else { return rule.summary }
    return plainText(of: content)
  }

  private func placeOfOurs(on address: Address) -> ProsePlace {
    ProsePlace(
      workspace: workspace, address: address, source: nil, prefix: "", headingShift: 0)
  }

  private func content(of page: RulePage) -> Prose {
    let file = SourceFile(id: FileID(.max), path: "\(page.name).md", text: page.markdown)
    return parse(file, dialect: Dialect(kinds: [])).document.content
  }
}

extension Composer {
  /// What a rule is for, and what it has found here, model by model.
  func rulePage(_ name: String) -> CheckPage {
    let page = Page.rule(name)
    let address = workspace.address(of: page)
    var renderer = ProseRenderer(place: placeOfOurs(on: address))
    if let rule = ruleBook[name] {
      let blocks = Array(content(of: rule).blocks.dropFirst())
      renderer.render(blocks)
    }
    let found = self.found[rule: name] ?? []
    let open = found.filter { !$0.isAnswered }
    let answered = found.filter(\.isAnswered)
    let kinds = [("findings", "Findings", open), ("answered", "Answered with a reason", answered)]
      .filter { !$0.2.isEmpty }
    let contents = kinds.map { anchor, title, _ in
      LinkText(title, to: LinkTarget(compiled: "#\(anchor)"))
    }
    let severity = ruleBook.rules.first { $0.name == name }.flatMap(severity)
    return CheckPage(
      frame: frame(
        page, title: name,
        crumbs: crumbs(
          nil,
          [LinkText("Checks", to: target(.checks, from: address)), LinkText(plain: name)],
          from: address),
        contents: contents),
      heading: Heading(
        kickers: [Heading.Kicker(label: "Rule")]
          + (severity.map { [Heading.Kicker(mark: mark($0, asks: !open.isEmpty))] } ?? []),
        title: name),
      prose: renderer.html,
      note: open.isEmpty ? none(answered.count) : nil,
      sections: kinds.map { anchor, title, findings in
        CheckPage.Section(
          anchor: anchor, title: title,
          groups: groups(of: findings, in: anchor, on: address))
      })
  }

  private func none(_ answered: Int) -> String {
    answered == 0 ? "Nothing was found in this workspace." : "All findings are answered."
  }

  /// Findings model by model; those outside any model come last.
  private func groups(
    of findings: [FoundFinding], in section: String, on address: Address
  ) -> [CheckPage.Group] {
    let byModel = Dictionary(grouping: findings, by: \.model)
    let models = workspace.modelIndices.filter { byModel[$0] != nil }.map(Optional.some) + [nil]
    return models.compactMap { model in
      guard let found = byModel[model] else { return nil }
      let title = model.map {
        LinkText(
          workspace[$0].title, to: target(.modelChecks($0), from: address),
          note: String(found.count))
      }
      return CheckPage.Group(
        anchor: "\(section)-\(model.map { workspace[$0].id.value.folded } ?? "-workspace")",
        title: title ?? LinkText("The workspace", to: nil, note: String(found.count)),
        findings: found.map { line($0, on: address) })
    }
  }

  /// A finding with what it is about.
  private func line(_ found: FoundFinding, on address: Address) -> FindingLine {
    var line = line(found.shown, on: address)
    line.subject = found.entity.map { link(to: $0, from: address) }
    return line
  }

  /// What was found in a model, rule by rule.
  func checksPage(of model: ModelIndex) -> CheckPage {
    let page = Page.modelChecks(model)
    let address = workspace.address(of: page)
    let found = self.found[model] ?? []
    let open = found.filter { !$0.isAnswered }
    let groups = [
      ("findings", "Findings", open),
      ("answered", "Answered with a reason", found.filter(\.isAnswered)),
    ].filter { !$0.2.isEmpty }
    return CheckPage(
      frame: frame(
        page, title: "Checks", model: model, question: .goodEnough,
        crumbs: crumbs(model, [LinkText(plain: "Checks")], from: address),
        contents: groups.map { anchor, title, _ in
          LinkText(title, to: LinkTarget(compiled: "#\(anchor)"))
        }),
      heading: Heading(
        title: "Checks",
        lead: Sentence([
          LinkText(plain: "What was found in this model, the worst first. "),
          LinkText("Every rule", to: target(.checks, from: address)),
          LinkText(plain: " is explained on a page of its own."),
        ])),
      note: open.isEmpty ? "All findings are answered." : nil,
      sections: groups.map { anchor, title, findings in
        CheckPage.Section(
          anchor: anchor, title: title,
          groups: ruleGroups(of: findings, isOpen: anchor == "findings", on: address))
      })
  }

  /// Findings rule by rule, the worst first.
  private func ruleGroups(
    of findings: [FoundFinding], isOpen: Bool, on address: Address
  ) -> [CheckPage.Group] {
    let byRule = Dictionary(grouping: findings, by: \.rule)
    let rules = byRule.mapValues { $0.map(\.shown.finding.severity).max() ?? .note }.sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    return rules.map { rule, _ in
      let found = byRule[rule] ?? []
      return CheckPage.Group(
        anchor: modelChecksAnchor(rule, isOpen: isOpen),
        title: LinkText(
          rule, to: target(.rule(rule), from: address), note: String(found.count)),
        note: ruleBook[rule].map(plainSummary),
        findings: found.map { line($0, on: address) })
    }
  }

  /// What a link to the findings of a rule ends in, on the page of a model's checks.
  func modelChecksAnchor(_ rule: String, isOpen: Bool = true) -> String {
    isOpen ? "rule-\(rule)" : "answered-\(rule)"
  }
}
