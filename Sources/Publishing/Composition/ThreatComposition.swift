internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The page of a threat.
  func threatPage(_ threat: EntityIndex) -> ThreatPage {
    let address = standpoint(of: .entity(threat))
    let body = body(of: threat, on: address)
    let risk = riskBlock(of: threat, on: address)
    let targets = targetsTable(of: threat, on: address)
    let mitigations = mitigationsTable(of: threat, on: address)
    let decision = decisionFacts(of: threat, on: address)
    let steps = (workspace[threat][Threat.steps] ?? []).map { html($0, of: threat, on: address) }
    func section(_ isThere: Bool, _ title: String, _ anchor: String) -> [LinkText] {
      isThere ? [LinkText(title, to: LinkTarget(compiled: "#\(anchor)"))] : []
    }
    let sections =
      section(true, "Statement", "statement") + section(risk != nil, "Risk", "risk")
      + section(targets != nil, "Where it strikes", "targets")
      + section(mitigations != nil, "Mitigations", "mitigations")
      + section(!decision.isEmpty, "Decision", "decision")
      + section(!steps.isEmpty, "How it is done", "attack")
      + section(body.prose != nil, "Notes", "notes")
    return ThreatPage(
      frame: frame(of: threat, contents: contents(of: body, before: sections)),
      heading: heading(of: threat), statement: verse(of: threat, on: address), entity: body,
      risk: risk, targets: targets, mitigations: mitigations, decision: decision,
      steps: steps)
  }

  func verse(of threat: EntityIndex, on address: Address) -> StatementVerse? {
    StatementVerse(workspace.statement(of: threat)) {
      target(.entity($0), from: address)
    }
  }

  /// Where a threat strikes, and what its state is there; `places` tells in which boundaries that is.
  func targetsTable(
    of threat: EntityIndex, on address: Address, places: Bool = true
  ) -> DataTable? {
    let targets = workspace.targets(of: threat, .targets)
    guard !targets.isEmpty else { return nil }
    let isExplained = targets.contains {
      let state = workspace.state(of: threat, at: $0)
      return state.because != nil || !state.mitigations.isEmpty
    }
    let rows = targets.map { target in
      let state = workspace.state(of: threat, at: target)
      let why = state.because.map { html($0, of: threat, on: address) }
      let cells: [Entry] =
        [.item(idOrTitle(of: target, from: address), subtitle(of: target))]
        + (places ? [place(of: target, on: address)] : []) + [.mark(Mark(state.state))]
      let reason = Entry(
        prose: why ?? HTML(), links: links(to: state.mitigations, from: address))
      return DataTable.Row(cells: isExplained ? cells + [reason] : cells)
    }
    return DataTable(
      caption: "State of \(workspace[threat].id.value) at each target",
      columns: [DataTable.Column(title: "Target")]
        + (places ? [DataTable.Column(title: "In", visibility: .wide)] : [])
        + [DataTable.Column(title: "State here")]
        + (isExplained ? [DataTable.Column(title: "Why")] : []),
      rows: rows)
  }

  /// Flows by their ids, everything else by its name.
  private func idOrTitle(of target: EntityIndex, from address: Address) -> LinkText {
    workspace[target].kind == .flow
      ? idLink(to: target, from: address) : titleLink(to: target, from: address)
  }

  private func subtitle(of target: EntityIndex) -> String? {
    workspace[target].kind == .flow && workspace[target].hasTitle ? workspace[target].title : nil
  }

  /// The boundary round an element, or those that a flow crosses.
  func place(of entity: EntityIndex, on address: Address) -> Entry {
    switch workspace[entity].kind {
    case .flow:
      let crossed = workspace.targets(of: entity, .crosses)
      return crossed.isEmpty
        ? .text("", note: "crosses no boundary")
        : Entry(text: "crosses", links: links(to: crossed, from: address))
    case .element, .boundary:
      let around = workspace.boundaries(around: entity)
      return around.first.map { .links(links(to: [$0], from: address)) }
        ?? .text("", note: "no boundary")
    case .asset, .source, .assumption, .dataflow, .threat, .mitigation, .evidence, .objective,
      .question, .incident, .review, .attackTree, .view:
      return .none
    }
  }

  private func mitigationsTable(of threat: EntityIndex, on address: Address) -> DataTable? {
    let mitigations = workspace.sources(of: threat, .mitigates)
    guard !mitigations.isEmpty else { return nil }
    return DataTable(
      caption: "Mitigations of \(workspace[threat].id.value) and how each is verified",
      columns: [
        DataTable.Column(title: "Mitigation"), DataTable.Column(title: "Status"),
        DataTable.Column(title: "Verification"),
      ],
      rows: mitigations.map { mitigation in
        DataTable.Row(cells: [
          .item(
            idLink(to: mitigation, from: address), workspace[mitigation].title,
            sub: aside(of: mitigation)),
          .mark(Mark(workspace[mitigation][Mitigation.status]?.value ?? .proposed)),
          verification(of: mitigation),
        ])
      })
  }

  /// "preventive · Clinical platform · due 15 Dec 2026".
  func aside(of mitigation: EntityIndex) -> String? {
    let about = workspace[mitigation]
    var parts = (about[Mitigation.type] ?? []).map { $0.value.rawValue }
    if let owner = about[Common.owner] { parts.append(owner.value) }
    if let due = about[Mitigation.due] { parts.append("due \(due.value.shortWords)") }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// What evidence says of a mitigation, by the piece that is worth most.
  func verification(of mitigation: EntityIndex) -> Entry {
    let pieces = workspace.sources(of: mitigation, .verifies)
    let states = pieces.map { ($0, workspace.state(ofEvidence: $0, on: edition.today)) }
    guard let best = states.min(by: { worth($0.1) < worth($1.1) }) else {
      return .mark(Mark(.notApplicable, "No evidence", tone: .low))
    }
    let words: Mark =
      switch best.1 {
      case .passed: Mark(.verified, "Verified")
      case .failed, .contradicted: Mark(.failed, "Failing", tone: .failed)
      case .outOfDate, .partial, .skipped, .missing, .noResult: Mark(best.1)
      }
    return .mark(words, sub: evidenceAndDay(best.0))
  }

  /// "E-012, 17 Nov 2026": which evidence, and when.
  func evidenceAndDay(_ piece: EntityIndex) -> String {
    let day = workspace.day(ofEvidence: piece).map { ", \($0.shortWords)" } ?? ""
    return "\(workspace[piece].id.value)\(day)"
  }

  /// Failing evidence counts before any that passed: it says that the mitigation does not work.
  private func worth(_ state: EvidenceState) -> Int {
    switch state {
    case .failed, .contradicted: 0
    case .partial: 1
    case .passed: 2
    case .outOfDate: 3
    case .missing, .skipped: 4
    case .noResult: 5
    }
  }
}
