package import Diagnostics
package import Model
internal import Templating

/// Everything that pages are composed from. Each kind of page has a file of its own beside this
/// one, which turns the model into what a template shows.
package struct Composer: Sendable {
  let workspace: Workspace
  let sources: SourceMap
  let layouts: [Drawing: DiagramLayout]
  let edition: Edition
  let history: History
  private let findingsOfEntity: [EntityIndex: [ShownFinding]]
  private let findingsOfPage: [Int: [ShownFinding]]
  /// How each model stands, worked out once for all pages that say so.
  private var readinessOfModel: [Readiness] = []
  /// What answers each question of each model, worked out once for all pages of the model.
  private var sectionsOfModel: [[QuestionNumber: [SectionPage]]] = []
  /// What each rule has found, in the order of the sources; what is answered comes last.
  let findingsOfRule: [String: [FoundFinding]]
  /// The same, by the model in whose sources it was found.
  let findingsOfModel: [ModelIndex: [FoundFinding]]
  /// The pages outside every model, but for the home page, in their own order.
  private(set) var plainPages: [Int] = []
  let verdicts: Verdicts
  let order: SiblingOrder
  let ruleBook: RuleBook
  let glossary: Glossary
  let registers: Registers
  /// What can be found on this site.
  package let searchPlan: SearchPlan
  /// What models are judged by.
  let bar: ReadinessBar
  let frameworkUse: FrameworkUse
  /// The models that are there for others to build on.
  let libraries: Set<ModelIndex>
  /// For each model those that rely on it.
  let dependantsOfModel: [ModelIndex: [ModelIndex]]

  package init(
    workspace: Workspace, verdicts: Verdicts, sources: SourceMap,
    layouts: [Drawing: DiagramLayout], edition: Edition, ruleBook: RuleBook,
    history: History = History()
  ) {
    self.workspace = workspace
    self.sources = sources
    self.layouts = layouts
    self.edition = edition
    self.history = history
    self.verdicts = verdicts
    order = SiblingOrder(workspace)
    bar = ReadinessBar(workspace.configuration)
    frameworkUse = FrameworkUse(of: workspace)
    libraries = workspace.libraries
    dependantsOfModel = workspace.dependants
    self.ruleBook = ruleBook
    glossary = Glossary(of: workspace)
    registers = Registers(of: workspace, glossary)
    searchPlan = SearchPlan(of: workspace, order, glossary, ruleBook, frameworkUse)
    let subjects = SubjectIndex(workspace)
    var ofEntity: [EntityIndex: [ShownFinding]] = [:]
    var ofPage: [Int: [ShownFinding]] = [:]
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
    findingsOfRule = Dictionary(grouping: found, by: \.rule)
    var ofModel: [ModelIndex: [FoundFinding]] = [:]
    for finding in found {
      if let model = finding.model { ofModel[model, default: []].append(finding) }
    }
    findingsOfModel = ofModel
    findingsOfEntity = ofEntity
    findingsOfPage = ofPage
    plainPages = plainPagesInOrder()
    readinessOfModel = workspace.modelIndices.map { judge($0) }
    sectionsOfModel = workspace.modelIndices.map { model in
      Dictionary(
        uniqueKeysWithValues: QuestionNumber.allCases.map { ($0, sections(of: model, $0)) })
    }
  }

  /// What the site's own file of findings holds.
  package var publishedFindings: [Diagnostic] { verdicts.findings }

  /// How a model stands against the workspace's bar.
  func readiness(of model: ModelIndex) -> Readiness { readinessOfModel[model.rawValue] }

  /// The pages that answer a question of a model, the most asked for first.
  func sectionPages(of model: ModelIndex, _ question: QuestionNumber) -> [SectionPage] {
    sectionsOfModel[model.rawValue][question] ?? []
  }

  func findings(on entity: EntityIndex) -> [ShownFinding] { findingsOfEntity[entity] ?? [] }

  func findings(onPage page: Int) -> [ShownFinding] { findingsOfPage[page] ?? [] }

  /// All findings on what a model declares, and on its pages.
  func findings(in model: ModelIndex) -> [ShownFinding] {
    workspace[model].pages.flatMap { findings(onPage: $0) }
      + workspace.entities(of: model).flatMap { findings(on: $0) }
  }
}

/// A finding with the reason that answers it, if one does.
struct ShownFinding: Sendable {
  let finding: Diagnostic
  let reason: Phrase?
}
