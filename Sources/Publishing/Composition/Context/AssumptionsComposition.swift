internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// What a model takes as true, and what would fall with it.
  func assumptionsPage(_ model: ModelIndex) -> ReportPage {
    let page = Page.index(model, .assumption)
    let address = standpoint(of: page)
    let assumptions = mostUrgentFirst(siblings(of: .assumption, in: model))
    let notices = assumptions.flatMap { assumption -> [Notice] in
      heldUp(by: assumption, on: address).map {
        Notice(
          mark: $0.mark,
          sentence: Sentence([link(to: assumption, from: address)]), note: $0.sentence)
      }
    }
    return report(
      ReportTitle(
        page: page, model: model, title: "Assumptions", question: Kind.assumption.question,
        lead: Sentence(
          "What is taken as true. If one of these is not, what rests on it has to be judged again."),
        tools: indexTools(model, .assumption, current: nil, from: address)
      ),
      notices: notices,
      section("all", "What rests on what", assumptionTable(assumptions, on: address)))
  }

  /// Fallen ones, then those that nobody has confirmed, then those that hold; by their ids.
  private func mostUrgentFirst(_ assumptions: [EntityIndex]) -> [EntityIndex] {
    func rank(_ assumption: EntityIndex) -> Int {
      switch workspace.standing(ofAssumption: assumption, on: edition.today) {
      case .broken: 0
      case .runOut: 1
      case .unconfirmed: 2
      case .holds: 3
      case .retired: 4
      }
    }
    return assumptions.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  private func assumptionTable(_ assumptions: [EntityIndex], on address: Address) -> DataTable {
    let canBeFalsified = assumptions.contains { workspace[$0][Assumption.falsifiedBy] != nil }
    var columns = [
      DataTable.Column(title: "Assumption"), DataTable.Column(title: "Standing"),
      DataTable.Column(title: "Basis", visibility: .wide),
      DataTable.Column(title: "Threats that rest on it"),
      DataTable.Column(title: "Mitigations", visibility: .medium),
      DataTable.Column(title: "Others", visibility: .medium),
    ]
    if canBeFalsified {
      columns.append(DataTable.Column(title: "Would be shown false by", visibility: .medium))
    }
    return DataTable(
      caption: "Assumptions, those that have fallen first", columns: columns,
      rows: assumptions.map { assumption in
        let about = workspace[assumption]
        let resting = resting(on: assumption)
        let others = resting.filter { ![.threat, .mitigation].contains(workspace[$0].kind) }
        var cells = [
          nameCell(assumption, on: address, sub: about[Common.owner]?.value),
          standing(of: assumption),
          .text(about[Common.basis].map { humanised($0.value.rawValue) } ?? "", note: nil),
          listed(resting.filter { workspace[$0].kind == .threat }, on: address),
          listed(resting.filter { workspace[$0].kind == .mitigation }, on: address),
          listed(others, on: address),
        ]
        if canBeFalsified {
          let phrase = about[Assumption.falsifiedBy]
          cells.append(.prose(phrase.map { html($0, of: assumption, on: address) } ?? HTML()))
        }
        return DataTable.Row(anchor: "e-\(about.id.value.folded)", cells: cells)
      })
  }

  private func standing(of assumption: EntityIndex) -> Entry {
    let standing = workspace.standing(ofAssumption: assumption, on: edition.today)
    let until = workspace[assumption][Assumption.validUntil]?.value
    switch standing {
    case .holds:
      return .mark(
        Mark(standing), sub: until.map { "until \($0.shortWords)" } ?? "without an end")
    case .runOut: return .mark(Mark(standing), sub: until.map { "on \($0.shortWords)" })
    case .unconfirmed, .broken, .retired: return .mark(Mark(standing))
    }
  }

  private func listed(_ entities: [EntityIndex], on address: Address) -> Entry {
    entities.isEmpty ? .text("", note: "none") : someLinks(to: entities, from: address)
  }
}
