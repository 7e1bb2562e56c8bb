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
  /// What changed since models were approved, where that can be told.
  let changes: [ModelIndex: ChangesSinceReview]
  let verdicts: Verdicts
  let ruleBook: RuleBook
  /// What models are judged by.
  let bar: ReadinessBar
  /// The models that are there for others to build on.
  let libraries: Set<ModelIndex>
  /// For each model those that rely on it.
  let dependantsOfModel: [ModelIndex: [ModelIndex]]
  /// Where everything stands that is composed, if it is for one document; else each page is where
  /// the site has it.
  private var place: Address?
  private let deferred = DeferredParts()
  private let deferredOfModel: [DeferredModelParts]

  package init(
    workspace: Workspace, verdicts: Verdicts, sources: SourceMap,
    layouts: [Drawing: DiagramLayout], edition: Edition, ruleBook: RuleBook,
    history: History = History(), changes: [ModelIndex: ChangesSinceReview] = [:]
  ) {
    self.workspace = workspace
    self.sources = sources
    self.layouts = layouts
    self.edition = edition
    self.history = history
    self.changes = changes
    self.verdicts = verdicts
    self.ruleBook = ruleBook
    bar = ReadinessBar(workspace.configuration)
    libraries = workspace.libraries
    dependantsOfModel = workspace.dependants
    deferredOfModel = workspace.modelIndices.map { _ in DeferredModelParts() }
  }
}

extension Composer {
  /// Composes what pages show as parts of one document.
  func standing(at place: Address) -> Composer {
    var composer = self
    composer.place = place
    return composer
  }

  /// From where what a page shows leads to other pages.
  func standpoint(of page: Page) -> Address { place ?? workspace.address(of: page) }
}

/// What many pages need of a whole workspace, and a single page seldom.
private struct DeferredParts: Sendable {
  let order = Deferred<SiblingOrder>()
  let glossary = Deferred<Glossary>()
  let registers = Deferred<Registers>()
  let frameworkUse = Deferred<FrameworkUse>()
  let searchPlan = Deferred<SearchPlan>()
  let findings = Deferred<FoundFindings>()
  let plainPages = Deferred<[Int]>()
  let places = Deferred<SitePlaces>()
}

/// What all pages of a model need of it.
private struct DeferredModelParts: Sendable {
  let readiness = Deferred<Readiness>()
  let sections = Deferred<[QuestionNumber: [SectionPage]]>()
  let places = Deferred<SitePlaces>()
}

extension Composer {
  var order: SiblingOrder { deferred.order { SiblingOrder(workspace) } }

  var glossary: Glossary { deferred.glossary { Glossary(of: workspace) } }

  var registers: Registers { deferred.registers { Registers(of: workspace, glossary) } }

  var frameworkUse: FrameworkUse { deferred.frameworkUse { FrameworkUse(of: workspace) } }

  /// What can be found on this site.
  package var searchPlan: SearchPlan {
    deferred.searchPlan { SearchPlan(of: workspace, order, glossary, ruleBook, frameworkUse) }
  }

  var found: FoundFindings { deferred.findings { FoundFindings(verdicts, in: workspace) } }

  /// The pages outside every model, but for the home page, in their own order.
  var plainPages: [Int] { deferred.plainPages { plainPagesInOrder() } }

  /// Where each file of the plan is.
  var places: SitePlaces { deferred.places { SitePlaces(plan, of: self) } }

  /// Where each file of a model is.
  func places(of model: ModelIndex) -> SitePlaces {
    deferredOfModel[model.rawValue].places { SitePlaces(plan(of: model), of: self) }
  }

  /// How a model stands against the workspace's bar.
  func readiness(of model: ModelIndex) -> Readiness {
    deferredOfModel[model.rawValue].readiness { judge(model) }
  }

  /// The pages that answer a question of a model, the most asked for first.
  func sectionPages(of model: ModelIndex, _ question: QuestionNumber) -> [SectionPage] {
    let pages = deferredOfModel[model.rawValue].sections {
      Dictionary(
        uniqueKeysWithValues: QuestionNumber.allCases.map { ($0, sections(of: model, $0)) })
    }
    return pages[question] ?? []
  }
}

extension Composer {
  /// What the site's own file of findings holds.
  package var publishedFindings: [Diagnostic] { verdicts.findings }

  func findings(on entity: EntityIndex) -> [ShownFinding] { found[entity] }

  func findings(onPage page: Int) -> [ShownFinding] { found[page: page] }

  /// All findings on what a model declares, and on its pages.
  func findings(in model: ModelIndex) -> [ShownFinding] {
    workspace[model].pages.flatMap { findings(onPage: $0) }
      + workspace.entities(of: model).flatMap { findings(on: $0) }
  }
}
