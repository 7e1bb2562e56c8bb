package import Diagnostics

/// Joins the fragments of all files: ids to entities, links in both directions, derived facts.
///
package func link(
  _ pages: [Fragment], configuration: Configuration
) -> (workspace: Workspace, diagnostics: [Diagnostic]) {
  var memory = LinkMemory()
  return link(
    pages, configuration: configuration, keeping: &memory, versions: pages.map { _ in 0 })
}

/// Joins fragments of which some were joined before, under the same configuration.
///
/// `versions`: for each page a number that is another one where its text is another.
package func link(
  _ pages: [Fragment], configuration: Configuration, keeping memory: inout LinkMemory,
  versions: [Int]
) -> (workspace: Workspace, diagnostics: [Diagnostic]) {
  var linker = Linker(pages: pages, configuration: configuration)
  linker.enterModels()
  linker.enterEntities()
  linker.inherit()
  let linked = linker.linkModels(memory.models(for: linker, versions: versions))
  memory.keep(linked, of: linker, versions: versions)
  linker.deriveDiagrams()
  return (linker.workspace(), linker.diagnostics)
}

/// The state of linking: what the steps above add to, one after the other.
struct Linker {
  let configuration: Configuration
  let pages: [Fragment]
  let membership: Membership
  var models: [ThreatModel] = []
  var entities: [Entity] = []
  var modelOfEntity: [ModelIndex?] = []
  var firstEntityOfPage: [Int]
  var symbols: SymbolTable
  var links: [EntityLink] = []
  var diagrams: [Diagram] = []
  var statements: [EntityIndex: ThreatStatement] = [:]
  var nesting = BoundaryNesting(links: [], refinements: [:])
  /// What each entity is based on, where that is of its kind and no cycle.
  var bases: [EntityIndex: EntityIndex] = [:]
  var diagnostics: [Diagnostic] = []
  /// Where each unknown name was first used, so that it is reported once.
  var unknown: [UnknownName: (index: Int, uses: [SourceSpan])] = [:]

  init(pages: [Fragment], configuration: Configuration) {
    self.pages = pages
    self.configuration = configuration
    membership = Membership(pages)
    firstEntityOfPage = Array(repeating: 0, count: pages.count)
    symbols = SymbolTable(modelCount: membership.starts.count)
  }

  func workspace() -> Workspace {
    Workspace(
      configuration: configuration, pages: pages, models: models, entities: entities,
      links: LinkGraph(links, entityCount: entities.count),
      modelOfPage: membership.modelOfPage, modelOfEntity: modelOfEntity,
      firstEntityOfPage: firstEntityOfPage, symbols: symbols, diagrams: diagrams,
      nesting: nesting, statements: statements)
  }
}

extension Linker {
  /// Lays the entities out model by model, so that each model's are one range.
  mutating func enterModels() {
    for (number, start) in membership.starts.enumerated() {
      let index = ModelIndex(number)
      let members = membership.pagesOfModel[number]
      let first = entities.count
      for page in members { append(page, in: index) }
      models.append(model(start, pages: members, entities: first..<entities.count))
    }
    for page in pages.indices where membership.modelOfPage[page] == nil { append(page, in: nil) }
    for index in models.indices {
      let id = models[index].id
      if let earlier = symbols.enter(ModelIndex(index), as: id.value) {
        diagnostics.append(duplicateModel(id, earlier: models[earlier.rawValue].id.span))
      }
    }
  }

  private mutating func append(_ page: Int, in model: ModelIndex?) {
    firstEntityOfPage[page] = entities.count
    entities += pages[page].entities
    modelOfEntity += Array(repeating: model, count: pages[page].entities.count)
  }

  private func model(_ page: Int, pages members: [Int], entities: Range<Int>) -> ThreatModel {
    let fragment = pages[page]
    let written = fragment.frontMatter[FrontMatter.model]
    let span = written?.span ?? SourceSpan(file: fragment.file, range: 0..<0)
    let id = written.flatMap { EntityID($0.value) } ?? EntityID(derivedFrom: fragment.path)
    return ThreatModel(
      id: Located(id, at: span), fields: fragment.frontMatter, title: fragment.title, page: page,
      pages: members, folder: Membership.folder(ofIndex: fragment.path) ?? fragment.path,
      entities: entities)
  }

  /// Enters every id of every model, and reports those that are taken.
  mutating func enterEntities() {
    for (position, entity) in entities.enumerated() {
      guard let model = modelOfEntity[position] else {
        if entity.kind != .view { diagnostics.append(blockOutsideModel(entity)) }
        continue
      }
      let id = entity.id
      if let earlier = symbols.enter(EntityIndex(position), as: id.value, in: model) {
        diagnostics.append(duplicateID(id, earlier: entities[earlier.rawValue].id))
      }
    }
    for (position, entity) in entities.enumerated() {
      guard let model = modelOfEntity[position] else { continue }
      for former in entity[Common.formerly] ?? [] {
        guard let id = EntityID(former.value) else {
          diagnostics.append(malformedID(former.value, at: former.span))
          continue
        }
        if let taken = symbols.entities[model.rawValue][id] {
          diagnostics.append(reusedID(former, by: entities[taken.rawValue].id.span))
        } else {
          symbols.enter(EntityIndex(position), formerly: id, in: model)
        }
      }
    }
  }
}

extension EntityID {
  /// An id for a model whose page gives none, from the page's file name.
  package init(derivedFrom path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = slug(of: name.hasSuffix(".md") ? String(name.dropLast(3)) : name)
    let ascii = String(decoding: stem.utf8.filter { $0 < 0x80 }.prefix(60), as: UTF8.self)
    self = EntityID(ascii) ?? EntityID(wellFormed: "model")
  }
}

extension Rule {
  package static let duplicateModel = Rule("duplicate-model", .error)
  package static let duplicateId = Rule("duplicate-id", .error)
  package static let reusedId = Rule("reused-id", .error)
  package static let blockOutsideModel = Rule("block-outside-model", .error)
}

private func duplicateModel(_ id: Located<EntityID>, earlier: SourceSpan) -> Diagnostic {
  Diagnostic(
    .duplicateModel, "another model is called '\(id.value)' already", at: id.span,
    notes: [.init("previously given here", at: earlier)]
  )
}

private func duplicateID(_ id: Located<EntityID>, earlier: Located<EntityID>) -> Diagnostic {
  let message =
    id.value.text == earlier.value.text
    ? "'\(id.value)' is declared twice"
    : "'\(id.value)' and '\(earlier.value)' differ only in case"
  return Diagnostic(
    .duplicateId, message, at: id.span,
    notes: [.init("previously declared here", at: earlier.span)]
  )
}

private func reusedID(_ former: Located<String>, by taken: SourceSpan) -> Diagnostic {
  Diagnostic(
    .reusedId, "the earlier id '\(former.value)' is in use again", at: former.span,
    notes: [.init("it is declared here", at: taken)],
    help: "an address that once meant one thing must not come to mean another"
  )
}

private func blockOutsideModel(_ entity: Entity) -> Diagnostic {
  Diagnostic(
    .blockOutsideModel, "'\(entity.id.value)' stands on a page that belongs to no model",
    at: entity.id.span,
    help: "start a model with 'model: ID' in this page's front matter, or move the block to one"
  )
}
