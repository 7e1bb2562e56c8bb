internal import Diagnostics
internal import Model
internal import Templating

/// The stages of the resilience life cycle, in their order.
private enum ResilienceStage: String, CaseIterable {
  case setObjectives = "set-objectives"
  case design, test, operate, respond

  var title: String {
    switch self {
    case .setObjectives: "Set objectives"
    case .design: "Design and implement"
    case .test: "Evaluate and test"
    case .operate: "Operate"
    case .respond: "Respond and learn"
    }
  }

  var question: String {
    switch self {
    case .setObjectives: "What has to hold, and for whom?"
    case .design: "How can it fail, and what answers that?"
    case .test: "Does the answer work?"
    case .operate: "Would we notice?"
    case .respond: "What did we change because of it?"
    }
  }
}

/// One thing that a stage should bring forth: what of it is there, or what is missing.
private struct KeyOutput {
  let name: String
  let entities: [EntityIndex]
  /// What to say where there is none; empty where that is nothing to speak of.
  let missing: String

  var isShown: Bool { !entities.isEmpty || !missing.isEmpty }
}

extension Composer {
  /// The five stages, a row for each key output: what of it the model has, or that it lacks it.
  func stageTable(_ model: ModelIndex, on address: Address) -> DataTable {
    let bodies = ResilienceStage.allCases.enumerated().map { number, stage in
      DataTable.Body(
        heading: DataTable.GroupHeading(
          anchor: "stage-\(stage.rawValue)",
          link: LinkText("\(number + 1) \(stage.title)", to: nil, note: stage.question)),
        rows: outputs(of: stage, in: model).filter(\.isShown).map { output in
          DataTable.Row(cells: [.text(output.name), entry(for: output, on: address)])
        })
    }
    return DataTable(
      caption: "The stages of the resilience life cycle with their key outputs",
      columns: ["Key output", "What is there"].map { DataTable.Column(title: $0) }, bodies: bodies)
  }

  private func entry(for output: KeyOutput, on address: Address) -> Entry {
    output.entities.isEmpty
      ? .mark(Mark(.gap, capitalised(output.missing), tone: .gap))
      : someLinks(to: output.entities, from: address)
  }

  private func outputs(of stage: ResilienceStage, in model: ModelIndex) -> [KeyOutput] {
    let tagged = taggedOutputs(stage, in: model)
    switch stage {
    case .setObjectives: return objectiveOutputs(model) + tagged
    case .design: return designOutputs(model) + tagged
    case .test: return testOutputs(model) + tagged
    case .operate: return operationOutputs(model) + tagged
    case .respond: return learningOutputs(model) + tagged
    }
  }

  /// What its authors put into a stage themselves.
  private func taggedOutputs(_ stage: ResilienceStage, in model: ModelIndex) -> [KeyOutput] {
    let threats = siblings(of: .threat, in: model).filter {
      workspace[$0][Threat.stage]?.value == stage.rawValue
    }
    let mitigations = siblings(of: .mitigation, in: model).filter {
      workspace[$0][Mitigation.stage]?.value == stage.rawValue
    }
    return [KeyOutput(name: "Also in this stage", entities: threats + mitigations, missing: "")]
  }

  private func objectiveOutputs(_ model: ModelIndex) -> [KeyOutput] {
    let objectives = siblings(of: .objective, in: model)
    func measuring(_ metrics: Set<String>) -> [EntityIndex] {
      objectives.filter { metrics.contains(workspace[$0][Objective.metric]?.value ?? "") }
    }
    let recovery = measuring(["rto", "rpo"])
    let service = objectives.filter { !recovery.contains($0) }
    return [
      KeyOutput(
        name: "Service objectives", entities: service,
        missing: "no objective for availability or latency"),
      KeyOutput(
        name: "Recovery objectives", entities: recovery,
        missing: "no recovery objective (RTO, RPO)"),
      KeyOutput(
        name: "Owners", entities: objectives.filter { workspace[$0][Common.owner] != nil },
        missing: "no objective has an owner"),
    ]
  }

  private func designOutputs(_ model: ModelIndex) -> [KeyOutput] {
    let threats = siblings(of: .threat, in: model).filter(threatensAvailability)
    let named = threats.filter { workspace[$0][Threat.failureMode] != nil }
    let responses = distinct(threats.flatMap { workspace.sources(of: $0, .mitigates) })
    let recovery = siblings(of: .mitigation, in: model).filter { mitigation in
      (workspace[mitigation][Mitigation.type] ?? []).contains {
        $0.value == .recovery || $0.value == .corrective
      }
    }
    return [
      KeyOutput(
        name: "Failure modes", entities: named, missing: "no threat names its failure mode"),
      KeyOutput(
        name: "Responses", entities: responses, missing: "no response to a threat to availability"),
      KeyOutput(
        name: "Recovery", entities: recovery,
        missing: "no mitigation limits the damage or brings things back"),
    ]
  }

  private func testOutputs(_ model: ModelIndex) -> [KeyOutput] {
    [
      KeyOutput(
        name: "Load tests", entities: evidence(by: ["load-test"], in: model),
        missing: "no load test"),
      KeyOutput(
        name: "Faults caused on purpose", entities: evidence(by: ["fault-injection"], in: model),
        missing: "no faults are caused on purpose"),
      KeyOutput(
        name: "Objectives shown",
        entities: siblings(of: .objective, in: model).filter {
          !workspace.sources(of: $0, .verifies).isEmpty
        }, missing: "no evidence verifies an objective"),
    ]
  }

  private func operationOutputs(_ model: ModelIndex) -> [KeyOutput] {
    let detecting = siblings(of: .mitigation, in: model).filter { mitigation in
      (workspace[mitigation][Mitigation.type] ?? []).contains { $0.value == .detective }
    }
    return [
      KeyOutput(
        name: "Measured objectives",
        entities: siblings(of: .objective, in: model).filter {
          workspace[$0][Objective.measured] != nil
        }, missing: "no objective is measured"),
      KeyOutput(name: "Detection", entities: detecting, missing: "no mitigation detects anything"),
      KeyOutput(
        name: "Monitoring", entities: evidence(by: ["monitoring"], in: model),
        missing: "no evidence from monitoring"),
      KeyOutput(
        name: "Game days", entities: evidence(by: ["game-day"], in: model),
        missing: "no game day"),
    ]
  }

  private func learningOutputs(_ model: ModelIndex) -> [KeyOutput] {
    let incidents = siblings(of: .incident, in: model)
    let lessons = distinct(incidents.flatMap { workspace.targets(of: $0, .taught) })
    return [
      KeyOutput(name: "Incidents", entities: incidents, missing: "no incident is recorded"),
      KeyOutput(
        name: "Lessons", entities: lessons,
        missing: incidents.isEmpty ? "" : "no incident led to a mitigation"),
    ]
  }

  private func evidence(by methods: Set<String>, in model: ModelIndex) -> [EntityIndex] {
    siblings(of: .evidence, in: model).filter {
      methods.contains(workspace[$0][Evidence.method]?.value ?? "")
    }
  }

  /// Evidence that is about staying up: by its method, or because it shows an objective.
  func resilienceTests(_ model: ModelIndex) -> [EntityIndex] {
    let methods: Set<String> = ["load-test", "fault-injection", "game-day", "monitoring"]
    let tests = siblings(of: .evidence, in: model).filter { piece in
      methods.contains(workspace[piece][Evidence.method]?.value ?? "")
        || workspace.targets(of: piece, .verifies).contains { workspace[$0].kind == .objective }
    }
    func due(_ test: EntityIndex) -> Int {
      let date = workspace.day(ofEvidence: test)
      let end = date.flatMap { workspace[test][Evidence.every]?.value.end(from: $0) }
      return end?.daysSinceEpoch ?? .max
    }
    return tests.enumerated()
      .sorted { (due($0.element), $0.offset) < (due($1.element), $1.offset) }.map(\.element)
  }
}
