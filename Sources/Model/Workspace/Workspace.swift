internal import Diagnostics

/// Everything that a workspace says, linked: the value that checks and pages are made from.
package struct Workspace: Sendable {
  package let configuration: Configuration
  /// In the order of their paths.
  package let pages: [Fragment]
  package let models: [ThreatModel]
  /// The models' entities, model by model, and then those of pages outside any model.
  package let entities: [Entity]
  package let links: LinkGraph
  /// The model of each page and of each entity.
  let modelOfPage: [ModelIndex?]
  let modelOfEntity: [ModelIndex?]
  /// For each page the place of its first entity.
  let firstEntityOfPage: [Int]
  let symbols: SymbolTable
  /// The data-flow diagrams, model by model.
  package let diagrams: [Diagram]
  package let matrix: RiskMatrix
  /// The models that describe no system but lend their entities to others.
  ///
  /// What such an entry leaves open, such as its targets or its status, is for the models that
  /// build on it to say, and is asked of them.
  package private(set) var libraries: Set<ModelIndex> = []
  /// What reports say of evidence, and the day on which everything is judged: where none is given,
  /// the first of all, on which nothing has aged.
  private(set) var readings = EvidenceReadings()
  package private(set) var day = Day(daysSinceEpoch: 0)
  /// The digests of what models say, by the models' ids, as far as reviews have any.
  package private(set) var contentDigests: [EntityID: String] = [:]
  private(set) var judgements: [EntityIndex: ThreatJudgement] = [:]
  let nesting: BoundaryNesting
  /// The entities of each kind, in order.
  private let byKind: [Kind: [EntityIndex]]
  private let statements: [EntityIndex: ThreatStatement]
  private let pageOfPath: [String: Int]
  private let pageOfEntity: [Int]
  private let diagramOfEntity: [EntityIndex: Int]

  init(
    configuration: Configuration, pages: [Fragment], models: [ThreatModel], entities: [Entity],
    links: LinkGraph, modelOfPage: [ModelIndex?], modelOfEntity: [ModelIndex?],
    firstEntityOfPage: [Int], symbols: SymbolTable, diagrams: [Diagram],
    nesting: BoundaryNesting, statements: [EntityIndex: ThreatStatement]
  ) {
    self.configuration = configuration
    self.pages = pages
    self.models = models
    self.entities = entities
    self.links = links
    self.modelOfPage = modelOfPage
    self.modelOfEntity = modelOfEntity
    self.firstEntityOfPage = firstEntityOfPage
    self.symbols = symbols
    self.diagrams = diagrams
    self.nesting = nesting
    self.statements = statements
    matrix = configuration.riskMatrix
    pageOfPath = Dictionary(
      pages.enumerated().map { ($0.element.path, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var pageOfEntity = Array(repeating: 0, count: entities.count)
    for (page, first) in firstEntityOfPage.enumerated() {
      for entity in pages[page].entities.indices { pageOfEntity[first + entity] = page }
    }
    self.pageOfEntity = pageOfEntity
    diagramOfEntity = Dictionary(
      diagrams.enumerated().map { ($0.element.entity, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    byKind = Dictionary(grouping: entities.indices.map { EntityIndex($0) }) {
      entities[$0.rawValue].kind
    }
    libraries = lendingModels
    judgements = judged()
  }
}

extension Workspace {
  /// The same, judged on a day by what reports say of evidence.
  package func judged(on day: Day, by readings: EvidenceReadings) -> Workspace {
    var workspace = self
    workspace.day = day
    workspace.readings = readings
    workspace.judgements = workspace.judged()
    return workspace
  }

  /// The same, with the digests of what models say.
  package func knowing(contentDigests: [EntityID: String]) -> Workspace {
    var workspace = self
    workspace.contentDigests = contentDigests
    return workspace
  }

  package subscript(entity: EntityIndex) -> Entity { entities[entity.rawValue] }

  package subscript(model: ModelIndex) -> ThreatModel { models[model.rawValue] }

  package var entityIndices: [EntityIndex] { entities.indices.map { EntityIndex($0) } }

  /// Every entity of a kind, in all models.
  package func entities(_ kind: Kind) -> [EntityIndex] { byKind[kind] ?? [] }

  /// The page whose source stands at a path.
  package func pageIndex(ofPath path: String) -> Int? { pageOfPath[path] }

  /// What a data-flow diagram shows.
  package func diagram(of entity: EntityIndex) -> Diagram? {
    diagramOfEntity[entity].map { diagrams[$0] }
  }

  /// A threat's sentence and parts; without any, for a threat that gives none.
  package func statement(of threat: EntityIndex) -> ThreatStatement {
    statements[threat] ?? ThreatStatement(segments: [], parts: [], isSentence: false)
  }

  package var modelIndices: [ModelIndex] { models.indices.map { ModelIndex($0) } }

  package func model(of entity: EntityIndex) -> ModelIndex? { modelOfEntity[entity.rawValue] }

  package func model(ofPage page: Int) -> ModelIndex? { modelOfPage[page] }

  /// The entities of a model, of one kind or of all, in the order of the sources.
  package func entities(of model: ModelIndex, _ kind: Kind? = nil) -> [EntityIndex] {
    let range = self[model].entities
    guard let kind else { return range.map { EntityIndex($0) } }
    // Those of a kind are sorted, and those of a model lie together.
    let ofKind = entities(kind)
    return Array(
      ofKind[place(of: range.lowerBound, in: ofKind)..<place(of: range.upperBound, in: ofKind)])
  }

  /// How many of some sorted entities come before one.
  private func place(of entity: Int, in sorted: [EntityIndex]) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].rawValue < entity { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The entities that a page declares, in its order.
  package func entities(ofPage page: Int) -> [EntityIndex] {
    let first = firstEntityOfPage[page]
    return (first..<first + pages[page].entities.count).map { EntityIndex($0) }
  }

  /// The entities that links of a relation lead to.
  package func targets(of entity: EntityIndex, _ relation: Relation) -> [EntityIndex] {
    links.from(entity).filter { $0.relation == relation }.map(\.target)
  }

  /// The entities from which links of a relation come.
  package func sources(of entity: EntityIndex, _ relation: Relation) -> [EntityIndex] {
    links.to(entity).filter { $0.relation == relation }.map(\.source)
  }

  /// The entity that a reference names, seen from a model.
  package func resolve(_ reference: EntityReference, from model: ModelIndex?) -> EntityIndex? {
    symbols.entity(reference, from: model)
  }

  /// The model of an id.
  package func model(named id: EntityID) -> ModelIndex? { symbols.models[id] }

  /// An entity's name for other models: `billing/T-7`.
  package func qualifiedID(of entity: EntityIndex) -> String {
    let id = self[entity].id.value.text
    return model(of: entity).map { "\(self[$0].id.value)/\(id)" } ?? id
  }
}

extension Workspace {
  /// The page that declares an entity.
  package func page(declaring entity: EntityIndex) -> Int { pageOfEntity[entity.rawValue] }
}
