internal import Diagnostics
internal import Model

// Tables as files. Each says in words what its page says in words and shapes.

extension Composer {
  /// A matrix of coverage: a line for each element and flow.
  func coverageCSV(_ model: ModelIndex, _ method: CategoryMethod) -> CSVTable {
    var table = CSVTable(
      ["Model", "Id", "Name", "Kind", "Type", "Within"] + method.categories.map(\.title)
        + ["No category"])
    let matrix = workspace.coverage(method, of: model)
    let rows = Dictionary(uniqueKeysWithValues: matrix.rows.map { ($0.place, $0) })
    for group in placeGroups(in: model) {
      for place in group.places {
        guard let row = rows[place] else { continue }
        let about = workspace[place]
        let around =
          about.kind == .flow
          ? workspace.targets(of: place, .crosses) : workspace.boundaries(around: place)
        table.append(
          [
            workspace[model].id.value.text, about.id.value.text, about.title, about.kind.rawValue,
            about.kind == .flow ? "" : about[Element.type]?.value.rawValue ?? "",
            names(around, in: model),
          ] + row.cells.map { text(of: $0, in: model) } + [names(row.uncategorised, in: model)])
      }
    }
    return table
  }

  private func text(of cell: CoverageCell, in model: ModelIndex) -> String {
    let reason = cell.considered.map { "considered: \($0.text)" }
    let threats = names(cell.threats, in: model)
    switch cell.state {
    case .threatened, .considered:
      return [threats, reason ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
    case .gap: return tellsGaps ? "gap" : ""
    case .inapplicable: return "not applicable"
    case .outOfScope: return "out of scope"
    case .refined: return "answered a level below"
    }
  }

  /// A trace: a line for each link, and one for what is linked with nothing. The same form at any
  /// size, which spreadsheets turn into a matrix where one is wanted.
  func traceCSV(_ model: ModelIndex, _ trace: Trace) -> CSVTable {
    let row = capitalised(trace.rowKind.noun)
    let column =
      trace.columnKinds.count == 1 ? capitalised(trace.columnKinds[0].noun) : "Element or flow"
    var table = CSVTable(["Model", row, "\(row) title", column, "\(column) title", "State"])
    let matrix = workspace.trace(trace, of: model)
    func append(_ row: EntityIndex?, _ column: EntityIndex?, _ state: String) {
      let cells = [row, column].flatMap { entity in
        entity.map { [name(of: $0, in: model), workspace[$0].title] } ?? ["", ""]
      }
      table.append([workspace[model].id.value.text] + cells + [state])
    }
    for (row, links) in zip(matrix.rows, matrix.links) {
      for place in links {
        let column = matrix.columns[place]
        append(row, column, mark(linking: row, with: column).words)
      }
      if links.isEmpty { append(row, nil, absenceWords(of: row, in: trace)) }
    }
    for column in matrix.emptyColumns { append(nil, column, absenceWords(of: column, in: trace)) }
    return table
  }

  private func absenceWords(of entity: EntityIndex, in trace: Trace) -> String {
    guard tellsGaps else { return "" }
    return switch workspace.absence(of: entity, in: trace) {
    case .gap: "none"
    case .settled(let reason): "none: \(reason)"
    }
  }

  /// The register: a line for each threat, the greatest risk first.
  func risksCSV(_ model: ModelIndex) -> CSVTable {
    let moments = RiskMoment.allCases.map { humanised($0.rawValue) }
    var table = CSVTable(
      ["Model", "Id", "Title", "State"]
        + moments.flatMap { ["\($0) severity", "\($0) likelihood", "\($0) impact", "\($0) CVSS"] }
        + [
          "Response", "Owner", "Accepted by", "Accepted on", "Accepted until", "Transferred to",
          "Why",
        ])
    for threat in riskGroups(of: model).flatMap(\.threats) {
      let about = workspace[threat]
      let terms = about[Threat.accepted] ?? FieldSet()
      let risks = workspace.assessment(of: threat)
      table.append(
        [
          workspace[model].id.value.text, about.id.value.text, about.title,
          workspace.state(of: threat).words,
        ] + RiskMoment.allCases.flatMap { cells(of: risks.rating($0)) }
          + [
            about[Threat.response].map { humanised($0.value.rawValue) } ?? "",
            about[Common.owner]?.value ?? "", terms[Acceptance.by]?.value ?? "",
            terms[Acceptance.on]?.value.description ?? "",
            terms[Acceptance.until]?.value.description ?? "",
            about[Threat.transferredTo]?.value ?? "",
            terms[Acceptance.reason]?.text ?? about[Threat.because]?.text ?? "",
          ])
    }
    return table
  }

  func cells(of rating: RiskAssessment.Rating?) -> [String] {
    [
      rating?.severity.title ?? "",
      rating?.likelihood ?? rating?.owasp.map { "OWASP \($0.likelihood)" } ?? "",
      rating?.impact ?? rating?.owasp.map { "OWASP \($0.impact)" } ?? "",
      rating?.score.map { String($0) } ?? "",
    ]
  }

  /// Ids one after the other.
  func names(_ entities: some Sequence<EntityIndex>, in model: ModelIndex) -> String {
    entities.map { name(of: $0, in: model) }.joined(separator: "; ")
  }

  /// The id within the model, with the other model's in front for what lies elsewhere.
  private func name(of entity: EntityIndex, in model: ModelIndex) -> String {
    workspace.model(of: entity) == model
      ? workspace[entity].id.value.text : workspace.qualifiedID(of: entity)
  }
}
