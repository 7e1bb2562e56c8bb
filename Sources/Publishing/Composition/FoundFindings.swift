internal import Diagnostics
internal import Model

/// What the checks found, by each of the places where pages tell of it.
struct FoundFindings: Sendable {
  private var ofEntity: [EntityIndex: [ShownFinding]] = [:]
  private var ofPage: [Int: [ShownFinding]] = [:]
  private let ofRule: [String: [FoundFinding]]
  private let ofModel: [ModelIndex: [FoundFinding]]

  init(_ verdicts: Verdicts, in workspace: Workspace) {
    let subjects = SubjectIndex(workspace)
    var found: [FoundFinding] = []
    let shown =
      verdicts.findings.map { ShownFinding(finding: $0, reason: nil) }
      + verdicts.answered.map { ShownFinding(finding: $0.finding, reason: $0.reason) }
    for finding in shown {
      let entity = subjects.entities(around: finding.finding.span).first
      let page = subjects.page(of: finding.finding.span)
      if let entity {
        ofEntity[entity, default: []].append(finding)
      } else if let page {
        ofPage[page, default: []].append(finding)
      }
      found.append(
        FoundFinding(
          shown: finding, entity: entity, model: page.flatMap { workspace.model(ofPage: $0) }))
    }
    ofRule = Dictionary(grouping: found, by: \.rule)
    var ofModel: [ModelIndex: [FoundFinding]] = [:]
    for finding in found {
      if let model = finding.model { ofModel[model, default: []].append(finding) }
    }
    self.ofModel = ofModel
  }
}

extension FoundFindings {
  /// What stands in an entity's block.
  subscript(entity: EntityIndex) -> [ShownFinding] { ofEntity[entity] ?? [] }

  /// What stands on a page of the workspace, but in no entity's block.
  subscript(page page: Int) -> [ShownFinding] { ofPage[page] ?? [] }

  /// What a rule has found, in the order of the sources; what is answered comes last. `nil` where
  /// it has found nothing.
  subscript(rule name: String) -> [FoundFinding]? { ofRule[name] }

  /// The same of all rules, in the sources of a model.
  subscript(model: ModelIndex) -> [FoundFinding]? { ofModel[model] }
}

/// A finding with the reason that answers it, if one does.
struct ShownFinding: Sendable {
  let finding: Diagnostic
  let reason: Phrase?
}
