internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The bar, condition by condition, with the rows behind each number.
  func verdictPage(_ model: ModelIndex) -> VerdictPage {
    let page = Page.verdict(model)
    let address = workspace.address(of: page)
    let readiness = readiness(of: model)
    return VerdictPage(
      frame: frame(
        page, title: "The bar", model: model, question: .goodEnough,
        crumbs: crumbs(model, [LinkText(plain: "The bar")], from: address)),
      heading: Heading(
        kickers: [
          Heading.Kicker(label: "Verdict", value: readiness.verdict.mark.words),
          Heading.Kicker(
            label: "Conditions",
            value: "\(readiness.results.count - readiness.failed.count) of "
              + "\(readiness.results.count) hold"),
        ]
          + (workspace.approvalStanding(of: model, on: edition.today).map {
            [Heading.Kicker(label: "Approval", value: $0.words)]
          } ?? []),
        title: "What \(workspace[model].title) is judged by",
        lead: Sentence(
          bar.isDeclared
            ? "The workspace’s configuration says what a model has to meet. Nobody types a verdict: it is worked out each time the site is made."
            : "The workspace’s configuration sets no bar, so the standard one counts. ‘ready-when’ in threatpress.yml sets another."
        )),
      conditions: conditions(readiness, in: model),
      sections: readiness.results.filter { $0.number > 0 }.compactMap {
        self.section(for: $0, in: model, on: address)
      })
  }

  /// Every condition with its state, on a line.
  private func conditions(_ readiness: Readiness, in model: ModelIndex) -> DataTable {
    DataTable(
      caption: "The conditions of the bar",
      columns: ["Condition", "State", "Found"].map { DataTable.Column(title: $0) },
      rows: readiness.results.map { result in
        let state: Mark =
          result.isMet ? Mark(.verified, "Holds") : Mark(.failed, "Fails", tone: .failed)
        return DataTable.Row(cells: [
          .text("\(result.requirement.words)."), .mark(state), found(result, in: model),
        ])
      })
  }

  private func found(_ result: Readiness.Result, in model: ModelIndex) -> Entry {
    guard result.requirement.condition == .overdueReview else {
      let way = LinkTarget(compiled: "#\(result.requirement.condition.anchor)")
      return .count(Count(result.number, at: way))
    }
    guard let last = workspace.lastReview(of: model) else { return .text("Never reviewed") }
    let due = workspace.reviewDue(model).map { "due again on \($0.shortWords)" }
    return .text("Last on \(last.shortWords)", note: due)
  }

  /// What was counted for a condition.
  private func section(
    for result: Readiness.Result, in model: ModelIndex, on address: Address
  ) -> VerdictPage.Section? {
    let condition = result.requirement.condition
    let errors =
      condition == .errors
      ? findings(in: model).filter { $0.reason == nil && $0.finding.severity == .error } : []
    let table = rows(behind: result, on: address)
    guard table != nil || !errors.isEmpty else { return nil }
    return VerdictPage.Section(
      anchor: condition.anchor, title: capitalised(condition.subject), table: table,
      findings: lines(errors, on: address))
  }

  private func rows(behind result: Readiness.Result, on address: Address) -> DataTable? {
    guard let first = result.entities.first else { return nil }
    let caption = capitalised(result.requirement.condition.subject)
    switch workspace[first].kind {
    case .flow: return flowTable(result.entities, caption: caption, on: address)
    case .threat:
      return ownedTable(worstFirst(result.entities), caption, rating: true, on: address)
    case .asset, .source, .assumption, .dataflow, .mitigation, .evidence, .objective, .question,
      .incident, .review, .attackTree, .view, .element, .boundary:
      return ownedTable(result.entities, caption, rating: false, on: address)
    }
  }

  private func ownedTable(
    _ entities: [EntityIndex], _ caption: String, rating: Bool, on address: Address
  ) -> DataTable {
    let hasOwners = entities.contains { workspace[$0][Common.owner] != nil }
    let titles = ["Id", "Title"] + (rating ? ["Severity now"] : []) + (hasOwners ? ["Owner"] : [])
    return DataTable(
      caption: caption, isDense: true, columns: titles.map { DataTable.Column(title: $0) },
      rows: entities.map { entity in
        let about = workspace[entity]
        let severity = workspace.severity(of: entity).map { Mark($0) } ?? .unrated
        let owner = about[Common.owner]?.value ?? ""
        return DataTable.Row(
          cells: [
            .item(idLink(to: entity, from: address)), .text(about.hasTitle ? about.title : ""),
          ] + (rating ? [.mark(severity)] : []) + (hasOwners ? [.text(owner)] : []))
      })
  }
}
