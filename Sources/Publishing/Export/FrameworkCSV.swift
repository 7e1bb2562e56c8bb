internal import Diagnostics
internal import Model

extension Composer {
  /// Everything that stands behind a framework's entries, one chain from threat to evidence a line.
  func csv(of framework: Framework) -> [UInt8] {
    var file = CSVTable([
      "framework", "edition", "entry", "name", "model", "answer", "reason", "by way of", "threat",
      "threat title", "severity now", "status", "mitigation", "mitigation title",
      "mitigation status", "evidence", "evidence title", "method", "last result", "state", "other",
    ])
    let catalogue = framework.catalogue
    let listed = catalogue.checklist.map { FrameworkEntry(framework, $0.id) }
    let used = frameworkUse.entries(of: framework)
    for entry in listed + used.filter({ !listed.contains($0) }) {
      let trace = trace(of: entry)
      let holders = listed.contains(entry) ? frameworkUse.models(heldTo: framework) : []
      for model in models(of: trace, and: holders) {
        let head =
          [framework.summary, catalogue.edition, entry.id, entry.name ?? ""]
          + [model.map { workspace[$0].id.value.text } ?? ""]
          + (model.map { holders.contains($0) ? answerCells(to: entry, of: $0) : ["", ""] }
            ?? ["", ""])
        let chains = chains(in: trace, of: model)
        for chain in chains.isEmpty ? [[]] : chains { file.append(head + chain) }
      }
    }
    return file.bytes
  }

  private func models(of trace: EntryTrace, and holders: [ModelIndex]) -> [ModelIndex?] {
    let found = byModel(trace.threats + trace.mitigations + trace.evidence + trace.others)
      .map(\.model)
    let models = Set(found.compactMap { $0 } + holders).sorted()
    return models.map { $0 } + (found.contains(nil) ? [nil] : [])
  }

  private func answerCells(to entry: FrameworkEntry, of model: ModelIndex) -> [String] {
    switch answer(to: entry, of: model) {
    case .covered: return ["covered", ""]
    case .open: return ["not considered", ""]
    case .considered(.stated(let phrase)): return ["considered", phrase.text]
    case .considered(.notApplicable(let threats)):
      let ids = threats.map { workspace[$0].id.value.text }
      return ["considered", "not applicable: \(ids.joined(separator: ", "))"]
    case .considered(.elementByElement): return ["considered", "at elements and flows"]
    }
  }

  /// From each threat by each mitigation to each piece of evidence; then what no threat leads to.
  private func chains(in trace: EntryTrace, of model: ModelIndex?) -> [[String]] {
    func own(_ entities: [EntityIndex]) -> [EntityIndex] {
      entities.filter { workspace.model(of: $0) == model }
    }
    let leading = Set(trace.mitigations)
    var reached: Set<EntityIndex> = []
    var lines: [[String]] = []
    for threat in own(trace.threats) {
      let mitigations = workspace.sources(of: threat, .mitigates).filter(
        leading.contains)
      reached.formUnion(mitigations)
      let ends = mitigations.flatMap { evidenceCells(after: mitigationCells($0), of: $0) }
      let head = [ways(to: threat, trace)] + threatCells(threat)
      lines += (ends.isEmpty ? [[]] : ends).map { head + $0 }
    }
    for mitigation in own(trace.mitigations) where !reached.contains(mitigation) {
      let head = [ways(to: mitigation, trace), "", "", "", ""]
      lines += evidenceCells(after: head + mitigationCells(mitigation), of: mitigation)
      reached.insert(mitigation)
    }
    let verifying = Set(reached.flatMap { workspace.sources(of: $0, .verifies) })
    for piece in own(trace.evidence) where !verifying.contains(piece) {
      lines.append([ways(to: piece, trace)] + blank(7) + cells(piece))
    }
    for other in own(trace.others) {
      let about = workspace[other]
      let name = "\(about.kind.noun) \(about.id.value): \(about.title)"
      lines.append([ways(to: other, trace)] + blank(12) + [name])
    }
    return lines
  }

  private func blank(_ count: Int) -> [String] { Array(repeating: "", count: count) }

  private func ways(to entity: EntityIndex, _ trace: EntryTrace) -> String {
    (trace.through[entity] ?? []).map(\.id).joined(separator: ", ")
  }

  private func threatCells(_ threat: EntityIndex) -> [String] {
    let about = workspace[threat]
    return [
      about.id.value.text, about.title, workspace.severity(of: threat)?.rawValue ?? "",
      workspace.state(of: threat).rawValue,
    ]
  }

  private func mitigationCells(_ mitigation: EntityIndex) -> [String] {
    let about = workspace[mitigation]
    let status = about[Mitigation.status]?.value ?? .proposed
    return [about.id.value.text, about.title, status.rawValue]
  }

  /// A line for each piece of evidence, or one without any.
  private func evidenceCells(after head: [String], of mitigation: EntityIndex) -> [[String]] {
    let pieces = workspace.sources(of: mitigation, .verifies)
    return pieces.isEmpty ? [head] : pieces.map { head + cells($0) }
  }

  private func cells(_ piece: EntityIndex) -> [String] {
    let about = workspace[piece]
    let state = Mark(workspace.state(ofEvidence: piece, on: edition.today)).words
    return [
      about.id.value.text, about.title, about[Evidence.method]?.value ?? "",
      workspace.day(ofEvidence: piece)?.description ?? "", state.lowercased(),
    ]
  }
}
