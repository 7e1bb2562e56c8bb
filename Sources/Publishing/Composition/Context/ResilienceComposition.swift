internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// How a model stays up: the life cycle of resilience with what is there and what is missing.
  func resiliencePage(_ model: ModelIndex) -> ReportPage {
    let page = Page.resilience(model)
    let address = standpoint(of: page)
    let objectives = siblings(of: .objective, in: model)
    let incidents = latestFirst(siblings(of: .incident, in: model), by: Incident.date)
    let sections =
      section("stages", "The life cycle", stageTable(model, on: address))
      + section("objectives", "Objectives", objectiveTable(objectives, on: address))
      + failureModes(model, on: address)
      + section(
        "tests", "Tests and game days", testTable(resilienceTests(model), on: address))
      + section("incidents", "Incidents and lessons", incidentTable(incidents, on: address))
    return report(
      ReportTitle(
        page: page, model: model, title: "Resilience", question: .goodEnough,
        lead: Sentence(
          "What has to hold when things go wrong, how it can fail, and how that is found out."),
        tools: tools(to: sections)),
      sections)
  }

  /// Whether a threat is about being there when needed.
  func threatensAvailability(_ threat: EntityIndex) -> Bool {
    let about = workspace[threat]
    if about[Threat.failureMode] != nil { return true }
    if (about[Threat.stride] ?? []).contains(where: { $0.value == .denialOfService }) {
      return true
    }
    return workspace.statement(of: threat).parts(.goals).contains {
      $0.written.lowercased() == "availability"
    }
  }

  private func objectiveTable(_ objectives: [EntityIndex], on address: Address) -> DataTable {
    DataTable(
      caption: "Objectives with what was measured",
      columns: [
        DataTable.Column(title: "Objective"), DataTable.Column(title: "Target"),
        DataTable.Column(title: "Measured"), DataTable.Column(title: "State"),
        DataTable.Column(title: "Holds for", visibility: .medium),
        DataTable.Column(title: "Shown by", visibility: .medium),
      ],
      rows: objectives.map { objective in
        let about = workspace[objective]
        let evidence = workspace.sources(of: objective, .verifies)
        return DataTable.Row(
          anchor: "e-\(about.id.value.folded)",
          cells: [
            nameCell(objective, on: address, sub: about[Objective.metric].map { metric($0.value) }),
            .text(
              about[Objective.target]?.value ?? "",
              note: about[Objective.target] == nil ? "no number" : nil),
            .text(about[Objective.measured]?.value ?? ""),
            .mark(Mark(workspace.state(ofObjective: objective))),
            someLinks(to: workspace.targets(of: objective, .appliesTo), from: address),
            evidence.isEmpty
              ? .text("", note: "no evidence") : .links(links(to: evidence, from: address)),
          ])
      })
  }

  /// The ways to fail that the model names, each with what is done about it and who tried.
  private func failureModes(_ model: ModelIndex, on address: Address) -> [ReportPage.Section] {
    let threats = worstFirst(siblings(of: .threat, in: model).filter(threatensAvailability))
    let unnamed = threats.filter { (workspace[$0][Threat.failureMode] ?? []).isEmpty }
    var rows: [DataTable.Row] = []
    if unnamed.count < threats.count {
      rows = FailureMode.allCases.map { mode in
        let members = threats.filter { threat in
          (workspace[threat][Threat.failureMode] ?? []).contains { $0.value == mode }
        }
        return failureRow(mode.title, capitalised(mode.summary), members, on: address)
      }
    }
    if !unnamed.isEmpty {
      rows.append(
        failureRow(
          "Other threats to availability", "No failure mode is named", unnamed, on: address))
    }
    let table = DataTable(
      caption: "Ways to fail, what is done about each, and what shows that it works",
      columns: ["Way to fail", "Threats", "Responses", "Tested by"].map {
        DataTable.Column(title: $0)
      }, rows: rows)
    return section("failure-modes", "How it fails", table)
  }

  private func failureRow(
    _ title: String, _ summary: String, _ threats: [EntityIndex], on address: Address
  ) -> DataTable.Row {
    let name = Entry.text(title, sub: summary)
    guard !threats.isEmpty else {
      let gap = Entry.mark(Mark(.gap, "Not considered", tone: .gap))
      return DataTable.Row(cells: [name, gap, .none, .none])
    }
    let responses = distinct(threats.flatMap { workspace.sources(of: $0, .mitigates) })
    let tests = distinct(responses.flatMap { workspace.sources(of: $0, .verifies) })
    func cell(_ entities: [EntityIndex], _ gap: String) -> Entry {
      entities.isEmpty
        ? .mark(Mark(.gap, gap, tone: .gap)) : someLinks(to: entities, from: address)
    }
    return DataTable.Row(cells: [
      name, titledLinks(to: threats, from: address), cell(responses, "No response"),
      responses.isEmpty ? .none : cell(tests, "Not tested"),
    ])
  }

  /// The same entities, each once, where it first stands.
  func distinct(_ entities: [EntityIndex]) -> [EntityIndex] {
    var seen: Set<EntityIndex> = []
    return entities.filter { seen.insert($0).inserted }
  }

  private func testTable(_ tests: [EntityIndex], on address: Address) -> DataTable {
    DataTable(
      caption: "Tests of resilience, the next that is due first",
      columns: [
        DataTable.Column(title: "Test"), DataTable.Column(title: "Shows"),
        DataTable.Column(title: "Last result"), DataTable.Column(title: "State"),
        DataTable.Column(title: "Due next", visibility: .medium),
      ],
      rows: tests.map { test in
        let about = workspace[test]
        return DataTable.Row(cells: [
          nameCell(test, on: address, sub: about[Evidence.method].map { humanised($0.value) }),
          someLinks(to: workspace.targets(of: test, .verifies), from: address),
          .text(workspace.day(ofEvidence: test)?.shortWords ?? "never"),
          .mark(Mark(workspace.state(ofEvidence: test, on: edition.today))), nextDue(of: [test]),
        ])
      })
  }

  private func incidentTable(_ incidents: [EntityIndex], on address: Address) -> DataTable {
    DataTable(
      caption: "Incidents with what came true and what was changed, the latest first",
      columns: ["Incident", "Date", "Came true", "Changed since"].map {
        DataTable.Column(title: $0)
      },
      rows: incidents.map { incident in
        let about = workspace[incident]
        let realised = workspace.targets(of: incident, .realised)
        return DataTable.Row(cells: [
          nameCell(incident, on: address), .text(about[Incident.date]?.value.shortWords ?? ""),
          realised.isEmpty
            ? .mark(Mark(.gap, "No threat named", tone: .gap))
            : someLinks(to: realised, from: address),
          lessons(of: incident, on: address),
        ])
      })
  }

  /// The mitigations that an incident led to, each with how far it is.
  private func lessons(of incident: EntityIndex, on address: Address) -> Entry {
    let lessons = workspace.targets(of: incident, .taught)
    guard !lessons.isEmpty else { return .mark(Mark(.gap, "Nothing", tone: .gap)) }
    return .links(
      lessons.map { lesson in
        let status = workspace[lesson][Mitigation.status]?.value ?? .proposed
        return LinkText(
          workspace[lesson].id.value.text, to: target(.entity(lesson), from: address), isID: true,
          note: Mark(status).words.lowercased())
      })
  }
}

/// A metric as people write it: "RTO", "Availability".
func metric(_ word: String) -> String {
  ["rto", "rpo", "slo", "sli", "mtd"].contains(word) ? word.uppercased() : humanised(word)
}

extension Mark {
  init(_ state: ObjectiveState) {
    switch state {
    case .met: self.init(.verified, "Met")
    case .missed: self.init(.failed, "Missed", tone: .failed)
    case .notMeasured: self.init(.gap, "Not measured", tone: .gap)
    case .unclear: self.init(.notApplicable, "Cannot be compared", tone: .low)
    }
  }
}
